/** No state that a learner can leave is longer than Python says the longest is. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { begin, give, submit } from '../../scormbuild/player/learning/attempt.js'
import { encode } from '../../scormbuild/player/state/codec.js'
import { choices } from '../../scormbuild/player/learning/chosen.js'
import { BLANK, restore } from '../../scormbuild/player/state/restore.js'
import { check, see } from '../../scormbuild/player/learning/session.js'
import { MOST } from '../../scormbuild/player/state/state.js'
import { quizView } from '../../scormbuild/player/learning/views.js'
import { NOON } from './play.js'
import { seeded } from './seeded.js'

const golden = new URL('../golden/worst-cases.json', import.meta.url)
const COURSES = JSON.parse(readFileSync(golden, 'utf8'))
const LIVES = 8
const STEPS = 100

/** Plays a life; gives the length of its longest state. */
function longest({ data, onPages, worst }, random, thorough) {
  const life = { data, onPages, random, thorough, session: restore(data, BLANK, 1295) }
  let most = 0
  for (let step = 0; step < STEPS; step += 1) {
    life.session = EVENTS[random(EVENTS.length)](life)
    const { length } = encode(life.session.state, data.course.id)
    assert.ok(length <= worst, `${length} characters, ${worst} at most`)
    most = Math.max(most, length)
  }
  return most
}

const any = (random, list) => list[random(list.length)]

/** Some of the choices, or all of them. */
function response({ data, random, thorough }, id) {
  const known = [...choices(data.questions[id]).keys()]
  return thorough && random(2) === 1 ? known : known.filter(() => random(2) === 1)
}

const EVENTS = [
  (life) => see(life.data, life.session, any(life.random, life.data.pages).id),
  (life) => {
    if (life.onPages.length === 0) return life.session
    return checked(life, any(life.random, life.onPages), null)
  },
  (life) => attempted(life, any(life.random, life.data.quizzes).id),
  (life) => attempted(life, any(life.random, life.data.quizzes).id),
  (life) => {
    const state = encode(life.session.state, life.data.course.id)
    return restore(life.data, { ...BLANK, state }, 0)
  },
  aged,
]

function checked({ data, session, ...life }, question, quiz) {
  const given = response({ data, ...life }, question)
  const event = { question, quiz, response: given, time: NOON, latency: null }
  return check(data, session, event)
}

/** A whole attempt, or one that is left open. */
function attempted(life, quiz) {
  const { data, random } = life
  const begun = begin(data, life.session, quiz)
  const answered = quizView(data, begun, quiz).questions.reduce((session, question) => {
    const one = response(life, question)
    const given = give(data, session, { question, quiz, response: one, latency: null })
    return checked({ ...life, session: given }, question, quiz)
  }, begun)
  return random(4) > 0 ? submit(data, answered, { quiz, time: NOON }) : answered
}

/** Years pass: counts that may grow for ever are near their end. */
function aged({ data, session: { state, ...session } }) {
  const { failedAttempt } = data.track
  const endless = new Set(
    data.quizzes
      .filter((quiz) => !quiz.graded || quiz.attempts === 0 || failedAttempt !== 'final')
      .map((quiz) => quiz.index),
  )
  const quizzes = Object.entries(state.quizzes).map(([index, one]) => {
    const more = endless.has(Number(index)) ? MOST - 1 - one.begun : 0
    const limited = data.quizzes.some((quiz) => {
      return quiz.index === Number(index) && quiz.graded && quiz.attempts > 0
    })
    if (more <= 0) return [index, one]
    const before = limited ? one.before + more : 0
    return [index, { ...one, begun: one.begun + more, before }]
  })
  return { ...session, state: { ...state, quizzes: Object.fromEntries(quizzes) } }
}

test('no state is longer than the longest that was computed', (context) => {
  let near = 0
  let steps = 0
  for (const [place, course] of COURSES.entries()) {
    let most = 0
    for (let seed = 0; seed < LIVES; seed += 1) {
      const random = seeded(1000 * place + seed)
      most = Math.max(most, longest(course, random, seed % 2 === 1))
      steps += STEPS
    }
    near = Math.max(near, most / course.worst)
    context.diagnostic(`${most} of ${course.worst}`)
  }
  context.diagnostic(`${COURSES.length} courses, ${steps} steps; ${near}`)
  assert.ok(near > 0.9, `the longest came to ${near} of what was computed`)
})
