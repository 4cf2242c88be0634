/** Words that stay on the device: kept as they are typed, deleted when asked. */

import { openNotes } from '../../player/saving/notes.js'
import { all, one } from '../../player/screen/dom.js'
import { deviceStorage } from '../../player/screen/storage.js'

/** @import { Player } from '../../player/player.js' */
/** @import { Notes } from '../../player/saving/notes.js' */
/** @import { Say } from '../../player/screen/say.js' */

/** Wires all forms whose words nobody else gets. @param {Player} player */
export function startPrivates({ data, lms, say, announce }) {
  const notes = openNotes(deviceStorage(), data.course.id, lms?.learner ?? '')
  for (const form of all(document, '.sb-page .sb-private', HTMLFormElement)) {
    startPrivate(form, notes, say, announce)
  }
}

/**
 * Wires a form whose words nobody else gets.
 * @param {HTMLFormElement} form @param {Notes} notes @param {Say} say
 * @param {(words: string) => void} announce
 */
function startPrivate(form, notes, say, announce) {
  const name = form.dataset['private'] ?? ''
  const field = one(form, '.sb-field', HTMLTextAreaElement)
  const forget = one(form, '.sb-forget', HTMLButtonElement)
  const state = one(form, '.sb-tries', HTMLElement)

  function keep() {
    const kept = notes.write(name, field.value)
    forget.hidden = field.value === ''
    state.textContent = kept ? (field.value === '' ? '' : say('private-kept')) : say('private-lost')
  }

  field.value = notes.read(name)
  forget.hidden = field.value === ''
  field.oninput = keep
  field.onchange = () => announce(state.textContent ?? '')
  forget.onclick = () => {
    field.value = ''
    keep()
    announce(say('private-deleted'))
    field.focus()
  }
  form.onsubmit = (event) => event.preventDefault()
}
