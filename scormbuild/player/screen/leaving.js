/** Saving when the page goes out of sight, and ending the sitting once. */

import { lead, one } from './dom.js'

/** @import { Notice } from './notice.js' */
/** @import { Parting, Player } from '../player.js' */

/**
 * Wires "Save and leave" and the browser's own ways of leaving. Where not all is known
 * to be saved, the button leaves the learner here, with a way to leave anyway; a closing
 * tab waits for nothing. A page that comes back from the browser's memory starts anew:
 * its sitting has ended.
 * @param {Player} player @param {Notice} notice
 * @param {() => void} over called once the sitting has ended
 */
export function startLeaving(player, notice, over) {
  one(document, '#sb-leave', HTMLElement).onclick = async () => {
    const parting = await player.leave()
    if (parting === 'here') return stay(player, notice)
    over()
    part(player, parting)
    if (parting === 'saved') player.lms?.depart?.()
  }
  one(document, '#sb-leave-anyway', HTMLElement).onclick = () => {
    const parting = player.end()
    over()
    part(player, parting)
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') player.flush()
  })
  window.addEventListener('pagehide', () => {
    // The sitting goes on where the learner is led.
    if (document.documentElement.dataset['sbTurning']) player.flush()
    else player.end()
    over()
  })
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload()
  })
}

/** Says what there is to wait for. @param {Player} player @param {Notice} notice */
function stay({ say, holds, announce }, notice) {
  const more = say(holds() ? 'leaving-held' : 'leaving-unheld')
  notice('notice-leaving', true, more)
  announce(`${say('notice-leaving')} ${more}`)
  one(document, '#sb-notice', HTMLElement).scrollIntoView({ block: 'nearest' })
}

/** Shows whether it is safe to close. @param {Player} player @param {Parting} parting */
function part(player, parting) {
  const left = one(document, '#sb-left', HTMLElement)
  const safe = parting === 'saved'
  const heading = one(left, 'h1', HTMLElement)
  const lines = safe ? [safeWords(player)] : unsafeWords(player)
  heading.textContent = player.say(titleFor(safe, lines))
  one(left, 'p', HTMLElement).textContent = lines.map((key) => player.say(key)).join(' ')
  left.classList.toggle('sb-parting-unsaved', !safe)
  document.documentElement.dataset['sbView'] = 'left'
  left.hidden = false
  lead(heading)
}

/** @param {boolean} safe @param {ReadonlyArray<string>} lines */
function titleFor(safe, lines) {
  if (!safe) return 'left-title-unsaved'
  return lines.includes('left-believed') ? 'left-title-believed' : 'left-title'
}

/** @param {Player} player */
function safeWords({ lms, session, sure }) {
  if (lms === null || lms.unread || lms.launch.mode !== 'normal') return 'left-nothing'
  const newer = session().problem === 'newer'
  if (!lms.records) return newer ? 'left-nothing' : 'left-kept'
  if (newer) return 'notice-newer'
  return sure() ? 'left-saved' : 'left-believed'
}

/** @param {Player} player */
function unsafeWords({ lms, holds }) {
  if (lms?.full && lms.trouble === '') return ['notice-too-long']
  const what = lms?.trouble === 'refused' ? 'left-unsaved' : 'left-unconfirmed'
  return [what, holds() ? 'left-held' : 'left-unheld']
}
