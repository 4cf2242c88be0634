/** The learner's sitting: the one place where the session changes, and who is told. */

import { record } from './record.js'
import { saver } from './saving.js'
import { steady } from './steady.js'
import { urgent } from './urgency.js'

/** @import { Journal } from './journal.js' */
/** @import { CourseData, Lms, Record_, Session } from './types' */
/** @import { Standing, Surroundings, Trouble } from './types' */
/** @import { Say } from './say.js' */

/**
 * What became of leaving: the learner is still here, since not all is saved yet; or the
 * sitting has ended.
 * @typedef {'here' | 'saved' | 'unsaved'} Parting
 */

/**
 * @typedef {object} Player
 * @property {CourseData} data
 * @property {Say} say
 * @property {Lms | null} lms
 * @property {() => Session} session
 * @property {() => boolean} holds whether what is not saved yet is on this device
 * @property {(next: Session) => boolean} keep takes a new session, saves it at once or
 *   soon, and tells listeners; false where nothing changed
 * @property {(listener: () => void) => void} onChange
 * @property {(words: string) => void} announce to those who hear the page
 * @property {() => void} save at once
 * @property {() => void} flush saves what waits, at once
 * @property {() => Promise<Trouble>} settle saves at once, and waits until it is known
 *   whether that arrived
 * @property {() => Promise<Parting>} leave saves, makes sure, and ends the sitting; not
 *   before all is known to have arrived
 * @property {() => Parting} end saves and ends the sitting at once, once
 */

/**
 * @param {object} given
 * @param {Surroundings & { performance: Pick<Performance, 'now'> }} given.window
 * @param {CourseData} given.data
 * @param {Say} given.say
 * @param {Lms | null} given.lms
 * @param {Session} given.session
 * @param {Journal} given.journal
 * @param {() => Promise<boolean>} given.reach whether the platform can be reached
 * @param {(words: string) => void} given.announce
 * @param {(standing: Standing) => void} given.tell how saving stands, when it changes
 * @returns {Player}
 */
export function createPlayer({ session, ...given }) {
  const { window, data, lms, journal } = given
  const start = window.performance.now()
  /** @type {Array<() => void>} */
  const listeners = []
  let current = session
  /** @type {Parting} */
  let parting = 'here'
  const seconds = () => Math.floor((window.performance.now() - start) / 1000)
  const now = () => record(data, current, seconds())
  const saving = startSaving(given, now)

  /** @param {boolean} anyway @returns {Parting} */
  function end(anyway) {
    if (parting !== 'here') return parting
    const { confirmed } = saving.standing()
    const saved = !lms || lms.terminate(confirmed && !anyway ? null : now(), anyway)
    if (lms && !lms.over) {
      saving.flush()
      return parting
    }
    saving.stop()
    parting = saved && (confirmed || !lms?.records) ? 'saved' : 'unsaved'
    return parting
  }

  return {
    data,
    lms,
    say: given.say,
    announce: given.announce,
    session: () => current,
    holds: journal.holds,
    keep(next) {
      if (next === current) return false
      const before = current
      // What could not be read stays with the LMS until there is something to keep.
      const problem = next.problem === 'unreadable' ? '' : next.problem
      current = { ...steady(before, next), problem }
      journal.keep(now().state, current)
      saving.ask(urgent(data, before, current))
      for (const listener of listeners) listener()
      return true
    },
    onChange: (listener) => void listeners.push(listener),
    save: () => saving.ask(true),
    flush: saving.flush,
    settle: saving.settle,
    async leave() {
      const trouble = await saving.settle()
      const waits = trouble === 'refused' || trouble === 'unconfirmed'
      return waits ? parting : end(false)
    },
    end: () => end(true),
  }
}

/**
 * @param {Omit<Parameters<typeof createPlayer>[0], 'session'>} given
 * @param {() => Record_} now
 */
function startSaving({ window, lms, journal, reach, tell }, now) {
  const saving = saver({
    save() {
      if (!lms) return ''
      const record = now()
      journal.sent(record.state)
      lms.save(record)
      return lms.trouble
    },
    doubt: () => lms?.doubt(),
    reach: lms?.records ? reach : () => Promise.resolve(true),
    tell(standing) {
      if (standing.confirmed) journal.confirmed()
      tell(standing)
    },
    now: () => window.performance.now(),
    later: (run, milliseconds) => window.setTimeout(run, milliseconds),
  })
  window.addEventListener?.('online', saving.again)
  return saving
}
