/** Brings to the front, and marks, what a learner chose in a question elsewhere. */

import { openNotes } from '../../player/saving/notes.js'
import { question } from '../../player/learning/course.js'
import { all, one } from '../../player/screen/dom.js'
import { deviceStorage } from '../../player/screen/storage.js'
import { ON_PAGE, answerTo } from '../../player/state/state.js'

/** @import { Player } from '../../player/player.js' */

/**
 * Wires panels that follow a question. They are put in order whenever their page is
 * shown, and never under a reader's eyes.
 * @param {Player} player
 */
export function startChosen(player) {
  for (const root of all(document, '.sb-follows', HTMLElement)) {
    const panels = all(root, '[data-choice]', HTMLElement)
    root.closest('.sb-page')?.addEventListener('sb-show', () => {
      const wanted = read(player, root)
      /** @param {HTMLElement} panel */
      const mine = (panel) => wanted.includes(panel.dataset['choice'] ?? '')
      for (const panel of panels) one(panel, '.sb-follows-mark', HTMLElement).hidden = !mine(panel)
      one(root, '.sb-follows-note', HTMLElement).hidden = !panels.some(mine)
      const order = [...panels].sort((one, other) => Number(mine(other)) - Number(mine(one)))
      panels[0]?.parentElement?.append(...order)
    })
  }
}

/** The numbers of what is chosen now. @param {Player} player @param {HTMLElement} root */
function read({ data, lms, session }, root) {
  const { chosen = '', alone } = root.dataset
  if (alone === undefined) {
    const asked = question(data, chosen)
    const answer = asked && answerTo(session().state, asked.index, ON_PAGE)
    return [...(answer?.response ?? '')].map(String)
  }
  const notes = openNotes(deviceStorage(), data.course.id, lms?.learner ?? '')
  return notes.read(chosen).split(',')
}
