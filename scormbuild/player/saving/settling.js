/**
 * Waits a little before what was confirmed is taken for settled: some LMSs send what they
 * accepted from a queue of their own, which a request may overtake (docs/session.md).
 */

/** Milliseconds in which such a queue has emptied: some 200 values, one after the other. */
const QUEUE = 10_000

/**
 * One at a time: what is confirmed meanwhile waits in turn, together.
 * @param {object} means
 * @param {(run: () => void, milliseconds: number) => unknown} means.later
 * @param {() => Promise<boolean>} means.reach whether the LMS can be reached now
 * @param {() => boolean} means.answered whether somebody said so, and not only the browser
 * @param {() => boolean} means.calm whether there is no trouble
 * @param {() => void} means.doubt called where it could not: what was confirmed may never
 *   have left the queue
 * @returns {(settled: () => void) => void} takes what is called where the LMS could still
 *   be reached after that time
 */
export function settling({ later, reach, answered, calm, doubt }) {
  let waiting = false
  /** @type {(() => void) | null} */
  let next = null

  /** @param {() => void} settled */
  function wait(settled) {
    waiting = true
    later(() => void look(settled), QUEUE)
  }

  /** @param {() => void} settled */
  async function look(settled) {
    const asked = calm()
    const reached = asked && (await reach())
    if (reached && answered() && calm()) settled()
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
