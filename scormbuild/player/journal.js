/**
 * Keeps on this device what is not known to have arrived, until it is (docs/session.md).
 *
 * What was kept is taken up again only where it can lose nothing: by the same learner,
 * and where the platform still holds one of the states from which it was made.
 */

/** @import { Moment, Session } from './types' */

const FORMAT = 1
const PREFIX = 'scormbuild journal '
/** Milliseconds after which what nobody took up again is thrown away: 30 days. */
const LONGEST = 30 * 24 * 3600 * 1000
/** States remembered: the first, which the platform held, and the newest. */
const MOST_STATES = 400
/** A state begins with its version and its check sum (docs/state.md). */
const HEAD = 7

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>} Store */

/**
 * @typedef {object} Entry what is kept
 * @property {number} format
 * @property {number} at when it was written, in milliseconds since 1970
 * @property {string[]} lineage heads of the states that the platform may hold
 * @property {string} state encoded
 * @property {[string, number, number | null][]} moments of answers that have not
 *   arrived: their number, when they were given, and how long that took
 * @property {Session['spent']} spent
 */

/**
 * @typedef {object} Journal
 * @property {Entry | null} found what the last sitting left and is to be taken up
 * @property {(state: string | null, session: Session) => void} keep
 * @property {(state: string | null) => void} sent the platform is told of it now
 * @property {() => void} confirmed all has arrived
 * @property {() => boolean} holds whether what has not arrived is on this device
 */

/** For who has nothing to keep, or must not. @type {Journal} */
export const NO_JOURNAL = {
  found: null,
  keep() {},
  sent() {},
  confirmed() {},
  holds: () => false,
}

/**
 * Opens the journal of a learner, and throws away what is of no use any more.
 * @param {object} given
 * @param {Store} given.store
 * @param {string} given.name of the course, the track, the target and the learner
 * @param {string} given.held the state that the platform holds
 * @param {() => number} given.clock milliseconds since 1970
 * @returns {Journal}
 */
export function openJournal({ store, name, held, clock }) {
  const key = PREFIX + name
  sweep(store, clock())
  const left = read(store, key)
  const found = left && follows(left, held) ? left : null
  if (left && !found) attempt(() => store.removeItem(key))
  let lineage = held === '' ? [] : [head(held)]
  let text = ''
  /** Those of the last entry. @type {Session['moments']} */
  let newest = {}
  let arrived = newest
  return {
    found,
    keep(state, { moments, spent }) {
      if (state === null) return
      newest = moments
      const about = { format: FORMAT, at: clock(), lineage, spent }
      text = JSON.stringify({ ...about, state, moments: listed(moments, arrived) })
      if (!attempt(() => store.setItem(key, text))) text = ''
    },
    sent(state) {
      if (state === null || lineage.at(-1) === head(state)) return
      const since = lineage.slice(1).slice(2 - MOST_STATES)
      lineage = [...lineage.slice(0, 1), ...since, head(state)]
    },
    confirmed() {
      lineage = lineage.slice(-1)
      arrived = newest
      // Another tab may have written since.
      attempt(() => store.getItem(key) === text && store.removeItem(key))
      text = ''
    },
    holds: () => text !== '',
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

/** @param {string} state */
function head(state) {
  return state.trim().slice(0, HEAD)
}

/**
 * Whether a state is the one held or was made from it. Where it is the same, some
 * platforms may still lack what came with it.
 * @param {Entry} left @param {string} held
 */
function follows({ format, lineage, state, moments }, held) {
  const whole = format === FORMAT && [lineage, moments].every(Array.isArray)
  return whole && [...lineage, head(state)].includes(head(held))
}

/** Throws away what is old. @param {Store} store @param {number} now */
function sweep(store, now) {
  attempt(() => {
    const keys = Array.from({ length: store.length }, (_, at) => String(store.key(at)))
    for (const key of keys.filter((one) => one.startsWith(PREFIX))) {
      const { at = 0 } = read(store, key) ?? {}
      if (now - at > LONGEST) store.removeItem(key)
    }
  })
}

/** @param {Store} store @param {string} key @returns {Entry | null} */
function read(store, key) {
  /** @type {Entry | null} */
  let entry = null
  attempt(() => {
    entry = JSON.parse(store.getItem(key) ?? 'null')
  })
  return entry
}

/** Storage may be forbidden, or full. @param {() => unknown} run */
function attempt(run) {
  try {
    run()
    return true
  } catch {
    return false
  }
}
