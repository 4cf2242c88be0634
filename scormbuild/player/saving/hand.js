/** Knows when a learner's hand last did something. */

/** @import { Surroundings } from '../types' */

/** What browsers tell of a hand that is about to press something, or has. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown']

/**
 * Watches a window.
 * @param {Surroundings & { performance: Pick<Performance, 'now'> }} window
 * @returns {() => number} the moment of the last sign, in milliseconds that never go back
 */
export function hand(window) {
  let stirred = -Infinity
  for (const sign of SIGNS) {
    window.addEventListener?.(sign, () => void (stirred = window.performance.now()))
  }
  return () => stirred
}
