import assert from 'node:assert/strict'
import { test } from 'node:test'

import { order } from '../../../tests/player/kinds.js'
import { SEQUENCE } from './marking.js'

const question = order('q', 0)
const partial = { ...question, scoring: 'partial' }

test('the right order earns all, another nothing unless partial', () => {
  assert.equal(SEQUENCE.share(question, [0, 1, 2, 3]), 1)
  assert.equal(SEQUENCE.share(question, [1, 0, 2, 3]), 0)
})

test('partial credit is pairs in order less pairs out of it by all pairs, never below 0', () => {
  const given = [[1, 0, 2, 3], [1, 2, 3, 0], [2, 3, 0, 1], [3, 2, 1, 0]]
  assert.deepEqual(given.map((it) => SEQUENCE.share(partial, it)), [4 / 6, 0, 0, 0])
})

test('an order of some is none', () => {
  assert.deepEqual(SEQUENCE.normalise(question, [3, 0, 3, 1, 2, 9]), [3, 0, 1, 2])
  assert.deepEqual(SEQUENCE.normalise(question, [0, 1, 2]), [])
})

test('nobody begins with the right order, and everybody with all items', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const start = SEQUENCE.order(question, seed)
    assert.deepEqual([...start].sort(), [0, 1, 2, 3])
    assert.notEqual(SEQUENCE.share(question, start), 1)
    assert.deepEqual(SEQUENCE.order({ ...question, shuffle: false }, seed), start)
  }
})

test('an item is right at its own place', () => {
  const view = { response: [0, 2, 1, 3], solution: true }
  assert.deepEqual([...SEQUENCE.marks(question, view)], [
    [0, 'right'],
    [2, 'wrong'],
    [1, 'wrong'],
    [3, 'right'],
  ])
})
