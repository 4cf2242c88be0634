import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, fresh } from '../../../tests/player/play.js'
import { chooseOne, quiz, smallCourse } from '../../../tests/player/small-course.js'
import { certified, day, expiry, held, reference } from './certificate.js'

const QUESTION = {
  ...chooseOne('certificate', 40),
  manner: 'text',
  typed: { expected: [], ignore: [], slips: 0, longest: 200 },
  interaction: { ...chooseOne('certificate', 40).interaction, type: 'fill-in', correct: [] },
}
const FREE = { modules: [], parts: {}, given: {}, score: 0 }
const VOICE = { ...FREE, id: 'voice', modules: ['voice'], parts: { drill: 75 } }
const MASTER = { ...FREE, id: 'master', given: { 30: 1 }, score: 90 }

function course(levels = [], more = {}) {
  const small = smallCourse({
    quizzes: [quiz('final', 0), quiz('drill', 1, { graded: false })],
    ...more,
  })
  const pages = [...small.pages, { id: 'v', index: 9, module: 'voice', required: false }]
  const questions = { ...small.questions, certificate: QUESTION }
  return { ...small, pages, questions, certificate: { months: 12, score: true, levels } }
}

/** Somebody who has read all that is required, with so much in the final. */
function learner(data, final, change = {}) {
  const session = fresh(data)
  const quizzes = final === null ? {} : { 0: attempt(final) }
  return { ...session, state: { ...session.state, pages: [0, 3, 5], quizzes, ...change } }
}

function attempt(best) {
  return { begun: 1, before: 0, best, last: best, open: false, draw: [], given: {} }
}

const give = (data, session) => certified(data, session, 'ada', NOON)
const text = (session) => session.state.answers.at(-1)?.response

test('who has passed gets one, with its day, score and version, and a reference', () => {
  const data = course()
  const session = give(data, learner(data, 800_000))
  const date = day(NOON)
  const code = reference(['small', 'all', 'ada', date, '', '80', '1.0.0'])
  assert.equal(text(session), `${date} - 80 1.0.0 ${code}`)
  assert.deepEqual(held(data, session.state), {
    ...{ date, level: '', score: '80', version: '1.0.0', reference: code },
  })
  assert.deepEqual(session.moments[0], { time: NOON, latency: null })
  assert.deepEqual(session.state.untold, [0])
})

test('it is given once', () => {
  const data = course()
  const session = give(data, learner(data, 800_000))
  assert.equal(certified(data, session, 'ada', new Date(0)), session)
})

test('there is none before all is done and passed', () => {
  const data = course()
  for (const session of [
    learner(data, null),
    learner(data, 700_000),
    learner(data, 800_000, { pages: [0, 3] }),
  ]) {
    assert.equal(give(data, session), session)
    assert.equal(held(data, session.state), null)
  }
})

test('who has failed gets none where a course is done without passing', () => {
  const data = course([], { track: { mastery: 75, moveOn: 'completed', graded: { final: 100 } } })
  const session = learner(data, 700_000)
  assert.equal(give(data, session), session)
})

test('where nothing is graded it takes the pages, and has no score', () => {
  const track = { mastery: null, moveOn: 'completed', graded: {} }
  const data = course([], { track })
  assert.equal(held(data, give(data, learner(data, null)).state).score, '')
})

test('nothing is given while another state stands with the LMS, nor without a question', () => {
  const data = course()
  const session = { ...learner(data, 800_000), problem: 'newer' }
  assert.equal(give(data, session), session)
  const { certificate: _, ...questions } = data.questions
  const without = { ...data, questions, certificate: undefined }
  const passed = learner(without, 800_000)
  assert.equal(give(without, passed), passed)
  assert.equal(held(without, passed.state), null)
})

test('the highest level counts of which all before it are reached', () => {
  const data = course([{ ...FREE, id: 'first' }, VOICE, MASTER])
  const level = (session) => held(data, give(data, session).state).level
  assert.equal(level(learner(data, 950_000)), 'first')
  const given = { answers: [{ question: 30, quiz: -1, tries: 1, response: [1], points: 0 }] }
  assert.equal(level(learner(data, 950_000, given)), 'first')
  const voiced = { pages: [0, 3, 5, 9], quizzes: { 0: attempt(800_000), 1: attempt(750_000) } }
  assert.equal(level(learner(data, 0, voiced)), 'voice')
  assert.equal(level(learner(data, 0, { ...voiced, ...given })), 'voice')
  const best = { ...voiced, ...given, quizzes: { ...voiced.quizzes, 0: attempt(900_000) } }
  assert.equal(level(learner(data, 0, best)), 'master')
})

test('without the drill, or below its mark, there is no level that asks for it', () => {
  const data = course([{ ...FREE, id: 'first' }, { ...VOICE, modules: [] }])
  const level = (more) => {
    const quizzes = { 0: attempt(900_000), ...more }
    return held(data, give(data, learner(data, 0, { quizzes })).state).level
  }
  assert.deepEqual([level({}), level({ 1: attempt(740_000) })], ['first', 'first'])
  const gone = { ...data, quizzes: [data.quizzes[0]] }
  assert.equal(held(gone, give(gone, learner(gone, 900_000)).state).level, 'first')
})

test('who reaches no level gets no certificate', () => {
  const data = course([VOICE])
  const session = learner(data, 950_000)
  assert.equal(give(data, session), session)
})

test('a level reached later is given in place of the one before', () => {
  const data = course([{ ...FREE, id: 'first' }, { ...FREE, id: 'second', modules: ['voice'] }])
  const first = give(data, learner(data, 900_000))
  const more = { ...first, state: { ...first.state, pages: [0, 3, 5, 9] } }
  const second = give(data, more)
  assert.deepEqual([first.state.answers.length, second.state.answers.length], [1, 1])
  assert.equal(held(data, second.state).level, 'second')
  assert.notEqual(held(data, second.state).reference, held(data, first.state).reference)
})

test('a level that the course no longer has gives way to one that it has', () => {
  const before = course([{ ...FREE, id: 'gone' }])
  const session = give(before, learner(before, 900_000))
  const data = course([{ ...FREE, id: 'here' }])
  assert.equal(held(data, give(data, session).state).level, 'here')
})

test('a reference is the same for the same facts, and another for others', () => {
  const facts = ['small', 'all', 'ada', '2026-11-22', '', '80', '1.0.0']
  assert.equal(reference(facts), reference([...facts]))
  const others = facts.map((fact, at) => facts.with(at, `${fact}x`))
  assert.equal(new Set([facts, ...others].map(reference)).size, facts.length + 1)
  assert.match(reference(facts), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
})

test('it holds to the same day some months later, or to the last there is', () => {
  assert.equal(expiry('2026-11-22', 12), '2027-11-22')
  assert.equal(expiry('2026-10-31', 4), '2027-02-28')
  assert.equal(expiry('2027-12-31', 2), '2028-02-29')
  assert.equal(expiry('2026-01-05', 1), '2026-02-05')
  assert.equal(expiry('2026-11-22', 0), '')
})

test('what is kept in fewer words says what it says', () => {
  const data = course()
  const odd = { question: 40, quiz: -1, tries: 1, response: '', points: 0 }
  const session = learner(data, null, { answers: [odd] })
  assert.deepEqual(held(data, session.state), {
    ...{ date: '', level: '', score: '', version: '', reference: '' },
  })
})
