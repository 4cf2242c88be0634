/** Compares statuses: what an LMS holds is never lowered. */

/**
 * @param {ReadonlyArray<string>} ranks from the least to the best
 * @param {string} one
 * @param {string} other
 * @returns {string} the higher of two statuses; the other where neither has a rank
 */
export function higher(ranks, one, other) {
  return ranks.indexOf(one) > ranks.indexOf(other) ? one : other
}
