/** Tells a SCORM 1.2 LMS of answers, as far as it wants to hear of them (RTE 3.4). */

import { fields } from './values12.js'

/** @import { Calls, Journal } from './calls.js' */
/** @import { InteractionRecord } from '../types' */

/**
 * An LMS need not take interactions, and their loss must never cost a learner anything:
 * at the first refusal of an id they are left out for the rest of the session.
 * @param {Calls} lms @param {Journal} log
 */
export function interactions(lms, log) {
  /** Fields that the LMS takes; empty before it was asked, null where it takes none. */
  let wanted = /** @type {ReadonlySet<string> | null} */ (new Set())

  /** @param {string} element */
  const takes = (element) =>
    wanted !== null && (wanted.size === 0 || wanted.has(element))

  /**
   * @param {InteractionRecord} record
   * @param {Map<string, string>} sent
   * @returns {boolean}
   */
  const tell = (record, sent) => {
    for (const [field, value] of fields(record)) {
      const element = `cmi.interactions.${record.number}.${field}`
      if (!takes(field.split('.')[0] ?? '') || value === (sent.get(element) ?? ''))
        continue
      if (!lms.set(element, value) && field === 'id') return false
      // What is refused is not tried again, as though it had been accepted.
      sent.set(element, value)
    }
    return true
  }

  let asked = false
  /** Asks once, when there is something to tell. */
  const ask = () => {
    asked = true
    const children = lms.get('cmi.interactions._children')
    const refused = lms.error() !== '0'
    wanted = refused
      ? null
      : new Set(
          children
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean),
        )
    if (refused) log.note('interactions are not taken')
  }

  /**
   * Sets what differs from `sent`, and notes there what was set.
   * @param {ReadonlyArray<InteractionRecord>} records in the order of their numbers
   * @param {Map<string, string>} sent
   */
  return (records, sent) => {
    const fresh = records.filter((record) => record.moment)
    if (fresh.length > 0 && !asked) ask()
    for (const record of fresh) {
      if (wanted === null) return
      if (tell(record, sent)) continue
      // An LMS that forgets interactions between launches wants them from the first on.
      const earlier = records.filter((one) => one.number < record.number)
      if (earlier.every((one) => tell(one, sent)) && tell(record, sent)) continue
      log.note('interactions are refused')
      wanted = null
    }
  }
}
