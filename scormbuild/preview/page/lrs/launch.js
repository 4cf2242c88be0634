/** What an LMS says at a launch: in the address, in its state document, to the learner's name. */

import { CATEGORY, SESSION } from './names.js'

/** @import { CourseFacts, Learner, Mode } from '../run-time/types' */
/** @import { Json, Kept, Kind, Launched } from './types' */

/** A place that nobody has (RFC 6761, 6.4). */
const HOME = 'https://preview.invalid'
export const LAUNCH_DATA = 'LMS.LaunchData'
export const WISHES = 'cmi5LearnerPreferences'
/** Where requests go, below the preview's own address. */
export const ENDPOINT = 'lms/xapi/'
export const FETCH = 'lms/fetch/'
const MODES = /** @type {const} */ ({ normal: 'Normal', browse: 'Browse', review: 'Review' })

/** What is kept of a learner who was never here. @type {Kept} */
export const NOBODY = {
  registration: '',
  documents: {},
  statements: [],
  said: [],
  open: null,
  satisfied: false,
}

/**
 * By which standard a target's packages speak in statements; null where they do not.
 * @param {string} target @returns {{ kind: Kind, name: string } | null}
 */
export function statedBy(target) {
  if (target === 'cmi5') return { kind: 'cmi5', name: 'cmi5' }
  return target === 'xapi' ? { kind: 'xapi', name: 'xAPI' } : null
}

/**
 * @param {object} given
 * @param {Kind} given.kind
 * @param {Learner} given.learner
 * @param {Mode} given.mode
 * @param {string} given.place what the course and the track are called here
 * @param {CourseFacts} given.course
 * @param {string} given.registration @param {string} given.session
 * @returns {Launched}
 */
export function launchedAs({ kind, learner, mode, place, course, registration, session }) {
  const { publisher = '', mastery = null, moveOn = '', parameters = '' } = course
  const account = { homePage: HOME, name: learner.id }
  return {
    ...{ kind, registration, session, publisher, moveOn, parameters },
    actor: { objectType: 'Agent', name: learner.name, account },
    // cmi5 wants another name than the publisher's (8.1.5); Tin Can packages name themselves.
    activity: kind === 'cmi5' ? `${HOME}/activities/${encodeURI(place)}` : publisher,
    mode: kind === 'cmi5' ? MODES[mode] : 'Normal',
    mastery,
  }
}

/**
 * What stands behind the question mark of a launch's address (cmi5 8.1; Tin Can launch).
 * @param {Launched} launched @param {string} home the preview's own address, with a slash
 * @param {string} token
 */
export function searchOf({ kind, actor, registration, activity, session }, home, token) {
  const common = { endpoint: home + ENDPOINT, actor: JSON.stringify(actor), registration }
  const own =
    kind === 'cmi5'
      ? { fetch: `${home}${FETCH}${session}`, activityId: activity }
      : { auth: `Basic ${token}`, activity_id: activity }
  return new URLSearchParams(/** @type {Record<string, string>} */ ({ ...common, ...own })).toString()
}

/** What cmi5 has an LMS lay ready (10.2). @param {Launched} launched @param {string} back @returns {Json} */
export function launchData({ publisher, session, mode, mastery, moveOn, parameters }, back) {
  return {
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: publisher }] },
      extensions: { [SESSION]: session },
    },
    launchMode: mode,
    moveOn,
    ...(mastery === null ? {} : { masteryScore: mastery }),
    ...(parameters ? { launchParameters: parameters } : {}),
    ...(back ? { returnURL: back } : {}),
  }
}

/** The context of an LMS's own statements (cmi5 9.6). @param {Launched} launched @returns {Json} */
export function lmsContext({ publisher, registration, session }) {
  return {
    registration,
    contextActivities: {
      grouping: [{ objectType: 'Activity', id: publisher }],
      category: [{ objectType: 'Activity', id: CATEGORY }],
    },
    extensions: { [SESSION]: session },
  }
}
