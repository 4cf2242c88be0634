/** The learner's sitting: the one place where the session changes, and who is told. */

import { record } from './record.js'
import { saver } from './saving.js'

/** @import { CourseData, Lms, Session, Surroundings, Trouble } from './types' */
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
 * @property {(next: Session) => boolean} keep takes a new session, saves it and tells
 *   listeners; false where nothing changed
 * @property {(listener: () => void) => void} onChange
 * @property {(words: string) => void} announce to those who hear the page
 * @property {() => void} save
 * @property {(anyway: boolean) => Parting} leave saves and ends the sitting, once; not
 *   before all is saved, unless it is to end anyway
 */

/**
 * @param {object} given
 * @param {Surroundings & { performance: Pick<Performance, 'now'> }} given.window
 * @param {CourseData} given.data
 * @param {Say} given.say
 * @param {Lms | null} given.lms
 * @param {Session} given.session
 * @param {(words: string) => void} given.announce
 * @param {(trouble: Trouble) => void} given.tell
 * @returns {Player}
 */
export function createPlayer({ window, data, say, lms, session, announce, tell }) {
  const start = window.performance.now()
  /** @type {Array<() => void>} */
  const listeners = []
  let current = session
  /** @type {Parting} */
  let parting = 'here'
  const seconds = () => Math.floor((window.performance.now() - start) / 1000)
  const now = () => record(data, current, seconds())
  const saving = saver({
    save: () => !lms || lms.save(now()),
    trouble: () => lms?.trouble ?? '',
    tell,
    later: (run, milliseconds) => window.setTimeout(run, milliseconds),
  })
  const save = () => void saving.attempt()
  // The adapter heard it first, and now sets everything again.
  window.addEventListener?.('online', save)
  return {
    data,
    say,
    lms,
    session: () => current,
    keep(next) {
      if (next === current) return false
      // What could not be read stays with the LMS until there is something to keep.
      current = next.problem === 'unreadable' ? { ...next, problem: '' } : next
      save()
      for (const listener of listeners) listener()
      return true
    },
    onChange: (listener) => void listeners.push(listener),
    announce,
    save,
    leave(anyway) {
      if (parting !== 'here') return parting
      const end = () => !lms || lms.terminate(now(), anyway)
      // Some LMSs refuse what comes from a closing tab and keep it all the same.
      const saved = anyway ? end() : saving.attempt(end)
      if (lms && !lms.over) return 'here'
      saving.stop()
      parting = saved ? 'saved' : 'unsaved'
      return parting
    },
  }
}
