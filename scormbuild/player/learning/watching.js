/** Whether something was played through: which stretches of it were, in seconds. */

/** From one second to another. @typedef {readonly [number, number]} Stretch */

/** Share of the whole that is enough: players skip a little when one jumps. */
export const ENOUGH = 0.95
/** Seconds that may be missing of something short, if that is not most of it. */
const LEAST = 1

/**
 * Joins stretches that touch or overlap.
 * @param {ReadonlyArray<Stretch>} stretches @returns {Stretch[]} in order
 */
export function joined(stretches) {
  /** @type {Stretch[]} */
  const done = []
  for (const [from, to] of [...stretches].sort((one, other) => one[0] - other[0])) {
    const last = done.at(-1)
    if (last && from <= last[1]) done[done.length - 1] = [last[0], Math.max(last[1], to)]
    else done.push([from, to])
  }
  return done
}

/**
 * Whether nearly all of it was played, in whatever order.
 * @param {ReadonlyArray<Stretch>} stretches @param {number} duration in seconds; not a
 *   number while it is unknown
 */
export function playedThrough(stretches, duration) {
  if (!(duration > 0 && duration < Infinity)) return false
  const enough = Math.max(duration / 2, Math.min(duration - LEAST, ENOUGH * duration))
  return lengthOf(joined(stretches)) >= enough
}

/** Seconds that stretches last, none of which touch. @param {ReadonlyArray<Stretch>} stretches */
export function lengthOf(stretches) {
  return stretches.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** What a browser has played. @param {TimeRanges} ranges @returns {Stretch[]} */
export function stretches(ranges) {
  return Array.from({ length: ranges.length }, (_, at) => [ranges.start(at), ranges.end(at)])
}

/**
 * Where to go on: where one left, unless that was at the beginning or the end.
 * @param {number} at seconds @param {number} duration seconds
 */
export function goOnAt(at, duration) {
  return at > LEAST && at < duration - LEAST ? at : 0
}
