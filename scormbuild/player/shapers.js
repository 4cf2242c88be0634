/**
 * The table of shapers: what makes of a course that holds something for everybody the
 * course of one learner. One line a class, as in `starters.js`.
 */

import { assigned } from './learning/assigned.js'

/** @import { CourseData, State } from './types' */

/** @type {Readonly<Record<string, (data: CourseData, state: State) => CourseData>>} */
export const SHAPERS = {
  'sb-roles': assigned,
}

/**
 * The course as it is for a learner.
 * @param {CourseData} data of everybody @param {State} state @returns {CourseData}
 */
export function shaped(data, state) {
  return Object.values(SHAPERS).reduce((sofar, shape) => shape(sofar, state), data)
}
