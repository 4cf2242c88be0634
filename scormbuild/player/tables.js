/** Lets those who use a keyboard scroll a table that is wider than the page. */

import { all } from './dom.js'

/** @import { Say } from './say.js' */

/** @param {Say} say */
export function startTables(say) {
  const watch = () => {
    for (const frame of all(document, '.sb-table', HTMLElement)) {
      const wide = frame.scrollWidth > frame.clientWidth
      const said = { role: 'region', tabindex: '0', 'aria-label': say('table') }
      for (const [name, value] of Object.entries(said)) {
        if (wide) frame.setAttribute(name, value)
        else frame.removeAttribute(name)
      }
    }
  }
  for (const page of all(document, '.sb-page', HTMLElement)) {
    page.addEventListener('sb-show', watch)
  }
  window.addEventListener('resize', watch)
}
