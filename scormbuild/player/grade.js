/** Marks a response; knows questions and nothing of where they stand. */

/** @import { QuestionData, Response } from './types' */

/** Points for an answer that is right in full, in hundredths of a percent. */
export const FULL = 10000

/**
 * A share of the points in millionths is off by half a millionth at most; a bit for
 * floats.
 */
const ROUNDED_AWAY = 0.6

const TRUE_FALSE = ['false', 'true']

/**
 * The choices of a question as ids by number; for true-false 0 is false and 1 is true.
 * @param {QuestionData} question @returns {Map<number, string>}
 */
export function choices(question) {
  return question.interaction.type === 'true-false'
    ? new Map(TRUE_FALSE.entries())
    : new Map(question.interaction.choices.map((choice) => [choice.index, choice.id]))
}

/**
 * Drops what the question does not know and what comes twice; ascending, so that the
 * same choice is the same response; a single one where only one may be chosen.
 * @param {QuestionData} question @param {Response} response @returns {number[]}
 */
export function normalise(question, response) {
  if (typeof response === 'string') return []
  const known = choices(question)
  const kept = [...new Set(response)].filter((number) => known.has(number))
  const single =
    question.kind === 'choose-one' || question.interaction.type === 'true-false'
  return (single ? kept.slice(0, 1) : kept).sort((one, other) => one - other)
}

/** @param {QuestionData} question @param {Response} response @returns {string[]} */
export function responseIds(question, response) {
  const known = choices(question)
  return normalise(question, response).map((number) => String(known.get(number)))
}

/**
 * The share of the points a response earns, 0-1, unrounded: parts of a quiz must add up
 * to exactly the pass mark where they do so on paper.
 * @param {QuestionData} question @param {Response} response
 */
export function share(question, response) {
  const chosen = responseIds(question, response)
  const shares = question.interaction.correct.map((pattern) => {
    const right = chosen.filter((id) => pattern.includes(id)).length
    const wrong = chosen.length - right
    if (right === pattern.length && wrong === 0) return 1
    return question.scoring === 'partial' ? (right - wrong) / pattern.length : 0
  })
  return Math.max(0, ...shares)
}

/**
 * The share in hundredths of a percent, 0-10000.
 * @param {QuestionData} question @param {Response} response
 */
export function points(question, response) {
  return Math.round(share(question, response) * FULL)
}

/** @param {number} points @returns {'correct' | 'partly' | 'incorrect'} */
export function outcome(points) {
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
