/** Judges a course's statements by the requirements of cmi5, as a strict LMS does. */

import { DEFINED, MASTERY, MOVE_ON, SESSION, VERBS, at, idsOf, isDefined, isObject, verbOf } from './names.js'

/** @import { Heard, Json, Launched } from './types' */

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const DURATION = /^PT(\d+H)?(\d+M)?(\d+(\.\d+)?S)?$/

/** @type {Readonly<Record<string, string>>} */
const TIMED = {
  terminated: '9.5.4.1-1',
  completed: '9.5.4.1-2',
  passed: '9.5.4.1-3',
  failed: '9.5.4.1-4',
}

/**
 * The numbers of the requirements that a statement would break.
 * @param {Heard} heard what was stored before it @param {Json} statement
 * @returns {string[]}
 */
export function broken(heard, statement) {
  const found = [...form(heard.launched, statement), ...order(heard, statement)]
  if (isDefined(statement)) found.push(...own(heard, statement))
  else if (DEFINED.includes(verbOf(statement)) && ofUnit(heard.launched, statement))
    found.push('9.6.2.1-1')
  return found
}

/** A film's `completed` is of another profile. @param {Launched} launched @param {Json} statement */
function ofUnit({ activity }, statement) {
  return at(statement, 'object', 'id') === activity
}

/** The requirements that do not hold. @param {Readonly<Record<string, boolean>>} asked */
function failing(asked) {
  return Object.entries(asked).flatMap(([rule, fine]) => (fine ? [] : [rule]))
}

/** @param {Launched} launched @param {Json} statement */
function form({ actor, registration, session, publisher }, statement) {
  const context = statement['context']
  return failing({
    '9.1.0.0-1': UUID.test(String(statement['id'])),
    '8.1.3.0-3': same(statement['actor'], actor),
    '9.7.0.0-2': UTC.test(String(statement['timestamp'])),
    '9.6.1.0-1': at(context, 'registration') === registration,
    '9.6.3.1-4': at(context, 'extensions', SESSION) === session,
    '10.2.1.0-6': idsOf(statement, 'grouping').includes(publisher),
  })
}

/** @param {Heard} heard @param {Json} statement */
function order({ begun, here }, statement) {
  const first = isDefined(statement) && verbOf(statement) === 'initialized'
  return failing({ '9.3.0.0-4': begun || first, '9.3.0.0-5': !here.includes('terminated') })
}

/** @param {Heard} heard @param {Json} statement */
function own({ launched, here, before }, statement) {
  const name = verbOf(statement)
  const ends = ['passed', 'failed']
  const other = ends.find((one) => one !== name) ?? ''
  const framing = name === 'initialized' || name === 'terminated'
  return [
    ...failing({
      '9.3.0.0-1': at(statement, 'verb', 'id') === VERBS + name && DEFINED.includes(name),
      '9.3.0.0-2': !here.includes(name),
      '9.3.0.0-3': !(ends.includes(name) && here.includes(other)),
      '9.3.0.0-6': name !== 'completed' || !before.includes(name),
      '9.3.0.0-7': name !== 'passed' || !before.includes(name),
      '9.3.0.0-8': name !== 'failed' || !before.includes('passed'),
      '9.4.0.0-2': at(statement, 'object', 'id') === launched.activity,
      '10.2.2.0-9': framing || launched.mode !== 'Browse',
      '10.2.2.0-11': framing || launched.mode !== 'Review',
    }),
    ...outcome(launched, name, statement),
  ]
}

/** @param {Launched} launched @param {string} name @param {Json} statement */
function outcome({ mastery }, name, statement) {
  const result = isObject(statement['result']) ? statement['result'] : {}
  const { success, completion, duration, score } = result
  const timed = TIMED[name]
  const acted = success !== undefined || completion !== undefined
  const marked = idsOf(statement, 'category').includes(MOVE_ON)
  const judged = name === 'passed' || name === 'failed'
  return [
    ...(timed && !DURATION.test(String(duration)) ? [timed] : []),
    ...failing({
      '9.5.2.0-1': name !== 'passed' || success === true,
      '9.5.2.0-2': name !== 'failed' || success === false,
      '9.5.2.0-3': judged || success === undefined,
      '9.5.3.0-1': name !== 'completed' || completion === true,
      '9.5.3.0-2': name === 'completed' || completion === undefined,
      '9.6.2.2-1': marked || !acted,
      '9.6.2.2-2': acted || !marked,
    }),
    ...(isObject(score) ? scored(mastery, name, score, statement) : []),
  ]
}

/**
 * @param {Launched['mastery']} mastery @param {string} name @param {Json} score
 * @param {Json} statement
 */
function scored(mastery, name, { scaled, raw, min, max }, statement) {
  const whole = raw === undefined || (min !== undefined && max !== undefined)
  const reached = mastery === null || typeof scaled !== 'number' ? null : scaled >= mastery
  const judged = name === 'passed' || name === 'failed'
  const told = at(statement, 'context', 'extensions', MASTERY)
  return failing({
    '9.5.1.0-2': judged,
    '9.6.3.2-2': !judged || mastery === null || told === mastery,
    '9.5.1.0-3': whole,
    '9.3.4.0-2': name !== 'passed' || reached !== false,
    '9.3.5.0-2': name !== 'failed' || reached !== true,
  })
}

/** Whether two values of JSON say the same, in whatever order. @param {unknown} one @param {unknown} other @returns {boolean} */
export function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((it, index) => same(it, other[index]))
  if (!isObject(one) || !isObject(other)) return one === other
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && same(one[name], other[name]))
  )
}
