/** Says which steps are saved at once: those that a learner would miss most. */

import { verdict } from './verdict.js'

/** @import { CourseData, Session } from '../types' */

/** What of a verdict others act on; progress grows with every page. */
const WEIGHTY = /** @type {const} */ (['completed', 'passed', 'done', 'lost', 'score'])

/**
 * Whether a step changed what counts, decided a quiz, or was the first: from that on
 * this device keeps what may be lost (docs/session.md).
 * @param {CourseData} data @param {Session} before @param {Session} next
 */
export function urgent(data, before, next) {
  const [was, is] = [verdict(data, before.state), verdict(data, next.state)]
  const weighty = WEIGHTY.some((word) => was[word] !== is[word])
  return weighty || decided(before, next) || first(before, next)
}

/** @param {Session} before @param {Session} next */
function decided(before, next) {
  return Object.entries(before.state.quizzes).some(([index, quiz]) => {
    return quiz.open && !next.state.quizzes[Number(index)]?.open
  })
}

/** @param {Session} before @param {Session} next */
function first(before, next) {
  return before.state.pages.length === 0 && next.state.pages.length > 0
}
