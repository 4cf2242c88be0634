import assert from 'node:assert/strict'
import { test } from 'node:test'

import { goOnAt, joined, playedThrough } from './watching.js'

test('stretches that touch or overlap are one, whatever their order', () => {
  assert.deepEqual(
    joined([
      [20, 30],
      [0, 10],
      [10, 12],
      [22, 25],
    ]),
    [
      [0, 12],
      [20, 30],
    ],
  )
})

test('a jump over the middle is no playing through, playing it later is', () => {
  const ends = /** @type {const} */ ([
    [0, 40],
    [60, 100],
  ])
  assert.equal(playedThrough(ends, 100), false)
  assert.equal(playedThrough([...ends, [39, 61]], 100), true)
})

test('a twentieth may be missing, of something short a second', () => {
  assert.equal(playedThrough([[0, 95]], 100), true)
  assert.equal(playedThrough([[0, 94.9]], 100), false)
  assert.equal(playedThrough([[0.5, 2.5]], 3), true)
})

test('of what lasts a second or two half must have been played', () => {
  const played = /** @type {const} */ ([0, 0.4, 0.6])
  const through = (duration) => played.map((end) => playedThrough(end ? [[0, end]] : [], duration))
  assert.deepEqual([0.5, 1, 1.2, 2].map(through), [
    [false, true, true],
    [false, false, true],
    [false, false, true],
    [false, false, false],
  ])
})

test('of what has no known length nobody knows whether it was played through', () => {
  assert.equal(playedThrough([[0, 9]], NaN), false)
  assert.equal(playedThrough([[0, 9]], Infinity), false)
})

test('one goes on where one left, but not at the very end or beginning', () => {
  assert.deepEqual([0.5, 30, 99.5].map((at) => goOnAt(at, 100)), [0, 30, 0])
})
