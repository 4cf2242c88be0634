/** Where saving stands: what was asked, accepted and confirmed, and how that is told. */

/** @import { Backoff } from './backoff.js' */
/** @import { Queue } from './queue.js' */
/** @import { Standing, Trouble } from '../types' */

/** Milliseconds in which no connection was gone and is back that nobody noticed. */
const BLINK = 2000

/**
 * @typedef {object} Means what saving needs of its surroundings
 * @property {() => Trouble} save sets and commits, and says what became of it
 * @property {() => boolean} full whether there was no room for the state
 * @property {() => void} doubt the next save sets everything again
 * @property {() => void} resend the next save sets again what may not have arrived
 * @property {() => () => void} noted gives what is called once it is known that all has
 *   arrived that is accepted by now
 * @property {() => Promise<boolean>} reach whether the LMS can be reached now
 * @property {() => boolean} answered whether somebody said so, and not only the browser
 * @property {(standing: Standing) => void} tell called when it changes
 * @property {() => number} now milliseconds that never go back
 * @property {(run: () => void, milliseconds: number) => unknown} later
 * @property {() => number} stirred the moment of the last sign of the learner's hand
 */

/**
 * @typedef {object} Desk where saving stands
 * @property {Means} means
 * @property {number} asked steps there were; they are counted from 1
 * @property {number} accepted the last step that the LMS said yes to
 * @property {number} confirmed the last step that is known to have arrived
 * @property {Trouble} last what became of the last save
 * @property {Trouble} trouble as told: it stands until all is known to have arrived
 * @property {boolean} full
 * @property {boolean} believed whether the browser's word was taken at the last check
 * @property {number | null} since when the first save was that no check has followed
 * @property {boolean} hurry whether the next check waits for nothing
 * @property {number} checkedAt
 * @property {boolean} checkLater
 * @property {Promise<void> | null} checking
 * @property {number} onlineAt
 * @property {boolean} onlineLater
 * @property {boolean} stopped
 * @property {string} told
 * @property {Queue} line
 * @property {Backoff} retry
 */

/** @param {Desk} desk @returns {Standing} */
export function standing({ trouble, full, asked, accepted, confirmed }) {
  return {
    trouble,
    full,
    accepted: trouble === '' && accepted === asked,
    confirmed: trouble === '' && confirmed === asked,
  }
}

/** @param {Desk} desk */
export function report(desk) {
  const now = standing(desk)
  const words = JSON.stringify(now)
  if (desk.stopped || words === desk.told) return
  desk.told = words
  desk.means.tell(now)
}

/** @param {Desk} desk @param {Trouble} trouble */
export function turn(desk, trouble) {
  desk.trouble = trouble
  if (trouble !== '') desk.retry.wait()
  else desk.retry.reset()
  report(desk)
}

/**
 * Whether what was sent must be sent again before it is checked: an LMS that is
 * there now may not have been there then, whatever it said.
 * @param {Desk} desk
 */
export function stale({ since, means }) {
  return since !== null && means.now() - since > BLINK
}

/** The next save sets everything, and is now. @param {Desk} desk */
export function anew(desk) {
  desk.means.doubt()
  desk.line.flush()
}
