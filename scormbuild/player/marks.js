/** What each option of a question shows once something can be said about it. */

import { choices } from './grade.js'

/** @import { QuestionData, QuestionView } from './types' */
/** @typedef {'right' | 'wrong' | 'solution'} Mark */

/**
 * Marks by choice number: chosen ones as right or wrong; right ones that were not chosen
 * only together with the solution; nothing while there is no outcome.
 * @param {QuestionData} question @param {QuestionView} view
 * @returns {Map<number, Mark>}
 */
export function marks(question, view) {
  /** @type {Map<number, Mark>} */
  const found = new Map()
  if (view.outcome === null) return found
  const right = new Set(question.interaction.correct.flat())
  for (const [number, id] of choices(question)) {
    const chosen = view.response.includes(number)
    if (chosen) found.set(number, right.has(id) ? 'right' : 'wrong')
    else if (right.has(id) && view.solution) found.set(number, 'solution')
  }
  return found
}
