/** The choice of a language on the cover. */

import { all, one } from './dom.js'
import { meant, turn } from '../lms/turn.js'

/** @import { Player } from '../player.js' */

/** Milliseconds to go back in: in a frame the history is the LMS's, too. */
const BACK = 1000

/**
 * The sitting goes on in the other document, as after a reload. Where it is not known
 * that the LMS can be reached, the learner stays: the other document comes from there.
 * @param {Player} player
 */
export function startLanguages({ data, makeSure, say, announce }) {
  const { hash } = window.location
  if (meant(hash) !== hash)
    history.replaceState({ sb: meant(hash) || '#sb-cover', ...history.state }, '')
  let wanted = ''
  for (const link of all(document, '.sb-languages a', HTMLAnchorElement)) {
    link.onclick = async (event) => {
      event.preventDefault()
      const under = wanted !== ''
      wanted = link.hreflang
      if (under) return
      if (await makeSure()) {
        wanted = ''
        announce(say('save-unsaved'))
        return one(document, '#sb-notice', HTMLElement).scrollIntoView({ block: 'nearest' })
      }
      await unwound()
      document.documentElement.dataset['sbTurning'] = 'true'
      turn(window, data, wanted)
    }
  }
}

/**
 * Goes back to where the history of this document begins: what is noted behind would lead
 * out of the other document, which ends the sitting.
 * @returns {Promise<unknown>}
 */
function unwound() {
  const { deep = 0 } = history.state ?? {}
  if (!deep) return Promise.resolve()
  return new Promise((done) => {
    window.onpopstate = done
    window.setTimeout(done, BACK)
    history.go(-deep)
  })
}
