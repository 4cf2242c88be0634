/** Shows what stands behind the last page, such as the glossary, and leads back. */

import { all, one } from './dom.js'
import { note } from './trail.js'

/** @import { Player } from '../player.js' */

/**
 * Wires all ways to such views. Nothing is recorded there, and the page from which one
 * came stays the page one is on.
 * @param {Player} player
 */
export function startExtras(player) {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#sb-"]') : null
    const view = link && document.querySelector(`.sb-extra${link.getAttribute('href')}`)
    if (!(view instanceof HTMLElement) || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    show(view)
    note(player, `#${view.id}`)
  })
  for (const button of all(document, '.sb-keeps-print', HTMLElement)) button.onclick = printKeeps
}

/** @param {HTMLElement} view */
function show(view) {
  const before = document.querySelector('.sb-page.sb-current')
  const back = one(view, '.sb-extra-back', HTMLElement)
  const from = before?.classList.contains('sb-extra')
    ? before.querySelector('.sb-extra-back')?.getAttribute('href')
    : before && `#${before.id}`
  back.setAttribute('href', from ?? '#sb-cover')
  for (const page of all(document, '.sb-page', HTMLElement)) {
    page.classList.toggle('sb-current', page === view)
  }
  document.documentElement.dataset['sbView'] = 'extra'
  window.scrollTo(0, 0)
  one(view, 'h1', HTMLElement).focus({ preventScroll: true })
}

/** Prints what is taken along, without the rest of the course. */
function printKeeps() {
  const { dataset } = document.documentElement
  dataset['sbPrint'] = 'keeps'
  window.print()
  delete dataset['sbPrint']
}
