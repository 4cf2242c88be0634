/** Marks an order: all or nothing, or by which of two comes first. */

import { idsOf, known, shuffled } from '../../player/learning/chosen.js'

/** @import { Mark, Marking } from '../../player/manner' */
/** @import { QuestionData } from '../../player/types' */

/** @type {Marking} */
export const SEQUENCE = {
  /** An order of some is none. */
  normalise(question, response) {
    const all = question.interaction.choices.length
    const numbers = known(question, response)
    return numbers.length === all ? numbers : []
  },
  share(question, response) {
    const wanted = question.interaction.correct[0] ?? []
    const places = idsOf(question, response).map((id) => wanted.indexOf(id))
    if (places.length === 0) return 0
    if (places.every((place, at) => place === at)) return 1
    return question.scoring === 'partial' ? agreement(places) : 0
  },
  said: idsOf,
  marks(question, view) {
    const wanted = question.interaction.correct[0] ?? []
    const given = idsOf(question, view.response)
    /** @type {[number, Mark][]} */
    const found = known(question, view.response).map((number, at) => [
      number,
      given[at] === wanted[at] ? 'right' : 'wrong',
    ])
    return new Map(found)
  },
  order: (question, seed) => unsolved(question, shuffled({ ...question, shuffle: true }, seed)),
}

/**
 * Pairs in the right order less pairs in the wrong one, of all pairs; never below 0.
 * @param {ReadonlyArray<number>} places where each should be
 */
function agreement(places) {
  let sum = 0
  let all = 0
  places.forEach((place, at) => {
    for (const later of places.slice(at + 1)) {
      sum += place < later ? 1 : -1
      all += 1
    }
  })
  return all > 0 ? Math.max(0, sum / all) : 0
}

/**
 * An order to begin with that is not the right one: the first goes behind.
 * @param {QuestionData} question @param {ReadonlyArray<number>} order
 */
function unsolved(question, order) {
  const done = SEQUENCE.share(question, order) === 1
  return done ? [...order.slice(1), ...order.slice(0, 1)] : [...order]
}
