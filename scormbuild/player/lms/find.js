/** Finds the object by which an LMS lets itself be called, also one that comes late. */

/** @import { Surroundings } from '../types' */

/** Windows looked at: as many as SCORM 2004 asks for; the samples of 1.2 gave up at 7. */
const LEVELS = 500
/** Some LMSs make the object only after the content has begun to load. */
const PATIENCE = 8000
const PAUSE = 200

/** An object whose functions we call by name. @typedef {Record<string, unknown>} Api */

/**
 * Looks in the window itself and its parents, then in the openers of all of these and
 * their parents, then in theirs. A window that may not be looked into is passed over.
 * @param {Surroundings} window
 * @param {string} name of the object
 * @param {string} method one that it must have: a page may have an element of that name
 * @returns {Api | null}
 */
export function find(window, name, method) {
  for (const one of around(window).slice(0, LEVELS)) {
    const api = look(one, name)
    if (api && look(api, method)) return /** @type {Api} */ (api)
  }
  return null
}

/**
 * Looks now and again for some eight seconds.
 * @param {Surroundings} window @param {string} name @param {string} method
 * @returns {Promise<Api | null>}
 */
export function awaited(window, name, method) {
  return new Promise((resolve) => {
    /** @param {number} left milliseconds */
    const look = (left) => {
      const api = find(window, name, method)
      if (api || left <= 0) resolve(api)
      else window.setTimeout(() => look(left - PAUSE), PAUSE)
    }
    look(PATIENCE)
  })
}

/**
 * A window and all that can be reached from it, each once.
 * @param {unknown} window
 */
function around(window) {
  /** @type {Set<unknown>} */
  const known = new Set()
  let round = [window]
  while (round.length > 0 && known.size < LEVELS) {
    const fresh = [...new Set(round.flatMap(upwards))].filter((one) => !known.has(one))
    for (const one of fresh) known.add(one)
    round = fresh.map((one) => look(one, 'opener')).filter((one) => one !== null)
  }
  return [...known]
}

/** @param {unknown} window @returns {unknown[]} the window and those it stands in */
function upwards(window) {
  const windows = [window]
  while (windows.length < LEVELS) {
    const parent = look(windows[windows.length - 1], 'parent')
    if (!parent || windows.includes(parent)) break
    windows.push(parent)
  }
  return windows
}

/**
 * @param {unknown} object
 * @param {string} key what another origin hides is not there
 */
function look(object, key) {
  try {
    return /** @type {Api} */ (object)[key] ?? null
  } catch {
    return null
  }
}
