import assert from 'node:assert/strict'
import { test } from 'node:test'

import { match } from '../../../tests/player/kinds.js'
import { PAIRS } from './marking.js'

const question = match('q', 0)
const partial = { ...question, scoring: 'partial' }

test('all rows right earn all, and some earn nothing unless partial', () => {
  assert.equal(PAIRS.share(question, [0, 3, 1, 4, 2, 5]), 1)
  assert.equal(PAIRS.share(question, [0, 3, 1, 4, 2, 6]), 0)
  assert.equal(PAIRS.share(partial, [0, 3, 1, 4, 2, 6]), 2 / 3)
  assert.equal(PAIRS.share(partial, []), 0)
})

test('a response loses what is no pair of the question, and its order', () => {
  assert.deepEqual(PAIRS.normalise(question, [2, 5, 0, 3, 0, 4, 9, 3, 1, 9, 1]), [0, 3, 2, 5])
  assert.deepEqual(PAIRS.normalise(question, 'typed'), [])
})

test('a response is said as ids two by two', () => {
  assert.deepEqual(PAIRS.said(question, [0, 4, 2, 6]), ['a', 'e', 'c', 'g'])
})

test('each row has its mark; an empty one only with the solution', () => {
  const marks = (solution) => [...PAIRS.marks(question, { response: [0, 3, 1, 5], solution })]
  assert.deepEqual(marks(false), [[0, 'right'], [1, 'wrong']])
  assert.deepEqual(marks(true), [[0, 'right'], [1, 'wrong'], [2, 'wrong']])
})
