/** A field in which a number is typed, with its unit behind it. */

import { field } from '../short_answer/short_answer.js'
import { readNumber } from './number.js'

/** @import { Controls } from '../../player/manner' */

/** @type {Controls} */
export const FIGURE = {
  start() {},
  read(form) {
    const { value, dataset } = field(form)
    return readNumber(value, dataset['mark'] ?? '.', dataset['unit'])
  },
  paint(form, view) {
    const input = field(form)
    const mark = input.dataset['mark'] ?? '.'
    if (FIGURE.read(form) !== view.response) {
      input.value = String(view.response).replace('.', mark).replace('-', '\u2212')
    }
    input.readOnly = !view.open
  },
  gap: (form) => (FIGURE.read(form) === '' ? field(form) : null),
  first: field,
}
