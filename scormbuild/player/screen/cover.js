/** The first screen's button, and what it says about being recorded. */

import { one } from './dom.js'
import { isOpen } from '../learning/gates.js'
import { firstUnread } from '../learning/overview.js'
import { resumeAt } from '../learning/views.js'

/** @import { Player } from '../player.js' */

/**
 * Makes the button lead to the first page, or to the page left where that is open.
 * @param {Player} player @param {(id: string) => void} show turns to a page
 */
export function startCover({ data, say, lms, session, onChange }, show) {
  const button = one(document, '#sb-start', HTMLElement)
  const looking = lms !== null && lms.launch.mode !== 'normal'
  const goal = () => {
    const { state } = session()
    const left = resumeAt(data, session())
    return left !== '' && isOpen(data, state, left) ? left : firstUnread(data, state)
  }
  const paint = () => {
    const begun = session().state.pages.length > 0
    button.textContent = say(looking ? 'review-course' : begun ? 'resume' : 'start')
  }
  button.removeAttribute('aria-disabled')
  button.onclick = () => show(goal())
  one(document, '.sb-hero-kept', HTMLElement).hidden =
    lms === null || looking || lms.records || lms.unread
  onChange(paint)
  paint()
}
