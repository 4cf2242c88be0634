/** Leads a session with an LMS, in the dialect of its standard, from begin to end. */

import { calls, logbook } from './calls.js'
import { awaited } from './find.js'
import { sender } from './sender.js'

/** @import { CourseData, Launch, Lms, Surroundings, Trouble } from '../types' */
/** @import { Dialect, Held, Talk } from './dialect' */
/** @import { Sender } from './sender.js' */

/** Milliseconds before what could not be read is read again. */
const PAUSES = [200, 600, 1800]

/** Tells an LMS nothing, as in review. @type {Sender} */
const SILENT = {
  full: false,
  told: true,
  values: 0,
  save: () => '',
  doubt() {},
  resend() {},
  noted: () => () => {},
}

/**
 * What an LMS holds at launch.
 * @typedef {object} Found
 * @property {Launch} launch
 * @property {Held} held
 * @property {string} learner
 * @property {ReadonlyArray<string>} unread elements that could not be read
 */

/**
 * Null where no LMS is found in time, or where the one found lets no session begin.
 * @param {Surroundings} window @param {CourseData} data @param {Dialect} dialect
 * @returns {Promise<Lms | null>}
 */
export async function converse(window, data, dialect) {
  const api = await awaited(window, dialect.api, dialect.functions.begin)
  if (!api) return null
  const log = logbook()
  const lms = calls(api, dialect.functions, log)
  // Refused where a session runs already: the document was loaded again within it.
  if (!lms.begin() && !lms.commit()) return null
  const talk = { window, data, lms, log }
  return session(talk, dialect, await patiently(talk, dialect))
}

/**
 * Reads what the LMS holds, again and again where something cannot be read: what is
 * taken for blank by mistake would be written over.
 * @param {Talk} talk @param {Dialect} dialect @returns {Promise<Found>}
 */
async function patiently(talk, dialect) {
  let found = read(talk, dialect)
  for (const pause of PAUSES) {
    if (found.unread.length === 0) break
    await new Promise((resolve) => talk.window.setTimeout(() => resolve(''), pause))
    found = read(talk, dialect)
  }
  return found
}

/** @param {Talk} talk @param {Dialect} dialect @returns {Found} */
function read({ lms, data }, dialect) {
  const { launch, held } = dialect.read(lms, data)
  const learner = lms.get(dialect.learner)
  // Who names an error where there is none has forgotten to take back an old one.
  const believed = learner === '' || lms.error() === '0'
  return { launch, held, learner, unread: lms.unread(believed) }
}

/** @param {Talk} talk @param {Dialect} dialect @param {Found} found @returns {Lms} */
function session(talk, dialect, { launch, held, learner, unread }) {
  const normal = launch.mode === 'normal'
  const blind = normal && unread.some((element) => dialect.needed.includes(element))
  const recording = normal && !blind
  if (blind) withhold(talk, dialect, unread)
  const sending = recording ? sender(talk, dialect, launch.state, held) : SILENT
  /** @type {Trouble} */
  let trouble = ''
  let over = false
  return {
    launch,
    learner,
    name: () => talk.lms.get(dialect.name),
    language: () => talk.lms.get(dialect.language),
    doubt: sending.doubt,
    resend: sending.resend,
    noted: sending.noted,
    records: recording,
    unread: blind,
    log: talk.log.entries,
    get trouble() {
      return trouble
    },
    get full() {
      return sending.full
    },
    get told() {
      return sending.told
    },
    get values() {
      return sending.values
    },
    get over() {
      return over
    },
    save(record) {
      if (over) return false
      trouble = sending.save(record)
      return trouble === '' && !sending.full
    },
    terminate(record, anyway) {
      if (over) return false
      if (record) trouble = sending.save(record)
      if (!anyway && trouble !== '') return false
      over = true
      return talk.lms.end() && trouble === '' && !sending.full
    },
  }
}

/**
 * Nothing is told but that the learner will be back: an LMS that is not told so may
 * throw away what it holds (RTE 4.2.8 of SCORM 2004).
 * @param {Talk} talk @param {Dialect} dialect @param {ReadonlyArray<string>} unread
 */
function withhold({ lms, log }, { exit }, unread) {
  log.note(`not to be read: ${unread.join(', ')}`)
  lms.set(exit, 'suspend')
}
