/** The table of manners: by whom a response is marked. One line a manner. */

import { SEVERAL } from '../components/choose_many/marking.js'
import { ONE } from '../components/choose_one/marking.js'
import { PAIRS } from '../components/match/marking.js'
import { NUMBER } from '../components/numeric/marking.js'
import { SEQUENCE } from '../components/order/marking.js'
import { TEXT } from '../components/short_answer/marking.js'

/** @import { Marking } from './manner' */

/** @type {Readonly<Record<import('./types').QuestionData['manner'], Marking>>} */
export const MARKINGS = {
  one: ONE,
  several: SEVERAL,
  text: TEXT,
  number: NUMBER,
  pairs: PAIRS,
  sequence: SEQUENCE,
}
