/** What each option of a question shows once something can be said about it. */

import { MARKINGS } from '../markings.js'

/** @import { Mark } from '../manner' */
/** @import { QuestionData, QuestionView } from '../types' */

/**
 * Marks by option number; nothing where nothing is right or wrong, or not yet.
 * @param {QuestionData} question @param {QuestionView} view
 * @returns {Map<number, Mark>}
 */
export function marks(question, view) {
  return view.outcome === null || view.outcome === 'noted'
    ? new Map()
    : MARKINGS[question.manner].marks(question, view)
}
