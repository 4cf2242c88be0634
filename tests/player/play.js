/**
 * Plays a course as a learner would, for tests: whole moves made of the session's
 * events.
 */

import { begin, give, submit } from '../../scormbuild/player/learning/attempt.js'
import { BLANK, restore } from '../../scormbuild/player/state/restore.js'
import { see } from '../../scormbuild/player/learning/session.js'
import { quizView } from '../../scormbuild/player/learning/views.js'

export const NOON = new Date(2026, 0, 5, 12, 0, 0)

export function fresh(data, seed = 7) {
  return restore(data, BLANK, seed)
}

/** Shows all required pages. */
export function readAll(data, session) {
  return data.pages
    .filter((page) => page.required)
    .reduce((sofar, page) => see(data, sofar, page.id), session)
}

/** A whole attempt with so many right responses, the rest wrong. */
export function attempt(data, session, quizId, right) {
  const begun = begin(data, session, quizId)
  const given = quizView(data, begun, quizId).questions.reduce(
    (sofar, question, at) => {
      const response = [at < right ? 0 : 1]
      return give(data, sofar, { question, quiz: quizId, response, latency: 1500 })
    },
    begun,
  )
  return submit(data, given, { quiz: quizId, time: NOON })
}
