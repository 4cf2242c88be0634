/** Says which steps are saved at once: those that a learner would miss most. */

import { verdict } from './verdict.js'

/** @import { CourseData, Session } from './types' */

/** What of a verdict others act on; progress grows with every page. */
const WEIGHTY = /** @type {const} */ (['completed', 'passed', 'done', 'lost', 'score'])

/**
 * Whether a step changed what counts, or decided a quiz.
 * @param {CourseData} data @param {Session} before @param {Session} next
 */
export function urgent(data, before, next) {
  const [was, is] = [verdict(data, before.state), verdict(data, next.state)]
  return WEIGHTY.some((word) => was[word] !== is[word]) || decided(before, next)
}

/** @param {Session} before @param {Session} next */
function decided(before, next) {
  return Object.entries(before.state.quizzes).some(([index, quiz]) => {
    return quiz.open && !next.state.quizzes[Number(index)]?.open
  })
}
