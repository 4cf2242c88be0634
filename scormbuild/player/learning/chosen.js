/** Choices by their numbers: what is known, marked and shuffled alike in several manners. */

import { hash, ranked } from './hash.js'

/** @import { Mark } from '../manner' */
/** @import { QuestionData, QuestionView, Response } from '../types' */

const TRUE_FALSE = ['false', 'true']

/**
 * The choices of a question as ids by number; for true-false 0 is false and 1 is true.
 * @param {QuestionData} question @returns {Map<number, string>}
 */
export function choices({ interaction }) {
  return interaction.type === 'true-false'
    ? new Map(TRUE_FALSE.entries())
    : new Map(interaction.choices.map((choice) => [choice.index, choice.id]))
}

/**
 * The numbers of a response that the question knows, each once, as they came.
 * @param {QuestionData} question @param {Response} response @returns {number[]}
 */
export function known(question, response) {
  if (typeof response === 'string') return []
  const all = choices(question)
  return [...new Set(response)].filter((number) => all.has(number))
}

/** @param {QuestionData} question @param {Response} response @returns {string[]} */
export function idsOf(question, response) {
  const all = choices(question)
  return known(question, response).map((number) => String(all.get(number)))
}

/**
 * Chosen ones are right or wrong; right ones that were not chosen show only together
 * with the solution.
 * @param {QuestionData} question @param {QuestionView} view
 */
export function chosenMarks(question, view) {
  /** @type {Map<number, Mark>} */
  const found = new Map()
  const right = new Set(question.interaction.correct.flat())
  const chosen = known(question, view.response)
  for (const [number, id] of choices(question)) {
    if (chosen.includes(number)) found.set(number, right.has(id) ? 'right' : 'wrong')
    else if (right.has(id) && view.solution) found.set(number, 'solution')
  }
  return found
}

/**
 * As written, or in an order of chance where the question is to be shuffled.
 * @param {QuestionData} question @param {number} seed @returns {number[]}
 */
export function shuffled(question, seed) {
  const written = question.interaction.choices.map((choice) => choice.index)
  return question.shuffle
    ? ranked(written, (index) => [hash(seed, question.index, index)])
    : written
}

/** @param {number} one @param {number} other */
export function ascending(one, other) {
  return one - other
}
