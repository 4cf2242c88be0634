/** Saving when the page goes out of sight, and ending the sitting once. */

import { lead, one } from './dom.js'

/** @import { Lms } from './types' */
/** @import { Player } from './player.js' */

/**
 * Wires "Save and leave" and the browser's own ways of leaving. A page that comes back
 * from the browser's memory starts anew: its sitting has ended.
 * @param {Player} player
 */
export function startLeaving(player) {
  one(document, '#sb-leave', HTMLElement).onclick = () => {
    const saved = player.leave()
    const left = one(document, '#sb-left', HTMLElement)
    one(left, 'p', HTMLElement).textContent = player.say(partingWords(player.lms, saved))
    document.documentElement.dataset['sbView'] = 'left'
    left.hidden = false
    lead(one(left, 'h1', HTMLElement))
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') player.save()
  })
  window.addEventListener('pagehide', () => void player.leave())
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload()
  })
}

/** @param {Lms | null} lms @param {boolean} saved */
function partingWords(lms, saved) {
  if (lms === null || lms.launch.mode !== 'normal') return 'left-nothing'
  if (!saved) return 'left-unsaved'
  return lms.records ? 'left-saved' : 'left-kept'
}
