/** Keeps page turns in the browser's history, so that Back leads to the page before. */

import { all } from './dom.js'

/** @import { Player } from '../player.js' */

/** Where the browser's history is; it begins at the cover. */
const here = () => /** @type {string} */ (history.state?.sb ?? (location.hash || '#sb-cover'))

/**
 * Notes where a learner went. The address shows it where it is a page on the web; that of
 * a frame belongs to the LMS.
 * @param {Player} player @param {string} address of a view, with its `#`
 */
export function note({ lms }, address) {
  if (here() === address) return
  try {
    const deep = (history.state?.deep ?? 0) + 1
    history.pushState({ sb: address, deep }, '', lms?.records ? undefined : address)
  } catch {
    // Not allowed here, or too often in a row: this turn leaves no trace.
  }
}

/**
 * Back and Forward do what a click in the contents does, and so does the address with
 * which a page on the web is opened: gates hold, and what was left stays left.
 * @param {Player} player
 */
export function startTrail({ lms }) {
  const html = document.documentElement
  function go() {
    if (html.dataset['sbView'] === 'left') return
    for (const dialog of all(document, 'dialog[open]', HTMLDialogElement)) dialog.close()
    const links = all(document, '#sb-menu a', HTMLElement)
    links.find((link) => link.getAttribute('href') === here())?.click()
  }
  window.onpopstate = go
  if (!lms?.records && location.hash) go()
}
