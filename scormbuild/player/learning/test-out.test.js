import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, attempt, fresh } from '../../../tests/player/play.js'
import { POOL, chooseOne, quiz, smallCourse } from '../../../tests/player/small-course.js'
import { BLANK, restore } from '../state/restore.js'
import { encode } from '../state/codec.js'
import { answerTo, quizState } from '../state/state.js'
import { quizView } from './views.js'
import { waive } from './test-out.js'
import { verdict } from './verdict.js'

const ASKED = chooseOne('waived', 50)
const WAIVED = {
  ...ASKED,
  manner: 'number',
  typed: { expected: [], ignore: [], slips: 0, longest: 20 },
  interaction: { ...ASKED.interaction, type: 'numeric', correct: [] },
}

/** Four questions in advance, 75 percent of which spare p1, p2 and the final. */
function course(more = {}) {
  const small = smallCourse()
  return {
    ...small,
    testOut: { pages: [0, 3], parts: [0] },
    quizzes: [
      ...small.quizzes,
      quiz('test-out', 9, { attempts: 1, page: '', draws: [{ count: 4, from: POOL }] }),
    ],
    questions: { ...small.questions, waived: WAIVED },
    ...more,
  }
}

const after = (data, right) => attempt(data, fresh(data), 'test-out', right)

test('who passes in advance has the pages done, the graded part, and a record of it', () => {
  const data = course()
  const session = waive(data, after(data, 3), NOON)
  assert.deepEqual(session.state.pages, [0, 3])
  assert.equal(quizState(session.state, 0).best, 750_000)
  assert.equal(answerTo(session.state, 50, -1)?.response, '75')
  const { score, passed, completed, done } = verdict(data, session.state)
  assert.deepEqual([score, passed, completed, done], [75, true, false, false])
  assert.equal(waive(data, session, NOON), session)
})

test('who reads the rest is done', () => {
  const data = course()
  const before = after(data, 4)
  const read = { ...before, state: { ...before.state, pages: [5] } }
  assert.equal(verdict(data, waive(data, read, NOON).state).done, true)
})

test('a better result of one’s own stays', () => {
  const data = course()
  const before = attempt(data, after(data, 3), 'final', 4)
  assert.equal(quizState(waive(data, before, NOON).state, 0).best, 1_000_000)
})

test('nothing is waived for who has not passed, or has not tried', () => {
  const data = course()
  for (const session of [fresh(data), after(data, 2)])
    assert.equal(waive(data, session, NOON), session)
})

test('nothing is waived where nothing is offered', () => {
  const data = course()
  const session = after(data, 4)
  const { waived: _, ...questions } = data.questions
  const quizzes = data.quizzes.slice(0, 2)
  const track = { ...data.track, mastery: null }
  for (const change of [{ testOut: undefined }, { questions }, { quizzes }, { track }])
    assert.equal(waive({ ...data, ...change }, session, NOON), session)
})

test('there is one round, also at the next launch', () => {
  const data = course()
  const { state } = after(data, 2)
  const again = restore(data, { ...BLANK, state: encode(state, 'small') }, 1)
  const { canBegin, left, phase } = quizView(data, again, 'test-out')
  assert.deepEqual([canBegin, left, phase], [false, 0, 'decided'])
})
