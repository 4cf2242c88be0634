/** Shows one of several panels, by tabs that follow the arrow keys (WAI-ARIA APG, Tabs). */

import { all, make, one } from '../../player/screen/dom.js'

/** Wires all tabs of the document; before this, all panels are open. */
export function startTabSets() {
  all(document, '.sb-tabs-frame', HTMLElement).forEach((frame, number) => {
    const list = make('div', '', 'sb-tabs-list')
    const panels = all(frame, '.sb-tabs-panel', HTMLElement)
    const tabs = panels.map((panel, place) => tabOf(panel, `tabs-${number}-${place}`))
    list.setAttribute('role', 'tablist')
    const page = frame.closest('[aria-labelledby]')
    list.setAttribute('aria-labelledby', page?.getAttribute('aria-labelledby') ?? '')
    list.append(...tabs)
    frame.prepend(list)
    /** @param {number} shown */
    const show = (shown) => {
      tabs.forEach((tab, place) => {
        tab.setAttribute('aria-selected', String(place === shown))
        tab.tabIndex = place === shown ? 0 : -1
      })
      panels.forEach((panel, place) => panel.classList.toggle('sb-open', place === shown))
    }
    tabs.forEach((tab, place) => {
      tab.onclick = () => show(place)
    })
    list.onkeydown = (event) => {
      const here = tabs.findIndex((tab) => tab === document.activeElement)
      const next = goal(event.key, here, tabs.length, getComputedStyle(list).direction)
      if (next === here || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      show(next)
      tabs[next]?.focus()
    }
    show(0)
  })
}

/**
 * Which tab a key leads to; the same one where it leads nowhere.
 * @param {string} key @param {number} here from 0 @param {number} count of tabs
 * @param {string} direction `ltr` or `rtl` @returns {number}
 */
export function goal(key, here, count, direction) {
  const on = direction === 'rtl' ? -1 : 1
  if (key === 'ArrowRight') return (here + on + count) % count
  if (key === 'ArrowLeft') return (here - on + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : here
}

/** @param {HTMLElement} panel @param {string} name */
function tabOf(panel, name) {
  const tab = make('button', '', 'sb-tabs-tab')
  const title = one(panel, '.sb-tabs-title', HTMLElement)
  tab.type = 'button'
  tab.id = `${name}-tab`
  tab.append(...[...title.childNodes].map((node) => node.cloneNode(true)))
  tab.setAttribute('role', 'tab')
  tab.setAttribute('aria-controls', name)
  panel.id = name
  panel.tabIndex = 0
  panel.setAttribute('role', 'tabpanel')
  panel.setAttribute('aria-labelledby', tab.id)
  return tab
}
