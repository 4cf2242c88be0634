/** The learner's sitting: the one place where the session changes, and who is told. */

import { record } from './record.js'
import { saver } from './saving.js'

/** @import { CourseData, Lms, Session, Trouble } from './types' */
/** @import { Say } from './say.js' */

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
 * @property {() => boolean} leave saves and ends the sitting, once
 */

/**
 * @param {object} given
 * @param {CourseData} given.data
 * @param {Say} given.say
 * @param {Lms | null} given.lms
 * @param {Session} given.session
 * @param {(words: string) => void} given.announce
 * @param {(trouble: Trouble) => void} given.tell
 * @returns {Player}
 */
export function createPlayer({ data, say, lms, session, announce, tell }) {
  const start = performance.now()
  /** @type {Array<() => void>} */
  const listeners = []
  let current = session
  let left = false
  const now = () => record(data, current, Math.floor((performance.now() - start) / 1000))
  const save = saver({
    save: () => left || !lms || lms.save(now()),
    trouble: () => lms?.trouble ?? '',
    tell,
    later: (run, milliseconds) => setTimeout(run, milliseconds),
  })
  return {
    data,
    say,
    lms,
    session: () => current,
    keep(next) {
      if (next === current) return false
      current = next
      save()
      for (const listener of listeners) listener()
      return true
    },
    onChange: (listener) => void listeners.push(listener),
    announce,
    save,
    leave() {
      if (left) return true
      left = true
      return !lms || lms.terminate(now())
    },
  }
}
