/** What the LMS's side keeps for us, and how two devices' work becomes one. */

import { decode, encode } from '../../state/codec.js'
import { parsed } from './address.js'

/** @import { QuizState, State } from '../../types' */
/** @import { Kept } from './types' */

/** The name of our document (xAPI Communication 2.3). */
export const STATE_ID = 'scormbuild'

/** @type {Kept} */
export const NOTHING = { state: '', location: '', said: [], progress: 0, moments: {}, films: {} }

/** @param {string} body @returns {Kept} without what is none of ours */
export function keptIn(body) {
  const found = parsed(body) ?? {}
  const { state, location, said, progress, moments, films } = found
  return {
    state: typeof state === 'string' ? state : '',
    location: typeof location === 'string' ? location : '',
    said: Array.isArray(said) ? said.map(String) : [],
    progress: Number(progress) || 0,
    moments: momentsIn(moments),
    films: filmsIn(films),
  }
}

/** @param {any} value @returns {Kept['moments']} */
function momentsIn(value) {
  const lists = Object.entries(value ?? {}).filter(([, one]) => Array.isArray(one))
  return Object.fromEntries(lists.filter(([, one]) => isPair(one[1] === null ? [one[0], 0] : one)))
}

/** @param {any} value @returns {Kept['films']} */
function filmsIn(value) {
  const lists = Object.entries(value ?? {}).filter(([, one]) => Array.isArray(one))
  return Object.fromEntries(lists.map(([path, list]) => [path, list.filter(isPair)]))
}

/** @param {unknown} value whether it is two numbers */
function isPair(value) {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)
}

/**
 * What one device did and what another did meanwhile: nothing of either is lost, and
 * where both did the same it is ours that stands.
 * @param {Kept} ours @param {Kept} theirs @param {string} course its id
 * @returns {Kept}
 */
export function merged(ours, theirs, course) {
  const [mine, other] = [ours, theirs].map(({ state }) => decode(state, course).state)
  const whole = mine && other ? encode(united(mine, other), course) : ours.state
  return {
    state: whole || theirs.state,
    location: ours.location || theirs.location,
    said: [...new Set([...ours.said, ...theirs.said])],
    progress: Math.max(ours.progress, theirs.progress),
    // Numbers of answers are those of our state: theirs may be of others.
    moments: ours.moments,
    films: Object.fromEntries(
      Object.entries({ ...theirs.films, ...ours.films }).map(([path, played]) => {
        return [path, [...played, ...(theirs.films[path] ?? [])]]
      }),
    ),
  }
}

/** @param {State} mine @param {State} other @returns {State} */
function united(mine, other) {
  const known = new Set(mine.answers.map(({ question, quiz }) => `${question} ${quiz}`))
  const more = other.answers.filter((one) => !known.has(`${one.question} ${one.quiz}`))
  const quizzes = { ...other.quizzes, ...mine.quizzes }
  return {
    ...mine,
    pages: [...new Set([...mine.pages, ...other.pages])].sort((one, two) => one - two),
    answers: [...mine.answers, ...more],
    quizzes: Object.fromEntries(
      Object.entries(quizzes).map(([index, quiz]) => {
        return [index, further(quiz, other.quizzes[Number(index)] ?? quiz)]
      }),
    ),
    completed: mine.completed || other.completed,
    passed: mine.passed || other.passed,
  }
}

/** @param {QuizState} mine @param {QuizState} other @returns {QuizState} */
function further(mine, other) {
  const ahead = other.begun > mine.begun ? other : mine
  return { ...ahead, best: Math.max(mine.best, other.best) }
}
