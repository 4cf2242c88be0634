import assert from 'node:assert/strict'
import { test } from 'node:test'

import { hand } from './hand.js'

test('a move, a press and a key are signs of a hand, and nothing else is', () => {
  const listeners = {}
  let now = 0
  const stirred = hand({
    performance: { now: () => now },
    addEventListener: (name, listener) => void (listeners[name] = listener),
  })
  assert.equal(stirred(), -Infinity)
  assert.deepEqual(Object.keys(listeners), ['pointermove', 'pointerdown', 'keydown'])
  for (const listener of Object.values(listeners)) {
    now += 100
    listener()
    assert.equal(stirred(), now)
  }
})

test('where a window tells nothing, a hand has always rested', () => {
  assert.equal(hand({ performance: { now: () => 7 } })(), -Infinity)
})
