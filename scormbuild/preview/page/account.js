/** What the emulated LMS keeps of one learner in one course, and as a file. */

import { shapeOf } from './run-time/model.js'
import { NOTHING, standardOf } from './run-time/run-time.js'
import { NOBODY, statedBy } from './lrs/launch.js'
import { keptIn } from './lrs/kept.js'

/** @import { Kept as Stated } from './lrs/types' */
/** @import { Kept, Values } from './run-time/types' */

/**
 * What an account belongs to.
 * @typedef {{ course: string, target: string, track: string }} Place
 */

/**
 * `stated` is what is kept where packages speak in statements.
 * @typedef {Place & { format: 1, launches: number, kept: Kept, stated?: Stated }} Account
 */

/** A learner who was never here. @param {Place} place @returns {Account} */
export function openAccount({ course, target, track }) {
  const stated = statedBy(target) ? { stated: NOBODY } : {}
  return { format: 1, course, target, track, launches: 0, kept: NOTHING, ...stated }
}

/** As a file. @param {Account} account */
export function written(account) {
  return `${JSON.stringify(account, null, 2)}\n`
}

/**
 * Reads a file for a place; what it says must be what an LMS could have kept.
 * @param {string} text @param {Place} place
 * @returns {{ account: Account } | { fault: string }} the fault in words for people
 */
export function readAccount(text, place) {
  const data = parsed(text)
  if (!isRecord(data) || data['format'] !== 1)
    return { fault: 'This is no state that the preview saved.' }
  for (const key of /** @type {const} */ (['course', 'target', 'track'])) {
    if (data[key] === place[key]) continue
    return { fault: `This state is of the ${key} ${data[key]}, not of ${place[key]}.` }
  }
  const { launches, kept } = data
  if (!isCount(launches) || !isRecord(kept) || !isCount(kept['time']))
    return { fault: 'This state lacks its launches or its time.' }
  if (statedBy(place.target)) {
    const stated = keptIn(data['stated'])
    if (!stated) return { fault: 'This state lacks its documents or its statements.' }
    return { account: { ...openAccount(place), launches, stated } }
  }
  const fault = faultOf(kept['values'], place.target)
  if (fault) return { fault }
  const values = /** @type {Values} */ (kept['values'])
  return { account: { ...openAccount(place), launches, kept: { values, time: kept['time'] } } }
}

/** @param {unknown} values @param {string} target what is wrong with them, if anything */
function faultOf(values, target) {
  if (!isRecord(values)) return 'This state lacks its values.'
  const elements = standardOf(target)?.elements ?? {}
  for (const [name, value] of Object.entries(values)) {
    const element = elements[shapeOf(name)]
    if (!element || element.access === 'r' || typeof value !== 'string')
      return `This state says ${name}, which no course can have set.`
  }
  return ''
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** @param {unknown} data @returns {data is Record<string, unknown>} */
function isRecord(data) {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** @param {unknown} data @returns {data is number} */
function isCount(data) {
  return typeof data === 'number' && Number.isInteger(data) && data >= 0
}
