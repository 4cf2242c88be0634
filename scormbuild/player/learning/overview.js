/** How far a learner is, module by module, and what is still open. */

import { isOpen } from './gates.js'
import { percent } from './grade.js'
import { isDue, verdict } from './verdict.js'
import { quizView, seen } from './views.js'

/** @import { CourseData, Session, State, Verdict } from '../types' */

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
 * @typedef {object} Open
 * @property {string[]} pages ids of required pages not read
 * @property {string[]} due ids of required pages read on which a statement is to be confirmed
 * @property {string[]} undecided graded quizzes not handed in
 * @property {string[]} failed quizzes that must be passed and are not
 * @property {number | null} score the whole percent where it is below the pass mark
 */

/**
 * What move-on still asks for; nothing of what it does not ask for.
 * @param {CourseData} data @param {Session} session @returns {Open}
 */
export function open(data, session) {
  const { moveOn, graded, mustPass } = data.track
  const read = seen(data, session)
  const needed = moveOn === 'passed' ? [] : data.pages.filter((page) => page.required)
  const pages = needed.filter((page) => !read.has(page.id))
  const due = needed.filter((page) => read.has(page.id) && isDue(page, session.state))
  const quizzes = moveOn === 'completed' ? [] : Object.keys(graded)
  const view = (/** @type {string} */ id) => quizView(data, session, id)
  const now = verdict(data, session.state)
  return {
    pages: pages.map((page) => page.id),
    due: due.map((page) => page.id),
    undecided: quizzes.filter((id) => view(id).best === null),
    failed: quizzes.filter((id) => mustPass.includes(id) && view(id).passed === false),
    score: moveOn !== 'completed' && now.passed === false ? now.score : null,
  }
}

/**
 * Where to go on: the first open page not read, or the first of all that is open; empty
 * without pages.
 * @param {CourseData} data @param {State} state
 */
export function firstUnread(data, state) {
  const open = data.pages.filter((page) => isOpen(data, state, page.id))
  const next = open.find((page) => !state.pages.includes(page.index)) ?? open[0]
  return next?.id ?? ''
}

/**
 * How the whole stands, for a bar: 100 only when move-on holds.
 * @param {Verdict} verdict
 */
export function percentDone(verdict) {
  return verdict.done ? 100 : Math.min(99, percent(verdict.progress * 1e6))
}
