/** Shows one page at a time, or the cover. */

import { startClosed } from './closed.js'
import { all, make, one } from './dom.js'
import { note } from './trail.js'
import { story } from '../learning/course.js'
import { open } from '../learning/overview.js'
import { see } from '../learning/session.js'
import { verdict } from '../learning/verdict.js'

/** @import { Open } from '../learning/overview.js' */
/** @import { Player } from '../player.js' */

/**
 * @typedef {object} Navigation
 * @property {(id: string) => void} show a page by its id; the cover for the empty id
 */

/**
 * Wires the steps at a page's end and all links between pages.
 * @param {Player} player @returns {Navigation}
 */
export function startNavigation(player) {
  // Roles and departments change which pages there are.
  const ids = () => player.data.pages.map((page) => page.id)
  const html = document.documentElement
  const turnedAway = startClosed(player)
  let at = ''

  /** @param {string} id */
  function show(id) {
    if ((id !== '' && !ids().includes(id)) || turnedAway(id)) return
    at = id
    for (const page of all(document, '.sb-page', HTMLElement)) {
      page.classList.toggle('sb-current', page.dataset['page'] === id)
    }
    html.dataset['sbView'] = id === '' ? 'cover' : 'page'
    player.announce(id === '' ? '' : positionWords(player, ids(), id))
    player.keep(see(player.data, player.session(), id))
    paintSteps(player, ids(), id)
    const view = one(document, id === '' ? '#sb-cover' : `#page-${id}`, HTMLElement)
    const title = one(view, 'h1', HTMLElement)
    const course = player.data.course.title
    document.title = id === '' ? course : `${title.textContent} – ${course}`
    view.dispatchEvent(new Event('sb-show'))
    window.scrollTo(0, 0)
    title.focus({ preventScroll: true })
    note(player, id === '' ? '#sb-cover' : `#page-${id}`)
  }

  /** @param {number} by @param {string} end */
  const step = (by, end) => show(ids()[ids().indexOf(at) + by] ?? end)
  one(document, '#sb-previous', HTMLElement).onclick = () => step(-1, '')
  one(document, '#sb-next', HTMLElement).onclick = () => step(1, at)
  document.addEventListener('click', (event) => followLink(event, show))
  player.onChange(() => paintEnd(player, ids(), at))
  return { show }
}

/**
 * Links between pages turn pages.
 * @param {MouseEvent} event @param {(id: string) => void} show
 */
function followLink(event, show) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
  const target = link?.getAttribute('href') ?? ''
  if (target === '') return
  event.preventDefault()
  if (target === '#sb-cover') show('')
  else if (target.startsWith('#page-')) show(target.slice('#page-'.length))
  else one(document, target, HTMLElement).focus()
}

/** @param {Player} player @param {ReadonlyArray<string>} ids @param {string} id */
function positionWords(player, ids, id) {
  return player.say('page-of', { number: ids.indexOf(id) + 1, count: ids.length })
}

/** @param {Player} player @param {ReadonlyArray<string>} ids @param {string} id */
function paintSteps(player, ids, id) {
  const next = ids[ids.indexOf(id) + 1]
  const last = id !== '' && next === undefined
  one(document, '#sb-position', HTMLElement).textContent =
    id === '' ? '' : positionWords(player, ids, id)
  one(document, '#sb-next', HTMLElement).hidden = last
  one(document, '#sb-overview', HTMLElement).hidden = !last
  const title = next && document.querySelector(`#page-${next} h1`)
  one(document, '#sb-next-title', HTMLElement).textContent = title
    ? player.say('next-page', { title: title.textContent ?? '' })
    : ''
  paintEnd(player, ids, id)
}

/**
 * After the last page: what is still open, or that all is done.
 * @param {Player} player @param {ReadonlyArray<string>} ids @param {string} id
 */
function paintEnd(player, ids, id) {
  const end = one(document, '#sb-end', HTMLElement)
  end.hidden = id === '' || id !== ids.at(-1)
  if (end.hidden) return
  const { done } = verdict(player.data, player.session().state)
  one(end, 'h2', HTMLElement).textContent = player.say(done ? 'end-done' : 'end-open')
  const lines = done ? [] : openWords(player, open(player.data, player.session()))
  one(end, 'ul', HTMLElement).replaceChildren(...lines.map((line) => make('li', line)))
}

/** @param {Player} player @param {Open} left @returns {string[]} */
function openWords({ data, say }, { pages, due, undecided, failed, score }) {
  const { mastery } = data.track
  return [
    ...(pages.length > 0 ? [say('open-pages', { count: pages.length })] : []),
    ...(due.length > 0 ? [say('open-statements', { count: due.length })] : []),
    ...undecided.map((id) => {
      return say(story(data, id) ? 'open-scenario' : 'open-quiz', { title: titleOf(id) })
    }),
    ...failed.map((quiz) => say('failed-quiz', { title: titleOf(quiz) })),
    ...(score !== null && mastery !== null ? [say('open-score', { score, mastery })] : []),
  ]
}

/** The title of the page on which a quiz or a scenario stands. @param {string} id */
function titleOf(id) {
  const part = document.querySelector(`[data-quiz="${id}"], [data-scenario="${id}"]`)
  const page = part?.closest('.sb-page')
  return page?.querySelector('h1')?.textContent ?? ''
}
