/** The end of a story as elements: how it ended, the way taken, what else could have been. */

import { make, one } from '../../player/screen/dom.js'
import { copyChoice, copyText, copyTitle, others, past, theirs } from './moments.js'

/** @import { StoryStep, StoryView } from '../../player/types' */
/** @import { Told } from './moments.js' */

/**
 * How it ended, and the button with which one begins again.
 * @param {Told} told @param {StoryView} view @param {string} left about attempts
 */
export function ending(told, { scene, seat, end, best }, left) {
  const made = told.piece('ending')
  const outcome = end?.outcome || 'end'
  made.dataset['outcome'] = outcome
  made.prepend(told.piece(outcome))
  copyTitle(told, scene, one(made, '.sb-moment-title', HTMLElement))
  copyText(told, scene, seat, one(made, '.sb-moment-text', HTMLElement))
  const score = one(made, '.sb-ending-score', HTMLElement)
  score.hidden = !told.graded
  score.textContent = told.graded ? scoreWords(told, end?.score ?? 0, best ?? 0) : ''
  one(made, '.sb-tries', HTMLElement).textContent = left
  return made
}

/** @param {Told} told @param {number} score @param {number} best in percent */
function scoreWords({ say }, score, best) {
  const words = say('scenario-score', { percent: score })
  return best > score ? `${words} ${say('scenario-best', { percent: best })}` : words
}

/**
 * The way taken, with what else one could have done, and all ends there are.
 * @param {Told} told @param {StoryView} view
 */
export function debrief(told, { steps, seat, scene }) {
  const made = told.piece('debrief')
  const moments = steps.map((step) => {
    const moment = past(told, step, seat)
    otherwise(told, step, seat, one(moment, '.sb-otherwise', HTMLElement))
    return moment
  })
  one(made, '.sb-story', HTMLElement).append(...moments)
  const ends = Object.entries(told.scenes).flatMap(([id, { end }]) => (end ? [{ id, end }] : []))
  ends.sort((one, other) => other.end.score - one.end.score)
  const lines = ends.map(({ id, end }) => endLine(told, id, end.outcome || 'end', id === scene))
  one(made, '.sb-ends', HTMLElement).append(...lines)
  return made
}

/**
 * One of the ends there are.
 * @param {Told} told @param {string} id @param {string} outcome @param {boolean} here
 */
function endLine(told, id, outcome, here) {
  const line = make('li', '', here ? 'sb-ends-here' : '')
  const title = make('span', '', 'sb-ends-title')
  copyTitle(told, id, title)
  line.append(told.piece(outcome), title)
  if (here) line.append(make('span', told.say('scenario-here'), 'sb-ends-mark'))
  return line
}

/**
 * The choices not taken, and where they would have led.
 * @param {Told} told @param {StoryStep} step @param {number} seat @param {HTMLElement} place
 */
function otherwise(told, step, seat, place) {
  const lines = others(told, step, seat).flatMap(({ choice, to }) => {
    if (theirs(told, step.scene, choice).hidden) return []
    const line = make('li')
    const words = make('span', '', 'sb-otherwise-text')
    copyChoice(told, step.scene, choice, '.sb-way-text', words)
    const led = make('span', '', 'sb-otherwise-to')
    const title = make('span')
    copyTitle(told, to, title)
    led.append(told.piece('arrow'), title)
    const aside = make('div', '', 'sb-otherwise-aside')
    line.append(words, led)
    if (copyChoice(told, step.scene, choice, '.sb-aside-text', aside)) line.append(aside)
    return line
  })
  place.hidden = lines.length === 0
  one(place, 'ul', HTMLElement).append(...lines)
}
