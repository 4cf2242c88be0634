import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, attempt, fresh } from '../../../tests/player/play.js'
import { chooseMany, chooseOne, quiz, smallCourse } from '../../../tests/player/small-course.js'
import { begin, give, submit } from './attempt.js'
import { check } from './session.js'
import { quizState } from '../state/state.js'
import { questionView, quizView } from './views.js'

const data = smallCourse()
const FINAL = { quiz: 'final', time: NOON }
const DRILL = { quiz: 'drill', time: NOON }
const say = (session, question, response, latency = 1000) =>
  give(data, session, { question, quiz: 'final', response, latency })
const answer = (session, question, response) =>
  check(data, session, { question, quiz: 'drill', response, time: NOON, latency: null })

test('a quiz not begun is ready', () => {
  assert.deepEqual(quizView(data, fresh(data), 'final'), {
    phase: 'ready',
    questions: [],
    answered: 0,
    used: 0,
    left: 3,
    canBegin: true,
    reopens: false,
    last: null,
    best: null,
    passed: null,
  })
})

test('a quiz that draws nothing cannot be begun', () => {
  for (const draws of [[], [{ count: 0, from: ['x1'] }]]) {
    const empty = smallCourse({ final: { draws } })
    const session = fresh(empty)
    assert.equal(quizView(empty, session, 'final').canBegin, false)
    assert.equal(begin(empty, session, 'final'), session)
  }
})

test('an attempt begun is open, and cannot be begun again', () => {
  const session = begin(data, fresh(data), 'final')
  const view = quizView(data, session, 'final')
  assert.deepEqual(
    [view.phase, view.questions.length, view.used, view.left, view.canBegin, view.last],
    ['open', 4, 1, 2, false, null],
  )
  assert.equal(begin(data, session, 'final'), session)
})

test('what is given is kept, may be changed and taken back, and is neither marked nor recorded', () => {
  const begun = begin(data, fresh(data), 'final')
  const [first, second] = quizView(data, begun, 'final').questions
  const session = say(say(say(begun, first, [1]), first, [0]), second, [2])
  assert.deepEqual(questionView(data, session, first, 'final'), {
    response: [0],
    outcome: null,
    tries: 0,
    left: 0,
    open: true,
    solution: false,
  })
  assert.equal(quizView(data, session, 'final').answered, 2)
  assert.deepEqual(session.state.answers, [])
  const taken = say(session, second, [])
  assert.equal(quizView(data, taken, 'final').answered, 1)
  assert.deepEqual(quizState(taken.state, 0).given, {
    [data.questions[first].index]: [0],
  })
})

test('nothing can be given outside the open attempt', () => {
  const before = fresh(data)
  const begun = begin(data, before, 'final')
  const [first] = quizView(data, begun, 'final').questions
  const decided = submit(data, begun, FINAL)
  assert.equal(say(before, 'x1', [0]), before)
  assert.equal(say(begun, 'd1', [0]), begun)
  assert.equal(say(begun, 'gone', [0]), begun)
  assert.equal(say(decided, first, [0]), decided)
  const other = { question: first, quiz: 'drill', response: [0], latency: null }
  assert.equal(give(data, begun, other), begun)
})

test('submitting answers every drawn question, with nothing where nothing was given', () => {
  const begun = begin(data, fresh(data), 'final')
  const questions = quizView(data, begun, 'final').questions
  const session = submit(
    data,
    say(say(begun, questions[2], [0], 700), questions[2], [0], 300),
    FINAL,
  )
  assert.deepEqual(
    session.state.answers,
    questions.map((id, at) => ({
      question: data.questions[id].index,
      quiz: 0,
      tries: 1,
      response: at === 2 ? [0] : [],
      points: at === 2 ? 10000 : 0,
    })),
  )
  assert.deepEqual(
    [0, 1, 2, 3].map((number) => session.moments[number].latency),
    [null, null, 1000, null],
  )
})

test('a decided attempt shows its percent, its questions with outcome and solution', () => {
  const session = attempt(data, fresh(data), 'final', 3)
  const view = quizView(data, session, 'final')
  assert.deepEqual(
    [
      view.phase,
      view.last,
      view.best,
      view.passed,
      view.used,
      view.left,
      view.canBegin,
    ],
    ['decided', 75, 75, true, 1, 2, true],
  )
  assert.deepEqual(questionView(data, session, view.questions[0], 'final'), {
    response: [0],
    outcome: 'correct',
    tries: 1,
    left: 0,
    open: false,
    solution: true,
  })
})

test('an attempt with nothing right is nothing per cent, not no attempt', () => {
  const { phase, last, best, passed } = quizView(
    data,
    attempt(data, fresh(data), 'final', 0),
    'final',
  )
  assert.deepEqual([phase, last, best, passed], ['decided', 0, 0, false])
})

test('submitting what is not open changes nothing', () => {
  const before = fresh(data)
  const decided = attempt(data, before, 'final', 1)
  assert.equal(submit(data, before, FINAL), before)
  assert.equal(submit(data, decided, FINAL), decided)
  assert.equal(submit(data, before, { quiz: 'gone', time: NOON }), before)
})

test('the best attempt stays the best, the last is the last', () => {
  const session = attempt(data, attempt(data, fresh(data), 'final', 3), 'final', 1)
  const { last, best, passed } = quizView(data, session, 'final')
  assert.deepEqual([last, best, passed], [25, 75, true])
})

