/** What a tab remembers of its session, so that a reload goes on with it. */

/** @import { Surroundings } from '../../types' */
/** @import { Memory } from './session.js' */

/** @param {Surroundings} window @param {string} launch by which it is known @returns {Memory} */
export function memory(window, launch) {
  /** Where the browser lets us remember nothing. @type {Map<string, string>} */
  const here = new Map()
  /** @param {string} what */
  const key = (what) => `scormbuild ${what} ${launch}`
  return {
    said(what) {
      try {
        return window.sessionStorage?.getItem(key(what)) ?? here.get(what) ?? ''
      } catch {
        return here.get(what) ?? ''
      }
    },
    remember(what, words) {
      here.set(what, words)
      try {
        window.sessionStorage?.setItem(key(what), words)
      } catch {
        // Then a reload needs another launch.
      }
    },
  }
}
