/** How values of both standards are judged: words, lengths, numbers, patterns. */

/** @import { Fault, Format } from './types' */

/** @param {string} reason @returns {Fault} */
export const wrong = (reason) => ({ condition: 'type', reason })

/** @param {string} reason @returns {Fault} */
export const outside = (reason) => ({ condition: 'range', reason })

/** Nothing to judge: only the LMS writes it. @type {Format} */
export const given = () => null

/**
 * One of a vocabulary.
 * @param {string[]} words @returns {Format}
 */
export function oneOf(...words) {
  const named = words.map((word) => (word === '' ? 'nothing' : word)).join(', ')
  return (value) =>
    words.includes(value) ? null : wrong(`must be one of: ${named}; not ${quoted(value)}`)
}

/**
 * @param {RegExp} pattern from end to end @param {string} what it is, with an example
 * @returns {Format}
 */
export function like(pattern, what) {
  return (value) => (pattern.test(value) ? null : wrong(`${quoted(value)} is not ${what}`))
}

/**
 * The first thing wrong, of several.
 * @param {Format[]} formats @returns {Format}
 */
export function every(...formats) {
  return (value) => {
    for (const format of formats) {
      const fault = format(value)
      if (fault) return fault
    }
    return null
  }
}

/**
 * @param {number} most characters @returns {Format}
 */
export function upTo(most) {
  return (value) =>
    value.length <= most
      ? null
      : wrong(`${value.length} characters, ${most} at most`)
}

/**
 * Fine where one of two is content; else what the second says.
 * @param {Format} first @param {Format} second @returns {Format}
 */
export function either(first, second) {
  return (value) => (first(value) ? second(value) : null)
}

/**
 * A number of a type, in a range whose ends belong to it.
 * @param {Format} number @param {number} least @param {number} most @returns {Format}
 */
export function within(number, least, most) {
  return (value) => {
    const fault = number(value)
    if (fault) return fault
    const fine = Number(value) >= least && Number(value) <= most
    if (fine) return null
    const end = most === Infinity ? `${least} or more` : `from ${least} to ${most}`
    return outside(`${value} is not ${end}`)
  }
}

/** A value to be read in a sentence, shortened. @param {string} value */
export function quoted(value) {
  return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`
}
