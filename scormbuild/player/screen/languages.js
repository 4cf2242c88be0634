/** The choice of a language on the cover. */

import { all } from './dom.js'
import { turn } from '../lms/turn.js'

/** @import { Player } from '../player.js' */

/**
 * The sitting goes on in the other document, as after a reload.
 * @param {Player} player
 */
export function startLanguages({ data, makeSure }) {
  for (const link of all(document, '.sb-languages a', HTMLAnchorElement)) {
    link.onclick = async (event) => {
      event.preventDefault()
      await makeSure()
      document.documentElement.dataset['sbTurning'] = 'true'
      turn(window, data, link.hreflang)
    }
  }
}
