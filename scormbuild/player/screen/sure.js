/** The tick of who is sure of an answer, and what is said where it was wrong. */

import { show } from './card.js'
import { quiz } from '../learning/course.js'
import { isSure } from '../learning/sure.js'

/** @import { Player } from '../player.js' */
/** @import { QuestionData, QuestionView } from '../types' */

/** Whether the tick is set; false where there is none. @param {HTMLFormElement} form */
export function readSure(form) {
  return tick(form)?.checked ?? false
}

/**
 * Shows what a learner said of the answer that is shown.
 * @param {Player} player @param {HTMLFormElement} form @param {QuestionData} asked
 * @param {string | null} place the id of its quiz, if any @param {QuestionView} view
 */
export function paintSure({ data, session }, form, asked, place, view) {
  const box = tick(form)
  if (!box) return
  const at = place === null ? undefined : quiz(data, place)?.index
  box.checked = isSure(data, session(), asked, at)
  box.disabled = !view.open
  show(form, '.sb-sure-wrong', box.checked && view.outcome === 'incorrect')
}

/** @param {HTMLFormElement} form */
function tick(form) {
  const found = form.querySelector('.sb-sure input')
  return found instanceof HTMLInputElement ? found : null
}
