/** Takes a learner up at a launch, from the LMS or from what this device kept. */

import { hash } from '../learning/hash.js'
import { NO_JOURNAL, momentsOf, openJournal } from './journal.js'
import { BLANK, restore } from '../state/restore.js'

/** @import { Store } from './drawer.js' */
/** @import { Journal } from './journal.js' */
/** @import { CourseData, Lms, Session } from '../types' */

/**
 * @param {CourseData} data
 * @param {Lms | null} lms
 * @param {{ store: Store | null, seed: number, clock: () => number }} chance what this
 *   device gives: its storage, if it lets us; a seed of 0-1295; milliseconds since 1970
 * @returns {{ session: Session, journal: Journal }}
 */
export function resume(data, lms, { store, seed, clock }) {
  const launch = lms?.launch ?? BLANK
  if (lms?.unread) {
    const session = restore(data, launch, seed)
    return { session: { ...session, problem: 'unread' }, journal: NO_JOURNAL }
  }
  // Whom the LMS does not name might be anybody.
  const kept = lms?.records && lms.learner !== '' && store !== null
  const journal = kept
    ? openJournal({
        ...{ store, clock, name: nameOf(data, lms.learner) },
        ...{ held: launch.state, single: lms.single ?? false },
      })
    : NO_JOURNAL
  const { found } = journal
  if (found) {
    const session = restore(data, { ...launch, state: found.state }, seed)
    const taken = { ...session, moments: momentsOf(found), spent: found.spent }
    if (session.problem === '') {
      journal.keep(found.state, taken)
      return { session: taken, journal }
    }
  }
  return { session: restore(data, launch, seed), journal }
}

/**
 * A name for what one learner does in one package, which does not tell who it is.
 * @param {CourseData} data @param {string} learner as the LMS calls them
 */
export function nameOf({ course, track, target }, learner) {
  const units = Array.from(learner, (character) => Number(character.codePointAt(0)))
  const who = [1, 2].map((salt) => hash(salt, ...units).toString(36))
  return [course.id, track.id, target.name, ...who].join(' ')
}
