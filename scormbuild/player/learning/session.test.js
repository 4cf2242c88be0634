import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, fresh, readAll } from '../../../tests/player/play.js'
import { chooseOne, smallCourse } from '../../../tests/player/small-course.js'
import { check, see, watched } from './session.js'
import { order, questionView, resumeAt, seen } from './views.js'

const data = smallCourse()
const answer = (session, question, response, quiz = null) =>
  check(data, session, { question, quiz, response, time: NOON, latency: 2000 })

test('a page shown is remembered, once, and so is where the learner is', () => {
  const session = ['p2', 'p1', 'p2', 'extra'].reduce(
    (sofar, id) => see(data, sofar, id),
    fresh(data),
  )
  assert.deepEqual(session.state.pages, [0, 3, 7])
  assert.deepEqual([...seen(data, session)], ['p1', 'p2', 'extra'])
  assert.equal(resumeAt(data, session), 'extra')
})

test('the cover is a place without a page', () => {
  const session = see(data, see(data, fresh(data), 'p1'), '')
  assert.equal(resumeAt(data, session), '')
  assert.deepEqual(session.state.pages, [0])
})

test('a page that waits is where one is, and read once all was played through', () => {
  const pages = data.pages.map((page) => (page.id === 'p1' ? { ...page, waits: true } : page))
  const waiting = { ...data, pages }
  const shown = see(waiting, fresh(waiting), 'p1')
  assert.equal(resumeAt(waiting, shown), 'p1')
  assert.deepEqual(shown.state.pages, [])
  const done = watched(waiting, shown, 'p1')
  assert.deepEqual(done.state.pages, [0])
  assert.equal(watched(waiting, done, 'p1'), done)
})

test('nothing is played through on a page that waits for nothing or is closed', () => {
  const session = fresh(data)
  assert.equal(watched(data, session, 'p1'), session)
  assert.equal(watched(data, session, 'nowhere'), session)
  const pages = data.pages.map((page) => ({ ...page, waits: true }))
  const navigation = { free: false, gates: [] }
  const closed = { ...data, pages, navigation }
  assert.equal(watched(closed, session, 'p2'), session)
})

test('a page that the course lacks changes nothing', () => {
  const session = fresh(data)
  assert.equal(see(data, session, 'nowhere'), session)
})

test('the last required page completes, an optional one does not count', () => {
  const almost = ['p1', 'p2', 'extra'].reduce(
    (sofar, id) => see(data, sofar, id),
    fresh(data),
  )
  assert.equal(almost.state.completed, false)
  assert.equal(see(data, almost, 'p3').state.completed, true)
})

test('a question not yet answered is open and says nothing', () => {
  assert.deepEqual(questionView(data, fresh(data), 'one', null), {
    response: [],
    outcome: null,
    tries: 0,
    left: 2,
    open: true,
    solution: false,
  })
})

test('a wrong response leaves another try, and the solution waits', () => {
  const session = answer(fresh(data), 'one', [2])
  assert.deepEqual(questionView(data, session, 'one', null), {
    response: [2],
    outcome: 'incorrect',
    tries: 1,
    left: 1,
    open: true,
    solution: false,
  })
})

test('the last try closes the question and shows the solution', () => {
  const session = answer(answer(fresh(data), 'many', [2]), 'many', [0])
  assert.deepEqual(questionView(data, session, 'many', null), {
    response: [0],
    outcome: 'partly',
    tries: 2,
    left: 0,
    open: false,
    solution: true,
  })
  assert.equal(answer(session, 'many', [0, 1]), session)
})

test('a question of one try is closed by the first', () => {
  const once = smallCourse({
    questions: { once: { ...chooseOne('once', 0), tries: 1 } },
  })
  const event = {
    question: 'once',
    quiz: null,
    response: [1],
    time: NOON,
    latency: null,
  }
  const { left, solution } = questionView(
    once,
    check(once, fresh(once), event),
    'once',
    null,
  )
  assert.deepEqual([left, solution], [0, true])
})

test('a right response closes the question at once', () => {
  const session = answer(fresh(data), 'truth', [1])
  assert.deepEqual(questionView(data, session, 'truth', null), {
    response: [1],
    outcome: 'correct',
    tries: 1,
    left: 0,
    open: false,
    solution: true,
  })
  assert.equal(answer(session, 'truth', [0]), session)
})

test('nothing chosen is no try, nor is what the question does not know', () => {
  const session = fresh(data)
  assert.equal(answer(session, 'one', []), session)
  assert.equal(answer(session, 'one', [9]), session)
})

test('a question or a quiz that the course lacks changes nothing', () => {
  const session = fresh(data)
  assert.equal(answer(session, 'gone', [0]), session)
  assert.equal(answer(session, 'constructor', [0]), session)
  assert.equal(answer(session, 'one', [0], 'gone'), session)
})

test('a graded quiz is not answered by checking', () => {
  const session = fresh(data)
  assert.equal(answer(session, 'x1', [0], 'final'), session)
})

test('answers stand in the order of the first try, and a second try keeps its place', () => {
  const first = answer(answer(fresh(data), 'many', [2]), 'one', [1])
  const session = answer(first, 'many', [0, 1])
  assert.deepEqual(session.state.answers, [
    { question: 1, quiz: -1, tries: 2, response: [0, 1], points: 10000 },
    { question: 0, quiz: -1, tries: 1, response: [1], points: 0 },
  ])
  assert.deepEqual(session.moments[0], { time: NOON, latency: 2000 })
})

test('an event makes a new session and leaves the old one as it was', () => {
  const before = readAll(data, fresh(data))
  const copy = structuredClone(before)
  answer(before, 'one', [0])
  see(data, before, '')
  assert.deepEqual(before, copy)
})

test('options have an order of their own, and an unknown question has none', () => {
  assert.deepEqual([...order(data, fresh(data), 'many')].sort(), [0, 1, 2, 3])
  assert.deepEqual(order(data, fresh(data), 'gone'), [])
})
