/** Shows what a word means where it stands. */

import { all, make, one } from './dom.js'

/**
 * Wires all links to terms: the first click shows the definition behind the word, the
 * second takes it away. Questions are copied, so clicks are heard by the document.
 */
export function startTerms() {
  for (const link of all(document, 'a.sb-term', HTMLElement)) {
    link.setAttribute('aria-expanded', 'false')
  }
  let count = 0
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.sb-term') : null
    if (!link || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = link.nextElementSibling
    const open = next !== null && next.classList.contains('sb-term-note')
    link.setAttribute('aria-expanded', String(!open))
    if (open) return next.remove()
    count += 1
    const note = noteOf(link, `sb-term-note-${count}`)
    link.setAttribute('aria-controls', note.id)
    link.after(note)
  })
}

/** @param {Element} link @param {string} id @returns {HTMLElement} */
function noteOf(link, id) {
  const term = one(document, String(link.getAttribute('href')), HTMLElement)
  const note = make('span', '', 'sb-term-note')
  const name = make('span', '', 'sb-term-name')
  note.id = id
  note.setAttribute('role', 'note')
  name.append(...copies(one(term, 'dt', HTMLElement)))
  note.append(name)
  for (const part of one(term, 'dd', HTMLElement).children) {
    const line = make('span')
    line.append(...copies(part))
    note.append(line)
  }
  return note
}

/** @param {Element} element @returns {Node[]} */
function copies(element) {
  return [...element.childNodes].map((node) => node.cloneNode(true))
}
