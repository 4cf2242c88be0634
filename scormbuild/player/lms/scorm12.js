/**
 * Speaks SCORM 1.2 with an LMS (RTE 3.3 and 3.4): the only place that knows its words.
 *
 * What is saved is set in this order: state, location, score, status, interactions,
 * exit, time; then committed. State goes first, since all else follows from it at the
 * next launch, whenever the connection breaks.
 */

import { calls, journal } from './calls.js'
import { awaited } from './find.js'
import { interactions } from './interactions12.js'
import { decimal, timespan } from './values12.js'

/** @import { Calls, Journal } from './calls.js' */
/** @import { CourseData, Launch, Lms, Record_ } from '../types' */
/** @import { Surroundings, Trouble, Verdict } from '../types' */

const STATE = 'cmi.suspend_data'
const LOCATION = 'cmi.core.lesson_location'
const STATUS = 'cmi.core.lesson_status'
const RAW = 'cmi.core.score.raw'
const EXIT = 'cmi.core.exit'
const TIME = 'cmi.core.session_time'

/** Without these a save has failed; an LMS may refuse the rest. */
const NEEDED = [STATE, STATUS, RAW]

/** Statuses from the least to the best; what an LMS holds is never lowered. */
const STATUSES = ['incomplete', 'failed', 'completed', 'passed']

const NAMES = {
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  error: 'LMSGetLastError',
}

/**
 * A session with an LMS under way.
 * @typedef {{ window: Surroundings, data: CourseData, lms: Calls, log: Journal }} Talk
 */

/**
 * Null where no LMS is found in time, or where the one found lets no session begin.
 * @param {Surroundings} window @param {CourseData} data @returns {Promise<Lms | null>}
 */
export async function connect(window, data) {
  const api = await awaited(window, 'API', 'LMSInitialize')
  if (!api) return null
  const log = journal()
  const lms = calls(api, NAMES, log)
  // Refused where a session runs already: the document was loaded again within it.
  if (!lms.accepted('LMSInitialize', '') && !lms.commit()) return null
  return session({ window, data, lms, log })
}

/** @param {Talk} talk @returns {Lms} */
function session(talk) {
  const held = talk.lms.get(STATUS)
  const launch = read(talk, held)
  const recording = launch.mode === 'normal'
  const save = recording
    ? saver(talk, launch.state, held)
    : () => /** @type {Trouble} */ ('')
  /** @type {Trouble} */
  let trouble = ''
  let over = false
  return {
    launch,
    records: recording,
    log: talk.log.entries,
    get trouble() {
      return trouble
    },
    save(record) {
      trouble = over ? 'over' : save(record)
      return trouble === ''
    },
    terminate(record) {
      if (over) return false
      trouble = save(record)
      over = true
      return talk.lms.accepted('LMSFinish', '') && trouble === ''
    },
  }
}

/** @param {Talk} talk @param {string} held the status @returns {Launch} */
function read({ lms, data }, held) {
  const mode = lms.get('cmi.core.lesson_mode')
  // With these move-ons `passed` was sent only when the pages were done as well.
  const both = ['completed', 'completed-and-passed'].includes(data.track.moveOn)
  return {
    mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
    state: lms.get(STATE),
    location: lms.get(LOCATION),
    completed: held === 'completed' || (held === 'passed' && both),
    passed: held === 'passed',
    learner: lms.get('cmi.core.student_name'),
  }
}

/**
 * Makes the function that saves, and tells the LMS at once that the learner will be
 * back: without that, some keep nothing of a session that breaks off.
 * @param {Talk} talk @param {string} kept the state the LMS holds
 * @param {string} held the status it holds
 * @returns {(record: Record_) => Trouble}
 */
function saver({ window, data, lms, log }, kept, held) {
  const limit = data.target.stateLimit ?? Infinity
  const tell = interactions(lms, log)
  /** What the LMS has accepted, by element. */
  const sent = new Map([[STATUS, held]])
  /** @param {string} element @param {string} value */
  const put = (element, value) => {
    if (sent.get(element) === value) return true
    const accepted = lms.set(element, value)
    if (accepted || !NEEDED.includes(element)) sent.set(element, value)
    return accepted || !NEEDED.includes(element)
  }
  const commit = () => {
    const done = lms.commit()
    // While offline some LMSs say yes and keep nothing.
    if (!done || window.navigator?.onLine === false) sent.clear()
    return done
  }
  window.addEventListener?.('online', () => sent.clear())
  put(EXIT, 'suspend')
  put(STATUS, best(held, 'incomplete'))
  commit()

  let state = kept
  return (record) => {
    const fits = record.state.length <= limit
    if (fits) state = record.state
    else
      log.note(`the state has ${record.state.length} characters, ${limit} are allowed`)
    const wanted = elements({ ...record, state }, held)
    const accepted = wanted
      .map(([element, value]) => put(element, value))
      .every(Boolean)
    // Where not even state is taken, a refusal says nothing about interactions.
    if (accepted) tell(record.interactions, sent)
    put(EXIT, 'suspend')
    lms.set(TIME, timespan(record.seconds))
    const committed = commit()
    if (accepted && committed) return fits ? '' : 'too-long'
    sent.clear()
    return 'refused'
  }
}

/**
 * What the LMS should hold, in the order in which it is set. No score before the first
 * graded part is decided: an LMS may judge by it.
 * @param {Record_} record @param {string} held the status at launch
 * @returns {[string, string][]}
 */
function elements({ state, location, verdict }, held) {
  /** @type {[string, string][]} */
  const score =
    verdict.score === null
      ? []
      : [
          [RAW, decimal(verdict.score)],
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
        ]
  return [
    [STATE, state],
    [LOCATION, location],
    ...score,
    [STATUS, best(held, status(verdict))],
  ]
}

/**
 * One word for completion and success (docs/status.md).
 * @param {Verdict} verdict
 */
function status({ done, passed, lost }) {
  if (done) return passed === true ? 'passed' : 'completed'
  return lost ? 'failed' : 'incomplete'
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {string} the higher of two statuses
 */
function best(one, other) {
  return STATUSES.indexOf(one) > STATUSES.indexOf(other) ? one : other
}
