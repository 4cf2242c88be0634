/** What a learner does in quizzes: each event makes a new session out of an old one. */

import { attained } from './attained.js'
import { question, questionAt, quiz, story } from './course.js'
import { draw } from './draw.js'
import { normalise } from './grade.js'
import { answered } from './session.js'
import { MOST, quizState, withQuiz } from '../state/state.js'
import { besides, spoken } from './sure.js'
import { settled } from './verdict.js'
import { questionView, quizView } from './views.js'

/** @import { CourseData, QuestionData, QuizData, QuizState } from '../types' */
/** @import { Response, Session, State } from '../types' */

/**
 * @typedef {object} Given what is given to a question of a graded quiz
 * @property {string} question
 * @property {string} quiz
 * @property {Response} response
 * @property {boolean} [sure] whether the learner says so, where that is asked
 * @property {number | null} latency milliseconds since it was shown or last changed
 */

/**
 * An attempt at a quiz begins: its questions are drawn.
 * @param {CourseData} data @param {Session} session @param {string} quizId
 * @returns {Session}
 */
export function begin(data, session, quizId) {
  const found = quiz(data, quizId)
  if (!found || !quizView(data, session, quizId).canBegin) return session
  const drawn = draw(data, found, session.state)
  const counts = counted(found, quizState(session.state, found.index))
  const change = { ...counts, open: true, draw: drawn, given: {} }
  const state = withQuiz(session.state, found.index, change)
  return { ...session, state: found.graded ? state : untried(state, found.index) }
}

/**
 * The counts with one attempt more. Where no count is left, earlier rounds are
 * forgotten: the attempts of this round stay what they are.
 * @param {QuizData} quiz @param {QuizState} state
 */
export function counted(quiz, { begun, before }) {
  if (begun < Math.max(MOST, quiz.attempts)) return { begun: begun + 1, before }
  return before > 0 ? { begun: begun - before + 1, before: 0 } : { begun, before }
}

/**
 * A question of an open graded attempt gets a response: kept, not yet recorded. An
 * empty one takes back what was given before.
 * @param {CourseData} data
 * @param {Session} session
 * @param {Given} event
 * @returns {Session}
 */
export function give(data, session, event) {
  const asked = question(data, event.question)
  const found = quiz(data, event.quiz)
  if (!asked || !found?.graded) return session
  if (!questionView(data, session, event.question, event.quiz).open) return session
  const response = normalise(asked, event.response)
  const { [asked.index]: before, ...others } = quizState(
    session.state,
    found.index,
  ).given
  const more = besides(data, asked)
  const sure = more ? { [more.index]: spoken(event.sure === true) } : {}
  const given = response.length > 0 ? { ...others, ...sure, [asked.index]: response } : others
  const key = spentKey(asked.index, found.index)
  const spent = (session.spent[key] ?? 0) + (event.latency ?? 0)
  return {
    ...session,
    state: withQuiz(session.state, found.index, { given }),
    spent: event.latency === null ? session.spent : { ...session.spent, [key]: spent },
  }
}

/**
 * The open attempt at a quiz is decided. In a graded one every drawn question now gets
 * its answer, an empty one where nothing was given.
 * @param {CourseData} data @param {Session} session
 * @param {{ quiz: string, time: Date }} event
 * @returns {Session}
 */
export function submit(data, session, event) {
  const found = story(data, event.quiz) ? undefined : quiz(data, event.quiz)
  if (!found || !quizState(session.state, found.index).open) return session
  const { draw: drawn, best } = quizState(session.state, found.index)
  const asked = drawn.flatMap((index) => questionAt(data, index) ?? [])
  const submitted = found.graded ? recorded(data, session, found, asked, event.time) : session
  const last = attained(data, submitted.state, found.index, drawn)
  const change = { open: false, given: {}, last, best: Math.max(best, last) }
  const state = withQuiz(submitted.state, found.index, change)
  return { ...submitted, state: settled(data, state) }
}

/**
 * The drawn questions get their answers, and with them whether the learner was sure.
 * @param {CourseData} data @param {Session} session @param {QuizData} quiz
 * @param {ReadonlyArray<QuestionData>} asked @param {Date} time
 * @returns {Session}
 */
function recorded(data, session, quiz, asked, time) {
  const { given } = quizState(session.state, quiz.index)
  return asked.reduce((sofar, question) => {
    const latency = session.spent[spentKey(question.index, quiz.index)] ?? null
    const response = given[question.index] ?? []
    const next = answered(sofar, question, quiz.index, response, { time, latency }, false)
    const more = besides(data, question)
    const sure = more && response.length > 0 ? given[more.index] : undefined
    return more && sure ? answered(next, more, quiz.index, sure, { time, latency }) : next
  }, session)
}

/**
 * A practice quiz is begun again: its questions have their tries back.
 * @param {State} state @param {number} quizIndex @returns {State}
 */
function untried(state, quizIndex) {
  const answers = state.answers.map((one) =>
    one.quiz === quizIndex ? { ...one, tries: 0 } : one,
  )
  return { ...state, answers }
}

/** @param {number} question @param {number} quiz their indexes */
function spentKey(question, quiz) {
  return `${question}.${quiz}`
}
