/** The moments of a story as elements: what was decided, what is to be decided, meters. */

import { freed } from '../../player/learning/freed.js'
import { all, make, one } from '../../player/screen/dom.js'

/** @import { Say } from '../../player/screen/say.js' */
/** @import { StoryData, StoryStep, StoryView, WayData } from '../../player/types' */

/**
 * A scenario with what it takes to show it.
 * @typedef {StoryData & {
 *   say: Say, graded: boolean, root: HTMLElement, piece: (name: string) => HTMLElement
 * }} Told
 */

/** The highest and the lowest of five words are for three steps and more. */
const FAR = 3
/** The words for five levels, from low to high. */
const LEVELS = ['meter-lowest', 'meter-low', 'meter-steady', 'meter-high', 'meter-highest']

/**
 * A copy of a piece that the template wrote.
 * @param {HTMLElement} root @param {string} name @returns {HTMLElement}
 */
export function piece(root, name) {
  const template = one(root, `template.sb-piece-${name}`, HTMLTemplateElement)
  const copy = document.importNode(template.content, true).firstElementChild
  if (copy instanceof HTMLElement) return copy
  const holder = make('span', '', 'sb-piece')
  if (copy) holder.append(copy)
  return holder
}

/**
 * The parts of a scene as the template wrote them.
 * @param {Told} told @param {string} scene
 */
function written({ root }, scene) {
  return one(root, `.sb-scene[data-scene="${scene}"]`, HTMLElement)
}

/** @param {ParentNode} from @param {string} selector @param {Element} to */
function copy(from, selector, to) {
  to.append(...(from.querySelector(selector)?.cloneNode(true).childNodes ?? []))
}

/** @param {Told} told @param {string} scene @param {Element} to */
export function copyTitle(told, scene, to) {
  to.setAttribute('data-scene', scene)
  copy(written(told, scene), 'h3', to)
}

/**
 * Copies what a scene tells to somebody in a seat.
 * @param {Told} told @param {string} scene @param {number} seat @param {Element} to
 */
export function copyText(told, scene, seat, to) {
  for (const part of all(written(told, scene), '.sb-telling', HTMLElement)) {
    const { seat: own = String(seat) } = part.dataset
    if (own === String(seat)) to.append(part.cloneNode(true))
  }
}

/**
 * Copies the words of a choice, or what the coach says of it; gives whether there are any.
 * @param {Told} told @param {string} scene @param {number} choice
 * @param {'.sb-way-text' | '.sb-aside-text'} what @param {Element} to
 */
export function copyChoice(told, scene, choice, what, to) {
  copy(written(told, scene), `[data-choice="${choice}"] ${what}`, to)
  return to.childNodes.length > 0
}

/**
 * A moment that is over: its scene to open again, what was chosen, what came of it.
 * @param {Told} told @param {StoryStep} step @param {number} seat
 */
export function past(told, { scene, choice, changes, repair }, seat) {
  const made = told.piece('past')
  copyTitle(told, scene, one(made, '.sb-moment-title', HTMLElement))
  copyText(told, scene, seat, one(made, '.sb-moment-text', HTMLElement))
  copyChoice(told, scene, choice, '.sb-way-text', one(made, '.sb-chosen-text', HTMLElement))
  const aside = one(made, '.sb-aside', HTMLElement)
  const said = one(aside, '.sb-aside-text', HTMLElement)
  aside.hidden = !copyChoice(told, scene, choice, '.sb-aside-text', said)
  const list = one(made, '.sb-effects', HTMLElement)
  list.append(...effects(told, changes, repair))
  list.hidden = list.childNodes.length === 0
  return made
}

/**
 * @param {Told} told @param {ReadonlyArray<number>} changes @param {boolean} repair
 * @returns {HTMLElement[]}
 */
