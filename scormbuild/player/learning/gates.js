/** Which pages are open to a learner, and what the others wait for. */

import { page } from './course.js'

/** @import { CourseData, Launch, PageData, State } from '../types' */

/**
 * @typedef {object} Barrier why a page is not open yet
 * @property {string} because the author's reason; empty where pages open in order
 * @property {string[]} pages ids of those to be read first, in their order
 */

/**
 * Why a page is closed, reason by reason; nothing where it is open, or where the course
 * has no such page. Whoever has completed the course may go anywhere, and a page once
 * shown stays open. `scormbuild/simulate/order.py` says the same.
 * @param {CourseData} data @param {State} state @param {string} id
 * @returns {Barrier[]}
 */
export function barriers(data, state, id) {
  const { free, gates } = data.navigation
  const wanted = page(data, id)
  if (!wanted || state.completed || state.pages.includes(wanted.index)) return []
  const found = gates
    .filter((gate) => gate.open === wanted.module)
    .map(({ because, after }) => {
      const awaited = data.pages.filter((one) => after.includes(one.module))
      return { because, pages: unread(awaited, state) }
    })
  const before = free ? [] : data.pages.slice(0, data.pages.indexOf(wanted))
  found.push({ because: '', pages: unread(before, state) })
  return found.filter((barrier) => barrier.pages.length > 0)
}

/** @param {CourseData} data @param {State} state @param {string} id */
export function isOpen(data, state, id) {
  return barriers(data, state, id).length === 0
}

/**
 * The data as they hold for a launch: whoever only looks, or is not heard by any LMS,
 * may go anywhere.
 * @param {CourseData} data
 * @param {{ launch: Pick<Launch, 'mode'> } | null} lms
 * @returns {CourseData}
 */
export function gated(data, lms) {
  return lms?.launch.mode === 'normal'
    ? data
    : { ...data, navigation: { free: true, gates: [] } }
}

/** @param {ReadonlyArray<PageData>} pages @param {State} state */
function unread(pages, state) {
  return pages
    .filter((one) => one.required && !state.pages.includes(one.index))
    .map((one) => one.id)
}
