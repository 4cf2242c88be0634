/** The banner below the bar: what the learner must know about being recorded. */

import { one } from './dom.js'

/** @import { Say } from './say.js' */

/** Keys of the words, the most urgent first; only one is shown. */
const URGENCY = [
  'notice-broken',
  'notice-over',
  'notice-unsaved',
  'notice-too-long',
  'notice-none',
  'notice-review',
  'notice-problem',
]

/**
 * A function that turns a notice on or off.
 * @param {Say} say
 * @returns {(key: string, on: boolean) => void}
 */
export function noticeBoard(say) {
  const banner = one(document, '#sb-notice', HTMLElement)
  const words = one(banner, 'p', HTMLElement)
  /** @type {Set<string>} */
  const standing = new Set()
  return (key, on) => {
    if (on) standing.add(key)
    else standing.delete(key)
    const shown = URGENCY.find((urgent) => standing.has(urgent))
    banner.hidden = shown === undefined
    words.textContent = shown === undefined ? '' : say(shown)
  }
}
