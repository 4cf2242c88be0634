/** Whether a learner says to be sure of an answer: kept beside it, worth nothing. */

import { questionAt } from './course.js'
import { ON_PAGE, answerTo, quizState } from '../state/state.js'

/** @import { CourseData, QuestionData, Response, Session } from '../types' */

/**
 * What is asked beside a question; undefined where nothing is.
 * @param {CourseData} data @param {QuestionData} question
 */
export function besides(data, { sure }) {
  return sure === undefined ? undefined : questionAt(data, sure)
}

/**
 * A response to whether one is sure.
 * @param {boolean} sure @returns {Response}
 */
export function spoken(sure) {
  return [sure ? 1 : 0]
}

/**
 * Whether a learner said to be sure of the last answer in a place, or of what is given
 * in an open attempt.
 * @param {CourseData} data @param {Session} session @param {QuestionData} question
 * @param {number} [quiz] its index, where it stands in one
 */
export function isSure(data, { state }, question, quiz = ON_PAGE) {
  const asked = besides(data, question)
  if (!asked) return false
  const { open, given } = quizState(state, quiz)
  const kept = open ? given[asked.index] : undefined
  const said = kept ?? answerTo(state, asked.index, quiz)?.response
  return said?.[0] === 1
}
