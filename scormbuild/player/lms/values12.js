/** Spells values as SCORM 1.2 wants them (RTE 3.4; docs/status.md). */

import { identifier } from './identifier.js'

/** @import { InteractionData, InteractionRecord } from '../types' */

/**
 * Single characters stand for choices (RTE 3.4, cmi.interactions.n.student_response).
 */
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LONGEST_FEEDBACK = 255
/** CMITimespan holds four digits of hours. */
const LONGEST_TIME = 9999 * 3600 + 3599.99

/** CMITimespan, HHHH:MM:SS.SS. @param {number} seconds @returns {string} */
export function timespan(seconds) {
  const hundredths = Math.round(Math.min(Math.max(0, seconds), LONGEST_TIME) * 100)
  const whole = Math.floor(hundredths / 100)
  const rest = hundredths % 100
  return (
    clock(Math.floor(whole / 3600), 4, whole) + (rest > 0 ? '.' + padded(rest, 2) : '')
  )
}

/**
 * CMITime, the time of day where the learner is.
 * @param {Date} date
 * @returns {string}
 */
export function timeOfDay(date) {
  const minutes = date.getHours() * 60 + date.getMinutes()
  return clock(date.getHours(), 2, minutes * 60 + date.getSeconds())
}

/**
 * CMIDecimal: up to three digits, a dot, two digits.
 * @param {number} value
 * @returns {string}
 */
export function decimal(value) {
  return String(Math.round(Math.min(Math.max(value, -999), 999) * 100) / 100)
}

/**
 * The fields of an interaction in the order in which they are set (RTE 3.4), each as
 * its name behind `cmi.interactions.n.` and its value. Types that 1.2 lacks go as
 * fill-in.
 * @param {InteractionRecord} record
 * @returns {[string, string][]}
 */
export function fields(record) {
  const { interaction, moment } = record
  const result = record.result === 'incorrect' ? 'wrong' : record.result
  /** @type {[string, string | null][]} */
  const all = [
    ['id', identifier(record.id)],
    ['time', moment && timeOfDay(moment.time)],
    ['type', type(interaction)],
    ...interaction.correct
      .map((pattern) => feedback(interaction, pattern))
      .filter((pattern) => pattern !== null)
      .map((pattern, number) => {
        return /** @type {[string, string]} */ ([
          `correct_responses.${number}.pattern`,
          pattern,
        ])
      }),
    ['weighting', decimal(interaction.weighting)],
    ['student_response', feedback(interaction, record.response)],
    ['result', result],
    [
      'latency',
      moment && moment.latency !== null ? timespan(moment.latency / 1000) : null,
    ],
  ]
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
}

/** @param {InteractionData} interaction */
function type({ type }) {
  return type === 'long-fill-in' || type === 'other' ? 'fill-in' : type
}

/**
 * CMIFeedback: what was chosen, or what would be right. Null where it cannot be said.
 * @param {InteractionData} interaction @param {ReadonlyArray<string>} ids
 * @returns {string | null}
 */
function feedback(interaction, ids) {
  if (interaction.type === 'numeric') return ids[0] === (ids[1] ?? ids[0]) ? exact(ids[0]) : null
  if (interaction.type === 'true-false') return ids.map((id) => id.charAt(0)).join('')
  const spell = SPELLINGS[interaction.type]
  if (!spell) return typed(ids)
  const characters = ids.map((id) => character(interaction, id))
  return characters.includes('') ? null : spell(characters)
}

/** @type {Readonly<Record<string, (characters: string[]) => string>>} */
const SPELLINGS = {
  choice: (all) => (all.length > 1 ? `{${all.join(',')}}` : all.join('')),
  sequencing: (all) => all.join(','),
  matching: (all) =>
    all.flatMap((one, at) => (at % 2 === 1 ? [`${all[at - 1]}.${one}`] : [])).join(','),
}

/**
 * Text as every LMS takes it: one line of ASCII.
 * @param {ReadonlyArray<string>} words
 */
function typed(words) {
  return words
    .join(',')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[^ -~]/gu, '?')
    .slice(0, LONGEST_FEEDBACK)
}

/**
 * CMIDecimal: what has more than three digits before the point cannot be said.
 * @param {string | undefined} text @returns {string | null}
 */
function exact(text = '') {
  const number = Math.round(Number(text) * 100) / 100
  return text !== '' && Math.abs(number) < 1000 ? String(number) : null
}

/**
 * By the lock's index, never by position, so that a report means the same after an
 * edit; empty where the index is beyond all characters.
 * @param {InteractionData} interaction @param {string} id
 */
function character({ choices, partners }, id) {
  const choice = [...choices, ...partners].find((one) => one.id === id)
  return choice ? CHARACTERS.charAt(choice.index) : ''
}

/** @param {number} hours @param {number} size @param {number} seconds of all hours */
function clock(hours, size, seconds) {
  const minutes = Math.floor(seconds / 60) % 60
  return `${padded(hours, size)}:${padded(minutes, 2)}:${padded(seconds % 60, 2)}`
}

/** @param {number} number @param {number} size */
function padded(number, size) {
  return String(number).padStart(size, '0')
}
