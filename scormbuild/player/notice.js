/** The banner below the bar: what the learner must know about being recorded. */

import { make, one } from './dom.js'

/** @import { Say } from './say.js' */

/** Keys of the words, the most urgent first; only one is shown. */
const URGENCY = [
  'notice-broken',
  'notice-leaving',
  'notice-unsaved',
  'notice-unconfirmed',
  'notice-too-long',
  'notice-none',
  'notice-review',
  'notice-newer',
  'notice-problem',
]

/** Turns a notice on or off. @typedef {(key: string, on: boolean) => void} Notice */

/**
 * Makes the banner, with a button for those who are leaving (wired in leaving.js).
 * @param {Say} say
 * @returns {Notice}
 */
export function noticeBoard(say) {
  const banner = one(document, '#sb-notice', HTMLElement)
  const words = one(banner, 'p', HTMLElement)
  const anyway = make('button', say('leave-anyway'), 'sb-button')
  anyway.type = 'button'
  anyway.id = 'sb-leave-anyway'
  anyway.hidden = true
  banner.append(anyway)
  /** @type {Set<string>} */
  const standing = new Set()
  return (key, on) => {
    if (on) standing.add(key)
    else standing.delete(key)
    const shown = URGENCY.find((urgent) => standing.has(urgent))
    banner.hidden = shown === undefined
    anyway.hidden = shown !== 'notice-leaving'
    words.textContent = shown === undefined ? '' : say(shown)
  }
}
