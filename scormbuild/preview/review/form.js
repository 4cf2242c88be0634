/** What stands below a page or a question: its comments, and a form for another one. */

import { button, make } from './page.js'

/**
 * How a comment is made: the reviewer's name as far as it is known, and who takes it.
 * @typedef {{ known: () => string, add: (text: string, reviewer: string) => void }} Adding
 */

/**
 * Shows the comments of one place, with a button that opens the form.
 * @param {HTMLElement} place
 * @param {readonly import('./comments.js').Comment[]} comments
 * @param {Adding} adding
 * @param {(comment: import('./comments.js').Comment) => void} remove
 */
export function show(place, comments, adding, remove) {
  const about = place.dataset.name ?? ''
  const list = make('ul')
  list.append(...comments.map((it) => item(it, about, () => remove(it))))
  const open = button(`Comment on ${about}`, () => {
    open.hidden = true
    const made = form(place, about, open, adding)
    place.append(made)
    made.querySelector('textarea')?.focus()
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
 * @param {Adding} adding
 */
function form(place, about, open, { known, add }) {
  const made = make('div')
  const text = make('textarea')
  text.id = `text-${place.dataset.kind}-${place.dataset.id}`
  const label = make('label', `Your comment on ${about}`)
  label.htmlFor = text.id
  const name = make('input', '', 'name')
  name.autocomplete = 'name'
  const asked = make('label', 'Your name, or initials ')
  asked.append(name)
  const note = make('p', '', 'note-name')
  note.setAttribute('role', 'alert')
  const keep = button('Keep this comment', () => {
    const who = known() || name.value.trim()
    if (!text.value.trim()) return text.focus()
    if (who) return add(text.value.trim(), who)
    note.textContent = 'Please say who you are, so that the author knows whom to ask.'
    name.focus()
  }, 'main')
  const leave = button('Cancel', () => {
    made.remove()
    open.hidden = false
    open.focus()
  })
  made.append(label, text, ...(known() ? [] : [asked, note]), keep, ' ', leave)
  return made
}
