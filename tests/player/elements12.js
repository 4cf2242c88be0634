/**
 * The data model of SCORM 1.2 as a strict LMS holds it: formats, lengths, words (RTE
 * 3.4).
 */

const ascii = (longest) => (value) =>
  value.length <= longest && /^[\x20-\x7e]*$/.test(value)
const identifier = (value) => /^[A-Za-z0-9_.-]{1,255}$/.test(value)
const timespan = (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value)
const time = (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value)
const decimal = (value) => /^-?\d{1,3}(\.\d{1,2})?$/.test(value)
const score = (value) => decimal(value) && Number(value) >= 0 && Number(value) <= 100
const oneOf =
  (...words) =>
  (value) =>
    words.includes(value)

const FIELDS = ['id', 'objectives', 'time', 'type', 'weighting', 'result', 'latency']

export const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed']

export const ELEMENTS = {
  'cmi.core._children': {
    read: true,
    default: 'student_id,student_name,lesson_status',
  },
  'cmi.core.student_id': { read: true, default: 'ada' },
  'cmi.core.student_name': { read: true, default: 'Lovelace, Ada' },
  'cmi.core.lesson_location': { read: true, write: ascii(255) },
  'cmi.core.credit': { read: true, default: 'credit' },
  'cmi.core.lesson_status': { read: true, write: oneOf(...STATUS) },
  'cmi.core.entry': { read: true },
  'cmi.core.score.raw': { read: true, write: score },
  'cmi.core.score.min': { read: true, write: score },
  'cmi.core.score.max': { read: true, write: score },
  'cmi.core.total_time': { read: true, default: '0000:00:00' },
  'cmi.core.lesson_mode': { read: true, default: 'normal' },
  'cmi.core.exit': { write: oneOf('time-out', 'suspend', 'logout', '') },
  'cmi.core.session_time': { write: timespan },
  'cmi.suspend_data': { read: true, write: ascii(4096) },
  'cmi.launch_data': { read: true },
  'cmi.interactions._children': {
    read: true,
    default: [...FIELDS, 'correct_responses', 'student_response'].join(','),
  },
}

const SET = /^([0-9a-z]|\{[0-9a-z](,[0-9a-z])*\})$/

/** What a learner may have said, by type. */
export const FEEDBACK = {
  'true-false': (value) => /^[tf01]$/.test(value),
  choice: (value) => SET.test(value),
  'fill-in': ascii(255),
  numeric: decimal,
  likert: (value) => /^[0-9a-z]?$/.test(value),
  matching: ascii(255),
  performance: ascii(255),
  sequencing: (value) => /^[0-9a-z](,[0-9a-z])*$/.test(value),
}

/** A response may be taken back; a pattern that nothing fits is none. */
const response = (value, type) => value === '' || FEEDBACK[type](value)

export const INTERACTION = {
  id: { write: identifier },
  time: { write: time },
  type: { write: (value) => Object.hasOwn(FEEDBACK, value) },
  'correct_responses.n.pattern': {
    needsType: true,
    write: (value, type) => FEEDBACK[type](value),
  },
  weighting: { write: decimal },
  student_response: { needsType: true, write: response },
  result: { write: oneOf('correct', 'wrong', 'unanticipated', 'neutral') },
  latency: { write: timespan },
}
