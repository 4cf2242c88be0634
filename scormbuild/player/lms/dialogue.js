/** Leads a session with an LMS, in the dialect of its standard, from begin to end. */

import { calls, journal } from './calls.js'
import { awaited } from './find.js'
import { sender } from './sender.js'

/** @import { CourseData, Lms, Surroundings, Trouble } from '../types' */
/** @import { Dialect, Talk } from './dialect' */
/** @import { Sender } from './sender.js' */

/**
 * Troubles that may pass while the session goes on.
 * @type {ReadonlyArray<Trouble>}
 */
const PASSING = ['refused', 'unconfirmed']

/** Tells an LMS nothing, as in review. @type {Sender} */
const SILENT = { save: () => '', doubt() {} }

/**
 * Null where no LMS is found in time, or where the one found lets no session begin.
 * @param {Surroundings} window @param {CourseData} data @param {Dialect} dialect
 * @returns {Promise<Lms | null>}
 */
export async function converse(window, data, dialect) {
  const api = await awaited(window, dialect.api, dialect.functions.begin)
  if (!api) return null
  const log = journal()
  const lms = calls(api, dialect.functions, log)
  // Refused where a session runs already: the document was loaded again within it.
  if (!lms.begin() && !lms.commit()) return null
  return session({ window, data, lms, log }, dialect)
}

/** @param {Talk} talk @param {Dialect} dialect @returns {Lms} */
function session(talk, dialect) {
  const { launch, held } = dialect.read(talk.lms, talk.data)
  const recording = launch.mode === 'normal'
  const learner = talk.lms.get(dialect.learner)
  const { save, doubt } = recording ? sender(talk, dialect, launch.state, held) : SILENT
  /** @type {Trouble} */
  let trouble = ''
  let over = false
  return {
    launch,
    learner,
    doubt,
    records: recording,
    log: talk.log.entries,
    get trouble() {
      return trouble
    },
    get over() {
      return over
    },
    save(record) {
      if (over) return false
      trouble = save(record)
      return trouble === ''
    },
    terminate(record, anyway) {
      if (over) return false
      if (record) trouble = save(record)
      if (!anyway && PASSING.includes(trouble)) return false
      over = true
      return talk.lms.end() && trouble === ''
    },
  }
}
