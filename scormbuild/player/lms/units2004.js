/**
 * Speaks SCORM 2004 for one unit of several: as for a package of one, and what only
 * others can do something with.
 */

import { converse } from './dialogue.js'
import { SCORM2004 } from './scorm2004.js'

/** @import { CourseData, Lms, Surroundings, Verdict } from '../types' */
/** @import { Calls } from './calls.js' */
/** @import { Setting } from './dialect' */

/** The objective by which other units know that this one was read (`units2004.py`). */
const READ = 'read'

/**
 * @param {Surroundings} window @param {CourseData} data
 * @returns {Promise<Lms | null>}
 */
export function connect(window, data) {
  let number = -1
  return converse(window, data, {
    ...SCORM2004,
    read(lms, course) {
      number = place(lms)
      return SCORM2004.read(lms, course)
    },
    judged: (verdict, held) => [
      ...SCORM2004.judged(verdict, held),
      ...told(verdict, number),
    ],
  })
}

/** Where the LMS keeps that objective; -1 where the manifest names none. @param {Calls} lms */
function place(lms) {
  const count = Number(lms.get('cmi.objectives._count'))
  for (let number = 0; number < count; number += 1) {
    if (lms.get(`cmi.objectives.${number}.id`) === READ) return number
  }
  return -1
}

/** @param {Verdict} verdict @param {number} number @returns {Setting[]} */
function told({ completed }, number) {
  return completed && number >= 0 ? [[`cmi.objectives.${number}.success_status`, 'passed']] : []
}
