/** How far a learner is, module by module, and what is still open. */

import { quizView } from './views.js'

/** @import { CourseData, Session, Verdict } from './types' */

/**
 * @typedef {object} Part
 * @property {string} module its id
 * @property {number} done pages read
 * @property {number} count all its pages
 * @property {number} percent share of pages read, 0-100, whole
 */

/**
 * Each module with its share of pages read, in order.
 * @param {CourseData} data @param {ReadonlySet<string>} seen page ids
 * @returns {Part[]}
 */
export function parts(data, seen) {
  const names = [...new Set(data.pages.map((page) => page.module))]
  return names.map((module) => {
    const pages = data.pages.filter((page) => page.module === module)
    const done = pages.filter((page) => seen.has(page.id)).length
    return { module, done, count: pages.length, percent: Math.floor((100 * done) / pages.length) }
  })
}

/**
 * What the course still asks for.
 * @param {CourseData} data @param {Session} session @param {ReadonlySet<string>} seen
 * @returns {{ pages: string[], quizzes: string[] }} page ids, quiz ids
 */
export function open(data, session, seen) {
  const pages = data.pages.filter((page) => page.required && !seen.has(page.id))
  const quizzes = Object.keys(data.track.graded).filter(
    (id) => quizView(data, session, id).passed !== true,
  )
  return { pages: pages.map((page) => page.id), quizzes }
}

/**
 * Where to go on: the first page not read, or the first of all; empty without pages.
 * @param {CourseData} data @param {ReadonlySet<string>} seen
 */
export function firstUnread(data, seen) {
  const next = data.pages.find((page) => !seen.has(page.id)) ?? data.pages[0]
  return next?.id ?? ''
}

/**
 * How the whole stands, for a bar: 100 only when move-on holds.
 * @param {Verdict} verdict
 */
export function percentDone(verdict) {
  return verdict.done ? 100 : Math.min(99, Math.floor(verdict.progress * 100))
}
