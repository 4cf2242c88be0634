/** Tells a SCORM 2004 LMS of answers (RTE 4.2.9). */

import { teller } from './teller.js'
import { fields } from './values2004.js'

/** @import { Talk } from './dialect' */

/** Every LMS must take them; one that does not says so soon. @param {Talk} talk */
export function interactions(talk) {
  const { lms, data } = talk
  return teller(talk, {
    takes: () => true,
    fields: (record) => fields(record, data.course.language),
    // An id once set may be unchangeable; the answer is the same one all the same.
    held: (element) => lms.get(element) !== '',
  })
}
