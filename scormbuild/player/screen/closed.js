/** Says of closed pages that they are closed, why, and what is to be read first. */

import { all, make, one } from './dom.js'
import { barriers } from '../learning/gates.js'

/** @import { Barrier } from '../learning/gates.js' */
/** @import { Player } from '../player.js' */

/**
 * Wires the window that tells the reason. Gives a function that turns a learner away
 * from a closed page by showing it, and says whether it did.
 * @param {Player} player @returns {(id: string) => boolean}
 */
export function startClosed(player) {
  const dialog = document.querySelector('#sb-closed')
  if (!(dialog instanceof HTMLDialogElement)) return () => false
  const menu = one(document, '#sb-menu', HTMLElement)
  let fromMenu = false
  one(dialog, '#sb-closed-back', HTMLElement).onclick = () => dialog.close()
  dialog.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return
    fromMenu = false
    dialog.close()
  })
  dialog.addEventListener('close', () => {
    // The browser gives focus back to where it was, but the drawer has gone since.
    if (fromMenu) one(document, '#sb-menu-button', HTMLElement).focus()
  })
  const paint = () => paintMarks(player)
  player.onChange(paint)
  paint()
  return (id) => {
    const found = barriers(player.data, player.session().state, id)
    if (found.length === 0) return false
    fill(player, dialog, id, found)
    fromMenu = menu.contains(document.activeElement)
    dialog.showModal()
    return true
  }
}

/** @param {Player} player */
function paintMarks({ data, session }) {
  for (const link of all(document, '[data-opens]', HTMLElement)) {
    const id = link.dataset['opens'] ?? ''
    const closed = barriers(data, session().state, id).length > 0
    link.classList.toggle('sb-locked', closed)
    one(link, '.sb-lock', HTMLElement).hidden = !closed
  }
}

/**
 * @param {Player} player @param {HTMLDialogElement} dialog
 * @param {string} id of the closed page @param {ReadonlyArray<Barrier>} found
 */
function fill({ data, say }, dialog, id, found) {
  const title = say('closed-title', { title: pageTitle(id) })
  one(dialog, 'h2', HTMLElement).textContent = title
  const reasons = found.map(({ because }) => make('p', because || say('closed-in-order')))
  one(dialog, '#sb-closed-because', HTMLElement).replaceChildren(...reasons)
  const first = new Set(found.flatMap(({ pages }) => pages))
  const waiting = data.pages.filter((page) => first.has(page.id))
  const lines = [...new Set(waiting.map((page) => page.module))].map((module) => {
    const pages = waiting.filter((page) => page.module === module)
    const link = make('a', moduleTitle(module))
    link.href = `#page-${pages[0]?.id ?? ''}`
    const line = make('li')
    line.append(link, ` – ${say('closed-pages', { count: pages.length })}`)
    return line
  })
  one(dialog, 'ul', HTMLElement).replaceChildren(...lines)
}

/** @param {string} id of a page */
function pageTitle(id) {
  return document.querySelector(`#page-${id} h1`)?.textContent ?? ''
}

/** @param {string} id of a module */
function moduleTitle(id) {
  const title = document.querySelector(`.sb-menu [data-module="${id}"] .sb-module-title`)
  return title?.textContent ?? ''
}
