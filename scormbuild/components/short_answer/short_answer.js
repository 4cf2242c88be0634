/** A field in which words are typed. */

import { one } from '../../player/screen/dom.js'

/** @import { Controls } from '../../player/manner' */

/** @type {Controls} */
export const FIELD = {
  start() {},
  read: (form) => field(form).value.trim(),
  paint(form, view) {
    const input = field(form)
    if (input.value.trim() !== view.response) input.value = String(view.response)
    input.readOnly = !view.open
  },
  gap: (form) => (FIELD.read(form) === '' ? field(form) : null),
  first: field,
}

/** @param {HTMLElement} form @returns {HTMLInputElement | HTMLTextAreaElement} */
export function field(form) {
  const area = form.querySelector('.sb-field')
  return area instanceof HTMLTextAreaElement ? area : one(form, '.sb-field', HTMLInputElement)
}
