/** The line below the bar: what one should know, for as long as it holds. */

import { make } from './dom.js'

/** @typedef {(about: string, ...words: (Node | string)[]) => void} Say */

/**
 * @param {HTMLElement} place @returns {Say} without words it takes back what was said
 */
export function startNotice(place) {
  /** @type {Map<string, HTMLElement>} */
  const said = new Map()
  return (about, ...words) => {
    const before = said.get(about)?.textContent ?? ''
    const line = make('p', 'notice-line', ...words)
    if (line.textContent === before) return
    if (words.length === 0) said.delete(about)
    else said.set(about, line)
    place.replaceChildren(...said.values())
    place.hidden = said.size === 0
  }
}
