/** Draws the questions of a quiz attempt and orders their options. */

import { question } from './course.js'
import { hash, ranked } from './hash.js'
import { MARKINGS } from '../markings.js'
import { quizState } from '../state/state.js'

/** @import { CourseData, QuestionData, QuizData, State } from '../types' */

/** Keeps the shuffle of a draw from repeating the chance that made it. */
const SHUFFLE = 1

/**
 * Question indexes for the next attempt, in the order to show. Questions the learner
 * has met in this quiz come only when no others are left, those of the last attempt
 * after the rest. A quiz that stays the `same` for a learner asks what it asked first.
 * @param {CourseData} data @param {QuizData} quiz @param {State} state
 * @returns {number[]}
 */
export function draw(data, quiz, state) {
  const { begun: attempts, draw: last } = quizState(state, quiz.index)
  const begun = quiz.same ? 0 : attempts
  const met = new Set(
    state.answers.filter((one) => one.quiz === quiz.index).map((one) => one.question),
  )
  /** @param {number} index */
  const chance = (index) => hash(state.seed, quiz.index, begun, index)
  /** @param {number} index */
  const rank = (index) =>
    quiz.avoidSeen
      ? [Number(met.has(index)), Number(last.includes(index)), chance(index)]
      : [chance(index)]
  /** @type {number[]} */
  const drawn = []
  for (const { count, from } of quiz.draws) {
    const open = indexes(data, from).filter((index) => !drawn.includes(index))
    const taken = new Set(ranked(open, rank).slice(0, count))
    drawn.push(...open.filter((index) => taken.has(index)))
  }
  return quiz.shuffle
    ? ranked(drawn, (index) => [hash(state.seed, quiz.index, begun, index, SHUFFLE)])
    : drawn
}

/** @param {CourseData} data @param {ReadonlyArray<string>} ids @returns {number[]} */
function indexes(data, ids) {
  return ids.flatMap((id) => question(data, id)?.index ?? [])
}

/**
 * Choice indexes in the order to show; the same whenever the learner returns.
 * @param {QuestionData} question @param {number} seed @returns {number[]}
 */
export function optionOrder(question, seed) {
  return MARKINGS[question.manner].order(question, seed)
}
