/** Marks a response; knows questions and nothing of where they stand. */

import { MARKINGS } from '../markings.js'

/** @import { QuestionData, Response } from '../types' */

/** Points for an answer that is right in full, in hundredths of a percent. */
export const FULL = 10000

/**
 * A share of the points in millionths is off by half a millionth at most; a bit for
 * floats.
 */
const ROUNDED_AWAY = 0.6

/**
 * A response without what the question does not know; the same for what is the same.
 * @param {QuestionData} question @param {Response} response @returns {Response}
 */
export function normalise(question, response) {
  return MARKINGS[question.manner].normalise(question, response)
}

/**
 * A response as the record says it: ids of choices, or what was typed.
 * @param {QuestionData} question @param {Response} response @returns {string[]}
 */
export function said(question, response) {
  return MARKINGS[question.manner].said(question, normalise(question, response))
}

/**
 * The share of the points a response earns, 0-1, unrounded: parts of a quiz must add up
 * to exactly the pass mark where they do so on paper.
 * @param {QuestionData} question @param {Response} response
 */
export function share(question, response) {
  return MARKINGS[question.manner].share(question, normalise(question, response))
}

/**
 * The share in hundredths of a percent, 0-10000.
 * @param {QuestionData} question @param {Response} response
 */
export function points(question, response) {
  return Math.round(share(question, response) * FULL)
}

/**
 * Whether a response to it is right or wrong; if not, it is kept and no more.
 * @param {QuestionData} question
 */
export function marked({ interaction }) {
  return interaction.correct.length > 0
}

/**
 * @param {QuestionData} question @param {number} points
 * @returns {'correct' | 'partly' | 'incorrect' | 'noted'}
 */
export function outcome(question, points) {
  if (!marked(question)) return 'noted'
  if (points >= FULL) return 'correct'
  return points > 0 ? 'partly' : 'incorrect'
}

/**
 * What a set of responses earns, weighted, in millionths (1000000 is all points).
 * @param {ReadonlyArray<{ question: QuestionData, response: Response }>} answers
 */
export function earned(answers) {
  let sum = 0
  let all = 0
  for (const { question, response } of answers) {
    sum += share(question, response) * question.interaction.weighting
    all += question.interaction.weighting
  }
  return all > 0 ? Math.round((sum / all) * 1_000_000) : 0
}

/**
 * The whole percent that is shown, sent and compared: rounded down, but for what
 * rounding to millionths took away.
 * @param {number} millionths may be a mean, so not whole
 */
export function percent(millionths) {
  return Math.floor((millionths + ROUNDED_AWAY) / 10_000)
}
