/** What is kept of a learner: made blank, looked into, changed by copying. */

/** @import { Answer, QuizState, State } from '../types' */

/** The quiz index of an answer to a question that stands on a page. */
export const ON_PAGE = -1

/**
 * Counts of attempts stop here, unless a course allows more: 999 is 999 and more. So a
 * build can tell how long the state may become.
 */
export const MOST = 999

/** @type {QuizState} */
const UNTOUCHED = {
  begun: 0,
  before: 0,
  best: -1,
  last: -1,
  open: false,
  draw: [],
  given: {},
}

/** @param {number} seed 0-1295 @returns {State} */
export function blank(seed) {
  return {
    seed,
    pages: [],
    at: -1,
    answers: [],
    quizzes: {},
    untold: [],
    completed: false,
    passed: false,
    unknown: [],
  }
}

/**
 * The place of an answer in `state.answers`, which is its number in the LMS; -1 for
 * none.
 * @param {State} state @param {number} question @param {number} quiz
 */
export function answerNumber(state, question, quiz) {
  return state.answers.findIndex(
    (one) => one.question === question && one.quiz === quiz,
  )
}

/**
 * @param {State} state @param {number} question @param {number} quiz
 * @returns {Answer | undefined}
 */
export function answerTo(state, question, quiz) {
  return state.answers[answerNumber(state, question, quiz)]
}

/**
 * Puts an answer where the same question was answered before, or at the end; the LMS is
 * to be told of it.
 * @param {State} state @param {Answer} answer @returns {State}
 */
export function withAnswer(state, answer) {
  const number = answerNumber(state, answer.question, answer.quiz)
  const place = number < 0 ? state.answers.length : number
  const answers = [...state.answers]
  answers[place] = answer
  const untold = [...new Set([...state.untold, place])].sort((one, two) => one - two)
  return { ...state, answers, untold }
}

/**
 * Once the LMS is known to have been told of all answers that there were: left are those
 * that were given since.
 * @param {State} state @param {State} then @returns {State}
 */
export function withTold(state, { answers }) {
  const untold = state.untold.filter((one) => state.answers[one] !== answers[one])
  return { ...state, untold }
}

/** @param {State} state @param {number} index @returns {QuizState} */
export function quizState(state, index) {
  return state.quizzes[index] ?? UNTOUCHED
}

/**
 * @param {State} state @param {number} index @param {Partial<QuizState>} change
 * @returns {State}
 */
export function withQuiz(state, index, change) {
  const changed = { ...quizState(state, index), ...change }
  return { ...state, quizzes: { ...state.quizzes, [index]: changed } }
}
