/** The window in which learners choose text size, contrast, movement and keys. */

import { KEPT_AS, OFFERED, meaning, read } from './choices.js'
import { all, one } from './dom.js'

/** @import { Choices } from './choices.js' */

/** Where letters are typed, chosen by, or mean something to the browser. */
const TYPED =
  'input:not([type=radio], [type=checkbox]), textarea, select, video, audio, [contenteditable]'

/** Wires the window and the keys; applies what was chosen on this device before. */
export function startDisplay() {
  const dialog = one(document, '#sb-display', HTMLDialogElement)
  const button = one(document, '#sb-display-button', HTMLElement)
  let choices = read(kept())
  apply(choices)

  for (const input of all(dialog, 'input', HTMLInputElement)) {
    const name = input.name.replace('sb-display-', '')
    input.checked = Object.entries(choices).some(([key, value]) => key === name && value === input.value)
    input.onchange = () => {
      choices = read(JSON.stringify({ ...choices, [name]: input.value }))
      apply(choices)
      keep(choices)
    }
  }
  let fromMenu = false

  /** @param {boolean} menu whether the drawer led here */
  function open(menu) {
    fromMenu = menu
    dialog.showModal()
    one(dialog, 'h2', HTMLElement).focus()
  }
  button.onclick = () => open(true)
  one(dialog, '#sb-display-done', HTMLElement).onclick = () => dialog.close()
  dialog.addEventListener('close', () => {
    // The browser gives focus back to where it was, but the drawer has gone since.
    if (fromMenu) one(document, '#sb-menu-button', HTMLElement).focus()
  })
  const acts = actions(() => open(false))
  document.addEventListener('keydown', (event) => {
    const { target } = event
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    if (target instanceof Element && target.closest(TYPED)) return
    const act = acts.get(meaning(event, choices.keys) ?? '')
    if (!act) return
    event.preventDefault()
    act()
  })
}

/**
 * What the keys do: they press buttons that are there.
 * @param {() => void} open the window
 * @returns {Map<string, () => void>}
 */
function actions(open) {
  /** @param {string} selector */
  const press = (selector) => () => {
    const button = one(document, selector, HTMLElement)
    if (button.checkVisibility?.() ?? button.offsetParent !== null) button.click()
  }
  const menu = press('#sb-menu-button')
  return new Map([
    ['next', press('#sb-next')],
    ['previous', press('#sb-previous')],
    ['menu', menu],
    [
      'search',
      () => {
        menu()
        one(document, '#sb-search', HTMLElement).focus()
      },
    ],
    ['display', open],
  ])
}

/** @param {Choices} choices */
function apply(choices) {
  const { dataset } = document.documentElement
  for (const name of Object.keys(OFFERED)) {
    const value = Object.entries(choices).find(([key]) => key === name)?.[1]
    dataset[`sb${name.charAt(0).toUpperCase()}${name.slice(1)}`] = value
  }
}

/** What was kept, where the browser lets us. */
function kept() {
  try {
    return window.localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}

/** Where nothing can be kept the choice lasts as long as the page. @param {Choices} choices */
function keep(choices) {
  try {
    window.localStorage.setItem(KEPT_AS, JSON.stringify(choices))
  } catch {
    // Nothing is lost but a click at the next launch.
  }
}
