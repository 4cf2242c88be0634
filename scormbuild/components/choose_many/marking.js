/** Marks a set of choices: all or nothing, or what is right less what is wrong. */

import { ascending, chosenMarks, idsOf, known, shuffled } from '../../player/learning/chosen.js'

/** @import { Marking } from '../../player/manner' */

/** @type {Marking} */
export const SEVERAL = {
  normalise: (question, response) => known(question, response).sort(ascending),
  share(question, response) {
    const chosen = idsOf(question, response)
    const shares = question.interaction.correct.map((pattern) => {
      const right = chosen.filter((id) => pattern.includes(id)).length
      const wrong = chosen.length - right
      if (right === pattern.length && wrong === 0) return 1
      return question.scoring === 'partial' ? (right - wrong) / pattern.length : 0
    })
    return Math.max(0, ...shares)
  },
  said: idsOf,
  marks: chosenMarks,
  order: shuffled,
}
