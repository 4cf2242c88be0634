/** Radio buttons and check boxes: which of them are chosen. */

import { all } from '../../player/screen/dom.js'

/** @import { Controls } from '../../player/manner' */

/** @type {Controls} */
export const CHOICES = {
  start(form) {
    for (const label of all(form, '.sb-choice > label:not(.sb-option)', HTMLLabelElement)) {
      label.onclick = (event) => chooseFromAfar(event, label.control)
    }
  },
  read: (form) => inputs(form).filter((one) => one.checked).map((one) => Number(one.value)),
  paint(form, view) {
    const chosen = typeof view.response === 'string' ? [] : view.response
    for (const input of inputs(form)) {
      input.checked = chosen.includes(Number(input.value))
      input.disabled = !view.open
    }
  },
  gap: (form) => (chosen(form) ? null : (inputs(form)[0] ?? null)),
  first: (form) => chosen(form) ?? inputs(form)[0] ?? null,
}

/**
 * Chooses by a label that stands away from its button, as on a picture; there the page
 * must not jump, as browsers have it, to where the button is.
 * @param {MouseEvent} event @param {HTMLElement | null} button
 */
function chooseFromAfar(event, button) {
  event.preventDefault()
  if (!(button instanceof HTMLInputElement) || button.disabled) return
  button.checked = true
  button.focus({ preventScroll: true })
  button.dispatchEvent(new Event('change', { bubbles: true }))
}

/** @param {HTMLElement} form */
function inputs(form) {
  return all(form, '.sb-option input', HTMLInputElement)
}

/** @param {HTMLElement} form */
function chosen(form) {
  return inputs(form).find((input) => input.checked)
}
