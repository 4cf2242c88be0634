/** Compares statuses and scores: what an LMS holds is never lowered. */

/**
 * @param {ReadonlyArray<string>} ranks from the least to the best
 * @param {string} one
 * @param {string} other
 * @returns {string} the higher of two statuses; the other where neither has a rank
 */
export function higher(ranks, one, other) {
  return ranks.indexOf(one) > ranks.indexOf(other) ? one : other
}

/** @param {number} score 0-100 @param {string} [held] a score as an LMS spells it */
export function higherScore(score, held = '') {
  const before = Number(held)
  // Above, it is of another scale, and what is no number is nothing to compare with.
  return before <= 100 ? Math.max(score, before) : score
}
