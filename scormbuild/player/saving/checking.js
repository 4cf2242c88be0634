/** Finds out whether what was accepted has arrived: now where it matters, else soon. */

import { anew, stale, turn } from './desk.js'

/** @import { Desk } from './desk.js' */

/**
 * Milliseconds between two questions whether all arrived, while all is well: less than a
 * blink, so that nothing need be sent twice.
 */
const CONFIRM_EVERY = 1500

/** Checks now where it matters, or else soon. @param {Desk} desk */
export function goOn(desk) {
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
export function check(desk) {
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

/** To be made sure of like any other step. @param {Desk} desk */
function anewAsStep(desk) {
  desk.asked += 1
  desk.hurry = true
  anew(desk)
}
