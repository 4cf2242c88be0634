/** Moments in the order of what happened, whatever the computer's clock does. */

/** @import { Moment, Session } from '../types' */

/**
 * A session whose new moments are none before those that were there: a clock that is
 * set back stands still until it has caught up.
 * @param {Session} before @param {Session} next
 * @returns {Session}
 */
export function steady({ moments: before }, next) {
  const latest = Math.max(0, ...Object.values(before).map(({ time }) => time.getTime()))
  const late = Object.entries(next.moments).filter(([number, moment]) => {
    return moment !== before[Number(number)] && moment.time.getTime() < latest
  })
  if (late.length === 0) return next
  /** @param {Moment} moment */
  const held = (moment) => ({ ...moment, time: new Date(latest) })
  const changed = late.map(([number, moment]) => [number, held(moment)])
  return { ...next, moments: { ...next.moments, ...Object.fromEntries(changed) } }
}
