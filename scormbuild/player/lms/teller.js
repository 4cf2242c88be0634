/** Tells an LMS of answers, without ever costing the learner anything else. */

/** @import { InteractionRecord } from '../types' */
/** @import { Sent, Setting, Talk, Teller } from './dialect' */

/**
 * What a standard makes of interactions.
 * @typedef {object} Telling
 * @property {() => boolean} takes whether this LMS takes any; asked once, when there is
 * something to tell, and again after doubt
 * @property {(record: InteractionRecord) => ReadonlyArray<Setting>} fields in the order
 * in which they are set, each as its name behind `cmi.interactions.n.`; `id` is first
 * @property {(element: string) => boolean} held whether the LMS has an id there already
 */

/**
 * Where an LMS refuses an id it may have forgotten what it was told before, and wants
 * interactions from the first on; if it refuses even then, and all else arrived, they
 * are left out until there is doubt whether anything arrived.
 * @param {Talk} talk @param {Telling} telling
 * @returns {Teller}
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
  let refused = false
  return {
    tell(records, sent) {
      const fresh = records.filter((record) => record.due)
      if (fresh.length === 0) return true
      taken ??= takes()
      if (!taken) return false
      refused = !fresh.every((record) => {
        const earlier = records.filter((one) => one.number < record.number)
        const anew = () => [...earlier, record].every((one) => tell(one, sent))
        return tell(record, sent) || anew()
      })
      return !refused
    },
    conclude(arrived) {
      if (!arrived) taken = null
      else if (refused) {
        log.note('interactions are refused')
        taken = false
      }
      refused = false
    },
  }
}
