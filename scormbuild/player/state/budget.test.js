import assert from 'node:assert/strict'
import { test } from 'node:test'

import { attempt, fresh, readAll } from '../../../tests/player/play.js'
import { seeded } from '../../../tests/player/seeded.js'
import { POOL, quiz, smallCourse } from '../../../tests/player/small-course.js'
import { begin } from '../learning/attempt.js'
import { within } from './budget.js'
import { decode, encode } from './codec.js'
import { record } from './record.js'
import { BLANK, restore } from './restore.js'
import { see } from '../learning/session.js'
import { withTold } from './state.js'
import { quizView } from '../learning/views.js'

const MORE = [quiz('second', 4, { draws: [{ count: 4, from: POOL }] })]
const roomy = smallCourse({ more: MORE })
const LEFT_PAGE = 'the page left'
const FINAL = 'questions last drawn for final'
const SECOND = 'questions last drawn for second'

/** The same course where an LMS keeps so many characters. */
const limited = (stateLimit, course = roomy) => ({
  ...course,
  target: { ...course.target, stateLimit },
})
const length = (state) => encode(state, 'small').length

/** Two quizzes decided, all of it told, and the learner on the third page. */
function decided(course = roomy) {
  const first = attempt(course, readAll(course, fresh(course)), 'final', 2)
  return settled(see(course, attempt(course, first, 'second', 1), 'p3'))
}

/** A session of which the LMS is known to have been told. */
const settled = (session) => ({ ...session, state: withTold(session.state, session.state) })

/** What is left of a state, by its parts. */
const without = (state, at, ...indexes) => ({
  ...state,
  at: at ? -1 : state.at,
  quizzes: Object.fromEntries(
    Object.entries(state.quizzes).map(([index, one]) => [
      index,
      indexes.includes(Number(index)) ? { ...one, draw: [] } : one,
    ]),
  ),
})

test('a state that fits is whole, to the last character', () => {
  const { state } = decided()
  const text = encode(state, 'small')
  for (const limit of [null, 4096, text.length])
    assert.deepEqual(within(limited(limit), state), { text, dropped: [] })
})

test('what is found again is left out in order, and no more of it than it takes', () => {
  const { state } = decided()
  const wide = { ...state, at: 70 }
  const pages = [...roomy.pages, { id: 'far', index: 70, module: 'm', required: false }]
  const course = { ...roomy, pages }
  const steps = [
    [without(wide, true), [LEFT_PAGE]],
    [without(wide, true, 0), [LEFT_PAGE, FINAL]],
    [without(wide, true, 0, 4), [LEFT_PAGE, FINAL, SECOND]],
  ]
  for (const [left, dropped] of steps) {
    const text = encode(left, 'small')
    assert.deepEqual(within(limited(text.length, course), wide), { text, dropped })
  }
})

test('before anything else it is left out which answers are to be told again', () => {
  const { state } = decided()
  const untold = { ...state, untold: [0, 5] }
  const again = 'which answers are to be told again'
  const text = encode(state, 'small')
  assert.deepEqual(within(limited(length(untold)), untold), {
    text: encode(untold, 'small'),
    dropped: [],
  })
  const expected = { text, dropped: [again] }
  assert.deepEqual(within(limited(length(untold) - 1), untold), expected)
})

test('where all that does not suffice nothing is left out', () => {
  const { state } = decided()
  const least = length(without(state, true, 0, 4))
  assert.deepEqual(within(limited(least - 1), state), {
    text: encode(state, 'small'),
    dropped: [],
  })
})

test('the next launch finds all of it again', () => {
  const { state } = decided()
  const course = limited(length(without(state, true, 0, 4)))
  const { state: text, location, dropped } = record(course, { ...decided() }, 1)
  assert.deepEqual([location, dropped], ['p3', [LEFT_PAGE, FINAL, SECOND]])
  const kept = decode(text, 'small').state
  assert.deepEqual([kept.at, kept.quizzes[0].draw, kept.quizzes[4].draw], [-1, [], []])
  assert.deepEqual(restore(course, { ...BLANK, state: text, location }, 1).state, state)
})

test('a record says nothing of what is left out where nothing is', () => {
  const session = decided()
  assert.equal('dropped' in record(roomy, session, 1), false)
  const problem = 'unreadable'
  assert.equal('dropped' in record(limited(1), { ...session, problem }, 1), false)
})

test('attempts under way, and pages that the LMS is not told of, are never left out', () => {
  const open = begin(roomy, decided(), 'final')
  const far = { ...open.state, at: 70 }
  const course = limited(length(without(far, false, 4)))
  const { text, dropped } = within(course, far)
  assert.deepEqual(dropped, [SECOND])
  assert.deepEqual(decode(text, 'small').state, without(far, false, 4))
})

test('a draw that cannot be found again is never left out', () => {
  const { state } = decided()
  const other = { ...state.quizzes[0], draw: [...state.quizzes[0].draw].reverse() }
  const odd = { ...state, quizzes: { ...state.quizzes, 0: other } }
  const course = limited(length(without(odd, true, 4)))
  assert.deepEqual(within(course, odd).dropped, [LEFT_PAGE, SECOND])
})

test('where the course has changed since, no questions are shown, and never others', () => {
  const { state } = decided()
  const text = encode(without(state, true, 0), 'small')
  const questions = { ...roomy.questions }
  for (const index of state.quizzes[0].draw) delete questions[`x${index - 9}`]
  const { state: back } = restore({ ...roomy, questions }, { ...BLANK, state: text }, 1)
  assert.deepEqual(back.quizzes[0], { ...state.quizzes[0], draw: [] })
  const view = quizView(roomy, { ...decided(), state: back }, 'final')
  assert.deepEqual([view.phase, view.last, view.best], ['decided', 50, 50])
})

test('draws of any number of attempts come back, whatever the quiz avoids', () => {
  const random = seeded(11)
  for (let life = 0; life < 60; life += 1) {
    const final = { attempts: 0, avoidSeen: life % 2 === 0, shuffle: life % 3 > 0 }
    const course = smallCourse({ final, more: MORE })
    const start = see(course, fresh(course, random(1296)), 'p2')
    const session = settled(
      Array.from({ length: 1 + random(9) }).reduce(
        (sofar) => attempt(course, sofar, 'final', random(5)),
        start,
      ),
    )
    const narrow = limited(length(without(session.state, true, 0)), course)
    const { state, location, dropped } = record(narrow, session, 1)
    assert.deepEqual(dropped, [LEFT_PAGE, FINAL])
    const back = restore(narrow, { ...BLANK, state, location }, 1).state
    assert.deepEqual(back, { ...session.state, quizzes: back.quizzes })
    assert.deepEqual(back.quizzes[0].draw, session.state.quizzes[0].draw)
  }
})
