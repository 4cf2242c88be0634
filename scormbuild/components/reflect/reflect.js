/** What stays on the device: kept as it is given, deleted or sent when asked. */

import { check } from '../../player/learning/session.js'
import { questionView } from '../../player/learning/views.js'
import { openNotes } from '../../player/saving/notes.js'
import { all, one } from '../../player/screen/dom.js'
import { deviceStorage } from '../../player/screen/storage.js'

/** @import { Player } from '../../player/player.js' */
/** @import { Notes } from '../../player/saving/notes.js' */

/** Wires all that nobody else gets. @param {Player} player */
export function startPrivates(player) {
  const { data, lms } = player
  const notes = openNotes(deviceStorage(), data.course.id, lms?.learner ?? '')
  for (const root of all(document, '.sb-page .sb-private', HTMLElement)) {
    startPrivate(player, root, notes)
  }
}

/**
 * Wires what nobody else gets: a question, or several statements with a scale.
 * @param {Player} player @param {HTMLElement} root @param {Notes} notes
 */
function startPrivate(player, root, notes) {
  const { say, announce } = player
  const forget = one(root, '.sb-forget', HTMLButtonElement)
  const state = one(root, '.sb-tries', HTMLElement)
  const parts = root.dataset['private'] ? [root] : all(root, '[data-private]', HTMLElement)

  function keep() {
    const kept = parts.map((part) => notes.write(part.dataset['private'] ?? '', read(part)))
    paint()
    state.textContent = kept.includes(false)
      ? say('private-lost')
      : forget.hidden
        ? ''
        : say('private-kept')
  }

  function paint() {
    forget.hidden = parts.every((part) => read(part) === '')
    if (share) share.hidden = forget.hidden
  }

  for (const part of parts) write(part, notes.read(part.dataset['private'] ?? ''))
  const share = startSharing(player, root, state)
  paint()
  root.oninput = keep
  root.onchange = () => announce(state.textContent ?? '')
  forget.onclick = () => {
    for (const part of parts) write(part, '')
    keep()
    announce(say('private-deleted'))
    first(root)?.focus()
  }
  if (root instanceof HTMLFormElement) root.onsubmit = (event) => event.preventDefault()
}

/**
 * Wires the button by which a learner sends what is private, where there is one.
 * @param {Player} player @param {HTMLElement} root @param {HTMLElement} state
 */
function startSharing(player, root, state) {
  const { data, session, say, announce } = player
  const share = root.querySelector('.sb-share')
  if (!(share instanceof HTMLButtonElement)) return null
  const question = root.dataset['private'] ?? ''
  if (questionView(data, session(), question, null).outcome) state.textContent = say('shared')
  share.onclick = () => {
    const event = { question, quiz: null, response: read(root), time: new Date(), latency: null }
    player.keep(check(data, session(), event))
    state.textContent = say('shared')
    announce(say('shared'))
  }
  return share
}

/** @param {HTMLElement} part */
function fields(part) {
  return all(part, '.sb-option input', HTMLInputElement)
}

/** @param {HTMLElement} root */
function first(root) {
  return root.querySelector('textarea') ?? fields(root)[0]
}

/** What is written, or the numbers of what is chosen. @param {HTMLElement} part */
function read(part) {
  const area = part.querySelector('textarea')
  const chosen = fields(part).filter((field) => field.checked)
  return area ? area.value : chosen.map((field) => field.value).join()
}

/** @param {HTMLElement} part @param {string} text */
function write(part, text) {
  const area = part.querySelector('textarea')
  if (area) area.value = text
  const chosen = text.split(',')
  for (const field of fields(part)) field.checked = chosen.includes(field.value)
}
