/** Finds and copies what the templates wrote. */

/**
 * The first match, of a kind; throws where the template lacks it.
 * @template {Element} T
 * @param {ParentNode} root @param {string} selector @param {new () => T} kind
 * @returns {T}
 */
export function one(root, selector, kind) {
  const found = root.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`The template lacks ${selector}`)
  return found
}

/**
 * All matches of a kind.
 * @template {Element} T
 * @param {ParentNode} root @param {string} selector @param {new () => T} kind
 * @returns {T[]}
 */
export function all(root, selector, kind) {
  return [...root.querySelectorAll(selector)].flatMap((found) =>
    found instanceof kind ? [found] : [],
  )
}

/**
 * A copy of what a `<template id="sb-part-…">` holds.
 * @param {string} name @returns {Element}
 */
export function part(name) {
  const template = one(document, `#sb-part-${name}`, HTMLTemplateElement)
  const first = document.importNode(template.content, true).firstElementChild
  if (!first) throw new Error(`The template sb-part-${name} is empty`)
  return first
}

/**
 * A new element with words in it.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name @param {string} [words] @param {string} [style] its class
 * @returns {HTMLElementTagNameMap[N]}
 */
export function make(name, words = '', style = '') {
  const made = document.createElement(name)
  made.textContent = words
  if (style) made.className = style
  return made
}

/**
 * Makes a copy's ids, and what refers to them, its own.
 * @param {Element} copy @param {string} suffix
 */
export function ownIds(copy, suffix) {
  for (const name of ['id', 'for', 'aria-controls', 'aria-labelledby', 'aria-describedby']) {
    for (const element of copy.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, `${element.getAttribute(name)}-${suffix}`)
    }
  }
}

/**
 * Sets focus where the learner goes on, without a jump of the page.
 * @param {HTMLElement} element
 */
export function lead(element) {
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
}

/**
 * Draws a share into a ring.
 * @param {ParentNode} root @param {number} percent 0-100
 */
export function drawRing(root, percent) {
  one(root, '.sb-ring-value', SVGElement).setAttribute('stroke-dasharray', `${percent} 100`)
}
