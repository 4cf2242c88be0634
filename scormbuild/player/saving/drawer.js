/** The place in a browser's storage where journals lie, and from which old ones go. */

/** @import { Entry } from './journal.js' */

const PREFIX = 'scormbuild journal '
const DAY = 24 * 3600 * 1000
/** Milliseconds after which what nobody took up again is thrown away. */
const LONGEST = 30 * DAY

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>} Store */

/** Something kept, of which nothing is certain. @typedef {Partial<Entry> & Marked} Left */

/**
 * @typedef {object} Marked
 * @property {number} at when it was written, in milliseconds since 1970
 * @property {number} [old] when it was first found to be old
 */

/**
 * A learner's part of a storage. Storage may be forbidden, or full.
 * @param {Store} store @param {string} name of the course and the learner
 * @param {() => number} clock milliseconds since 1970
 */
export function drawer(store, name, clock) {
  sweep(store, clock())
  /** @param {string} part */
  const full = (part) => `${PREFIX}${name} ${part}`
  /** @param {string} part @returns {string | null} */
  const get = (part) => tried(() => store.getItem(full(part))) ?? null
  return {
    get,
    /** What lies here, by the part of its name that is its own. */
    all() {
      const start = full('')
      const keys = ours(store).filter((key) => key.lastIndexOf(' ') === start.length - 1)
      const parts = keys
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length))
      return parts.map((key) => {
        const text = String(get(key))
        return { key, text, entry: /** @type {Left} */ (parsed(text) ?? {}) }
      })
    },
    /** @param {string} part @param {string} text @returns {boolean} whether it lies there */
    put: (part, text) => tried(() => (store.setItem(full(part), text), true)) ?? false,
    /** @param {string} part @param {string} text no other is thrown away */
    drop(part, text) {
      tried(() => get(part) === text && store.removeItem(full(part)))
    },
  }
}

/** Keys of all learners' journals. @param {Store} store @returns {string[]} */
function ours(store) {
  const keys = () => {
    return Array.from({ length: store.length }, (_, at) => String(store.key(at)))
  }
  return (tried(keys) ?? []).filter((key) => key.startsWith(PREFIX))
}

/**
 * Throws away what is old. No single look at the clock is trusted, which may be ahead
 * for once: what seems old must seem so again a day later, and what seems to come from
 * the future is as old as today.
 * @param {Store} store @param {number} now
 */
function sweep(store, now) {
  for (const key of ours(store)) tried(() => swept(store, key, now))
}

/** @param {Store} store @param {string} key @param {number} now */
function swept(store, key, now) {
  const entry = parsed(String(store.getItem(key)))
  if (!entry) return store.removeItem(key)
  const { at, old } = entry
  /** @param {Partial<Marked>} marks */
  const mark = (marks) => store.setItem(key, JSON.stringify({ ...entry, ...marks }))
  if (at > now + DAY) mark({ at: now })
  else if (now - at <= LONGEST) return
  else if (old === undefined || old > now) mark({ old: now })
  else if (now - old > DAY) store.removeItem(key)
}

/** @param {string} text @returns {Left | null} */
function parsed(text) {
  const entry = tried(() => JSON.parse(text))
  return typeof entry?.at === 'number' ? entry : null
}

/** @template T @param {() => T} run @returns {T | undefined} nothing where it threw */
function tried(run) {
  try {
    return run()
  } catch {
    return undefined
  }
}
