/** Questions that quizzes draw from: taken out of the document, handed out as copies. */

import { all, one, ownIds } from './dom.js'

/** @typedef {(question: string, suffix: string) => HTMLFormElement} Pool */

/**
 * Takes the pools out of the document (a page printed does not give them away; those of
 * practice come back for it) and gives a function that copies a question, with ids of
 * its own.
 * @returns {Pool}
 */
export function takePools() {
  /** @type {Map<string, HTMLFormElement>} */
  const kept = new Map()
  for (const pool of all(document, '.sb-pools', HTMLElement)) {
    for (const form of all(pool, '.sb-question', HTMLFormElement)) {
      kept.set(form.dataset['question'] ?? '', form)
    }
    const home = pool.parentElement
    pool.remove()
    if (home && pool.matches('.sb-printed')) {
      window.addEventListener('beforeprint', () => home.append(pool))
      window.addEventListener('afterprint', () => pool.remove())
    }
  }
  return (question, suffix) => {
    const form = kept.get(question)
    if (!form) throw new Error(`There is no question ${question}`)
    const holder = document.createElement('div')
    holder.append(form.cloneNode(true))
    ownIds(holder, suffix)
    return one(holder, 'form', HTMLFormElement)
  }
}
