/** Takes a learner up where the last launch left. */

import { decode } from './codec.js'
import { page, questionAt, story } from '../learning/course.js'
import { shaped } from '../shapers.js'
import { rebuild } from './rebuild.js'
import { blank, quizState, withQuiz } from './state.js'
import { attempts, settled, verdict } from '../learning/verdict.js'

/** @import { CourseData, Launch, Session, State } from '../types' */

/** A launch without an LMS, or by one that holds nothing. @type {Launch} */
export const BLANK = {
  mode: 'normal',
  state: '',
  location: '',
  completed: false,
  passed: false,
}

/**
 * Takes up where the learner left. Statuses that the LMS holds count even where the
 * state is blank; used-up attempts of a course that was not passed begin a new round
 * where failure is not final.
 * @param {CourseData} course
 * @param {Launch} launch
 * @param {number} seed 0-1295, from the caller's chance; used only where no state is
 * kept
 * @returns {Session}
 */
export function restore(course, launch, seed) {
  const kept = decode(launch.state, course.course.id)
  const data = shaped(course, kept.state ?? blank(seed))
  const at = page(data, launch.location)?.index ?? -1
  const state = rebuild(data, kept.state ?? blank(seed))
  const held = {
    ...state,
    at: state.at < 0 ? at : state.at,
    completed: state.completed || launch.completed,
    passed: state.passed || launch.passed,
  }
  const ready =
    launch.mode === 'normal' ? renewed(data, withoutGhosts(data, held)) : held
  return { state: settled(data, ready), moments: {}, spent: {}, problem: kept.problem }
}

/**
 * A new round for every quiz that counts and whose attempts are used up; what is to be
 * passed in advance has one.
 * @param {CourseData} data @param {State} state @returns {State}
 */
function renewed(data, state) {
  if (data.track.failedAttempt === 'final' || verdict(data, state).passed) return state
  return data.quizzes
    .filter(
      (quiz) =>
        quiz.id in data.track.graded &&
        !quizState(state, quiz.index).open &&
        attempts(quiz, state).left === 0,
    )
    .reduce((sofar, { index }) => {
      return withQuiz(sofar, index, { before: quizState(sofar, index).begun })
    }, state)
}

/**
 * Gives back an open attempt of which the course no longer has a single question; of a
 * scenario what is left of the way is gone on with.
 * @param {CourseData} data @param {State} state @returns {State}
 */
function withoutGhosts(data, state) {
  const quizzes = data.quizzes.filter(({ id }) => !story(data, id))
  return quizzes.reduce((sofar, { index }) => {
    const { open, begun, draw } = quizState(sofar, index)
    const ghost = open && !draw.some((one) => questionAt(data, one))
    return ghost
      ? withQuiz(sofar, index, { open: false, begun: begun - 1, draw: [], given: {} })
      : sofar
  }, state)
}
