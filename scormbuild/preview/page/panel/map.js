/** A scenario's map: a drawing, and the same in words; it knows where the learner is. */

import { button, make } from '../dom.js'
import { mapLayout } from './map-layout.js'

/** @import { Course, Scene, Story, Way } from '../server.js' */
/** @import { Box } from './map-layout.js' */

const SVG = 'http://www.w3.org/2000/svg'
const LINE = 15
/** @type {Readonly<Record<string, string>>} */
const ENDS = { good: 'Good end', fair: 'Fair end', poor: 'Poor end', '': 'End' }

/**
 * @param {HTMLElement} place @param {(page: string) => void} jump
 */
export function startMap(place, jump) {
  let painted = ''
  /** @type {ReadonlyArray<Story>} */
  let stories = []

  return {
    /**
     * Draws the scenarios of the unit; what is drawn already keeps its focus.
     * @param {Course} course @param {ReadonlyArray<string>} pages ids in the unit
     */
    paint({ scenarios }, pages) {
      const inside = scenarios.filter(({ page }) => pages.includes(page))
      const now = JSON.stringify(inside)
      if (now === painted) return
      painted = now
      stories = inside
      const none = make('p', 'empty', 'This track has no scenario.')
      place.replaceChildren(...(inside.length > 0 ? inside.map((it) => drawn(it, jump)) : [none]))
    },

    /** Marks the scenes the learner was in. @param {Document | null} unit */
    mark(unit) {
      stories.forEach((story, at) => {
        const section = place.children[at]
        if (section) standing(section, story, wayIn(unit, story.id))
      })
    },
  }
}

/**
 * The scenes gone through, the one the learner is in last; empty before the start.
 * @param {Document | null} unit @param {string} id
 */
function wayIn(unit, id) {
  const stage = unit?.querySelector(
    `.sb-scenario[data-scenario="${CSS.escape(id)}"] .sb-stage:not([hidden])`,
  )
  const titles = (/** @type {string} */ selector) =>
    [...(stage?.querySelectorAll(selector) ?? [])].map((it) => it.getAttribute('data-scene') ?? '')
  const before = titles('.sb-past .sb-moment-title')
  return [...before, ...titles(':is(.sb-now, .sb-ending) > .sb-moment-title')]
}

/** @param {Element} section @param {Story} story @param {ReadonlyArray<string>} way */
function standing(section, { scenes }, way) {
  const here = way.at(-1) ?? ''
  for (const part of section.querySelectorAll('[data-scene]')) {
    const id = part.getAttribute('data-scene') ?? ''
    part.classList.toggle('map-here', id === here)
    part.classList.toggle('map-been', id !== here && way.includes(id))
    if (!(part instanceof HTMLElement)) continue
    if (id === here) part.setAttribute('aria-current', 'step')
    else part.removeAttribute('aria-current')
  }
  const title = scenes.find(({ id }) => id === here)?.title
  const words = title ? `The learner is at “${title}”.` : 'The learner has not begun.'
  const said = section.querySelector('.map-said')
  if (said && said.textContent !== words) said.textContent = words
}

/** @param {Story} story @param {(page: string) => void} jump */
function drawn(story, jump) {
  const ends = story.scenes.filter(({ end }) => end).length
  const facts = `${story.scenes.length} scenes, ${ends} of them ${ends === 1 ? 'an end' : 'ends'}`
  const head = make('h2', 'map-title', button(story.title, 'map-page', () => jump(story.page)))
  const said = make('p', 'map-said')
  said.setAttribute('role', 'status')
  const frame = make('div', 'map-frame', picture(story, facts))
  frame.tabIndex = 0
  frame.setAttribute('role', 'group')
  frame.setAttribute('aria-label', `Map of ${story.title}`)
  const list = make('ol', 'map-scenes')
  list.append(...story.scenes.map((scene) => inWords(scene, story, list)))
  return make('section', 'map', head, make('p', 'map-facts', `${facts}.`), said, frame, list)
}

/** @param {Story} story @param {string} facts */
function picture(story, facts) {
  const { width, height, boxes, arrows } = mapLayout(story)
  const svg = shape('svg', { class: 'map-picture', width, height, viewBox: `0 0 ${width} ${height}` })
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', `${facts}; the list below says which choice leads where`)
  const head = shape('path', { d: 'M0 0 8 4 0 8z', class: 'map-head' })
  const box = { viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8 }
  const tip = shape('marker', { id: `tip-${story.id}`, orient: 'auto', ...box }, head)
  svg.append(shape('defs', {}, tip))
  for (const { path, repair, words } of arrows) {
    const style = repair ? 'map-arrow map-repair' : 'map-arrow'
    const line = shape('path', { d: path, class: style, 'marker-end': `url(#tip-${story.id})` })
    const title = shape('title', {})
    title.textContent = words
    line.append(title)
    svg.append(line)
  }
  const known = new Map(story.scenes.map((scene) => [scene.id, scene]))
  svg.append(...boxes.map((it) => boxed(it, known.get(it.id))))
  return svg
}

/** @param {Box} box @param {Scene | undefined} scene */
function boxed({ id, x, y, width, height, lines }, scene) {
  const outcome = scene?.end ? ` map-end map-${scene.outcome || 'end'}` : ''
  const group = shape('g', { class: `map-box${outcome}`, 'data-scene': id })
  const round = scene?.end ? height / 2 : 6
  group.append(shape('rect', { x, y, width, height, rx: round }))
  const first = y + height / 2 - ((lines.length - 1) * LINE) / 2 + 4
  lines.forEach((words, at) => {
    const text = shape('text', { x: x + width / 2, y: first + at * LINE })
    text.textContent = words
    group.append(text)
  })
  return group
}

/** @param {Scene} scene @param {Story} story @param {HTMLElement} list that it stands in */
function inWords({ id, title, end, outcome, worth, ways }, { scenes }, list) {
  const head = make('h3', 'map-scene-title', title || id)
  if (end)
    head.append(' ', make('span', `map-mark map-mark-${outcome || 'end'}`, endWords(outcome, worth)))
  const line = make('li', 'map-scene', head)
  line.dataset['scene'] = id
  line.tabIndex = -1
  const goTo = (/** @type {string} */ to) =>
    [...list.children].find((it) => it instanceof HTMLElement && it.dataset['scene'] === to)
  const leads = ways.map((way) => {
    const goal = scenes.find((scene) => scene.id === way.to)?.title ?? way.to
    const link = button(goal, 'map-to', () => {
      const found = goTo(way.to)
      if (found instanceof HTMLElement) found.focus()
    })
    return make('li', 'map-way', make('span', '', wayWords(way)), ' ', link)
  })
  if (leads.length > 0) line.append(make('ul', 'map-ways', ...leads))
  return line
}

/** @param {string} outcome @param {number | null} worth */
function endWords(outcome, worth) {
  return `${ENDS[outcome] ?? 'End'}, ${worth ?? 100} %`
}

/** @param {Way} way */
function wayWords({ words, seats, changes, repair }) {
  const said = `${seats.length > 0 ? `${seats.join(', ')}: ` : ''}${words || 'Goes on'}`
  const effects = [...changes, ...(repair ? ['makes good'] : [])].join(', ')
  return `${said}${effects ? ` (${effects})` : ''} leads to`
}

/**
 * @param {string} name @param {Record<string, string | number>} facts @param {Element[]} inside
 */
function shape(name, facts, ...inside) {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(facts)) made.setAttribute(key, String(value))
  made.append(...inside)
  return made
}
