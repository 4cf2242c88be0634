/** The drawer with the contents: opens, closes, and gives focus back. */

import { one } from './dom.js'

/** Wires the drawer; it closes when one goes somewhere. */
export function startMenu() {
  const button = one(document, '#sb-menu-button', HTMLElement)
  const drawer = one(document, '#sb-menu', HTMLElement)
  const scrim = one(document, '.sb-scrim', HTMLElement)

  /** @param {boolean} on */
  function open(on) {
    drawer.classList.toggle('sb-open', on)
    scrim.hidden = !on
    button.setAttribute('aria-expanded', String(on))
  }
  function back() {
    open(false)
    button.focus()
  }

  button.onclick = () => {
    open(true)
    drawer.focus()
    drawer.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
  }
  one(drawer, '#sb-menu-close', HTMLElement).onclick = back
  scrim.onclick = back
  drawer.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) open(false)
  })
  drawer.addEventListener('focusout', (event) => {
    const to = event.relatedTarget
    if (to instanceof Node && !drawer.contains(to)) open(false)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && drawer.classList.contains('sb-open')) back()
  })
}
