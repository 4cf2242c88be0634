/** Makes elements and hands over files: the few things a review asks of a browser. */

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
 * A new button.
 * @param {string} words @param {() => void} pressed @param {string} [style] its class
 * @returns {HTMLButtonElement}
 */
export function button(words, pressed, style = '') {
  const made = make('button', words, style)
  made.type = 'button'
  made.addEventListener('click', pressed)
  return made
}

/**
 * Lets the browser save a file.
 * @param {string} name @param {string} text @param {string} kind its media type
 */
export function handOver(name, text, kind) {
  const address = URL.createObjectURL(new Blob([text], { type: kind }))
  const link = make('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
