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
  'notice-twice',
  'notice-unread',
  'notice-none',
  'notice-review',
  'notice-newer',
  'notice-newer-alone',
  'notice-problem',
]

/** Notices that another attempt may make go away. */
const PASSING = ['notice-leaving', 'notice-unsaved', 'notice-unconfirmed']

/**
 * Turns a notice on, with words behind its own where there are more to say, or off.
 * @typedef {(key: string, on: boolean, more?: string) => void} Notice
 */

/**
 * Makes the banner, with buttons to save again and for those who are leaving; they are
 * wired by who owns the saving.
 * @param {Say} say
 * @returns {Notice}
 */
export function noticeBoard(say) {
  const banner = one(document, '#sb-notice', HTMLElement)
  const words = one(banner, 'p', HTMLElement)
  const again = button('sb-retry', say('retry-now'))
  const anyway = button('sb-leave-anyway', say('leave-anyway'))
  const row = make('div', '', 'sb-notice-actions')
  row.append(again, anyway)
  banner.append(row)
  /** Words behind those of the notices that stand. @type {Map<string, string>} */
  const standing = new Map()
  return (key, on, more = '') => {
    if (on) standing.set(key, more)
    else standing.delete(key)
    const shown = URGENCY.find((urgent) => standing.has(urgent)) ?? ''
    banner.hidden = shown === ''
    row.hidden = !PASSING.includes(shown)
    anyway.hidden = shown !== 'notice-leaving'
    words.textContent = shown && `${say(shown)} ${standing.get(shown)}`.trim()
  }
}

/** @param {string} id @param {string} words */
function button(id, words) {
  const made = make('button', words, 'sb-button')
  made.type = 'button'
  made.id = id
  return made
}
