/**
 * Keeps on this device what is not known to have arrived, until it is (docs/session.md).
 *
 * What was kept is taken up again only where it can lose nothing: by the same learner,
 * and where the LMS still holds one of the states from which it was made.
 */

import { drawer } from './drawer.js'

/** @import { Store } from './drawer.js' */
/** @import { Moment, Session } from '../types' */

const FORMAT = 1
/** States remembered: the first, which the LMS held, and the newest. */
const MOST_STATES = 400
/** A state begins with its version and its check sum (docs/state.md). */
const HEAD = 7
/** A state with pages, answers or quizzes; one with none is any attempt's beginning. */
const TELLING = /\.[^.h]/

/**
 * @typedef {object} Entry what is kept
 * @property {number} format
 * @property {number} at when it was written, in milliseconds since 1970
 * @property {string[]} lineage heads of the states that the LMS may hold
 * @property {string} state encoded
 * @property {[string, number, number | null][]} moments of answers that have not
 *   arrived: their number, when they were given, and how long that took
 * @property {Session['spent']} spent
 */

/** A state that the LMS may hold. @typedef {{ head: string, telling: boolean }} Ancestor */

/**
 * @typedef {object} Journal
 * @property {Entry | null} found what the last sitting left and is to be taken up
 * @property {(state: string | null, session: Session) => void} keep
 * @property {(state: string | null) => void} sent the LMS is told of it now
 * @property {(told: boolean, heard: boolean) => () => void} noted gives what is called
 *   once it is certain that all has arrived which was sent by now; whether answers were
 *   told with it, and whether somebody other than the browser said that the LMS is there
 * @property {() => boolean} holds whether what has not arrived is on this device, and
 *   will be taken up from here
 */

/** For who has nothing to keep, or must not. @type {Journal} */
export const NO_JOURNAL = {
  found: null,
  keep() {},
  sent() {},
  noted: () => () => {},
  holds: () => false,
}

/**
 * Opens the journal of a learner. What other attempts of theirs left stays there for
 * these: the first state of each tells them apart.
 * @param {object} given
 * @param {Store} given.store
 * @param {string} given.name of the course, the track, the target and the learner
 * @param {string} given.held the state that the LMS holds
 * @param {boolean} [given.single] whether the name is of one attempt alone: then what holds
 *   nothing yet is no other attempt's beginning
 * @param {() => number} given.clock milliseconds since 1970
 * @returns {Journal}
 */
export function openJournal({ store, name, held, clock, single = false }) {
  const box = drawer(store, name, clock)
  const known = single || ancestor(held).telling
  const left = known ? box.all().filter(({ entry }) => follows(entry, held)) : []
  const newest = left.sort((one, other) => other.entry.at - one.entry.at)[0]
  const found = /** @type {Entry | null} */ (newest?.entry ?? null)
  let first = ancestor(held)
  /** Those told since. @type {Ancestor[]} */
  let since = []
  /** Whether one is known to have arrived that others can follow on. */
  let foothold = known
  /** Where it lies: other attempts of the same learner lie elsewhere. */
  let home = first.head
  let text = ''
  let key = ''
  /** Those of the last entry. @type {Session['moments']} */
  let moments = {}
  let arrived = moments
  return {
    found,
    keep(state, session) {
      if (state === null) return
      moments = session.moments
      const heads = [first, ...since].map(({ head }) => head)
      const about = { format: FORMAT, at: clock(), lineage: heads, spent: session.spent }
      const old = text === '' ? newest : { key, text }
      text = JSON.stringify({ ...about, state, moments: listed(moments, arrived) })
      key = home
      if (!box.put(key, text)) text = ''
      // It has a new place now.
      else if (old && old.key !== key) box.drop(old.key, old.text)
    },
    sent(state) {
      const last = since.at(-1) ?? first
      if (state === null || last.head === ancestor(state).head) return
      since = [...since.slice(2 - MOST_STATES), ancestor(state)]
    },
    noted(told, heard) {
      const [last, then, noted] = [since.at(-1) ?? first, text, moments]
      if (!foothold && heard && last.telling) {
        foothold = true
        home = last.head
      }
      return () => {
        since = since.slice(since.indexOf(last) + 1)
        first = last
        home = last.head
        if (told) arrived = noted
        // Another tab may have written since.
        box.drop(key, then)
        if (text === then) text = ''
      }
    },
    holds: () => text !== '' && foothold && box.get(key) === text,
  }
}

/** The moments that were kept. @param {Entry} entry @returns {Record<number, Moment>} */
export function momentsOf({ moments }) {
  return Object.fromEntries(
    moments.map(([number, time, latency]) => [number, { time: new Date(time), latency }]),
  )
}

/**
 * Moments that have not arrived.
 * @param {Session['moments']} moments @param {Session['moments']} arrived
 * @returns {Entry['moments']}
 */
function listed(moments, arrived) {
  return Object.entries(moments)
    .filter(([number, moment]) => arrived[Number(number)] !== moment)
    .map(([number, { time, latency }]) => [number, time.getTime(), latency])
}

/** @param {string} state @returns {Ancestor} */
function ancestor(state) {
  return { head: state.trim().slice(0, HEAD), telling: TELLING.test(state) }
}

/**
 * Whether a state is the one held or was made from it. Where it is the same, some
 * LMSs may still lack what came with it.
 * @param {Partial<Entry>} left @param {string} held
 */
function follows({ format, lineage, state, moments, spent }, held) {
  const lists = [lineage, moments].every(Array.isArray) && moments?.every(Array.isArray)
  const whole = format === FORMAT && lists && typeof state === 'string' && spent
  if (!whole || !lineage) return false
  return [...lineage, ancestor(state).head].includes(ancestor(held).head)
}
