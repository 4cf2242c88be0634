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
 * @typedef {object} Confirmed
 * @property {() => void} settled called once it is certain
 * @property {boolean} heard whether somebody confirmed it, and not only the browser
 */

/**
 * One at a time: what is confirmed meanwhile waits in turn, together. What only the
 * browser confirmed is in doubt as soon as somebody answers.
 * @param {Means} means
 * @returns {(settled: () => void) => void} takes what is called where the LMS could still
 *   be reached after that time
 */
export function settling({ later, values, reach, answered, calm, doubt }) {
  let waiting = false
  let seen = 0
  let believed = 0
  /** @type {Confirmed | null} */
  let next = null

  /** @param {Confirmed} one */
  function wait(one) {
    waiting = true
    const since = values() - seen
    seen += since
    later(() => void look(one), Math.max(QUEUE, since * VALUE))
  }

  /** @param {Confirmed} one */
  async function look(one) {
    const asked = calm()
    const reached = asked && (await reach())
    const heard = reached && answered()
    believed = reached && !heard ? believed + 1 : 0
    if (believed > 0 && believed < BELIEF) return wait(next ?? one)
    const learned = heard && !one.heard
    if (learned || (asked && !reached)) doubt()
    else if (reached && calm()) one.settled()
    waiting = false
    const then = next
    next = null
    if (then) wait(then)
  }

  return (settled) => {
    const one = { settled, heard: answered() }
    if (waiting) next = one
    else wait(one)
  }
}
