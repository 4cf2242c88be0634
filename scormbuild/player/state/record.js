/** Says all that an LMS should hold of a session, in no standard's words. */

import { within } from './budget.js'
import { questionAt, quizAt } from '../learning/course.js'
import { FULL, marked, said } from '../learning/grade.js'
import { ON_PAGE } from './state.js'
import { verdict } from '../learning/verdict.js'
import { resumeAt } from '../learning/views.js'

/** @import { Answer, CourseData, InteractionRecord } from '../types' */
/** @import { Record_, Session } from '../types' */

/**
 * While state that could not be used stands with the LMS, nothing is told that would
 * take its place: no state, and no answers, whose numbers are those of that state.
 * @param {CourseData} data @param {Session} session
 * @param {number} seconds whole seconds since launch
 * @returns {Record_}
 */
export function record(data, session, seconds) {
  const stands = session.problem !== ''
  const answers = stands ? [] : session.state.answers
  const { text, dropped } = within(data, session.state)
  return {
    location: resumeAt(data, session),
    state: stands ? null : text,
    ...(dropped.length > 0 && !stands ? { dropped } : {}),
    verdict: verdict(data, session.state),
    seconds,
    interactions: answers.flatMap((answer, number) => {
      const moment = session.moments[number] ?? null
      const due = moment !== null || session.state.untold.includes(number)
      return interaction(data, answer, { number, moment, due })
    }),
  }
}

/**
 * None where the course no longer has the question or the quiz.
 * @param {CourseData} data @param {Answer} answer
 * @param {Pick<InteractionRecord, 'number' | 'moment' | 'due'>} telling
 * @returns {InteractionRecord[]}
 */
function interaction(data, answer, telling) {
  const asked = questionAt(data, answer.question)
  const place = quizAt(data, answer.quiz)
  if (!asked || (answer.quiz !== ON_PAGE && !place)) return []
  const id = place ? `${asked.id}.${place.id}` : asked.id
  const response = said(asked, answer.response)
  const right = answer.points === FULL ? 'correct' : 'incorrect'
  const result = marked(asked) ? right : 'neutral'
  return [{ ...telling, id, interaction: asked.interaction, response, result }]
}
