/** Saves, makes sure that it arrived, and keeps trying where it did not. */

import { backoff } from './backoff.js'
import { queue } from './queue.js'

/** @import { Backoff } from './backoff.js' */
/** @import { Queue } from './queue.js' */
/** @import { Standing, Trouble } from '../types' */

/**
 * Milliseconds between two questions whether all arrived, while all is well: less than a
 * blink, so that nothing need be sent twice.
 */
const CONFIRM_EVERY = 1500
/** Milliseconds in which no connection was gone and is back that nobody noticed. */
const BLINK = 2000
/** Milliseconds between two times that everything is saved because of a browser's word. */
const WORD_EVERY = 5000

/**
 * @typedef {object} Means what saving needs of its surroundings
 * @property {() => Trouble} save sets and commits, and says what became of it
 * @property {() => boolean} full whether there was no room for the state
 * @property {() => void} doubt the next save sets everything again
 * @property {() => void} resend the next save sets again what may not have arrived
 * @property {() => () => void} noted gives what is called once it is known that all has
 *   arrived that is accepted by now
 * @property {() => Promise<boolean>} reach whether the platform can be reached now
 * @property {() => boolean} answered whether somebody said so, and not only the browser
 * @property {(standing: Standing) => void} tell called when it changes
 * @property {() => number} now milliseconds that never go back
 * @property {(run: () => void, milliseconds: number) => unknown} later
 */

/**
 * @typedef {object} Desk where saving stands
 * @property {Means} means
 * @property {number} asked steps there were; they are counted from 1
 * @property {number} accepted the last step that the platform said yes to
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

/**
 * @typedef {object} Saving
 * @property {(urgent: boolean) => void} ask something is to be saved
 * @property {() => void} flush saves what waits before it returns
 * @property {() => void} online sets and saves everything, unless all has arrived
 * @property {() => Promise<Trouble>} settle saves, and waits until it is known whether
 *   that arrived
 * @property {() => Standing} standing
 * @property {() => void} stop nothing is saved or told any more
 */

/** @param {Means} means @returns {Saving} */
export function saver(means) {
  /** @type {Desk} */
  const desk = {
    means,
    asked: 0,
    accepted: 0,
    confirmed: 0,
    last: '',
    trouble: '',
    full: false,
    believed: false,
    since: null,
    hurry: false,
    checkedAt: -Infinity,
    checkLater: false,
    checking: null,
    onlineAt: -Infinity,
    onlineLater: false,
    stopped: false,
    told: '',
    line: queue({ run: () => run(desk), now: means.now, later: means.later }),
    retry: backoff(() => void tryAgain(desk), means.later),
  }
  return {
    standing: () => standing(desk),
    online: () => online(desk),
    settle: () => settle(desk),
    ask(urgent) {
      desk.asked += 1
      desk.hurry ||= urgent
      report(desk)
      desk.line.ask(urgent)
    },
    flush() {
      if (!standing(desk).accepted) desk.line.flush()
    },
    stop() {
      desk.stopped = true
    },
  }
}

/** @param {Desk} desk @returns {Standing} */
function standing({ trouble, full, asked, accepted, confirmed }) {
  return {
    trouble,
    full,
    accepted: trouble === '' && accepted === asked,
    confirmed: trouble === '' && confirmed === asked,
  }
}

/** @param {Desk} desk */
function report(desk) {
  const now = standing(desk)
  const words = JSON.stringify(now)
  if (desk.stopped || words === desk.told) return
  desk.told = words
  desk.means.tell(now)
}

/** @param {Desk} desk @param {Trouble} trouble */
function turn(desk, trouble) {
  desk.trouble = trouble
  if (trouble !== '') desk.retry.wait()
  else desk.retry.reset()
  report(desk)
}

/** Saves. @param {Desk} desk */
function run(desk) {
  if (desk.stopped) return
  const number = desk.asked
  // A check follows at once, so one save will do.
  if (desk.hurry && stale(desk)) {
    desk.means.resend()
    desk.since = null
  }
  desk.last = desk.means.save()
  desk.full = desk.means.full()
  if (desk.last !== '') return turn(desk, desk.last)
  desk.accepted = number
  desk.since ??= desk.means.now()
  // After trouble nobody is told that all is well before it is known.
  desk.hurry ||= desk.trouble !== ''
  if (!desk.checking) goOn(desk)
  report(desk)
}

