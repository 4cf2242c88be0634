/** Tells an LMS of answers, without ever costing the learner anything else. */

/** @import { InteractionRecord } from '../types' */
/** @import { Sent, Setting, Talk } from './dialect' */

/**
 * What a standard makes of interactions.
 * @typedef {object} Telling
 * @property {() => boolean} takes whether this LMS takes any; asked once, when there is
 * something to tell
 * @property {(record: InteractionRecord) => ReadonlyArray<Setting>} fields in the order
 * in which they are set, each as its name behind `cmi.interactions.n.`; `id` is first
 * @property {(element: string) => boolean} held whether the LMS has an id there already
 */

/**
 * Where an LMS refuses an id it may have forgotten what it was told before, and wants
 * interactions from the first on; if it refuses even then, they are left out for the
 * rest of the session.
 * @param {Talk} talk @param {Telling} telling
 * @returns {(records: ReadonlyArray<InteractionRecord>, sent: Sent) => void} sets what
 * differs from `sent` and notes there what was set; records in the order of their
 * numbers
 */
export function teller({ lms, log }, { takes, fields, held }) {
  /** @param {InteractionRecord} record @param {Sent} sent */
  const tell = (record, sent) => {
    for (const [field, value] of fields(record)) {
      const element = `cmi.interactions.${record.number}.${field}`
      if (value === (sent.get(element) ?? '')) continue
      const accepted = lms.set(element, value)
      if (!accepted && field === 'id' && !held(element)) return false
      // What is refused is not tried again, as though it had been accepted.
      sent.set(element, value)
    }
    return true
  }

  /** @type {boolean | null} */
  let taken = null
  return (records, sent) => {
    const fresh = records.filter((record) => record.moment)
    if (fresh.length === 0) return
    taken ??= takes()
    for (const record of fresh) {
      if (!taken) return
      if (tell(record, sent)) continue
      const earlier = records.filter((one) => one.number < record.number)
      if (earlier.every((one) => tell(one, sent)) && tell(record, sent)) continue
      log.note('interactions are refused')
      taken = false
    }
  }
}