test('an open attempt hides the answers of the attempt before', () => {
  const all = { count: 9, from: ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9'] }
  const whole = smallCourse({ final: { draws: [all] } })
  const session = begin(whole, attempt(whole, fresh(whole), 'final', 9), 'final')
  const [first] = quizView(whole, session, 'final').questions
  const view = questionView(whole, session, first, 'final')
  assert.deepEqual([view.response, view.outcome, view.solution], [[], null, false])
  assert.equal(quizView(whole, session, 'final').answered, 0)
})

test('a question met again keeps its place, and no count of its attempts', () => {
  const twice = smallCourse({ final: { draws: [{ count: 2, from: ['x1', 'x2'] }] } })
  const session = attempt(twice, attempt(twice, fresh(twice), 'final', 0), 'final', 2)
  assert.deepEqual(
    session.state.answers.map((one) => [one.tries, one.points]),
    [
      [1, 10000],
      [1, 10000],
    ],
  )
})

test('used-up attempts allow no other', () => {
  const session = [1, 2, 3].reduce(
    (sofar) => attempt(data, sofar, 'final', 2),
    fresh(data),
  )
  const view = quizView(data, session, 'final')
  assert.deepEqual(
    [view.used, view.left, view.canBegin, view.reopens],
    [3, 0, false, true],
  )
  assert.equal(begin(data, session, 'final'), session)
})

test('used-up attempts do not reopen where failure is final, nor after passing', () => {
  const final = smallCourse({ track: { failedAttempt: 'final' } })
  const failed = [1, 2, 3].reduce(
    (sofar) => attempt(final, sofar, 'final', 2),
    fresh(final),
  )
  const passed = [1, 2, 4].reduce(
    (sofar, right) => attempt(data, sofar, 'final', right),
    fresh(data),
  )
  assert.equal(quizView(final, failed, 'final').reopens, false)
  assert.equal(quizView(data, passed, 'final').reopens, false)
})

test('attempts without limit never end', () => {
  const free = smallCourse({ final: { attempts: 0 } })
  const session = [1, 2, 3, 4, 5].reduce(
    (sofar) => attempt(free, sofar, 'final', 0),
    fresh(free),
  )
  const { used, left, canBegin } = quizView(free, session, 'final')
  assert.deepEqual([used, left, canBegin], [5, null, true])
})

test('a percent is of the points by weighting, exactly', () => {
  const questions = {
    heavy: chooseOne('heavy', 0, { weighting: 2 }),
    third: chooseMany('third', 1, { right: 3, scoring: 'partial' }),
  }
  const weighted = smallCourse({
    questions,
    quizzes: [
      quiz('final', 0, {
        shuffle: false,
        draws: [{ count: 2, from: ['heavy', 'third'] }],
      }),
    ],
  })
  const begun = begin(weighted, fresh(weighted), 'final')
  const told = [
    ['heavy', [0]],
    ['third', [1]],
  ].reduce((sofar, [question, response]) => {
    return give(weighted, sofar, { question, quiz: 'final', response, latency: null })
  }, begun)
  const session = submit(weighted, told, FINAL)
  assert.equal(quizState(session.state, 0).last, 777778)
  assert.equal(quizView(weighted, session, 'final').last, 77)
})

test('a practice quiz marks each check and counts nothing for the course', () => {
  const begun = begin(data, fresh(data), 'drill')
  assert.deepEqual(quizView(data, begun, 'drill').questions.slice().sort(), [
    'd1',
    'd2',
  ])
  const wrong = answer(begun, 'd1', [1])
  assert.deepEqual(questionView(data, wrong, 'd1', 'drill').outcome, 'incorrect')
  assert.equal(questionView(data, wrong, 'd1', 'drill').left, 1)
  const session = submit(data, answer(wrong, 'd1', [0]), DRILL)
  const view = quizView(data, session, 'drill')
  assert.deepEqual(
    [view.phase, view.last, view.passed, view.canBegin],
    ['decided', 50, null, true],
  )
  assert.equal(session.state.answers.length, 1)
  assert.equal(session.state.passed, false)
})

test('a practice quiz is closed before it is begun and after it is decided', () => {
  const before = fresh(data)
  assert.equal(answer(before, 'd1', [0]), before)
  const decided = submit(data, begin(data, before, 'drill'), DRILL)
  assert.equal(answer(decided, 'd1', [0]), decided)
  assert.equal(questionView(data, decided, 'd1', 'drill').solution, true)
})

test('a practice quiz begun again asks afresh, and earlier answers do not count', () => {
  const first = answer(answer(begin(data, fresh(data), 'drill'), 'd1', [0]), 'd2', [1])
  const again = begin(data, submit(data, first, DRILL), 'drill')
  assert.deepEqual(questionView(data, again, 'd1', 'drill'), {
    response: [],
    outcome: null,
    tries: 0,
    left: 2,
    open: true,
    solution: false,
  })
  assert.equal(quizView(data, again, 'drill').answered, 0)
  assert.equal(again.state.answers.length, 2)
  const decided = submit(data, again, DRILL)
  assert.deepEqual(
    [quizView(data, decided, 'drill').last, quizView(data, decided, 'drill').best],
    [0, 100],
  )
})

test('a quiz that the course lacks shows nothing and cannot begin', () => {
  const session = fresh(data)
  assert.equal(begin(data, session, 'gone'), session)
  assert.equal(quizView(data, session, 'gone').canBegin, false)
  assert.equal(questionView(data, session, 'x1', 'gone').open, false)
})
