/** Saves, makes sure that it arrived, and keeps trying where it did not. */

import { backoff } from './backoff.js'
import { check, goOn } from './checking.js'
import { anew, report, stale, standing, turn } from './desk.js'
import { queue } from './queue.js'

/** @import { Desk, Means } from './desk.js' */
/** @import { Standing, Trouble } from '../types' */

/** Milliseconds between two times that everything is saved because of a browser's word. */
const WORD_EVERY = 5000

/**
 * @typedef {object} Saving
 * @property {(urgent: boolean) => void} ask something is to be saved
 * @property {() => void} flush saves what waits before it returns
 * @property {() => void} online sets and saves everything, unless all has arrived
 * @property {() => Promise<Trouble>} makeSure saves, and waits until it is known whether
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
    line: queue({ ...means, run: () => run(desk) }),
    retry: backoff(() => void tryAgain(desk), means.later),
  }
  return {
    standing: () => standing(desk),
    online: () => online(desk),
    makeSure: () => makeSure(desk),
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

/** After a pause. @param {Desk} desk */
async function tryAgain(desk) {
  const wanted = () => !desk.stopped && desk.trouble !== ''
  if (!wanted()) return
  // Asking is cheaper than setting everything, and does not stop the page.
  const reached = desk.last === 'refused' || (await desk.means.reach())
  if (!wanted()) return
  if (reached) return anew(desk)
  // Whatever another look that is under way will say, it began before this one.
  desk.means.doubt()
  if (desk.last === '') desk.last = 'unconfirmed'
  desk.retry.wait()
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
async function makeSure(desk) {
  desk.asked += 1
  if (desk.confirmed < desk.accepted) desk.means.resend()
  do {
    if (desk.accepted < desk.asked || desk.last !== '') desk.line.flush()
    if (desk.last === '') await check(desk)
  } while (!desk.stopped && desk.last === '' && desk.confirmed < desk.asked)
  return desk.trouble
}
