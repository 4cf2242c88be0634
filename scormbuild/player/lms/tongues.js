/**
 * The table of those who see to it that a learner reads in the right language, by a class
 * that stands in the document. A package in one language has none
 * (`scormbuild/render/used.py`).
 */

import { turned } from './turn.js'

/** @import { CourseData, Surroundings } from '../types' */

/**
 * Each says whether it leads the learner elsewhere.
 * @type {Readonly<Record<string, (window: Surroundings, data: CourseData, preferred: () => string) => boolean>>}
 */
const TONGUES = {
  'sb-languages': turned,
}

/**
 * Goes on, unless the learner is being led to another document.
 * @param {Surroundings} window @param {CourseData} data
 * @param {() => string} preferred languages of which the LMS knows, commas between
 * @returns {Promise<void>}
 */
export function inLanguage(window, data, preferred) {
  const leaves = Object.values(TONGUES).some((turn) => turn(window, data, preferred))
  return leaves ? new Promise(() => {}) : Promise.resolve()
}
