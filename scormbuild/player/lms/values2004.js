/** Spells values as SCORM 2004 wants them (RTE 4.1.1 and 4.2.9; docs/status.md). */

import { identifier } from './identifier.js'
import { patterns, response } from './responses2004.js'
import { localized } from './text2004.js'

/** @import { InteractionRecord } from '../types' */
/** @import { Setting } from './dialect' */

/** A localized_string_type of the smallest sort, here with its language (RTE 4.1.1.3). */
const LONGEST_DESCRIPTION = 250

/**
 * A real(10,7), without exponent and without needless zeros.
 * @param {number} value @param {number} decimals
 * @returns {string}
 */
export function real(value, decimals = 7) {
  return value.toFixed(decimals).replace(/\.?0+$/, (zeros) => {
    return zeros.startsWith('.') ? '' : zeros
  })
}

/**
 * A timeinterval(second,10,2): ISO 8601 with hundredths at most.
 * @param {number} seconds
 * @returns {string}
 */
export function timespan(seconds) {
  const hundredths = Math.round(Math.max(0, seconds) * 100)
  const whole = Math.floor(hundredths / 100)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const rest = real((hundredths % 6000) / 100, 2)
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`]
  const last = rest !== '0' || whole < 60 ? `${rest}S` : ''
  return `PT${parts.filter(Boolean).join('')}${last}`
}

/**
 * A time(second,10,0), in UTC. A zone may stand only behind a fraction, and of the
 * fractions one digit is the one that all LMSs take.
 * @param {Date} date
 * @returns {string}
 */
export function timestamp(date) {
  return `${date.toISOString().slice(0, 19)}.0Z`
}

/**
 * The fields of an interaction in the order in which they are set: all else depends on
 * the id, patterns and responses on the type (error 408). What cannot be said is left
 * out.
 * @param {InteractionRecord} record @param {string} language the course's
 * @returns {Setting[]}
 */
export function fields({ id, interaction, response: given, result, moment }, language) {
  const { type, description, objective, weighting } = interaction
  const latency = moment?.latency ?? null
  /** @type {[string, string][]} */
  const all = [
    ['id', identifier(id)],
    ['type', type],
    ['description', localized(description, language, LONGEST_DESCRIPTION)],
    ['timestamp', moment ? timestamp(moment.time) : ''],
    ['objectives.0.id', identifier(objective)],
    ...patterns(interaction, language).map((pattern, number) => {
      return /** @type {[string, string]} */ ([
        `correct_responses.${number}.pattern`,
        pattern,
      ])
    }),
    ['weighting', real(weighting)],
    ['learner_response', response(type, given, language)],
    ['result', result],
    ['latency', latency === null ? '' : timespan(latency / 1000)],
  ]
  return all.filter(([, value]) => value !== '')
}
