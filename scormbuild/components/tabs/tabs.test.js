import assert from 'node:assert/strict'
import { test } from 'node:test'

import { goal } from './tabs.js'

const KEYS = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'ArrowDown', 'a']

test('arrows lead to the next tab and round, Home and End to the edges', () => {
  const led = [0, 1, 2].map((here) => KEYS.map((key) => goal(key, here, 3, 'ltr')))
  assert.deepEqual(
    [
      [1, 2, 0, 2, 0, 0],
      [2, 0, 0, 2, 1, 1],
      [0, 1, 0, 2, 2, 2],
    ],
    led,
  )
})

test('from right to left the arrows lead the other way', () => {
  for (const here of [0, 1, 2]) {
    assert.equal(goal('ArrowLeft', here, 3, 'ltr'), goal('ArrowRight', here, 3, 'rtl'))
    assert.equal(goal('ArrowRight', here, 3, 'ltr'), goal('ArrowLeft', here, 3, 'rtl'))
  }
})
