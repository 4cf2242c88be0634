/** SCORM 2004 as an LMS keeps to it: codes, dependencies, derived statuses (RTE 3.1, 4.2). */

import { WORDS, clause, code } from './codes2004.js'
import { depends } from './dependencies2004.js'
import { fromInterval, toInterval } from './duration.js'
import { ELEMENTS, FAMILIES, LISTS, STATE } from './elements2004.js'
import { upTo } from './formats.js'

/** @import { CourseFacts, Held, Kept, Standard, Surroundings, Values } from './types' */

const COMPLETION = 'cmi.completion_status'
const SUCCESS = 'cmi.success_status'
const EXIT = 'cmi.exit'
const TIME = 'cmi.session_time'
const REQUEST = 'adl.nav.request'

/** @type {Standard} */
export const SCORM2004 = {
  name: 'SCORM 2004',
  object: 'API_1484_11',
  functions: {
    begin: 'Initialize',
    end: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    error: 'GetLastError',
    words: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
  names: {
    state: 'cmi.suspend_data',
    status: COMPLETION,
    success: SUCCESS,
    raw: 'cmi.score.raw',
    scaled: 'cmi.score.scaled',
    exit: EXIT,
    time: TIME,
  },
  code,
  words: WORDS,
  clause: (operation, element) => clause(SCORM2004.functions[operation], element),
  elements: ELEMENTS,
  families: FAMILIES,
  lists: LISTS,
  keyword(shape) {
    const parent = shape.slice(0, shape.lastIndexOf('.'))
    if (shape.endsWith('._count')) return LISTS.includes(parent)
    return shape === 'cmi._version' || (shape.endsWith('._children') && FAMILIES.includes(parent))
  },
  usual: ['403'],
  limited({ state = STATE }) {
    return { 'cmi.suspend_data': { access: 'rw', format: upTo(state) } }
  },
  depends,
  stored: (_held, _name, value) => value,
  derived,
  attempt: (kept) => (suspended(kept) ? kept : { values: {}, time: 0 }),
  opened,
  closed,
}

/**
 * What an LMS that knows the pass mark or the threshold says itself (RTE 4.2.4.1,
 * 4.2.22.1).
 * @param {Held} held @param {string} name @param {Surroundings} around
 */
function derived({ values }, name, { course: { passing, threshold } }) {
  if (name === SUCCESS && passing !== undefined) {
    const scaled = values['cmi.score.scaled']
    if (scaled === undefined) return 'unknown'
    return Number(scaled) >= passing ? 'passed' : 'failed'
  }
  if (name === COMPLETION && threshold !== undefined) {
    const progress = values['cmi.progress_measure']
    if (progress === undefined) return 'unknown'
    return Number(progress) >= threshold ? 'completed' : 'incomplete'
  }
  return undefined
}

/** @param {Kept} kept whether the attempt goes on (RTE 4.2.8) */
const suspended = ({ values }) => values[EXIT] === 'suspend' || values[REQUEST] === 'suspendAll'

/**
 * What was suspended comes back; anything else begins a new attempt, with no data. A
 * review shows what was kept in either case.
 * @param {Kept} kept @param {Surroundings} around @returns {Record<string, string>}
 */
function opened(kept, { learner, mode, course }) {
  const { [EXIT]: exit, [TIME]: time, [REQUEST]: request, ...values } = kept.values
  const goesOn = suspended(kept)
  const shown = goesOn || mode === 'review'
  return {
    ...(shown ? values : {}),
    'cmi.learner_id': learner.id,
    'cmi.learner_name': learner.name,
    'cmi.mode': mode,
    'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.entry': goesOn ? 'resume' : mode === 'review' ? '' : 'ab-initio',
    'cmi.total_time': toInterval(shown ? kept.time : 0),
    ...facts(course),
  }
}

/** @param {CourseFacts} course @returns {Record<string, string>} */
function facts({ passing, threshold, launchData, maxTime, timeAction }) {
  const said = {
    'cmi.scaled_passing_score': passing?.toString(),
    'cmi.completion_threshold': threshold?.toString(),
    'cmi.launch_data': launchData,
    'cmi.max_time_allowed': maxTime,
    'cmi.time_limit_action': timeAction,
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/**
 * The session's time is added to the attempt's; statuses that the LMS derives replace
 * those that were set.
 * @param {Values} values @param {Kept} kept @param {Surroundings} around @returns {Kept}
 */
function closed(values, kept, around) {
  const { [TIME]: time = '', ...rest } = values
  const held = { values: rest, count: () => 0 }
  /** @type {Record<string, string>} */
  const judged = {}
  for (const name of [SUCCESS, COMPLETION]) {
    const status = derived(held, name, around)
    if (status !== undefined) judged[name] = status
  }
  return { values: { ...rest, ...judged }, time: kept.time + fromInterval(time) }
}
