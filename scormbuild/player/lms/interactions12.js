/** Tells a SCORM 1.2 LMS of answers, as far as it wants to hear of them (RTE 3.4). */

import { teller } from './teller.js'
import { fields } from './values12.js'

/** @import { Talk } from './dialect' */

/**
 * An LMS need not take interactions, nor all of their fields; it is asked which.
 * @param {Talk} talk
 */
export function interactions(talk) {
  const { lms, log } = talk
  /** Fields that the LMS takes; empty where it does not say. */
  let wanted = /** @type {ReadonlySet<string>} */ (new Set())

  return teller(talk, {
    takes() {
      const children = lms.get('cmi.interactions._children')
      // Who names an error with what it gives has forgotten to take back an old one.
      const refused = children === '' && lms.error() !== '0'
      const names = children.split(',').map((one) => one.trim())
      wanted = new Set(names.filter(Boolean))
      if (refused) log.note('interactions are not taken')
      return !refused
    },
    fields: (record) =>
      fields(record).filter(([field]) => {
        return wanted.size === 0 || wanted.has(field.replace(/\..*/, ''))
      }),
    // Content cannot read back its interactions.
    held: () => false,
  })
}
