/** How a quiz went, objective by objective. */

/**
 * @typedef {object} Asked one question of a decided quiz
 * @property {string} objective in words; empty where it serves none
 * @property {boolean} right
 * @property {string} page where that is told, as an address in the document
 * @property {string} title of the module that tells it
 */

/**
 * @typedef {object} Reached
 * @property {string} objective
 * @property {number} right questions
 * @property {number} count of its questions
 * @property {'correct' | 'partly' | 'incorrect'} outcome
 * @property {string} page
 * @property {string} title
 */

/**
 * The objectives that a quiz asked about, in the order of its questions.
 * @param {ReadonlyArray<Asked>} asked @returns {Reached[]}
 */
export function byObjective(asked) {
  const objectives = [...new Set(asked.map((one) => one.objective))].filter(Boolean)
  return objectives.flatMap((objective) => {
    const own = asked.filter((one) => one.objective === objective)
    const right = own.filter((one) => one.right).length
    const outcome = right === own.length ? 'correct' : right === 0 ? 'incorrect' : 'partly'
    return own
      .slice(0, 1)
      .map(({ page, title }) => ({ objective, right, count: own.length, outcome, page, title }))
  })
}
