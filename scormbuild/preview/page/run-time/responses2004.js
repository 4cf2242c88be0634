/** Responses and right responses of SCORM 2004, by type (RTE 4.2.9.1 and 4.2.9.2). */

import { identifierPart, localized, real } from './formats2004.js'
import { oneOf, quoted, upTo, wrong } from './formats.js'

/** @import { Fault, Format } from './types' */

/**
 * @typedef {object} Type
 * @property {Format} response
 * @property {Format} pattern
 * @property {number} patterns how many an LMS must keep
 */

/** What an LMS must at least keep (SPM). */
const PARTS = { choice: 36, fill: 10, pairs: 36, steps: 250, order: 36 }
const LONG = 4000
const SHORT = 250

/**
 * Parts between `[,]`.
 * @param {Format} part @param {number} most
 * @param {{ once?: boolean, empty?: boolean }} [ways]
 * @returns {Format}
 */
function listed(part, most, { once = false, empty = false } = {}) {
  return (value) => {
    if (value === '' && empty) return null
    const parts = value.split('[,]')
    if (parts.length > most) return wrong(`${parts.length} parts, ${most} at most`)
    if (once && new Set(parts).size < parts.length) return wrong('names something twice')
    return firstFault(part, parts)
  }
}

/** @param {Format} format @param {ReadonlyArray<string>} parts @returns {Fault | null} */
function firstFault(format, parts) {
  for (const part of parts) {
    const fault = format(part)
    if (fault) return fault
  }
  return null
}

/** @type {Format} */
function pair(value) {
  const halves = value.split('[.]')
  if (halves.length !== 2) return wrong(`${quoted(value)} is not a pair such as 1[.]a`)
  return firstFault(identifierPart, halves)
}

/** @type {Format} */
function step(value) {
  const halves = value.split('[.]')
  const [name = '', answer = ''] = halves
  if (halves.length !== 2) return wrong(`${quoted(value)} is not a step such as a[.]b`)
  if (name === '' && answer === '') return wrong('a step and its answer are both empty')
  return name === '' ? null : identifierPart(name)
}

/** @type {Format} */
function range(value) {
  const ends = value.split('[:]')
  if (ends.length !== 2) return wrong(`${quoted(value)} is not a range such as 4[:]4`)
  const fault = firstFault((end) => (end === '' ? null : real(end)), ends)
  if (fault) return fault
  const [least = '', most = ''] = ends
  const turned = least !== '' && most !== '' && Number(least) > Number(most)
  return turned ? wrong('the range ends before it begins') : null
}

/**
 * Takes the prefixes off that a pattern may begin with, and judges the rest.
 * @param {ReadonlyArray<string>} names @param {Format} format @returns {Format}
 */
function prefixed(names, format) {
  const prefix = new RegExp(`^\\{(${names.join('|')})=([^}]*)\\}`)
  return (value) => {
    let rest = value
    for (let found = prefix.exec(rest); found; found = prefix.exec(rest)) {
      if (!['true', 'false'].includes(found[2] ?? ''))
        return wrong(`${quoted(found[0])} must say true or false`)
      rest = rest.slice(found[0].length)
    }
    return format(rest)
  }
}

const truth = oneOf('true', 'false')
const some = listed(identifierPart, PARTS.choice, { once: true, empty: true })
const filled = listed(localized(SHORT), PARTS.fill)
const long = localized(LONG)
const matched = listed(pair, PARTS.pairs)
const steps = listed(step, PARTS.steps)
const ordered = listed(identifierPart, PARTS.order)
const free = upTo(LONG)

/** @type {Readonly<Record<string, Type>>} */
export const TYPES = {
  'true-false': { response: truth, pattern: truth, patterns: 1 },
  choice: { response: some, pattern: some, patterns: 10 },
  'fill-in': {
    response: filled,
    pattern: prefixed(['case_matters', 'order_matters'], filled),
    patterns: 5,
  },
  'long-fill-in': {
    response: long,
    pattern: prefixed(['case_matters'], long),
    patterns: 5,
  },
  matching: { response: matched, pattern: matched, patterns: 5 },
  performance: {
    response: steps,
    pattern: prefixed(['order_matters'], steps),
    patterns: 5,
  },
  sequencing: { response: ordered, pattern: ordered, patterns: 5 },
  likert: { response: identifierPart, pattern: identifierPart, patterns: 1 },
  numeric: { response: real, pattern: range, patterns: 1 },
  other: { response: free, pattern: free, patterns: 1 },
}
