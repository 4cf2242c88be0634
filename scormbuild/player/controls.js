/** The table of manners: by whom a form is read and painted. One line a manner. */

import { CHOICES } from '../components/choose_one/choose_one.js'
import { ROWS } from '../components/match/match.js'
import { FIGURE } from '../components/numeric/numeric.js'
import { STEPS } from '../components/order/order.js'
import { FIELD } from '../components/short_answer/short_answer.js'

/** @import { Controls } from './manner' */

/** @type {Readonly<Record<import('./types').QuestionData['manner'], Controls>>} */
export const CONTROLS = {
  one: CHOICES,
  several: CHOICES,
  text: FIELD,
  number: FIGURE,
  pairs: ROWS,
  sequence: STEPS,
}
