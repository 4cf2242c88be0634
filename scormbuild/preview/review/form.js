/** What stands below a page or a question: its comments, and a form for another one. */

import { button, make } from './page.js'

/**
 * Shows the comments of one place, with a button that opens the form.
 * @param {HTMLElement} place
 * @param {readonly import('./comments.js').Comment[]} comments
 * @param {(text: string) => void} add
 * @param {(comment: import('./comments.js').Comment) => void} remove
 */
export function show(place, comments, add, remove) {
  const about = place.dataset.name ?? ''
  const list = make('ul')
  list.append(...comments.map((it) => item(it, about, () => remove(it))))
  const open = button(`Comment on ${about}`, () => {
    open.hidden = true
    place.append(form(place, about, open, add))
    place.querySelector('textarea')?.focus()
  })
  place.replaceChildren(...(comments.length ? [list] : []), open)
}

/**
 * One comment.
 * @param {import('./comments.js').Comment} comment
 * @param {string} about @param {() => void} remove
 */
export function item(comment, about, remove) {
  const made = make('li', '', 'comment')
  const by = `${comment.reviewer || 'Somebody'}, ${comment.made.slice(0, 10)}`
  const away = button('Delete', remove)
  away.setAttribute('aria-label', `Delete the comment on ${about} by ${by}`)
  made.append(make('p', by, 'by'), make('p', comment.text), away)
  return made
}

/**
 * @param {HTMLElement} place @param {string} about @param {HTMLButtonElement} open
 * @param {(text: string) => void} add
 */
function form(place, about, open, add) {
  const made = make('div')
  const text = make('textarea')
  text.id = `text-${place.dataset.kind}-${place.dataset.id}`
  const label = make('label', `Your comment on ${about}`)
  label.htmlFor = text.id
  const keep = button('Keep this comment', () => {
    if (text.value.trim()) add(text.value.trim())
    else text.focus()
  }, 'main')
  const leave = button('Cancel', () => {
    made.remove()
    open.hidden = false
    open.focus()
  })
  made.append(label, text, keep, ' ', leave)
  return made
}
