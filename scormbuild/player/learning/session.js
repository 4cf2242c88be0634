/** What a learner does on pages: each event makes a new session out of an old one. */

import { page, question, quiz } from './course.js'
import { isOpen } from './gates.js'
import { marked, normalise, points } from './grade.js'
import { ON_PAGE, answerNumber, answerTo, withAnswer } from '../state/state.js'
import { besides, spoken } from './sure.js'
import { settled } from './verdict.js'
import { questionView } from './views.js'

/** @import { CourseData, Moment, QuestionData, Response, Session, State } from '../types' */

/**
 * @typedef {object} Checked what is given to a question outside of graded quizzes
 * @property {string} question
 * @property {string | null} quiz
 * @property {Response} response
 * @property {boolean} [sure] whether the learner says so, where that is asked
 */

/**
 * A page is shown; empty for the cover. An id that the course lacks changes nothing, nor
 * does a page that is not open yet.
 * @param {CourseData} data @param {Session} session @param {string} pageId
 * @returns {Session}
 */
export function see(data, session, pageId) {
  const shown = page(data, pageId)
  if (!shown && pageId !== '') return session
  if (!isOpen(data, session.state, pageId)) return session
  const at = shown ? shown.index : -1
  const read = shown && !shown.waits ? [shown.index] : []
  return { ...session, state: withPages(data, { ...session.state, at }, read) }
}

/**
 * All that is to be played on a page was played through, or read. Changes nothing on a
 * page that does not wait for it, nor on one that is not open yet.
 * @param {CourseData} data @param {Session} session @param {string} pageId
 * @returns {Session}
 */
export function watched(data, session, pageId) {
  const shown = page(data, pageId)
  if (!shown?.waits || session.state.pages.includes(shown.index)) return session
  if (!isOpen(data, session.state, pageId)) return session
  return { ...session, state: withPages(data, session.state, [shown.index]) }
}

/** @param {CourseData} data @param {State} state @param {number[]} read indexes of pages */
function withPages(data, state, read) {
  const pages = [...new Set([...state.pages, ...read])].sort((one, other) => one - other)
  return settled(data, { ...state, pages })
}

/**
 * A question outside of graded quizzes is answered, and marked if it is. Nothing changes where no try is left, or
 * without a response.
 * @param {CourseData} data
 * @param {Session} session
 * @param {Checked & Moment} event
 * @returns {Session}
 */
export function check(data, session, event) {
  const asked = question(data, event.question)
  const place = event.quiz === null ? null : quiz(data, event.quiz)
  if (!asked || place === undefined || place?.graded) return session
  const response = normalise(asked, event.response)
  if (response.length === 0) return session
  if (!questionView(data, session, event.question, event.quiz).open) return session
  const at = place ? place.index : ON_PAGE
  // The day is that of Greenwich, as in all that is on record.
  const kept = asked.dated ? [1, Math.floor(+event.time / 864e5)] : response
  const next = answered(session, asked, at, kept, event)
  const more = besides(data, asked)
  const all = more ? answered(next, more, at, spoken(event.sure === true), event) : next
  return { ...all, state: settled(data, all.state) }
}

/**
 * Puts an answer on record, with its points and its moment. Tries are counted where they
 * are limited, for practice, which ends them at what a course allows.
 * @param {Session} session @param {QuestionData} question @param {number} quizIndex
 * @param {Response} response @param {Moment} moment
 * @param {boolean} [counted] whether its tries are
 * @returns {Session}
 */
export function answered(session, question, quizIndex, response, { time, latency }, counted = marked(question)) {
  const before = answerTo(session.state, question.index, quizIndex)
  const state = withAnswer(session.state, {
    question: question.index,
    quiz: quizIndex,
    tries: counted ? (before?.tries ?? 0) + 1 : 1,
    response,
    points: points(question, response),
  })
  const number = answerNumber(state, question.index, quizIndex)
  return {
    ...session,
    state,
    moments: { ...session.moments, [number]: { time, latency } },
  }
}
