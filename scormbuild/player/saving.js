/** Saves, makes sure that it arrived, and keeps trying where it did not. */

import { backoff } from './backoff.js'
import { queue } from './queue.js'

/** @import { Backoff } from './backoff.js' */
/** @import { Queue } from './queue.js' */
/** @import { Standing, Trouble } from './types' */

/** Milliseconds between two questions whether all arrived, while all is well. */
const CONFIRM_EVERY = 15_000
/** Milliseconds after which the time gone by is worth a save of its own. */
const TIME_WORTH = 30_000

/** Troubles that may pass. @type {ReadonlyArray<Trouble>} */
const PASSING = ['refused', 'unconfirmed']

/**
 * @typedef {object} Means what saving needs of its surroundings
 * @property {() => Trouble} save sets and commits, and says what became of it
 * @property {() => void} doubt the next save sets everything again
 * @property {() => Promise<boolean>} reach whether the platform can be reached now
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
 * @property {number} savedAt
 * @property {number} checkedAt
 * @property {boolean} checkLater
 * @property {Promise<void> | null} checking
 * @property {boolean} stopped
 * @property {string} told
 * @property {Queue} line
 * @property {Backoff} retry
 */

/**
 * @typedef {object} Saving
 * @property {(urgent: boolean) => void} ask something is to be saved
 * @property {() => void} flush saves what waits before it returns, and from time to time
 *   how long the sitting has taken
 * @property {() => void} again sets and saves everything now
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
    savedAt: -Infinity,
    checkedAt: -Infinity,
    checkLater: false,
    checking: null,
    stopped: false,
    told: '',
    line: queue({ run: () => run(desk), now: means.now, later: means.later }),
    retry: backoff(() => void tryAgain(desk), means.later),
  }
  return {
    standing: () => standing(desk),
    again: () => again(desk),
    settle: () => settle(desk),
    ask(urgent) {
      desk.asked += 1
      report(desk)
      desk.line.ask(urgent)
    },
    flush() {
      const long = means.now() - desk.savedAt > TIME_WORTH
      if (long || !standing(desk).accepted) desk.line.flush()
    },
    stop() {
      desk.stopped = true
    },
  }
}

/** @param {Desk} desk @returns {Standing} */
function standing({ trouble, asked, accepted, confirmed }) {
  return {
    trouble,
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
  if (PASSING.includes(trouble)) desk.retry.wait()
  else desk.retry.reset()
  report(desk)
}

/** Saves. @param {Desk} desk */
function run(desk) {
  if (desk.stopped) return
  const number = desk.asked
  desk.last = desk.means.save()
  desk.savedAt = desk.means.now()
  if (desk.last !== '') return turn(desk, desk.last)
  desk.accepted = number
  // After trouble nobody is told that all is well before it is known.
  if (desk.trouble === '') checkSoon(desk)
  else void check(desk)
  report(desk)
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
  desk.checking ??= checked(desk).finally(() => {
    desk.checking = null
  })
  return desk.checking
}

/** Finds out whether what was accepted has arrived. @param {Desk} desk */
async function checked(desk) {
  const number = desk.accepted
  desk.checkedAt = desk.means.now()
  const reached = await desk.means.reach()
  if (desk.stopped) return
  if (!reached) {
    desk.means.doubt()
    if (desk.last === '') desk.last = 'unconfirmed'
    return turn(desk, desk.last)
  }
  if (desk.last !== '') return
  desk.confirmed = number
  turn(desk, '')
  if (number < desk.accepted) checkSoon(desk)
}

/** After a pause. @param {Desk} desk */
async function tryAgain(desk) {
  const wanted = () => !desk.stopped && PASSING.includes(desk.trouble)
  if (!wanted()) return
  // Asking is cheaper than setting everything, and does not stop the page.
  const reached = desk.last === 'refused' || (await desk.means.reach())
  if (!wanted()) return
  if (reached) again(desk)
  else desk.retry.wait()
}

/** @param {Desk} desk */
function again(desk) {
  if (desk.stopped) return
  desk.means.doubt()
  desk.line.flush()
}

/** @param {Desk} desk @returns {Promise<Trouble>} */
async function settle(desk) {
  desk.asked += 1
  do {
    if (desk.accepted < desk.asked || desk.last !== '') desk.line.flush()
    if (desk.last === '') await check(desk)
  } while (!desk.stopped && desk.last === '' && desk.confirmed < desk.asked)
  return desk.trouble
}
