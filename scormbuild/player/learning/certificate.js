/**
 * What a certificate says, and when there is one. All of it is kept as the answer to a
 * question that nobody asks, so the LMS has the same words on record.
 */

import { question, quiz } from './course.js'
import { percent } from './grade.js'
import { hash } from './hash.js'
import { answered } from './session.js'
import { ON_PAGE, answerTo, quizState } from '../state/state.js'
import { isDue, verdict } from './verdict.js'

/** @import { CourseData, LevelData, Session, State } from '../types' */

export const CERTIFICATE = 'certificate'

/** Digits that nobody takes for each other when reading aloud: no I, L, O, U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 3
/** Stands where there is nothing to say, so that the words stay in their places. */
const NONE = '-'

/**
 * @typedef {object} Certificate
 * @property {string} date on which it was earned, as 2026-11-22
 * @property {string} level its id; empty where there are none
 * @property {string} score whole percent; empty where nothing is graded
 * @property {string} version of the course
 * @property {string} reference
 */

/**
 * The certificate that is kept; null where there is none.
 * @param {CourseData} data @param {State} state @returns {Certificate | null}
 */
export function held(data, state) {
  const asked = question(data, CERTIFICATE)
  const kept = asked && answerTo(state, asked.index, ON_PAGE)
  if (!kept) return null
  const said = String(kept.response).split(' ')
  const [date = '', level = '', score = '', version = '', reference = ''] = said.map(
    (word) => (word === NONE ? '' : word),
  )
  return { date, level, score, version, reference }
}

/**
 * Gives a certificate to whoever has passed, once; and one of a higher level to whoever
 * has reached that. To be called where the LMS is known to have what it is given for.
 * @param {CourseData} data @param {Session} session @param {string} learner
 * @param {Date} time @returns {Session} the same where there is nothing to give
 */
export function certified(data, session, learner, time) {
  const asked = question(data, CERTIFICATE)
  const { done, passed, score } = verdict(data, session.state)
  const earned = done && (data.track.mastery === null || passed === true)
  const level = reached(data, session.state)
  if (!asked || !earned || !level || session.problem !== '') return session
  const before = held(data, session.state)
  if (before && rank(data, before.level) >= rank(data, level.id)) return session
  const facts = [day(time), level.id, score === null ? '' : String(score), data.course.version]
  const code = reference([data.course.id, data.track.id, learner, ...facts])
  const said = [...facts, code].map((word) => word || NONE).join(' ')
  return answered(session, asked, ON_PAGE, said, { time, latency: null })
}

/**
 * The last day on which it holds; empty where it does not expire. A month that has no
 * such day ends it with its last one.
 * @param {string} date @param {number} months
 */
export function expiry(date, months) {
  if (months === 0) return ''
  const [year = 0, month = 0, date_ = 0] = date.split('-').map(Number)
  const last = new Date(year, month - 1 + months + 1, 0).getDate()
  return day(new Date(year, month - 1 + months, Math.min(date_, last)))
}

/** The day by the device's calendar, as 2026-11-22. @param {Date} time */
export function day(time) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0')
  return [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
}

/**
 * The same for the same facts, so that whoever has the record can make it again. It is
 * no secret: what counts is that the LMS has it.
 * @param {ReadonlyArray<string>} facts
 */
export function reference(facts) {
  const codes = [...facts.join('\n')].map((one) => Number(one.codePointAt(0)))
  const groups = Array.from({ length: GROUPS }, (_, number) => {
    const mixed = hash(number, ...codes)
    return [15, 10, 5, 0].map((bit) => DIGITS[(mixed >>> bit) & 31]).join('')
  })
  return groups.join('-')
}

/** @param {CourseData} data @param {string} level its id */
function rank(data, level) {
  return levelsOf(data).findIndex(({ id }) => id === level)
}

/** @param {CourseData} data */
function levelsOf({ certificate }) {
  return certificate?.levels ?? []
}

/**
 * The highest level reached, each of which takes those before it; one without a name
 * where there are no levels.
 * @param {CourseData} data @param {State} state @returns {{ id: string } | undefined}
 */
function reached(data, state) {
  const levels = levelsOf(data)
  if (levels.length === 0) return { id: '' }
  const open = levels.findIndex((level) => !holds(data, state, level))
  return open < 0 ? levels.at(-1) : levels[open - 1]
}

/** @param {CourseData} data @param {State} state @param {LevelData} level */
function holds(data, state, { modules, parts, given, score }) {
  const best = (/** @type {string} */ id) => {
    return percent(quizState(state, quiz(data, id)?.index ?? -1).best)
  }
  return (
    data.pages.every((page) => {
      const done = state.pages.includes(page.index) && !isDue(page, state)
      return done || !modules.includes(page.module)
    }) &&
    Object.entries(parts).every(([id, needed]) => best(id) >= needed) &&
    Object.entries(given).every(([index, ticks]) => {
      return (answerTo(state, Number(index), ON_PAGE)?.response.length ?? 0) >= ticks
    }) &&
    Number(verdict(data, state).score) >= score
  )
}
