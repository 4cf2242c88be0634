/** Comments as data: adding, taking away, putting together; no window, no document. */

/**
 * A page or a question, as `entries.py` tells of it.
 * @typedef {object} Entry
 * @property {string} kind @property {string} number @property {string} id
 * @property {string} title @property {string} path @property {number} line
 */

/**
 * What somebody said of an entry.
 * @typedef {object} Comment
 * @property {string} kind @property {string} id @property {string} text
 * @property {string} reviewer @property {string} made a moment, ISO 8601 in UTC
 */

/**
 * Comments on an entry, the oldest first.
 * @param {readonly Comment[]} comments @param {string} kind @param {string} id
 * @returns {Comment[]}
 */
export function about(comments, kind, id) {
  return comments
    .filter((it) => it.kind === kind && it.id === id)
    .sort((one, other) => (one.made < other.made ? -1 : 1))
}

/**
 * Comments on what this copy no longer has.
 * @param {readonly Comment[]} comments @param {readonly Entry[]} entries
 * @returns {Comment[]}
 */
export function homeless(comments, entries) {
  const known = new Set(entries.map((it) => `${it.kind} ${it.id}`))
  return comments.filter((it) => !known.has(`${it.kind} ${it.id}`))
}

/**
 * Both lists, each comment once, those of the first list first.
 * @param {readonly Comment[]} ours @param {readonly Comment[]} theirs
 * @returns {Comment[]}
 */
export function together(ours, theirs) {
  /** @type {Map<string, Comment>} */
  const found = new Map()
  for (const it of [...ours, ...theirs]) {
    const key = JSON.stringify([it.kind, it.id, it.reviewer, it.made, it.text])
    if (!found.has(key)) found.set(key, it)
  }
  return [...found.values()]
}

/**
 * The comments but for one.
 * @param {readonly Comment[]} comments @param {Comment} gone
 * @returns {Comment[]}
 */
export function without(comments, gone) {
  return comments.filter((it) => it !== gone)
}
