/** Error codes of SCORM 2004, their words, and the clauses they stand in (RTE 3.1, 4.2). */

/** @import { Condition, Operation, Phase } from './types' */

/** @type {Readonly<Record<string, string>>} */
export const WORDS = {
  0: 'No error',
  101: 'General exception',
  103: 'Already initialized',
  104: 'Content instance terminated',
  111: 'General termination failure',
  112: 'Termination before initialization',
  113: 'Termination after termination',
  122: 'Retrieve data before initialization',
  123: 'Retrieve data after termination',
  132: 'Store data before initialization',
  133: 'Store data after termination',
  142: 'Commit before initialization',
  143: 'Commit after termination',
  201: 'General argument error',
  301: 'General get failure',
  351: 'General set failure',
  391: 'General commit failure',
  401: 'Undefined data model element',
  402: 'Unimplemented data model element',
  403: 'Data model element value not initialized',
  404: 'Data model element is read only',
  405: 'Data model element is write only',
  406: 'Data model element type mismatch',
  407: 'Data model element value out of range',
  408: 'Data model dependency not established',
}

/**
 * Codes of a call before the session and after it (RTE 3.1.7).
 * @type {Readonly<Partial<Record<Operation, Readonly<Record<Phase, string>>>>>}
 */
const UNTIMELY = {
  begin: { before: '102', running: '103', over: '104' },
  end: { before: '112', running: '111', over: '113' },
  get: { before: '122', running: '301', over: '123' },
  set: { before: '132', running: '351', over: '133' },
  commit: { before: '142', running: '391', over: '143' },
}

/** @type {Readonly<Partial<Record<Condition, string>>>} */
const CODES = {
  argument: '201',
  unknown: '401',
  lacking: '402',
  keyword: '404',
  'read-only': '404',
  'write-only': '405',
  type: '406',
  range: '407',
  dependency: '408',
  unset: '403',
}

/** Clauses by the head of an element's name; the first that fits. */
const CLAUSES = /** @type {const} */ ([
  ['cmi._version', '4.2.1'],
  ['cmi.comments_from_learner', '4.2.2'],
  ['cmi.comments_from_lms', '4.2.3'],
  ['cmi.completion_status', '4.2.4'],
  ['cmi.completion_threshold', '4.2.5'],
  ['cmi.credit', '4.2.6'],
  ['cmi.entry', '4.2.7'],
  ['cmi.exit', '4.2.8'],
  ['cmi.interactions', '4.2.9'],
  ['cmi.launch_data', '4.2.10'],
  ['cmi.learner_id', '4.2.11'],
  ['cmi.learner_name', '4.2.12'],
  ['cmi.learner_preference', '4.2.13'],
  ['cmi.location', '4.2.14'],
  ['cmi.max_time_allowed', '4.2.15'],
  ['cmi.mode', '4.2.16'],
  ['cmi.objectives', '4.2.17'],
  ['cmi.progress_measure', '4.2.18'],
  ['cmi.scaled_passing_score', '4.2.19'],
  ['cmi.score', '4.2.20'],
  ['cmi.session_time', '4.2.21'],
  ['cmi.success_status', '4.2.22'],
  ['cmi.suspend_data', '4.2.23'],
  ['cmi.time_limit_action', '4.2.24'],
  ['cmi.total_time', '4.2.25'],
])

/**
 * The code of what is wrong with a call.
 * @param {Condition} condition @param {Operation} operation @param {Phase} phase
 */
export function code(condition, operation, phase) {
  const general = UNTIMELY[operation]?.[phase] ?? '101'
  return condition === 'over' ? general : (CODES[condition] ?? general)
}

/**
 * The clause on an element, or on a function where none is named.
 * @param {string} name of a function @param {string} element
 */
export function clause(name, element) {
  const found = CLAUSES.find(([head]) => element === head || element.startsWith(`${head}.`))
  if (found) return `SCORM 2004 RTE ${found[1]}, ${element}`
  if (element.startsWith('adl.nav')) return `SCORM 2004 SN 5.6, ${element}`
  return `SCORM 2004 RTE 3.1, ${element || name}`
}
