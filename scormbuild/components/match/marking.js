/** Marks pairs: each row is right or wrong by itself. */

import { shuffled } from '../../player/learning/chosen.js'

/** @import { Mark, Marking } from '../../player/manner' */
/** @import { QuestionData, Response } from '../../player/types' */

/** @type {Marking} */
export const PAIRS = {
  normalise(question, response) {
    const given = pairsOf(question, response)
    return [...given].sort(([one], [other]) => one - other).flat()
  },
  share(question, response) {
    const wanted = right(question)
    const given = pairsOf(question, response)
    const fits = [...wanted].filter(([row, partner]) => given.get(row) === partner)
    if (wanted.size === 0) return 0
    if (fits.length === wanted.size) return 1
    return question.scoring === 'partial' ? fits.length / wanted.size : 0
  },
  said(question, response) {
    const { choices, partners } = question.interaction
    return [...pairsOf(question, response)].flatMap(([row, partner]) => [
      named(choices, row),
      named(partners, partner),
    ])
  },
  marks(question, view) {
    const given = pairsOf(question, view.response)
    /** @type {Map<number, Mark>} */
    const found = new Map()
    for (const [row, partner] of right(question)) {
      const chosen = given.get(row)
      if (chosen !== undefined) found.set(row, chosen === partner ? 'right' : 'wrong')
      else if (view.solution) found.set(row, 'wrong')
    }
    return found
  },
  order: shuffled,
}

/**
 * Partners by row: those that the question knows, of each row the first.
 * @param {QuestionData} question @param {Response} response
 * @returns {Map<number, number>}
 */
function pairsOf({ interaction }, response) {
  /** @type {Map<number, number>} */
  const found = new Map()
  if (typeof response === 'string') return found
  const rows = new Set(interaction.choices.map((one) => one.index))
  const partners = new Set(interaction.partners.map((one) => one.index))
  for (let at = 0; at + 1 < response.length; at += 2) {
    const [row = -1, partner = -1] = response.slice(at, at + 2)
    if (rows.has(row) && partners.has(partner) && !found.has(row)) found.set(row, partner)
  }
  return found
}

/** The right partners by row. @param {QuestionData} question */
function right({ interaction }) {
  const { choices, partners, correct } = interaction
  const ids = correct[0] ?? []
  /** @type {Map<number, number>} */
  const found = new Map()
  for (let at = 0; at + 1 < ids.length; at += 2) {
    const row = choices.find((one) => one.id === ids[at])
    const partner = partners.find((one) => one.id === ids[at + 1])
    if (row && partner) found.set(row.index, partner.index)
  }
  return found
}

/** @param {ReadonlyArray<import('../../player/types').Choice>} all @param {number} index */
function named(all, index) {
  return all.find((one) => one.index === index)?.id ?? ''
}
