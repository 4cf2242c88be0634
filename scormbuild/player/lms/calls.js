/** Calls an LMS's functions so that whatever they do, the learner goes on learning. */

/** @import { Functions } from './dialect' */
/** @import { Api } from './find.js' */

const LONGEST_LOG = 200

/**
 * Codes of an LMS that has an answer, be it none: no error, an argument it does not
 * know (201), and errors of the data model (401 to 408), of which 403 may be left over.
 */
const ANSWERED = /^(|0|201|4\d\d)$/

/** What went wrong, in words; the first two hundred times. */
export function logbook() {
  /** @type {string[]} */
  const entries = []
  return {
    /** @type {ReadonlyArray<string>} */
    entries,
    /** @param {string} words */
    note(words) {
      if (entries.length < LONGEST_LOG) entries.push(words)
    },
  }
}

/** @typedef {ReturnType<typeof logbook>} Logbook */

/**
 * The functions of an API by its own names for them. Results come as strings, since
 * some LMSs return booleans and numbers; what throws is noted and returns null.
 * @param {Api} api
 * @param {Functions} names
 * @param {Logbook} log
 */
export function calls(api, names, log) {
  /** @param {string} name @param {string[]} given @returns {string | null} */
  const call = (name, ...given) => {
    try {
      // Called on the object: some LMSs' functions look for `this`.
      const result = /** @type {Record<string, Function>} */ (api)[name]?.(...given)
      return result === undefined || result === null ? '' : String(result)
    } catch (thrown) {
      log.note(`${name}(${given.join(', ')}) threw ${thrown}`)
      return null
    }
  }
  const error = () => call(names.error) ?? 'unknown'
  /** Elements whose last reading failed. @type {Map<string, 'threw' | 'said'>} */
  const failed = new Map()
  /** @param {string} name @param {string[]} given @returns {boolean} */
  const accepted = (name, ...given) => {
    const result = call(name, ...given)
    if (result === 'true') return true
    const code = result === null ? 'exception' : error()
    // An LMS that says neither true nor false, but also no error, has accepted.
    if (result !== null && result !== 'false' && code === '0') return true
    log.note(`${name}(${given.map(short).join(', ')}) refused: ${code}`)
    return false
  }
  return {
    error,
    /** @returns {boolean} */
    begin: () => accepted(names.begin, ''),
    /** @returns {boolean} */
    end: () => accepted(names.end, ''),
    /** @param {string} element @returns {string} empty where it could not be read */
    get(element) {
      const value = call(names.get, element)
      failed.delete(element)
      if (value === null) failed.set(element, 'threw')
      else if (value === '' && !ANSWERED.test(error())) failed.set(element, 'said')
      return value ?? ''
    },
    /**
     * Elements whose last reading failed; without those of which only an error code
     * says so, where codes are not to be believed.
     * @param {boolean} believed @returns {string[]}
     */
    unread(believed) {
      const all = [...failed].filter(([, how]) => believed || how === 'threw')
      return all.map(([element]) => element)
    },
    /** @param {string} element @param {string} value @returns {boolean} */
    set: (element, value) => accepted(names.set, element, value),
    /** @returns {boolean} */
    commit: () => accepted(names.commit, ''),
  }
}

/** @typedef {ReturnType<typeof calls>} Calls */

/** @param {string} value */
function short(value) {
  return value.length > 60 ? value.slice(0, 60) + '…' : value
}
