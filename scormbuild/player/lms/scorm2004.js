/**
 * Speaks SCORM 2004 with an LMS (RTE 3 and 4.2; the 3rd and 4th editions alike): the
 * only place that knows its words.
 */

import { converse } from './dialogue.js'
import { interactions } from './interactions2004.js'
import { higher, higherScore } from './rank.js'
import { real, timespan } from './values2004.js'

/** @import { CourseData, Launch, Lms, Surroundings, Verdict } from '../types' */
/** @import { Calls } from './calls.js' */
/** @import { Dialect, Held, Setting } from './dialect' */

const STATE = 'cmi.suspend_data'
const LOCATION = 'cmi.location'
const COMPLETION = 'cmi.completion_status'
const SUCCESS = 'cmi.success_status'
const PROGRESS = 'cmi.progress_measure'
const SCALED = 'cmi.score.scaled'
const RAW = 'cmi.score.raw'

const COMPLETIONS = ['incomplete', 'completed']
const SUCCESSES = ['failed', 'passed']
/** Far more than a course has pages, and well within the seven that may be sent. */
const PROGRESS_DECIMALS = 4

/** @type {Dialect} */
export const SCORM2004 = {
  api: 'API_1484_11',
  functions: {
    begin: 'Initialize',
    end: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    error: 'GetLastError',
  },
  learner: 'cmi.learner_id',
  name: 'cmi.learner_name',
  language: 'cmi.learner_preference.language',
  state: STATE,
  location: LOCATION,
  exit: 'cmi.exit',
  time: 'cmi.session_time',
  needed: [STATE, COMPLETION, SUCCESS, SCALED, RAW],
  timespan,
  read,
  opening: (held) => [[COMPLETION, completion(held, false)]],
  judged,
  interactions,
}

/**
 * @param {Surroundings} window @param {CourseData} data
 * @returns {Promise<Lms | null>}
 */
export function connect(window, data) {
  return converse(window, data, SCORM2004)
}

/**
 * At first most elements are empty, with error 403: that is as it should be.
 * @param {Calls} lms @param {CourseData} data @returns {{ launch: Launch, held: Held }}
 */
function read(lms, data) {
  const elements = [COMPLETION, SUCCESS, RAW, SCALED]
  const held = Object.fromEntries(elements.map((one) => [one, lms.get(one)]))
  const mode = lms.get('cmi.mode')
  const passed = held[SUCCESS] === 'passed'
  // Completed means that move-on held: by passing alone, it says nothing of the pages.
  const both = ['completed', 'completed-and-passed'].includes(data.track.moveOn)
  return {
    held,
    launch: {
      mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
      state: lms.get(STATE),
      location: lms.get(LOCATION),
      completed: held[COMPLETION] === 'completed' && (both || !passed),
      passed,
    },
  }
}

/**
 * No score before the first graded part is decided, and no success before all are; no
 * score below the one held, since the state it came from may be gone.
 * Raw, since some LMSs take their grade from it alone.
 * @param {Verdict} verdict @param {Held} held
 * @returns {Setting[]}
 */
function judged({ passed, score, done, progress }, held) {
  /** @type {Setting[]} */
  const scores =
    score === null
      ? []
      : [
          ['cmi.score.min', '0'],
          ['cmi.score.max', '100'],
          [RAW, real(best(score, held))],
          [SCALED, real(best(score, held) / 100)],
        ]
  return [
    ...scores,
    ...success(passed, held),
    [COMPLETION, completion(held, done)],
    ...share(completion(held, done), progress),
  ]
}

/** @param {number} score 0-100 @param {Held} held where it may be spelled either way */
function best(score, held) {
  const scaled = String(Number(held[SCALED]) * 100)
  return higherScore(higherScore(score, held[RAW]), scaled)
}

/** @param {boolean | null} passed @param {Held} held @returns {Setting[]} */
function success(passed, held) {
  const now = passed === null ? '' : passed ? 'passed' : 'failed'
  const best = higher(SUCCESSES, String(held[SUCCESS]), now)
  return best === '' ? [] : [[SUCCESS, best]]
}

/** @param {Held} held @param {boolean} done whether move-on holds */
function completion(held, done) {
  const now = done ? 'completed' : 'incomplete'
  return higher(COMPLETIONS, String(held[COMPLETION]), now)
}

/**
 * Never in contradiction to the status: to an LMS that derives it, 0 is `not attempted`
 * and 1 `completed` (RTE 4.2.18).
 * @param {string} status @param {number} progress 0-1
 * @returns {Setting[]}
 */
function share(status, progress) {
  const shown = real(status === 'completed' ? 1 : progress, PROGRESS_DECIMALS)
  return shown === '0' ? [] : [[PROGRESS, shown]]
}
