/** What passing in advance spares a learner: pages, and graded parts among them. */

import { question, quiz } from './course.js'
import { percent } from './grade.js'
import { answered } from './session.js'
import { ON_PAGE, answerTo, quizState, withQuiz } from '../state/state.js'
import { settled } from './verdict.js'

/** @import { CourseData, Session } from '../types' */

export const TEST_OUT = 'test-out'
const WAIVED = 'waived'

/**
 * Whoever has passed in advance is spared what that waives, once: its pages are done, and
 * its graded parts have the percentage reached, unless they have a better one. That it
 * was so is on record. Statements are still to be confirmed.
 * @param {CourseData} data @param {Session} session @param {Date} time
 * @returns {Session} the same where nothing is waived
 */
export function waive(data, session, time) {
  const found = quiz(data, TEST_OUT)
  const asked = question(data, WAIVED)
  const { mastery } = data.track
  if (!data.testOut || !found || !asked || mastery === null) return session
  const { state } = session
  const { best } = quizState(state, found.index)
  const before = answerTo(state, asked.index, ON_PAGE)
  if (before || best < 0 || percent(best) < mastery) return session
  const shown = new Set([...state.pages, ...data.testOut.pages])
  const pages = [...shown].sort((one, other) => one - other)
  const raised = data.testOut.parts.reduce((sofar, index) => {
    return withQuiz(sofar, index, { best: Math.max(best, quizState(sofar, index).best) })
  }, state)
  const spared = { ...session, state: { ...raised, pages } }
  const kept = answered(spared, asked, ON_PAGE, String(percent(best)), { time, latency: null })
  return { ...kept, state: settled(data, kept.state) }
}
