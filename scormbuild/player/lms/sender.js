/**
 * Sends an LMS what differs from what it has accepted, and commits.
 *
 * What is saved is set in this order: state, location, score, status, interactions,
 * exit, time; then committed. State goes first, since all else follows from it at the
 * next launch, whenever the connection breaks.
 */

/** @import { Record_, Trouble } from '../types' */
/** @import { Dialect, Held, Sent, Setting, Talk } from './dialect' */

/**
 * Makes the function that saves, and tells the LMS at once that the learner will be
 * back: without that, some keep nothing of a session that breaks off.
 * @param {Talk} talk @param {Dialect} dialect
 * @param {string} kept the state the LMS holds
 * @param {Held} held the statuses and scores it holds
 * @returns {(record: Record_) => Trouble}
 */
export function sender(talk, dialect, kept, held) {
  const { window, data, lms, log } = talk
  const limit = data.target.stateLimit ?? Infinity
  const tell = dialect.interactions(talk)
  /** @type {Sent} */
  const sent = new Map(Object.entries(held))
  /** @param {Setting} setting */
  const put = ([element, value]) => {
    // What was never set is empty, and some LMSs refuse to be told so.
    if ((sent.get(element) ?? '') === value) return true
    const accepted = lms.set(element, value)
    const enough = accepted || !dialect.needed.includes(element)
    if (enough) sent.set(element, value)
    return enough
  }
  const offline = () => window.navigator?.onLine === false
  const commit = () => {
    const done = lms.commit()
    // While offline some LMSs say yes and keep nothing.
    if (!done || offline()) sent.clear()
    return done
  }
  window.addEventListener?.('online', () => sent.clear())
  put([dialect.exit, 'suspend'])
  /** What the LMS held already stays as it is. @type {(setting: Setting) => Setting} */
  const adapted = ([element, value]) => {
    const told = data.target.instead?.[value]
    return [element, told === undefined || held[element] === value ? value : told]
  }
  // Some LMSs hold a status and do not give it back: a learner who has been here
  // before is told of by the first save, which knows what was earned.
  if (kept === '') dialect.opening(held).map(adapted).forEach(put)
  commit()

  let state = kept
  return (record) => {
    const length = record.state?.length ?? 0
    const fits = length <= limit
    if (fits) state = record.state ?? state
    else log.note(`the state has ${length} characters, ${limit} are allowed`)
    const accepted = [
      .../** @type {Setting[]} */ (
        record.state === null ? [] : [[dialect.state, state]]
      ),
      /** @type {Setting} */ ([dialect.location, record.location]),
      ...dialect.judged(record.verdict, held).map(adapted),
    ]
      .map(put)
      .every(Boolean)
    // Where not even state is taken, a refusal says nothing about interactions.
    if (accepted) tell(record.interactions, sent)
    put([dialect.exit, 'suspend'])
    lms.set(dialect.time, dialect.timespan(record.seconds))
    const committed = commit()
    if (!accepted || !committed) {
      sent.clear()
      return 'refused'
    }
    if (offline()) return 'unconfirmed'
    return fits ? '' : 'too-long'
  }
}
