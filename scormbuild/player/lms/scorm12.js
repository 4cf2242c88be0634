/**
 * Speaks SCORM 1.2 with an LMS (RTE 3.3 and 3.4): the only place that knows its words.
 */

import { converse } from './dialogue.js'
import { interactions } from './interactions12.js'
import { higher, higherScore } from './rank.js'
import { decimal, timespan } from './values12.js'

/** @import { CourseData, Launch, Lms, Surroundings, Verdict } from '../types' */
/** @import { Calls } from './calls.js' */
/** @import { Dialect, Held, Setting } from './dialect' */

const STATE = 'cmi.suspend_data'
const LOCATION = 'cmi.core.lesson_location'
const STATUS = 'cmi.core.lesson_status'
const RAW = 'cmi.core.score.raw'

const STATUSES = ['incomplete', 'failed', 'completed', 'passed']

/** @type {Dialect} */
const SCORM12 = {
  api: 'API',
  functions: {
    begin: 'LMSInitialize',
    end: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
  },
  learner: 'cmi.core.student_id',
  name: 'cmi.core.student_name',
  language: 'cmi.student_preference.language',
  state: STATE,
  location: LOCATION,
  exit: 'cmi.core.exit',
  time: 'cmi.core.session_time',
  needed: [STATE, STATUS, RAW],
  timespan,
  read,
  opening: (held) => [[STATUS, best(held, 'incomplete')]],
  judged,
  interactions,
}

/**
 * @param {Surroundings} window @param {CourseData} data
 * @returns {Promise<Lms | null>}
 */
export function connect(window, data) {
  return converse(window, data, SCORM12)
}

/**
 * @param {Calls} lms @param {CourseData} data
 * @returns {{ launch: Launch, held: Held }}
 */
function read(lms, data) {
  const status = lms.get(STATUS)
  const mode = lms.get('cmi.core.lesson_mode')
  // With these move-ons `passed` was sent only when the pages were done as well.
  const both = ['completed', 'completed-and-passed'].includes(data.track.moveOn)
  return {
    held: { [STATUS]: status, [RAW]: lms.get(RAW) },
    launch: {
      mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
      state: lms.get(STATE),
      location: lms.get(LOCATION),
      completed: status === 'completed' || (status === 'passed' && both),
      passed: status === 'passed',
    },
  }
}

/**
 * No score before the first graded part is decided: an LMS may judge by it. None below
 * the one held: the state it came from may be gone.
 * @param {Verdict} verdict @param {Held} held
 * @returns {Setting[]}
 */
function judged(verdict, held) {
  /** @type {Setting[]} */
  const score =
    verdict.score === null
      ? []
      : [
          [RAW, decimal(higherScore(verdict.score, held[RAW]))],
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
        ]
  return [...score, [STATUS, best(held, status(verdict))]]
}

/**
 * One word for completion and success (docs/status.md).
 * @param {Verdict} verdict
 */
function status({ done, passed, lost }) {
  if (done) return passed === true ? 'passed' : 'completed'
  return lost ? 'failed' : 'incomplete'
}

/** @param {Held} held @param {string} status never lower than at launch */
function best(held, status) {
  return higher(STATUSES, String(held[STATUS]), status)
}
