/**
 * Keeps the state within what the LMS takes: never by cutting, only by leaving out what
 * the next launch finds again (docs/state.md).
 */

import { encode } from './codec.js'
import { pageAt } from '../learning/course.js'
import { strip } from './rebuild.js'

/** @import { CourseData, State } from '../types' */

/**
 * The state as a string. Where it is too long, first it is left out which answers are to
 * be told again; then the page left, which the LMS keeps as the location; then, quiz by quiz, the questions drawn in a decided
 * attempt; no more than it takes. Where all that does not suffice, nothing is.
 * @param {CourseData} data @param {State} state
 * @returns {{ text: string, dropped: string[] }} `dropped`: what was left out, in words
 */
export function within(data, state) {
  const limit = data.target.stateLimit ?? Infinity
  const whole = encode(state, data.course.id)
  let [left, text] = [state, whole]
  /** @type {string[]} */
  const dropped = []
  for (const { what, leave } of spare(data)) {
    if (text.length <= limit) return { text, dropped }
    const without = leave(left)
    if (without === null) continue
    left = without
    text = encode(left, data.course.id)
    dropped.push(what)
  }
  return text.length <= limit ? { text, dropped } : { text: whole, dropped: [] }
}

/**
 * What can be left out, in order; `leave` gives null where it cannot be found again.
 * @param {CourseData} data
 * @returns {ReadonlyArray<{ what: string, leave: (state: State) => State | null }>}
 */
function spare(data) {
  const draws = data.quizzes.map((quiz) => ({
    what: `questions last drawn for ${quiz.id}`,
    leave: (/** @type {State} */ state) => strip(data, quiz, state),
  }))
  return [
    {
      what: 'which answers are to be told again',
      leave: (state) => (state.untold.length > 0 ? { ...state, untold: [] } : null),
    },
    {
      what: 'the page left',
      leave: (state) => (pageAt(data, state.at) ? { ...state, at: -1 } : null),
    },
    ...draws,
  ]
}
