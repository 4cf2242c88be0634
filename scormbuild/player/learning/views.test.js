import assert from 'node:assert/strict'
import { test } from 'node:test'

import { fresh } from '../../../tests/player/play.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { withQuiz } from '../state/state.js'
import { order, questionView, quizView } from './views.js'

const data = smallCourse()

test('of what the course does not have there is nothing to see', () => {
  const session = fresh(data)
  const { open, tries } = questionView(data, session, 'gone', null)
  assert.deepEqual([open, tries], [false, 0])
  assert.deepEqual(order(data, session, 'gone'), [])
  assert.equal(quizView(data, session, 'gone').canBegin, false)
  assert.equal(questionView(data, session, 'x1', 'gone').open, false)
})

test('a question that came back after it was handed in without it has no answer', () => {
  const session = fresh(data)
  const decided = { begun: 1, last: 0, best: 0, draw: [10] }
  const state = withQuiz(session.state, 0, decided)
  const view = questionView(data, { ...session, state }, 'x1', 'final')
  assert.deepEqual([view.tries, view.outcome, view.open], [0, null, false])
})
