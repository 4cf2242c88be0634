/** What there is to show of a session; asks and changes nothing. */

import { pageAt, question, questionAt, quiz } from './course.js'
import { optionOrder } from './draw.js'
import { FULL, marked, normalise, outcome, percent } from './grade.js'
import { ON_PAGE, answerTo, quizState } from '../state/state.js'
import { attempts, verdict } from './verdict.js'

/** @import { Answer, CourseData, QuestionData } from '../types' */
/** @import { QuestionView, QuizData } from '../types' */
/** @import { QuizView, Session } from '../types' */

/** @type {QuestionView} */
const CLOSED = {
  response: [],
  outcome: null,
  tries: 0,
  left: 0,
  open: false,
  solution: false,
}

/** @type {QuizView} */
const NO_QUIZ = {
  phase: 'ready',
  questions: [],
  answered: 0,
  used: 0,
  left: null,
  canBegin: false,
  reopens: false,
  last: null,
  best: null,
  passed: null,
}

/** Ids of the pages shown so far. @param {CourseData} data @param {Session} session */
export function seen(data, session) {
  const { pages } = session.state
  return new Set(
    data.pages.filter((one) => pages.includes(one.index)).map((one) => one.id),
  )
}

/**
 * The page the learner left; empty for the cover, also where that page is gone.
 * @param {CourseData} data @param {Session} session
 */
export function resumeAt(data, session) {
  return pageAt(data, session.state.at)?.id ?? ''
}

/**
 * Choice indexes in the order to show.
 * @param {CourseData} data @param {Session} session @param {string} questionId
 * @returns {number[]}
 */
export function order(data, session, questionId) {
  const found = question(data, questionId)
  return found ? optionOrder(found, session.state.seed) : []
}

/**
 * @param {CourseData} data @param {Session} session
 * @param {string} questionId
 * @param {string | null} quizId null where it stands on a page
 * @returns {QuestionView}
 */
export function questionView(data, session, questionId, quizId) {
  const asked = question(data, questionId)
  if (!asked) return CLOSED
  if (quizId === null)
    return practised(asked, answerTo(session.state, asked.index, ON_PAGE), true)
  const place = quiz(data, quizId)
  const { draw, open, given } = quizState(session.state, place?.index ?? ON_PAGE)
  if (!place || !draw.includes(asked.index)) return CLOSED
  const answer = answerTo(session.state, asked.index, place.index)
  if (!place.graded) return practised(asked, answer, open)
  if (open)
    return { ...CLOSED, response: normalise(asked, given[asked.index] ?? []), open }
  return { ...practised(asked, answer, false), tries: answer?.tries ?? 0 }
}

/**
 * A question that is marked at once, or one whose attempt is decided.
 * @param {QuestionData} question @param {Answer | undefined} answer
 * @param {boolean} under whether it is under way
 * @returns {QuestionView}
 */
function practised(question, answer, under) {
  const tries = answer?.tries ?? 0
  const right = tries > 0 && answer?.points === FULL
  // What is not marked has no tries: earlier versions counted them.
  const used = marked(question) ? tries : Math.min(tries, 1)
  const left = right || !under ? 0 : Math.max(0, Math.max(1, question.tries) - used)
  return {
    response: answer && tries > 0 ? normalise(question, answer.response) : [],
    outcome: answer && tries > 0 ? outcome(question, answer.points) : null,
    tries,
    left,
    open: left > 0,
    solution: left === 0,
  }
}

/**
 * @param {CourseData} data @param {Session} session @param {string} quizId
 * @returns {QuizView}
 */
export function quizView(data, session, quizId) {
  const found = quiz(data, quizId)
  if (!found) return NO_QUIZ
  const { open, last, best, draw } = quizState(session.state, found.index)
  const { used, left } = attempts(found, session.state)
  const questions = draw.flatMap((index) => questionAt(data, index)?.id ?? [])
  const reopens = left === 0 && !open && data.track.failedAttempt === 'stays-open'
  return {
    phase: open ? 'open' : last >= 0 ? 'decided' : 'ready',
    questions,
    answered: questions.filter((id) => responded(data, session, id, quizId)).length,
    used,
    left: left === Infinity ? null : left,
    canBegin: !open && left > 0 && found.draws.some((draw) => draw.count > 0),
    reopens: reopens && verdict(data, session.state).passed !== true,
    last: last < 0 ? null : percent(last),
    best: best < 0 ? null : percent(best),
    passed: best < 0 ? null : reaches(data, found, best),
  }
}

/**
 * @param {CourseData} data @param {Session} session @param {string} questionId
 * @param {string} quizId
 */
function responded(data, session, questionId, quizId) {
  return questionView(data, session, questionId, quizId).response.length > 0
}

/**
 * @param {CourseData} data
 * @param {QuizData} quiz
 * @param {number} best in millionths
 */
function reaches(data, quiz, best) {
  const { mastery } = data.track
  return quiz.graded && mastery !== null ? percent(best) >= mastery : null
}
