/** Marks one choice among several; true and false are two such choices. */

import { chosenMarks, idsOf, known, shuffled } from '../../player/learning/chosen.js'

/** @import { Marking } from '../../player/manner' */

/** @type {Marking} */
export const ONE = {
  normalise: (question, response) => known(question, response).slice(0, 1),
  share(question, response) {
    const [chosen = ''] = idsOf(question, response)
    return question.interaction.correct.some(([right]) => right === chosen) ? 1 : 0
  },
  said: idsOf,
  marks: chosenMarks,
  order: (question, seed) =>
    question.interaction.type === 'true-false' ? [1, 0] : shuffled(question, seed),
}
