/** What an attempt at a quiz has earned, told by the answers on record. */

import { questionAt } from './course.js'
import { earned } from './grade.js'
import { answerTo } from '../state/state.js'

/** @import { CourseData, State } from '../types' */

/**
 * In millionths of all points; questions that the course no longer has do not count.
 * @param {CourseData} data @param {State} state
 * @param {number} quiz its index @param {ReadonlyArray<number>} drawn question indexes
 */
export function attained(data, state, quiz, drawn) {
  const asked = drawn.flatMap((index) => questionAt(data, index) ?? [])
  return earned(
    asked.map((question) => {
      const answer = answerTo(state, question.index, quiz)
      return { question, response: answer && answer.tries > 0 ? answer.response : [] }
    }),
  )
}
