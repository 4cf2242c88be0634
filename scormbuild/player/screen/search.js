/** The field in the contents that finds words in the pages. */

import { isOpen } from '../learning/gates.js'
import { find } from '../learning/search.js'
import { all, make, one } from './dom.js'

/** @import { Found, Page } from '../learning/search.js' */
/** @import { Player } from '../player.js' */

/** What is not there for everybody: what questions answer, and what cannot be read yet. */
const KEPT_BACK =
  'h1, .sb-page-module, .sb-feedback, .sb-answer, .sb-verdict, .sb-explain, .sb-hints, ' +
  '.sb-reread, .sb-actions, .sb-quiz, .sb-pools, .sb-mark, button, .sb-lens[hidden]'

/** Milliseconds without a key before results are read out. */
const PAUSE = 600

/** @param {Player} player */
export function startSearch(player) {
  const menu = one(document, '#sb-menu', HTMLElement)
  const field = one(menu, '#sb-search', HTMLInputElement)
  const results = one(menu, '#sb-search-results', HTMLElement)
  const said = one(menu, '#sb-search-said', HTMLElement)
  const contents = one(menu, '#sb-contents', HTMLElement)
  /** @type {Map<string, string>} */
  const texts = new Map()
  let pause = 0

  function paint() {
    const query = field.value.trim()
    const found = find(pagesOf(player, texts), query)
    const asked = query.length > 1
    contents.hidden = asked
    results.replaceChildren(...found.map((page) => line(player, page)))
    const key = found.length > 0 ? 'search-found' : 'search-none'
    const words = asked ? player.say(key, { count: found.length }) : ''
    said.textContent = words
    clearTimeout(pause)
    pause = window.setTimeout(() => player.announce(words), PAUSE)
  }

  field.addEventListener('input', paint)
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') results.querySelector('a')?.focus()
    if (event.key !== 'Escape' || field.value === '') return
    // Escape empties the field first, and only then closes the drawer.
    event.preventDefault()
    event.stopPropagation()
    field.value = ''
    paint()
  })
}

/**
 * The pages, with what may be found in them: of a page that is closed only its title,
 * which stands in the contents.
 * @param {Player} player @param {Map<string, string>} texts those read so far
 * @returns {Page[]}
 */
function pagesOf({ data, session }, texts) {
  return all(document, '.sb-page', HTMLElement).map((page) => {
    const id = page.dataset['page'] ?? ''
    const title = one(page, 'h1', HTMLElement).textContent ?? ''
    if (!isOpen(data, session().state, id)) return { id, title, text: '' }
    if (!texts.has(id)) texts.set(id, textOf(page))
    return { id, title, text: texts.get(id) ?? '' }
  })
}

/** The words of a page as one line. @param {HTMLElement} page */
function textOf(page) {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element && node.matches(KEPT_BACK)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  })
  const words = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    const border = node instanceof Text ? node.previousSibling : node
    words.push(border instanceof Element && !isInline(border) ? ' ' : '')
    if (node instanceof Text) words.push(node.data)
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** @param {Element} node */
function isInline(node) {
  return node.matches('a, b, em, strong, i, code, kbd, sub, sup')
}

/** @param {Player} player @param {Found} found */
function line({ data, say, session }, { id, title, excerpt }) {
  const link = make('a', '', 'sb-search-hit')
  link.href = `#page-${id}`
  link.append(make('span', title, 'sb-search-title'))
  if (excerpt) {
    const [before, hit, after] = excerpt
    const words = make('span', before, 'sb-search-excerpt')
    words.append(make('mark', hit), after)
    link.append(' ', words)
  }
  if (!isOpen(data, session().state, id)) {
    link.append(' ', make('span', say('closed'), 'sb-search-excerpt'))
  }
  const item = make('li')
  item.append(link)
  return item
}
