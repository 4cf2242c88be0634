/** The data model of SCORM 1.2, element by element (RTE 3.4.2 to 3.4.4). */

import { either, every, given, like, oneOf, upTo, within, wrong } from './formats.js'

/** @import { Element, Format } from './types' */

/** Characters that CMIString4096 and CMIString255 hold. */
export const LONG = 4096
const SHORT = 255

/** The standard's strings are ASCII; LMSs differ in what they do to other letters. */
const ascii = like(/^[\x00-\x7f]*$/, 'ASCII; other letters must be escaped')
/** @param {number} most @returns {Format} */
export const text = (most) => every(upTo(most), ascii)

export const identifier = like(
  /^[\x21-\x7e]{1,255}$/,
  'a CMIIdentifier: 1 to 255 characters of ASCII, without blanks',
)
export const decimal = like(/^-?\d{1,3}(\.\d+)?$/, 'a CMIDecimal, such as 79.5')
const whole = like(/^-?\d{1,5}$/, 'a CMISInteger')
const blank = like(/^$/, 'empty')
const score = either(blank, within(decimal, 0, 100))
const time = like(
  /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  'a CMITime, such as 14:05:09.5',
)
const timespan = like(
  /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  'a CMITimespan, such as 0001:05:09.50',
)

const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed']

/** @param {Format} format @param {string} [first] @returns {Element} */
const kept = (format, first = '') => ({ access: 'rw', format, first })
/** @param {string} [first] @returns {Element} */
const told = (first = '') => ({ access: 'r', format: given, first })
/** @param {Format} format @returns {Element} */
const taken = (format) => ({ access: 'w', format })
/** @param {Element} element @returns {Element} */
const optional = (element) => ({ ...element, optional: true })

/** @param {string} stem @param {(element: Element) => Element} rank */
function scores(stem, rank) {
  return {
    [`${stem}.raw`]: rank(kept(score)),
    [`${stem}.min`]: optional(kept(score)),
    [`${stem}.max`]: optional(kept(score)),
  }
}

/** @type {Readonly<Record<string, Element>>} */
const CORE = {
  'cmi.core.student_id': told(),
  'cmi.core.student_name': told(),
  'cmi.core.lesson_location': kept(text(SHORT)),
  'cmi.core.credit': told('credit'),
  // `not attempted` is the LMS's own word: content has been attempted by being there.
  'cmi.core.lesson_status': kept(oneOf(...STATUS), 'not attempted'),
  'cmi.core.entry': told('ab-initio'),
  ...scores('cmi.core.score', (element) => element),
  'cmi.core.total_time': told('0000:00:00.00'),
  'cmi.core.lesson_mode': optional(told('normal')),
  'cmi.core.exit': taken(oneOf('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': taken(timespan),
}

const RESULT = either(
  oneOf('correct', 'wrong', 'unanticipated', 'neutral'),
  (value) =>
    decimal(value) &&
    wrong('must be correct, wrong, unanticipated, neutral, or a CMIDecimal'),
)

export const RESPONSE = 'cmi.interactions.n.student_response'
export const PATTERN = 'cmi.interactions.n.correct_responses.n.pattern'

/** By type, what a response or a pattern looks like (RTE 3.4.4, CMIFeedback). */
const SET = '[0-9a-z](,[0-9a-z])*'
const PAIRS = '[0-9a-z]\\.[0-9a-z](,[0-9a-z]\\.[0-9a-z])*'
/** @type {Readonly<Record<string, Format>>} */
export const RESPONSES = {
  'true-false': like(/^[tf01]$/, 't, f, 0 or 1'),
  choice: like(
    new RegExp(`^(${SET}|\\{${SET}\\})?$`),
    'single characters 0-9 and a-z, with commas between, all in braces or not',
  ),
  'fill-in': text(SHORT),
  numeric: decimal,
  likert: like(/^[0-9a-z]?$/, 'one character, 0-9 or a-z, or nothing'),
  matching: like(
    new RegExp(`^(${PAIRS}|\\{${PAIRS}\\}|\\{\\})?$`),
    'pairs such as 1.c,2.b',
  ),
  performance: text(SHORT),
  sequencing: like(new RegExp(`^(${SET})?$`), 'single characters such as a,c,b'),
}

/** @type {Readonly<Record<string, Element>>} */
const INTERACTIONS = {
  'cmi.interactions.n.id': taken(identifier),
  'cmi.interactions.n.objectives.n.id': taken(identifier),
  'cmi.interactions.n.time': taken(time),
  'cmi.interactions.n.type': taken(oneOf(...Object.keys(RESPONSES))),
  // Judged by the interaction's type.
  [PATTERN]: taken(text(LONG)),
  'cmi.interactions.n.weighting': taken(decimal),
  [RESPONSE]: taken(text(LONG)),
  'cmi.interactions.n.result': taken(RESULT),
  'cmi.interactions.n.latency': taken(timespan),
}

/** @type {Readonly<Record<string, Element>>} */
export const ELEMENTS = {
  'cmi._version': optional(told('3.4')),
  ...CORE,
  'cmi.suspend_data': kept(text(LONG)),
  'cmi.launch_data': told(),
  'cmi.comments': optional(kept(text(LONG))),
  'cmi.comments_from_lms': optional(told()),
  'cmi.objectives.n.id': optional(kept(identifier)),
  ...scores('cmi.objectives.n.score', optional),
  'cmi.objectives.n.status': optional(kept(oneOf(...STATUS, 'not attempted'))),
  'cmi.student_data.mastery_score': optional(told()),
  'cmi.student_data.max_time_allowed': optional(told()),
  'cmi.student_data.time_limit_action': optional(told()),
  'cmi.student_preference.audio': optional(kept(within(whole, -1, 100))),
  'cmi.student_preference.language': optional(kept(text(SHORT))),
  'cmi.student_preference.speed': optional(kept(within(whole, -100, 100))),
  'cmi.student_preference.text': optional(kept(oneOf('-1', '0', '1'))),
  ...Object.fromEntries(
    Object.entries(INTERACTIONS).map(([name, element]) => [name, optional(element)]),
  ),
}

export const FAMILIES = [
  'cmi.core',
  'cmi.core.score',
  'cmi.objectives',
  'cmi.objectives.n.score',
  'cmi.student_data',
  'cmi.student_preference',
  'cmi.interactions',
]

export const LISTS = [
  'cmi.objectives',
  'cmi.interactions',
  'cmi.interactions.n.objectives',
  'cmi.interactions.n.correct_responses',
]
