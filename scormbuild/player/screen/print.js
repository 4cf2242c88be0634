/** Prints the whole course; what questions answer is printed too once all is done. */

import { verdict } from '../learning/verdict.js'
import { one } from './dom.js'

/** @import { Player } from '../player.js' */

/** @param {Player} player */
export function startPrint({ data, session, onChange }) {
  const { dataset } = document.documentElement
  const answers = one(document, '#sb-print-answers', HTMLElement)
  const paint = () => {
    answers.hidden = !verdict(data, session().state).done
  }
  one(document, '#sb-print', HTMLElement).onclick = () => window.print()
  answers.onclick = () => {
    dataset['sbPrint'] = 'answers'
    window.print()
  }
  window.addEventListener('afterprint', () => delete dataset['sbPrint'])
  onChange(paint)
  paint()
}
