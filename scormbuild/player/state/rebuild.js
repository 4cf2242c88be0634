/**
 * Finds again which questions the last decided attempt at a quiz drew, where the state
 * had no room for them: draws follow from the seed, attempt by attempt.
 */

import { attained } from '../learning/attained.js'
import { draw } from '../learning/draw.js'
import { quizState, withQuiz } from './state.js'

/** @import { Answer, CourseData, QuizData, State } from '../types' */

/**
 * Whether a quiz is decided and stands there without the questions of that attempt.
 * @param {State} state @param {number} index the quiz's
 */
function stripped(state, index) {
  const { open, last, draw } = quizState(state, index)
  return !open && last >= 0 && draw.length === 0
}

/**
 * The questions of the last attempt, if every attempt left answers to all it drew;
 * whether it did, the caller has to see for himself.
 * @param {CourseData} data @param {QuizData} quiz @param {State} state
 * @returns {ReadonlyArray<number>}
 */
function replayed(data, quiz, state) {
  const { begun } = quizState(state, quiz.index)
  /** @type {ReadonlyArray<number>} */
  let drawn = []
  /** @type {Set<number>} */
  const met = new Set()
  for (let attempt = quiz.avoidSeen ? 0 : begun - 1; attempt < begun; attempt += 1) {
    const answers = [...met].map((question) => answer(question, quiz.index))
    const then = withQuiz({ ...state, answers }, quiz.index, {
      begun: attempt,
      draw: drawn,
    })
    drawn = draw(data, quiz, then)
    for (const question of drawn) met.add(question)
  }
  return drawn
}

/** @param {number} question @param {number} quiz @returns {Answer} */
function answer(question, quiz) {
  return { question, quiz, tries: 1, response: [], points: 0 }
}

/**
 * The state without the questions that a quiz's last attempt drew; null where the quiz
 * is not decided, or where they could not be found again.
 * @param {CourseData} data @param {QuizData} quiz @param {State} state
 * @returns {State | null}
 */
export function strip(data, quiz, state) {
  const { draw } = quizState(state, quiz.index)
  const without = withQuiz(state, quiz.index, { draw: [] })
  if (draw.length === 0 || !stripped(without, quiz.index)) return null
  const back = quizState(rebuild(data, without), quiz.index).draw
  const same = back.length === draw.length && back.every((one, at) => one === draw[at])
  return same ? without : null
}

/**
 * The state with the questions that were left out. Where they would not have earned
 * what the attempt did, the course has changed since: none are better than others.
 * @param {CourseData} data @param {State} state @returns {State}
 */
export function rebuild(data, state) {
  return data.quizzes
    .filter(({ index }) => stripped(state, index))
    .reduce((sofar, quiz) => {
      const drawn = replayed(data, quiz, state)
      const { last } = quizState(state, quiz.index)
      const fits = attained(data, state, quiz.index, drawn) === last
      return fits ? withQuiz(sofar, quiz.index, { draw: drawn }) : sofar
    }, state)
}
