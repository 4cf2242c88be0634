import assert from 'node:assert/strict'
import { test } from 'node:test'

import { chooseMany, chooseOne, trueFalse } from '../../../tests/player/small-course.js'
import { marks } from './marks.js'

const CLOSED = { response: [], outcome: null, tries: 0, left: 0, open: false, solution: false }

/** The marks as a plain object, by choice number. */
function marked(question, view) {
  return Object.fromEntries(marks(question, { ...CLOSED, ...view }))
}

test('nothing is marked while there is no outcome, even with the solution', () => {
  assert.deepEqual(marked(chooseOne('q', 1), { response: [0], solution: true }), {})
})

test('a wrong choice is marked without giving the right one away', () => {
  assert.deepEqual(marked(chooseOne('q', 1), { response: [2], outcome: 'incorrect' }), {
    2: 'wrong',
  })
})

test('the solution marks what would have been right', () => {
  assert.deepEqual(
    marked(chooseOne('q', 1), { response: [2], outcome: 'incorrect', solution: true }),
    { 0: 'solution', 2: 'wrong' },
  )
})

test('each of several choices is marked for itself', () => {
  assert.deepEqual(
    marked(chooseMany('q', 1), { response: [0, 3], outcome: 'partly', solution: true }),
    { 0: 'right', 1: 'solution', 3: 'wrong' },
  )
})

test('true and false are marked by their numbers', () => {
  assert.deepEqual(
    marked(trueFalse('q', 1), { response: [0], outcome: 'incorrect', solution: true }),
    { 0: 'wrong', 1: 'solution' },
  )
  assert.deepEqual(marked(trueFalse('q', 1), { response: [1], outcome: 'correct' }), {
    1: 'right',
  })
})
