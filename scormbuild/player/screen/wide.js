/** Lets those who use a keyboard scroll tables and code that are wider than the page. */

import { all } from './dom.js'

/** @import { Say } from './say.js' */

/** @param {Say} say */
export function startWide(say) {
  const watch = () => {
    for (const frame of all(document, '.sb-table, .sb-page pre', HTMLElement)) {
      const wide = frame.scrollWidth > frame.clientWidth
      const said = { role: 'group', tabindex: '0', 'aria-label': say('wide') }
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
