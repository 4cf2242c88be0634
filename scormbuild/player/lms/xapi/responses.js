/**
 * Spells what was answered and what is right in xAPI (Data 2.4.4.1, appendix C), as
 * `scormbuild/xapi/responses.py` does.
 */

/** @import { InteractionData } from '../../types' */

const AND = '[,]'
const WITH = '[.]'
/** As many digits as a number has in every standard (real(10,7)). */
const DECIMALS = 7

/** @typedef {(given: ReadonlyArray<string>) => string} Spelling */

/** @type {Spelling} */
const inOrder = (ids) => ids.join(AND)

/** @type {Readonly<Record<string, Spelling>>} */
const SPELLINGS = {
  'true-false': ([id]) => id ?? '',
  // A set has no order: spelled the same, what is the same can be found.
  choice: (ids) => inOrder([...new Set(ids)].sort()),
  sequencing: inOrder,
  likert: inOrder,
  matching: (ids) =>
    inOrder(ids.flatMap((id, at) => (at % 2 === 1 ? [`${ids[at - 1]}${WITH}${id}`] : []))),
  performance: (ids) => inOrder(ids.map((id) => `${id}${WITH}true`)),
  numeric: ([text]) => number(text),
}

/**
 * What the learner gave; empty where nothing was given.
 * @param {string} type @param {ReadonlyArray<string>} given
 * @returns {string}
 */
export function response(type, given) {
  return (SPELLINGS[type] ?? inWords)(given)
}

/**
 * What would be right, each way once; none where nothing is right or wrong.
 * @param {Pick<InteractionData, 'type' | 'correct'>} interaction
 * @param {ReadonlyArray<string>} ignore what makes no difference in words, such as `case`
 * @returns {string[]}
 */
export function patterns({ type, correct }, ignore) {
  // Of words that are typed, xAPI ignores case unless it is told not to.
  const before = type === 'fill-in' && !ignore.includes('case') ? '{case_matters=true}' : ''
  const spelled = correct.map((ids) =>
    type === 'numeric' ? range(ids) : before + response(type, ids),
  )
  return [...new Set(spelled)]
}

/** @param {ReadonlyArray<string>} ends the least and the most */
function range(ends) {
  const [least, most] = [number(ends[0]), number(ends.at(-1))]
  return least === most ? least : `${least}[:]${most}`
}

/** Without exponent and needless zeros; empty where it is none. @param {string} [text] */
function number(text = '') {
  const value = text.trim() === '' ? NaN : Number(text)
  if (!Number.isFinite(value)) return ''
  const short = value.toFixed(DECIMALS).replace(/\.?0+$/, '')
  return short === '-0' ? '0' : short
}

/** Keeps words from holding a delimiter, or beginning with a parameter. @type {Spelling} */
function inWords(texts) {
  return inOrder(
    texts.map((text) =>
      text
        .replace(/\p{Cs}/gu, '\ufffd') // half a character is no JSON to some
        .replace(/\[(?=[,.:]\])/g, '[ ')
        .replace(/^(?=\{\w+=)/, ' '),
    ),
  )
}
