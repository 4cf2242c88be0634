/**
 * Waits a little before what was confirmed is taken for settled: some LMSs send what they
 * accepted from a queue of their own, which a request may overtake (docs/session.md).
 */

/** Milliseconds in which a short queue has emptied, and those that a value may take. */
const QUEUE = 10_000
const VALUE = 100
/**
 * Looks in a row at which nobody but the browser says that the LMS is there, after which
 * it is believed: five minutes of a connection that nobody noticed to be gone are long.
 */
const BELIEF = 30

/**
 * @typedef {object} Means
 * @property {(run: () => void, milliseconds: number) => unknown} later
 * @property {() => number} values that the LMS has been told so far
 * @property {() => Promise<boolean>} reach whether the LMS can be reached now
 * @property {() => boolean} answered whether somebody said so, and not only the browser
 * @property {() => boolean} calm whether there is no trouble
 * @property {() => void} doubt called where it could not be reached: what was confirmed
 *   may never have left the queue
 */

/**
 * One at a time: what is confirmed meanwhile waits in turn, together.
 * @param {Means} means
 * @returns {(settled: () => void) => void} takes what is called where the LMS could still
 *   be reached after that time
 */
export function settling({ later, values, reach, answered, calm, doubt }) {
  let waiting = false
  let seen = 0
  let believed = 0
  /** @type {(() => void) | null} */
  let next = null

  /** @param {() => void} settled */
  function wait(settled) {
    waiting = true
    const since = values() - seen
    seen += since
    later(() => void look(settled), Math.max(QUEUE, since * VALUE))
  }

  /** @param {() => void} settled */
  async function look(settled) {
    const asked = calm()
    const reached = asked && (await reach())
    const heard = reached && answered()
    believed = reached && !heard ? believed + 1 : 0
    if (believed > 0 && believed < BELIEF) return wait(next ?? settled)
    if (reached && calm()) settled()
    else if (asked && !reached) doubt()
    waiting = false
    const then = next
    next = null
    if (then) wait(then)
  }

  return (settled) => {
    if (waiting) next = settled
    else wait(settled)
  }
}
