import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, attempt, fresh, readAll } from '../../../tests/player/play.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { begin, give, submit } from '../learning/attempt.js'
import { decode, encode } from './codec.js'
import { record } from './record.js'
import { BLANK, restore } from './restore.js'
import { check, see } from '../learning/session.js'
import { questionView, quizView, resumeAt } from '../learning/views.js'

const data = smallCourse()
const kept = (session, course = data) => encode(session.state, course.course.id)
const again = (session, course = data, launch = {}) =>
  restore(course, { ...BLANK, state: kept(session), ...launch }, 1)

test('a first launch is blank, with the seed it was given', () => {
  const { state, problem } = fresh(data, 99)
  assert.deepEqual([state.seed, state.at, state.pages, problem], [99, -1, [], ''])
})

test('a later launch goes on where the learner left, with the first seed', () => {
  const left = see(data, readAll(data, fresh(data, 99)), 'p2')
  const session = again(left)
  assert.deepEqual(session.state, left.state)
  assert.equal(resumeAt(data, session), 'p2')
})

test('an open attempt goes on with the same questions and what was given', () => {
  const begun = begin(data, fresh(data), 'final')
  const [first] = quizView(data, begun, 'final').questions
  const left = give(data, begun, {
    question: first,
    quiz: 'final',
    response: [2],
    latency: 5,
  })
  const session = again(left)
  assert.deepEqual(quizView(data, session, 'final'), quizView(data, left, 'final'))
  assert.deepEqual(questionView(data, session, first, 'final').response, [2])
})

test('what an earlier player kept in form `a` goes on, and is kept in form `c`', () => {
  const shipped = 'a2sYI2-.hZ304.p8.aB11151E11052I11052H11052.q020naq7naq714GFDA1G54.uF'
  const session = restore(data, { ...BLANK, state: shipped }, 1)
  const failed = attempt(data, see(data, fresh(data, 99), 'p2'), 'final', 1)
  const begun = begin(data, failed, 'final')
  const [question] = quizView(data, begun, 'final').questions
  const event = { question, quiz: 'final', response: [2], latency: 5 }
  const left = give(data, begun, event)
  assert.deepEqual(session.state, left.state)
  assert.match(kept(session), /^c/)
  assert.deepEqual(again(session).state, left.state)
})

test('a state that cannot be read gives a fresh start, and says so', () => {
  const session = restore(data, { ...BLANK, state: 'rubbish', location: 'p2' }, 5)
  assert.deepEqual(
    [session.problem, session.state.pages, session.state.seed],
    ['unreadable', [], 5],
  )
  assert.equal(resumeAt(data, session), 'p2')
})

test('statuses that the LMS holds count even where the state is blank or damaged', () => {
  for (const state of ['', 'rubbish']) {
    const session = restore(data, { ...BLANK, state, completed: true, passed: true }, 5)
    assert.deepEqual([session.state.completed, session.state.passed], [true, true])
    assert.equal(record(data, session, 0).verdict.done, true)
  }
})

test('statuses once earned outlive a course that asks for more', () => {
  const done = attempt(data, readAll(data, fresh(data)), 'final', 4)
  const longer = smallCourse({
    track: { mastery: 100 },
    pages: [...data.pages, { id: 'p9', index: 90, module: 'm', required: true }],
  })
  const { completed, passed, score } = record(longer, again(done, longer), 0).verdict
  assert.deepEqual([completed, passed, score], [true, true, 100])
})

test('used-up attempts begin a new round at the next launch, and the last result stays', () => {
  const used = [1, 2, 3].reduce(
    (sofar) => attempt(data, sofar, 'final', 2),
    fresh(data),
  )
  const view = quizView(data, again(used), 'final')
  assert.deepEqual(
    [view.phase, view.used, view.left, view.canBegin, view.best],
    ['decided', 0, 3, true, 50],
  )
})

test('no new round where failure is final, after passing, in review, or with attempts left', () => {
  const final = smallCourse({ track: { failedAttempt: 'final' } })
  const [one, two, used] = [1, 2, 3].map((count) =>
    Array.from({ length: count }).reduce(
      (sofar) => attempt(data, sofar, 'final', 2),
      fresh(data),
    ),
  )
  const open = begin(data, two, 'final')
  const passed = attempt(data, two, 'final', 3)
  assert.equal(quizView(final, again(used, final), 'final').left, 0)
  assert.equal(quizView(data, again(used, data, { mode: 'review' }), 'final').left, 0)
  assert.equal(quizView(data, again(passed), 'final').left, 0)
  assert.equal(quizView(data, again(one), 'final').left, 2)
  assert.deepEqual(
    [
      quizView(data, again(open), 'final').phase,
      quizView(data, again(open), 'final').left,
    ],
    ['open', 0],
  )
})

test('what another version of the course knew is kept and written back', () => {
  const state = {
    ...fresh(data).state,
    pages: [0, 77],
    at: 77,
    answers: [{ question: 500, quiz: 40, tries: 1, response: 'typed', points: 10000 }],
    quizzes: {
      40: {
        begun: 1,
        before: 0,
        best: 5,
        last: 5,
        open: true,
        draw: [500],
        given: { 500: [1] },
      },
    },
    unknown: ['zLater'],
  }
  const session = again({ state })
  assert.equal(kept(session), encode(state, 'small'))
  assert.equal(resumeAt(data, session), '')
  const later = see(
    data,
    check(data, session, {
      question: 'one',
      quiz: null,
      response: [0],
      time: NOON,
      latency: 1,
    }),
    'p2',
  )
  const back = decode(kept(later), 'small').state
  assert.deepEqual(
    [back.pages, back.answers[0], back.quizzes[40], back.unknown],
    [[0, 3, 77], state.answers[0], state.quizzes[40], ['zLater']],
  )
})

test('an open attempt none of whose questions is left is given back', () => {
  const begun = begin(data, fresh(data), 'final')
  const { x1, ...others } = data.questions
  const few = smallCourse({
    questions: { one: data.questions.one, ...pick(others, 'd1') },
  })
  const view = quizView(few, again(begun, few), 'final')
  assert.deepEqual([view.phase, view.used, view.left], ['ready', 0, 3])
  assert.equal(x1.id, 'x1')
})

test('an open attempt that lost a question is marked by the others', () => {
  const begun = begin(data, fresh(data), 'final')
  const [gone, ...stay] = quizView(data, begun, 'final').questions
  const { [gone]: removed, ...questions } = data.questions
  const shorter = smallCourse({ questions })
  const session = again(begun, shorter)
  assert.deepEqual(quizView(shorter, session, 'final').questions, stay)
  assert.equal(removed.id, gone)
  const given = stay.reduce((open, question) => {
    return give(shorter, open, { question, quiz: 'final', response: [0], latency: null })
  }, session)
  const decided = submit(shorter, given, { quiz: 'final', time: NOON })
  assert.equal(quizView(shorter, decided, 'final').best, 100)
})

function pick(questions, id) {
  return { [id]: questions[id] }
}
