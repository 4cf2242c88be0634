/**
 * What a learner means to do with a course: steps, and where each of them leads.
 *
 * A learner who is thrown back repeats what was lost, so every state that a platform may
 * hold is one of those on the way.
 */

import { begin, give, submit } from '../../scormbuild/player/learning/attempt.js'
import { decode, encode } from '../../scormbuild/player/state/codec.js'
import { BLANK, restore } from '../../scormbuild/player/state/restore.js'
import { check, see } from '../../scormbuild/player/learning/session.js'
import { answerTo } from '../../scormbuild/player/state/state.js'
import { quizView } from '../../scormbuild/player/learning/views.js'
import { NOON } from './play.js'

const pick = (random, list) => list[random(list.length)]

/**
 * @typedef {object} Plan
 * @property {import('../../scormbuild/player/types').CourseData} data
 * @property {number} seed of the draws, at every first launch
 * @property {object[]} steps each changes the state
 * @property {string[]} states as a launch shows them: before the first step, and after each
 * @property {Set<number>} leaves how many steps are done when the learner leaves
 */

/** @param {(below: number) => number} random @param {number} size steps at most */
export function makePlan(data, random, size) {
  const seed = random(1296)
  let session = restore(data, BLANK, seed)
  const plan = { data, seed, steps: [], states: [shown(data, session.state)] }
  const leaves = new Set()
  for (let tries = 0; tries < size; tries += 1) {
    const step = pick(random, STEPS)(data, session, random)
    const next = step ? act(data, session, step, NOON) : session
    if (next === session) continue
    plan.steps.push(step)
    plan.states.push(shown(data, next.state))
    session = next
    if (random(8) > 0) continue
    leaves.add(plan.steps.length)
    session = relaunched(data, session.state)
  }
  return { ...plan, leaves: leaves.add(plan.steps.length) }
}

/** @returns the session after a step; the same where it changes nothing. */
export function act(data, session, step, time) {
  return ACTS[step.kind](data, session, step, time)
}

/**
 * A state as a launch shows it, in words that can be compared. How many attempts belong
 * to earlier rounds is left out: more launches make more rounds; so are answers to be
 * told again.
 */
export function shown(data, state) {
  const { unknown, untold, quizzes, ...rest } = relaunched(data, state).state
  const all = Object.entries(quizzes).map(([index, { before, ...quiz }]) => [index, quiz])
  return JSON.stringify({ ...rest, quizzes: Object.fromEntries(all) })
}

/** The same of a state as a platform holds it; nothing is the beginning. */
export function shownText(plan, text) {
  if (text === '') return plan.states[0]
  const { state, problem } = decode(text, plan.data.course.id)
  return state ? shown(plan.data, state) : problem
}

function relaunched(data, state) {
  return restore(data, { ...BLANK, state: encode(state, data.course.id) }, 0)
}

const ACTS = {
  see: (data, session, { page }) => {
    const next = see(data, session, page)
    return JSON.stringify(next.state) === JSON.stringify(session.state) ? session : next
  },
  check: (data, session, step, time) => check(data, session, { ...step, time }),
  begin: (data, session, { quiz }) => begin(data, session, quiz),
  give: (data, session, step) => give(data, session, step),
  submit: (data, session, { quiz }, time) => submit(data, session, { quiz, time }),
}

const onPage = (data, session, random) => {
  const question = pick(random, Object.keys(data.questions))
  return { kind: 'check', question, quiz: null, ...said(data, random, question) }
}

const inQuiz = (data, session, random) => {
  const { id, graded } = pick(random, data.quizzes)
  const { phase, questions } = quizView(data, session, id)
  if (phase !== 'open') return { kind: 'begin', quiz: id }
  const question = pick(random, questions)
  const kind = graded ? 'give' : 'check'
  return { kind, question, quiz: id, ...said(data, random, question) }
}

/** Only what was never answered is handed in without a response. */
const handIn = (data, session, random) => {
  const { id, index } = pick(random, data.quizzes)
  const { phase, questions, answered } = quizView(data, session, id)
  const fresh = questions.every(
    (one) => !answerTo(session.state, data.questions[one].index, index),
  )
  const ready = phase === 'open' && (answered === questions.length || fresh)
  return ready ? { kind: 'submit', quiz: id } : null
}

const turn = (data, session, random) => ({
  kind: 'see',
  page: pick(random, data.pages).id,
})

const STEPS = [turn, turn, onPage, inQuiz, inQuiz, inQuiz, inQuiz, inQuiz, handIn, handIn]

/** A response that is right half the time, and how long it took. */
function said(data, random, id) {
  const { manner, interaction } = data.questions[id]
  const right = interaction.correct[0].map((_, index) => index)
  const wrong = manner === 'one' ? [1 + random(2)] : [0, 4].slice(random(2))
  return { response: random(2) === 1 ? right : wrong, latency: 1000 + random(9000) }
}
