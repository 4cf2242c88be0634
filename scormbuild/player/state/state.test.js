import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ON_PAGE, blank, withAnswer, withTold } from './state.js'

const answer = (question, points = 0) => {
  return { question, quiz: ON_PAGE, tries: 1, response: [0], points }
}
const answered = (...all) => all.reduce(withAnswer, blank(0))

test('who answers has something to be told of, in the order of the numbers', () => {
  const state = answered(answer(7), answer(3), answer(7, 10000))
  assert.deepEqual([state.answers.length, state.untold], [2, [0, 1]])
})

test('what was told is told, and what was answered since is not', () => {
  const then = answered(answer(7), answer(3))
  const since = [answer(5), answer(3, 10000)].reduce(withAnswer, then)
  assert.deepEqual(withTold(then, then).untold, [])
  assert.deepEqual(withTold(since, then).untold, [1, 2])
})
