/** Marks a number that was typed: right is what lies between two ends. */

import { typedMarks } from '../short_answer/marking.js'
import { canonical } from './number.js'

/** @import { Marking } from '../../player/manner' */
/** @import { QuestionData } from '../../player/types' */

/** @type {Marking} */
export const NUMBER = {
  // of what is too long for the state, decimals go that make no difference
  normalise(question, response) {
    const number = typeof response === 'string' ? canonical(response) : ''
    const kept = number.slice(0, question.typed?.longest ?? 0)
    if (kept === number) return number
    const cut = kept.includes('.') ? canonical(kept) : ''
    return meant(question, cut) === meant(question, number) ? cut : ''
  },
  share: (question, response) => (meant(question, String(response))?.right ? 1 : 0),
  said: (_, response) => (response === '' ? [] : [String(response)]),
  marks: (question, view) => typedMarks(meant(question, String(view.response))),
  order: () => [],
}

/**
 * The expected numbers among which it is; right ones come first where ranges overlap.
 * @param {QuestionData} question @param {string} response
 */
function meant({ typed }, response) {
  if (!typed || response === '') return undefined
  const number = Number(response)
  const fits = typed.expected.filter(({ values: [least, most] }) => {
    return Number(least) <= number && number <= Number(most)
  })
  return fits.find((one) => one.right) ?? fits[0]
}
