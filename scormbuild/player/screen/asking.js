/** What pages ask: each form is wired by what becomes of its response. */

import { startPrivate } from '../../components/reflect/reflect.js'
import { all } from './dom.js'
import { startKeeping } from './keeping.js'
import { startQuestion } from './question.js'

/** @import { Player } from '../player.js' */
/** @import { Notes } from '../saving/notes.js' */

/**
 * Wires all questions that stand on pages by themselves.
 * @param {Player} player @param {Notes} notes for what nobody else gets
 */
export function startAsking(player, notes) {
  for (const form of all(document, '.sb-page .sb-question', HTMLFormElement)) {
    if (form.dataset['private']) startPrivate(form, notes, player.say, player.announce)
    else if (form.classList.contains('sb-kept')) startKeeping(player, form)
    else startQuestion(player, form, null)
  }
}
