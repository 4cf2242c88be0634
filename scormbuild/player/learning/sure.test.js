import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, fresh } from '../../../tests/player/play.js'
import { acknowledge } from '../../../tests/player/kinds.js'
import { chooseOne, quiz, smallCourse } from '../../../tests/player/small-course.js'
import { begin, give, submit } from './attempt.js'
import { record } from '../state/record.js'
import { check } from './session.js'
import { isSure } from './sure.js'

const asked = { ...chooseOne('q', 0), sure: 1 }
const besides = { ...acknowledge('q.sure', 1), tries: 31 }
const plain = chooseOne('p', 2)
const final = quiz('final', 0, { draws: [{ count: 2, from: ['q', 'p'] }], shuffle: false })
const data = smallCourse({
  questions: { q: asked, 'q.sure': besides, p: plain },
  quizzes: [final],
})

const told = (session) =>
  record(data, session, 1).interactions.map(({ id, response, result }) => [id, ...response, result])

const checked = (session, response, sure) =>
  check(data, session, { question: 'q', quiz: null, response, sure, time: NOON, latency: null })

const given = (session, question, response, sure) =>
  give(data, session, { quiz: 'final', question, response, sure, latency: null })

test('being sure is on record beside the answer, and worth nothing', () => {
  const wrong = checked(fresh(data), [1], true)
  assert.deepEqual(told(wrong), [['q', 'b', 'incorrect'], ['q.sure', 'true', 'neutral']])
  assert.equal(isSure(data, wrong, asked), true)
  const right = checked(wrong, [0], undefined)
  assert.deepEqual(told(right), [['q', 'a', 'correct'], ['q.sure', 'false', 'neutral']])
  assert.equal(isSure(data, right, asked), false)
})

test('a question that does not ask has nobody sure of it', () => {
  const session = check(data, fresh(data), { question: 'p', quiz: null, response: [0], sure: true, time: NOON, latency: null })
  assert.deepEqual(told(session), [['p', 'a', 'correct']])
  assert.equal(isSure(data, session, plain), false)
})

test('in a graded quiz it is kept until the quiz is handed in, and told with the answers', () => {
  const begun = begin(data, fresh(data), 'final')
  assert.equal(isSure(data, begun, asked, 0), false)
  const sure = given(given(begun, 'q', [0], true), 'p', [0], true)
  assert.equal(isSure(data, sure, asked, 0), true)
  assert.equal(isSure(data, given(sure, 'q', [0]), asked, 0), false)
  const done = submit(data, sure, { quiz: 'final', time: NOON })
  assert.deepEqual(told(done), [
    ['q.final', 'a', 'correct'],
    ['q.sure.final', 'true', 'neutral'],
    ['p.final', 'a', 'correct'],
  ])
  assert.equal(isSure(data, done, asked, 0), true)
})

test('of what was taken back nobody is sure', () => {
  const sure = given(begin(data, fresh(data), 'final'), 'q', [0], true)
  const done = submit(data, given(sure, 'q', []), { quiz: 'final', time: NOON })
  assert.deepEqual(told(done), [['q.final', 'incorrect'], ['p.final', 'incorrect']])
})
