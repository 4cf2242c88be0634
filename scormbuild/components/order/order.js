/** A list whose items are moved by buttons. */

import { all, one } from '../../player/screen/dom.js'

/** @import { Controls } from '../../player/manner' */

/** @type {Controls} */
export const STEPS = {
  start(form, announce) {
    for (const button of all(form, '.sb-move', HTMLButtonElement)) {
      button.onclick = () => move(form, button, announce)
    }
    mark(form)
  },
  read: (form) => items(form).map((item) => Number(item.dataset['index'])),
  paint(form, view) {
    const list = one(form, '.sb-options', HTMLElement)
    const found = items(form)
    for (const number of typeof view.response === 'string' ? [] : view.response) {
      const item = found.find((each) => each.dataset['index'] === String(number))
      if (item) list.append(item)
    }
    for (const button of all(form, '.sb-move', HTMLButtonElement)) {
      button.hidden = !view.open
    }
    mark(form)
  },
  gap: () => null,
  first: (form) =>
    all(form, '.sb-move', HTMLButtonElement).find(
      (button) => button.getAttribute('aria-disabled') !== 'true',
    ) ?? null,
}

/** @param {HTMLElement} form */
function items(form) {
  return all(form, '.sb-options > .sb-choice', HTMLElement)
}

/**
 * Moves an item by one place; the button keeps the focus, so that one may go on.
 * @param {HTMLElement} form @param {HTMLButtonElement} button
 * @param {(words: string) => void} announce
 */
function move(form, button, announce) {
  const item = button.closest('.sb-choice')
  const up = button.dataset['move'] === 'up'
  const other = up ? item?.previousElementSibling : item?.nextElementSibling
  if (!item || !other) return
  if (up) other.before(item)
  else other.after(item)
  button.focus()
  mark(form)
  form.dispatchEvent(new Event('change', { bubbles: true }))
  const place = item.querySelector('.sb-place')
  announce(place?.textContent ?? '')
}

/**
 * Says at each item where it is; the ends cannot be moved on. Nothing is disabled, since
 * a button that is would lose the focus.
 * @param {HTMLElement} form
 */
function mark(form) {
  const list = items(form)
  list.forEach((item, at) => {
    const place = one(item, '.sb-place', HTMLElement)
    const words = place.dataset['words'] ?? ''
    place.textContent = words
      .replace('{number}', String(at + 1))
      .replace('{count}', String(list.length))
    for (const button of all(item, '.sb-move', HTMLButtonElement)) {
      const end = button.dataset['move'] === 'up' ? at === 0 : at === list.length - 1
      button.setAttribute('aria-disabled', String(end))
    }
  })
}
