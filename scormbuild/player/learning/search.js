/** Finds words in the pages of a course; knows nothing of documents. */

/**
 * @typedef {object} Page
 * @property {string} id
 * @property {string} title
 * @property {string} text all that may be found besides; empty where nothing may
 */

/**
 * @typedef {object} Found
 * @property {string} id of the page
 * @property {string} title
 * @property {[before: string, hit: string, after: string] | null} excerpt the first place
 *   in the text; null where only the title has the words
 */

/** Characters of an excerpt on each side of what was found. */
const AROUND = 48

/** Letters without which there is nothing to look for. */
const LEAST = 2

/**
 * The pages that have all words of a query, those that have them in the title first, else
 * in their own order. Case and accents make no difference. Nothing for a query that is
 * too short.
 * @param {ReadonlyArray<Page>} pages @param {string} query @returns {Found[]}
 */
export function find(pages, query) {
  const words = fold(query).text.split(/\s+/).filter(Boolean)
  if (words.join('').length < LEAST) return []
  const found = pages.flatMap(({ id, title, text }) => {
    const name = fold(title).text
    const folded = fold(text)
    if (!words.every((word) => name.includes(word) || folded.text.includes(word))) return []
    const named = words.every((word) => name.includes(word))
    return [{ named, id, title, excerpt: excerptOf(text, folded, words) }]
  })
  const ranked = [...found.filter((one) => one.named), ...found.filter((one) => !one.named)]
  return ranked.map(({ id, title, excerpt }) => ({ id, title, excerpt }))
}

/**
 * @param {string} text @param {Folded} folded of it @param {ReadonlyArray<string>} words
 * @returns {[string, string, string] | null}
 */
function excerptOf(text, { text: plain, places }, words) {
  const word = words.find((one) => plain.includes(one))
  if (word === undefined) return null
  const at = plain.indexOf(word)
  const from = Number(places[at])
  const to = Number(places[at + word.length])
  const start = wordStart(text, Math.max(0, from - AROUND), from)
  const end = wordEnd(text, to, Math.min(text.length, to + AROUND))
  return [
    (start > 0 ? '… ' : '') + text.slice(start, from),
    text.slice(from, to),
    text.slice(to, end) + (end < text.length ? ' …' : ''),
  ]
}

/**
 * The first beginning of a word between two places; the first place where there is none.
 * @param {string} text @param {number} from @param {number} to
 */
function wordStart(text, from, to) {
  const space = text.indexOf(' ', from)
  return from === 0 || space < 0 || space >= to ? from : space + 1
}

/**
 * The last end of a word between two places; the last place where there is none.
 * @param {string} text @param {number} from @param {number} to
 */
function wordEnd(text, from, to) {
  const space = text.lastIndexOf(' ', to)
  return to === text.length || space < from ? to : space
}

/**
 * @typedef {object} Folded
 * @property {string} text without case and accents
 * @property {number[]} places where each of its characters, and its end, comes from
 */

/** @param {string} text @returns {Folded} */
function fold(text) {
  let folded = ''
  const places = []
  let at = 0
  for (const character of text) {
    const plain = character.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at)
    folded += plain
    at += character.length
  }
  return { text: folded, places: [...places, at] }
}
