/** Offers to pass in advance, says what came of it, and has it waived. */

import { TEST_OUT, waive } from '../learning/test-out.js'
import { quizView } from '../learning/views.js'
import { verdict } from '../learning/verdict.js'
import { all, one } from './dom.js'

/** @import { Player } from '../player.js' */

/** @param {Player} player */
export function startTestOut(player) {
  const { data, session } = player
  const view = one(document, '#sb-test-out', HTMLElement)
  const paint = () => {
    if (player.keep(waive(data, session(), new Date()))) return
    const { phase, passed } = quizView(data, session(), TEST_OUT)
    const over = phase === 'decided' || verdict(data, session().state).done
    for (const way of all(document, '.sb-test-out-way', HTMLElement)) way.hidden = over
    one(view, '.sb-test-out-what', HTMLElement).hidden = phase === 'decided'
    one(view, '.sb-test-out-passed', HTMLElement).hidden = passed !== true
    one(view, '.sb-test-out-failed', HTMLElement).hidden = passed !== false
  }
  player.onChange(paint)
  paint()
}