/** Checks now where it matters, or else soon. @param {Desk} desk */
function goOn(desk) {
  if (desk.hurry) void check(desk)
  else checkSoon(desk)
}

/** Checks now and then. @param {Desk} desk */
function checkSoon(desk) {
  const { now, later } = desk.means
  const pause = desk.checkedAt + CONFIRM_EVERY - now()
  if (pause <= 0) return void check(desk)
  if (desk.checkLater) return
  desk.checkLater = true
  later(() => {
    desk.checkLater = false
    if (desk.confirmed < desk.accepted && desk.trouble === '') void check(desk)
  }, pause)
}

/** One check at a time. @param {Desk} desk @returns {Promise<void>} */
function check(desk) {
  desk.checking ??= Promise.resolve()
    .then(() => checked(desk))
    .finally(() => {
      desk.checking = null
      const open = desk.trouble === '' && desk.confirmed < desk.accepted
      if (open && !desk.stopped) goOn(desk)
    })
  return desk.checking
}

/** Finds out whether what was accepted has arrived. @param {Desk} desk */
async function checked(desk) {
  const { means } = desk
  if (desk.stopped) return
  desk.hurry = false
  if (stale(desk)) {
    means.resend()
    desk.line.flush()
  }
  if (desk.last !== '') return
  const number = desk.accepted
  const arrived = means.noted()
  desk.since = null
  desk.checkedAt = means.now()
  const reached = await means.reach()
  if (desk.stopped) return
  if (!reached) {
    means.doubt()
    if (desk.last === '') desk.last = 'unconfirmed'
    return turn(desk, desk.last)
  }
  if (desk.last !== '') return
  if (learned(desk)) return anewAsStep(desk)
  arrived()
  desk.confirmed = number
  turn(desk, '')
}

/**
 * Whether somebody answers for the first time since the browser's word was taken: what
 * was believed to have arrived may not have.
 * @param {Desk} desk
 */
function learned(desk) {
  const before = desk.believed
  desk.believed = !desk.means.answered()
  return before && !desk.believed
}

/**
 * Whether what was sent must be sent again before it is checked: a platform that is
 * there now may not have been there then, whatever it said.
 * @param {Desk} desk
 */
function stale({ since, means }) {
  return since !== null && means.now() - since > BLINK
}

/** After a pause. @param {Desk} desk */
async function tryAgain(desk) {
  const wanted = () => !desk.stopped && desk.trouble !== ''
  if (!wanted()) return
  // Asking is cheaper than setting everything, and does not stop the page.
  const reached = desk.last === 'refused' || (await desk.means.reach())
  if (!wanted()) return
  if (reached) anew(desk)
  else desk.retry.wait()
}

/** To be made sure of like any other step. @param {Desk} desk */
function anewAsStep(desk) {
  desk.asked += 1
  desk.hurry = true
  anew(desk)
}

/** @param {Desk} desk */
function anew(desk) {
  desk.means.doubt()
  desk.line.flush()
}

/**
 * Browsers may say so many times in a row; and where all has arrived there is nothing to
 * mend, but perhaps a newer record of another device to spoil.
 * @param {Desk} desk
 */
function online(desk) {
  if (desk.stopped || standing(desk).confirmed || desk.onlineLater) return
  const { now, later } = desk.means
  const pause = desk.onlineAt + WORD_EVERY - now()
  if (pause <= 0) {
    desk.onlineAt = now()
    return anew(desk)
  }
  desk.onlineLater = true
  later(() => {
    desk.onlineLater = false
    online(desk)
  }, pause)
}

/** @param {Desk} desk @returns {Promise<Trouble>} */
async function settle(desk) {
  desk.asked += 1
  if (desk.confirmed < desk.accepted) desk.means.resend()
  do {
    if (desk.accepted < desk.asked || desk.last !== '') desk.line.flush()
    if (desk.last === '') await check(desk)
  } while (!desk.stopped && desk.last === '' && desk.confirmed < desk.asked)
  return desk.trouble
}
