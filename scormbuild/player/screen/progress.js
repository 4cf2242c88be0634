/** Says how far one is: the bar, the cover, the rings and check marks of the contents. */

import { all, drawRing, one } from './dom.js'
import { parts, percentDone } from '../learning/overview.js'
import { seen } from '../learning/views.js'
import { verdict } from '../learning/verdict.js'

/** @import { Player } from '../player.js' */
/** @import { Verdict } from '../types' */

/**
 * Paints now and whenever the session changes.
 * @param {Player} player
 */
export function startProgress(player) {
  const paint = () => {
    const now = verdict(player.data, player.session().state)
    for (const bar of all(document, '.sb-progress', HTMLProgressElement)) {
      bar.value = percentDone(now)
    }
    one(document, '.sb-hero-state', HTMLElement).textContent = stateWords(player, now)
    paintModules(player)
    paintPages(player)
  }
  player.onChange(paint)
  paint()
}

/** @param {Player} player @param {Verdict} now */
function stateWords({ say }, now) {
  if (now.done) {
    return now.score === null ? say('progress-done') : say('progress-passed', { percent: now.score })
  }
  const percent = percentDone(now)
  return percent === 0 ? say('progress-new') : say('progress-part', { percent })
}

/** @param {Player} player */
function paintModules({ data, say, session }) {
  for (const { module, done, count, percent } of parts(data, seen(data, session()))) {
    const places = `:is(.sb-contents, .sb-menu) [data-module="${module}"]`
    for (const entry of all(document, places, HTMLElement)) {
      const head = entry.querySelector('.sb-menu-head') ?? entry
      head.classList.toggle('sb-done', percent === 100)
      drawRing(head, percent)
      one(head, '.sb-module-state', HTMLElement).textContent =
        percent === 100 ? say('module-done') : say('module-part', { done, count })
    }
  }
}

/** @param {Player} player */
function paintPages({ data, say, session }) {
  const read = seen(data, session())
  const current = document.querySelector('.sb-current')?.getAttribute('data-page')
  for (const link of all(document, '.sb-menu-page[data-to]', HTMLElement)) {
    const id = link.dataset['to'] ?? ''
    link.classList.toggle('sb-done', read.has(id))
    one(link, '.sb-page-state', HTMLElement).textContent = read.has(id) ? say('page-done') : ''
    if (id === current) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}
