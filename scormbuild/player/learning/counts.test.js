import assert from 'node:assert/strict'
import { test } from 'node:test'

import { attempt, fresh } from '../../../tests/player/play.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { begin } from './attempt.js'
import { quizState } from '../state/state.js'

const data = smallCourse()

test('counts end at 999; the attempts of a round do not', () => {
  const begun = (course, counts, best = 0) => {
    const { state, ...session } = fresh(course)
    const quizzes = { 0: { ...quizState(state, 0), ...counts, best, last: best } }
    const later = begin(course, { ...session, state: { ...state, quizzes } }, 'final')
    const { begun, before, open } = later.state.quizzes[0]
    return [begun, before, open]
  }
  assert.deepEqual(begun(data, { begun: 998, before: 998 }), [999, 998, true])
  assert.deepEqual(begun(data, { begun: 999, before: 997 }), [3, 0, true])
  assert.deepEqual(begun(data, { begun: 999, before: 999 }), [1, 0, true])
  const endless = smallCourse({ final: { attempts: 0 } })
  assert.deepEqual(begun(endless, { begun: 999, before: 0 }), [999, 0, true])
  const many = smallCourse({ final: { attempts: 2000 } })
  assert.deepEqual(begun(many, { begun: 999, before: 0 }), [1000, 0, true])
  assert.deepEqual(begun(many, { begun: 2000, before: 0 }), [2000, 0, false])
})

test('an answer that was submitted 15 times stays there', () => {
  const session = attempt(data, fresh(data), 'final', 4)
  const answers = session.state.answers.map((one) => ({ ...one, tries: 15 }))
  const often = { ...session, state: { ...session.state, answers } }
  const again = attempt(data, often, 'final', 4)
  const later = attempt(data, again, 'final', 4)
  const tries = later.state.answers.map((one) => one.tries)
  assert.deepEqual([...new Set(tries)].sort(), [1, 15])
})