function effects(told, changes, repair) {
  const lines = changes.flatMap((by, at) => {
    if (by === 0) return []
    const meter = told.meters[at] ?? ''
    const words = told.say(by > 0 ? 'scenario-up' : 'scenario-down', { meter })
    return [chip(told, 'rise', words, by > 0 ? 'sb-up-chip' : 'sb-down-chip')]
  })
  const repaired = () => chip(told, 'repair', told.say('scenario-repaired'), 'sb-up-chip')
  return repair ? [...lines, repaired()] : lines
}

/** @param {Told} told @param {string} icon @param {string} words @param {string} style */
function chip(told, icon, words, style) {
  const line = make('li', '', style)
  line.append(told.piece(icon), make('span', words))
  return line
}

/**
 * A choice as the template wrote it; hidden where it is not this learner's.
 * @param {Told} told @param {string} scene @param {number} choice
 */
export function theirs(told, scene, choice) {
  return one(written(told, scene), `[data-choice="${choice}"]`, HTMLElement)
}

/**
 * The moment one is in, with what one can do.
 * @param {Told} told @param {StoryView} view @param {(choice: number) => void} go
 */
export function now(told, { scene, seat, ways }, go) {
  const made = told.piece('now')
  copyTitle(told, scene, one(made, '.sb-moment-title', HTMLElement))
  copyText(told, scene, seat, one(made, '.sb-moment-text', HTMLElement))
  const lines = ways.map(({ choice }) => {
    const button = make('button', '', 'sb-way')
    button.type = 'button'
    const words = make('span', '', 'sb-way-text')
    copyChoice(told, scene, choice, '.sb-way-text', words)
    button.append(words, told.piece('arrow'))
    button.onclick = () => go(choice)
    const { className, dataset, hidden } = theirs(told, scene, choice)
    const line = Object.assign(make('li'), { className, hidden })
    Object.assign(line.dataset, dataset)
    line.append(button)
    return line
  })
  freed(lines)
  one(made, '.sb-ways', HTMLElement).append(...lines)
  one(made, '.sb-ask', HTMLElement).hidden = lines.length === 1
  return made
}

/**
 * How the meters stand, in words and in a bar of five; nothing where there are none.
 * @param {Told} told @param {ReadonlyArray<number>} values @returns {HTMLElement[]}
 */
export function meters(told, values) {
  if (told.meters.length === 0) return []
  const list = told.piece('meters')
  told.meters.forEach((name, at) => {
    const made = told.piece('meter')
    const level = levelOf(values[at] ?? 0)
    made.dataset['level'] = String(level)
    one(made, 'dt', HTMLElement).textContent = name
    one(made, '.sb-meter-word', HTMLElement).textContent = told.say(String(LEVELS[level]))
    list.append(made)
  })
  return [list]
}

/** One of five levels, 0-4. @param {number} value 0 is where it began */
function levelOf(value) {
  if (value === 0) return 2
  const far = Math.abs(value) >= FAR ? 2 : 1
  return 2 + Math.sign(value) * far
}

/**
 * What came of the last choice, for those who hear the page.
 * @param {Told} told @param {StoryView} view
 */
export function spoken(told, { steps }) {
  const step = steps.at(-1)
  if (!step) return ''
  const said = make('div')
  copyChoice(told, step.scene, step.choice, '.sb-aside-text', said)
  const parts = effects(told, step.changes, step.repair).map(({ textContent }) => textContent)
  return [said.textContent, ...parts].map((it) => (it ?? '').trim()).filter(Boolean).join(' – ')
}

/**
 * The choices of a scene that somebody in a seat had besides the one taken.
 * @param {Told} told @param {StoryStep} step @param {number} seat
 * @returns {ReadonlyArray<WayData>}
 */
export function others({ scenes }, { scene, choice }, seat) {
  return (scenes[scene]?.ways ?? []).filter(
    (way) => way.choice !== choice && (way.seats.length === 0 || way.seats.includes(seat)),
  )
}
