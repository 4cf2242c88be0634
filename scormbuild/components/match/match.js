/** Rows with a choice each, by a list to open or by radio buttons. */

import { all } from '../../player/screen/dom.js'

/** @import { Controls } from '../../player/manner' */
/** @import { Response } from '../../player/types' */

/** @type {Controls} */
export const ROWS = {
  start() {},
  read: (form) =>
    rows(form).flatMap((row) => {
      const value = chosen(row)
      return value === '' ? [] : [indexOf(row), Number(value)]
    }),
  paint(form, view) {
    for (const row of rows(form)) {
      const value = partnerOf(view.response, indexOf(row))
      for (const control of controls(row)) {
        if (control instanceof HTMLSelectElement) control.value = value
        else control.checked = control.value === value
        control.disabled = !view.open
      }
    }
  },
  gap(form) {
    const row = rows(form).find((one) => chosen(one) === '')
    return (row && controls(row)[0]) ?? null
  },
  first(form) {
    const [row] = rows(form)
    if (!row) return null
    const found = controls(row)
    return found.find((one) => 'checked' in one && one.checked) ?? found[0] ?? null
  },
}

/** @param {HTMLElement} form */
function rows(form) {
  return all(form, '.sb-choice[data-index]', HTMLElement)
}

/** @param {HTMLElement} row */
function indexOf(row) {
  return Number(row.dataset['index'])
}

/** @param {HTMLElement} row @returns {(HTMLSelectElement | HTMLInputElement)[]} */
function controls(row) {
  return [...all(row, 'select', HTMLSelectElement), ...all(row, 'input', HTMLInputElement)]
}

/** The number chosen in a row; empty while there is none. @param {HTMLElement} row */
function chosen(row) {
  const found = controls(row).find(
    (one) => one instanceof HTMLSelectElement || one.checked,
  )
  return found?.value ?? ''
}

/** @param {Response} response numbers two by two @param {number} row */
function partnerOf(response, row) {
  if (typeof response === 'string') return ''
  const at = response.findIndex((number, place) => place % 2 === 0 && number === row)
  return at < 0 ? '' : String(response[at + 1] ?? '')
}
