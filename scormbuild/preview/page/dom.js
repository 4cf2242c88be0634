/** Finds and makes elements. */

import { outgoing } from './outgoing.js'

/**
 * The element that must be there.
 * @template {Element} T
 * @param {string} selector @param {new () => T} kind @param {ParentNode} [root]
 * @returns {T}
 */
export function one(selector, kind, root = document) {
  const found = root.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}`)
  return found
}

/**
 * A new element: its class, what is in it.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name @param {string} style its classes, or nothing
 * @param {...(Node | string)} inside
 * @returns {HTMLElementTagNameMap[N]}
 */
export function make(name, style, ...inside) {
  const made = document.createElement(name)
  if (style) made.className = style
  made.append(...inside)
  return made
}

/**
 * A button that does something.
 * @param {string} words @param {string} style @param {() => void} run
 */
export function button(words, style, run) {
  const made = make('button', style, words)
  made.type = 'button'
  made.onclick = run
  return made
}

/**
 * Fills a list of choices, and keeps the one chosen where it is still there.
 * @param {HTMLSelectElement} select
 * @param {ReadonlyArray<{ id: string, title: string, off?: boolean }>} choices those that
 *   are off are listed, and cannot be chosen
 * @param {string} chosen
 */
export function fill(select, choices, chosen) {
  const options = choices.map(({ id, title, off = false }) => {
    const option = make('option', '', title)
    option.value = id
    option.disabled = off
    return option
  })
  select.replaceChildren(...options)
  if (choices.some(({ id, off }) => id === chosen && !off)) select.value = chosen
}

/**
 * Has the browser save a file, without what only this machine may know.
 * @param {string} name @param {string} text
 */
export function download(name, text) {
  const given = outgoing(text, new URL('.', document.baseURI).href)
  const link = make('a', '')
  link.href = URL.createObjectURL(new Blob([given], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
