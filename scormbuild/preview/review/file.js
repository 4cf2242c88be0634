/** Comments ⇄ the files in which they travel. */

import { homeless } from './comments.js'

/**
 * The course as the copy knows it.
 * @typedef {object} Copy
 * @property {number} format
 * @property {{ id: string, title: string, version: string, language: string }} course
 * @property {import('./comments.js').Entry[]} entries
 */

/** Columns of the table, in order. */
export const COLUMNS = [
  'number', 'kind', 'id', 'path', 'line', 'title', 'reviewer', 'made', 'text',
]

/** What a spreadsheet would take for a formula, at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A file that can be opened in another copy.
 * @param {Copy} copy @param {readonly import('./comments.js').Comment[]} comments
 * @param {string} reviewer who sends it
 * @returns {string}
 */
export function asJson(copy, comments, reviewer) {
  const { format, course } = copy
  const told = { format, course, reviewer, comments: rows(copy, comments) }
  return `${JSON.stringify(told, null, 2)}\n`
}

/**
 * A table for spreadsheets (RFC 4180), in the order of the course.
 * @param {Copy} copy @param {readonly import('./comments.js').Comment[]} comments
 * @returns {string}
 */
export function asCsv(copy, comments) {
  const lines = rows(copy, comments).map((row) => {
    /** @type {Record<string, string | number>} */
    const cells = { ...row }
    return COLUMNS.map((name) => cell(`${cells[name] ?? ''}`)).join(',')
  })
  return `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

/**
 * The comments in a file; null where it is none of ours, or of another course.
 * @param {string} text @param {Copy} copy
 * @returns {import('./comments.js').Comment[] | null}
 */
export function fromJson(text, copy) {
  const told = parsed(text)
  if (!record(told) || told.format !== copy.format) return null
  if (!record(told.course) || told.course.id !== copy.course.id) return null
  if (!Array.isArray(told.comments)) return null
  return told.comments.flatMap((it) => {
    const good = record(it) && ['kind', 'id', 'text', 'reviewer', 'made'].every(
      (name) => typeof it[name] === 'string',
    )
    if (!good) return []
    return [{
      kind: `${it.kind}`,
      id: `${it.id}`,
      text: `${it.text}`,
      reviewer: `${it.reviewer}`,
      made: `${it.made}`,
    }]
  })
}

/**
 * @param {Copy} copy @param {readonly import('./comments.js').Comment[]} comments
 */
function rows(copy, comments) {
  const placed = copy.entries.flatMap((entry) => comments
    .filter((it) => it.kind === entry.kind && it.id === entry.id)
    .map((it) => ({ ...entry, ...it })))
  const lost = homeless(comments, copy.entries).map((it) => ({
    number: '', title: '', path: '', line: 0, ...it,
  }))
  return [...placed, ...lost]
}

/** @param {string} text */
function cell(text) {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** @param {unknown} told @returns {told is Record<string, unknown>} */
function record(told) {
  return typeof told === 'object' && told !== null && !Array.isArray(told)
}
