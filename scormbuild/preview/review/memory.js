/** Keeps comments in the browser between visits, where it lets us. */

import { fromJson, asJson } from './file.js'

/**
 * What was kept for a copy's course, and under which name it is said.
 * @param {import('./file.js').Copy} copy
 * @returns {{ comments: import('./comments.js').Comment[], reviewer: string }}
 */
export function recall(copy) {
  try {
    const comments = fromJson(localStorage.getItem(name(copy, 'comments')) ?? '', copy)
    const reviewer = localStorage.getItem(name(copy, 'reviewer')) ?? ''
    return { comments: comments ?? [], reviewer }
  } catch {
    return { comments: [], reviewer: '' }
  }
}

/**
 * Keeps them; false where the browser refuses.
 * @param {import('./file.js').Copy} copy
 * @param {readonly import('./comments.js').Comment[]} comments
 * @param {string} reviewer
 * @returns {boolean}
 */
export function remember(copy, comments, reviewer) {
  try {
    localStorage.setItem(name(copy, 'comments'), asJson(copy, comments, reviewer))
    localStorage.setItem(name(copy, 'reviewer'), reviewer)
    return true
  } catch {
    return false
  }
}

/** @param {import('./file.js').Copy} copy @param {string} what */
function name(copy, what) {
  return `scormbuild review ${copy.course.id} ${what}`
}
