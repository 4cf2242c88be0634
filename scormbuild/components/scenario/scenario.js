/** A scenario on its page: begun, decided scene by scene, looked back upon. */

import { quiz, story } from '../../player/learning/course.js'
import { arrived, decide, enter, storyView } from '../../player/learning/story.js'
import { all, lead, one } from '../../player/screen/dom.js'
import { stopwatch } from '../../player/screen/stopwatch.js'
import { debrief, ending } from './debrief.js'
import { meters, now, past, piece, spoken } from './moments.js'

/** @import { Player } from '../../player/player.js' */
/** @import { StoryView } from '../../player/types' */
/** @import { Told } from './moments.js' */

/** Wires all scenarios. @param {Player} player */
export function startScenarios(player) {
  for (const told of all(document, '.sb-scenario', HTMLElement)) startScenario(player, told)
}

/**
 * Wires one scenario.
 * @param {Player} player @param {HTMLElement} root
 */
function startScenario(player, root) {
  const id = root.dataset['scenario'] ?? ''
  const told = toldIn(player, root, id)
  const watch = stopwatch(root, root.closest('.sb-page'))
  const ready = one(root, '.sb-scenario-ready', HTMLElement)
  const stage = one(root, '.sb-stage', HTMLElement)
  const view = () => storyView(player.data, player.session(), id)

  function paint() {
    const here = view()
    ready.hidden = here.phase !== 'ready'
    stage.hidden = here.phase === 'ready'
    one(ready, '.sb-scenario-left', HTMLElement).textContent = leftWords(player, here)
    stage.replaceChildren(...(here.phase === 'ready' ? [] : scenes(here)))
  }

  /** @param {StoryView} here @returns {Element[]} */
  function scenes(here) {
    if (here.phase === 'over') {
      const over = ending(told, here, leftWords(player, here))
      const again = one(over, '.sb-enter-again', HTMLButtonElement)
      again.hidden = !here.canBegin
      again.onclick = () => (told.seats.length > 0 ? chooseSeat() : begin(here.seat))
      return [...meters(told, here.meters), over, debrief(told, here)]
    }
    const list = document.createElement('ol')
    list.className = 'sb-story'
    list.append(...here.steps.map((step) => past(told, step, here.seat)), now(told, here, go))
    return [...meters(told, here.meters), list]
  }

  /** Another way may be gone in another seat. */
  function chooseSeat() {
    stage.hidden = true
    ready.hidden = false
    lead(one(root, '.sb-scenario-title', HTMLElement))
  }

  /** @param {number} seat */
  function begin(seat) {
    player.keep(enter(player.data, player.session(), { scenario: id, seat }))
    show()
    root.scrollIntoView({ block: 'start' })
  }

  /** @param {number} choice */
  function go(choice) {
    const moment = { time: new Date(), latency: watch.read() }
    player.keep(decide(player.data, player.session(), { scenario: id, choice, ...moment }))
    show()
    const before = all(stage, '.sb-story > .sb-past', HTMLElement).at(-1)
    player.announce(spoken(told, view()))
    if (view().phase === 'over') stage.scrollIntoView({ block: 'start' })
    else before?.scrollIntoView({ block: 'start' })
  }

  /** Paints what comes, and leads there. */
  function show() {
    watch.restart()
    paint()
    const title = stage.querySelector('.sb-now > h3, .sb-ending > h3')
    if (title instanceof HTMLElement) lead(title)
  }

  for (const button of all(ready, '.sb-enter', HTMLButtonElement)) {
    button.onclick = () => begin(Number(button.dataset['seat']))
  }
  player.keep(arrived(player.data, player.session(), id))
  paint()
}

/**
 * What a section tells; throws where the document and the data do not agree.
 * @param {Player} player @param {HTMLElement} root @param {string} id
 * @returns {Told}
 */
function toldIn({ data, say }, root, id) {
  const known = story(data, id)
  if (!known) throw new Error(`There is no scenario ${id}`)
  const graded = quiz(data, id)?.graded ?? false
  return { ...known, say, graded, piece: (name) => piece(root, name), root }
}

/** @param {Player} player @param {StoryView} view */
function leftWords({ say }, { left, canBegin, reopens, phase }) {
  if (phase === 'under' || left === null) return ''
  if (canBegin) return say('result-attempts-left', { count: left })
  return say(reopens ? 'result-new-round' : 'result-final')
}
