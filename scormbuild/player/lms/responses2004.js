/** Spells what was answered and what is right in SCORM 2004 (RTE 4.2.9.1, 4.2.9.2). */

import { localized, plain, real, shortIdentifier } from './values2004.js'

/** @import { InteractionData } from '../types' */

/** Most characters of the parts of a fill-in, and of what is one long text. */
const SHORT_TEXT = 250
const LONG_TEXT = 4000

/** @typedef {(ids: ReadonlyArray<string>, language: string) => string} Spelling */

/** @type {Spelling} */
const inOrder = (ids) => ids.map(shortIdentifier).join('[,]')

/** @type {Spelling} */
const inOneText = (ids) => plain(ids.join(' '), LONG_TEXT)

/** @type {Readonly<Record<string, Spelling>>} */
const SPELLINGS = {
  'true-false': ([id]) => id ?? '',
  // A set has no order: spelled the same, what is the same can be found.
  choice: (ids) => inOrder([...new Set(ids)].sort(), ''),
  sequencing: inOrder,
  likert: inOrder,
  matching: (ids) => pairs(ids.map(shortIdentifier)).join('[,]'),
  'fill-in': (ids, language) =>
    ids.map((text) => localized(text, language, SHORT_TEXT)).join('[,]'),
  'long-fill-in': (ids, language) => localized(ids.join(' '), language, LONG_TEXT),
  numeric: ([text]) => number(text),
  performance: (ids) => ids.map((id) => `${shortIdentifier(id)}[.]true`).join('[,]'),
  other: inOneText,
}

/** How many patterns an LMS need keep; of all other types one. */
const MOST = /** @type {Readonly<Record<string, number>>} */ ({
  choice: 10,
  'fill-in': 5,
  'long-fill-in': 5,
  matching: 5,
  performance: 5,
  sequencing: 5,
})

/**
 * What the learner gave; empty where nothing was given, or where it cannot be said.
 * @param {InteractionData} interaction @param {ReadonlyArray<string>} given
 * @param {string} language
 * @returns {string}
 */
export function response({ type }, given, language) {
  return (SPELLINGS[type] ?? inOneText)(given, language)
}

/**
 * What would be right, each way once; ways beyond those an LMS need keep are left out.
 * @param {InteractionData} interaction @param {string} language
 * @returns {string[]}
 */
export function patterns(interaction, language) {
  const { type, correct } = interaction
  const all = correct.map((ids) => {
    return type === 'numeric' ? range(ids) : response(interaction, ids, language)
  })
  return [...new Set(all.filter(Boolean))].slice(0, MOST[type] ?? 1)
}

/** A range even where one number alone is right. @param {ReadonlyArray<string>} ends */
function range(ends) {
  const [least, most] = [number(ends[0]), number(ends[1] ?? ends[0])]
  return least || most ? `${least}[:]${most}` : ''
}

/** @param {string} [text] */
function number(text = '') {
  return text.trim() && Number.isFinite(Number(text)) ? real(Number(text)) : ''
}

/** Two by two. @param {ReadonlyArray<string>} ids @returns {string[]} */
function pairs(ids) {
  return ids.flatMap((id, at) => (at % 2 === 1 ? [`${ids[at - 1]}[.]${id}`] : []))
}
