/** Saving when the page goes out of sight, and ending the sitting once. */

import { lead, one } from './dom.js'

/** @import { Notice } from './notice.js' */
/** @import { Parting, Player } from './player.js' */

/**
 * Wires "Save and leave" and the browser's own ways of leaving. Where not all is saved
 * yet, the button leaves the learner here, with a way to leave anyway; a closing tab
 * waits for nothing. A page that comes back from the browser's memory starts anew: its
 * sitting has ended.
 * @param {Player} player @param {Notice} notice
 */
export function startLeaving(player, notice) {
  one(document, '#sb-leave', HTMLElement).onclick = () => {
    const parting = player.leave(false)
    if (parting !== 'here') return part(player, parting)
    notice('notice-leaving', true)
    player.announce(player.say('notice-leaving'))
    one(document, '#sb-notice', HTMLElement).scrollIntoView({ block: 'nearest' })
  }
  one(document, '#sb-leave-anyway', HTMLElement).onclick = () => {
    part(player, player.leave(true))
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') player.save()
  })
  window.addEventListener('pagehide', () => void player.leave(true))
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload()
  })
}

/** Shows that it is safe to close. @param {Player} player @param {Parting} parting */
function part(player, parting) {
  const left = one(document, '#sb-left', HTMLElement)
  one(left, 'p', HTMLElement).textContent = player.say(partingWords(player, parting))
  document.documentElement.dataset['sbView'] = 'left'
  left.hidden = false
  lead(one(left, 'h1', HTMLElement))
}

/** @param {Player} player @param {Parting} parting */
function partingWords({ lms, session }, parting) {
  if (lms === null || lms.launch.mode !== 'normal') return 'left-nothing'
  if (lms.trouble === 'unconfirmed') return 'left-unconfirmed'
  if (parting === 'unsaved') return 'left-unsaved'
  const newer = session().problem === 'newer'
  if (!lms.records) return newer ? 'left-nothing' : 'left-kept'
  return newer ? 'notice-newer' : 'left-saved'
}
