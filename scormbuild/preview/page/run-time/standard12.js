/** SCORM 1.2 as an LMS keeps to it: codes, clauses, statuses at the end (RTE 3.3, 3.4). */

import { fromTimespan, toTimespan } from './duration.js'
import { ELEMENTS, FAMILIES, LISTS, LONG, text } from './elements12.js'
import { PATTERN, RESPONSE, RESPONSES } from './elements12.js'

/** @import { Condition, CourseFacts, Kept, Standard, Surroundings, Values } from './types' */

const STATUS = 'cmi.core.lesson_status'
const RAW = 'cmi.core.score.raw'
const EXIT = 'cmi.core.exit'
const TIME = 'cmi.core.session_time'
const STATE = 'cmi.suspend_data'
const COMMENTS = 'cmi.comments'

/** @type {Readonly<Record<string, string>>} */
const WORDS = {
  0: 'No error',
  101: 'General exception',
  201: 'Invalid argument',
  202: 'Element cannot have children',
  203: 'Element is not an array and has no count',
  301: 'Not initialized',
  401: 'Not implemented',
  402: 'A keyword cannot be set',
  403: 'Element is read only',
  404: 'Element is write only',
  405: 'Incorrect data type',
}

/** @type {Readonly<Partial<Record<Condition, string>>>} */
const CODES = {
  argument: '201',
  unknown: '201',
  lacking: '401',
  keyword: '402',
  'read-only': '403',
  'write-only': '404',
  type: '405',
  range: '405',
  'no-children': '202',
  'no-count': '203',
  index: '201',
}

/** @type {Standard} */
export const SCORM12 = {
  name: 'SCORM 1.2',
  object: 'API',
  functions: {
    begin: 'LMSInitialize',
    end: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
    words: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  names: {
    state: STATE,
    status: STATUS,
    success: STATUS,
    raw: RAW,
    scaled: '',
    exit: EXIT,
    time: TIME,
  },
  code(condition, operation, phase) {
    // A session begins once; whatever comes outside of it is not initialised.
    if (condition === 'over' && (operation !== 'begin' || phase === 'before')) return '301'
    const named = operation === 'get' || operation === 'set'
    return CODES[condition] ?? (named ? '201' : '101')
  },
  words: WORDS,
  clause: (operation, element) =>
    element === ''
      ? `SCORM 1.2 RTE 3.3, ${SCORM12.functions[operation]}`
      : `SCORM 1.2 RTE 3.4, ${element}`,
  elements: ELEMENTS,
  families: FAMILIES,
  lists: LISTS,
  // Whatever ends in one, also below what has none (RTE 3.4.1).
  keyword: () => true,
  usual: [],
  limited({ state = LONG }) {
    return { [STATE]: { access: 'rw', format: text(state), first: '' } }
  },
  depends(held, shape, name, value) {
    if (shape !== RESPONSE && shape !== PATTERN) return null
    const type = held.values[`${stemOf(name)}.type`]
    const format = type === undefined ? undefined : RESPONSES[type]
    return format?.(value) ?? null
  },
  stored: (held, name, value) =>
    name === COMMENTS ? `${held.values[name] ?? ''}${value}` : value,
  derived: () => undefined,
  attempt: (kept) => kept,
  opened,
  closed,
}

/** @param {string} name of something in an interaction */
function stemOf(name) {
  return name.split('.').slice(0, 3).join('.')
}

/**
 * All that was committed comes back; `entry` says how the last session ended.
 * @param {Kept} kept @param {Surroundings} around
 */
function opened(kept, { learner, mode, course }) {
  const { [EXIT]: exit, [TIME]: time, ...values } = kept.values
  const before = Object.keys(kept.values).length > 0
  const entry = exit === 'suspend' ? 'resume' : before ? '' : 'ab-initio'
  return {
    ...values,
    'cmi.core.student_id': learner.id,
    'cmi.core.student_name': learner.name,
    'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.core.lesson_mode': mode,
    'cmi.core.entry': entry,
    'cmi.core.total_time': toTimespan(kept.time),
    ...facts(course),
  }
}

/** @param {CourseFacts} course @returns {Record<string, string>} */
function facts({ mastery, launchData, maxTime, timeAction }) {
  return {
    'cmi.launch_data': launchData ?? '',
    'cmi.student_data.mastery_score': mastery === undefined ? '' : String(mastery),
    'cmi.student_data.max_time_allowed': maxTime ?? '',
    'cmi.student_data.time_limit_action': timeAction ?? '',
  }
}

/**
 * The session's time is added; a status nobody set becomes `completed`; a mastery score
 * in the manifest decides over any raw score, where there is credit (RTE 3.4.4,
 * cmi.core.lesson_status).
 * @param {Values} values @param {Kept} kept @param {Surroundings} around @returns {Kept}
 */
function closed(values, kept, { mode, course: { mastery } }) {
  const { [TIME]: time = '', ...rest } = values
  const total = kept.time + fromTimespan(time)
  const raw = rest[RAW] ?? ''
  const judged = mastery !== undefined && raw !== '' && mode === 'normal'
  const verdict = judged && Number(raw) >= mastery ? 'passed' : 'failed'
  const unsaid = mode === 'browse' ? 'browsed' : 'completed'
  const status = judged ? verdict : (rest[STATUS] ?? unsaid)
  return { values: { ...rest, [STATUS]: status }, time: total }
}
