/**
 * Judges where a learner stands: score, completed, passed, done, lost (docs/status.md).
 */

import { quiz } from './course.js'
import { percent } from './grade.js'
import { ON_PAGE, answerTo, quizState } from '../state/state.js'

/** @import { CourseData, QuizData, State, Verdict } from '../types' */

/** All points, in millionths. */
const ALL = 1_000_000
/** Progress short of the end never shows as the end. */
const ALMOST = 0.99

/** @typedef {{ id: string, weight: number, best: number, hope: number }} Part */

/** @param {CourseData} data @param {State} state @returns {Verdict} */
export function verdict(data, state) {
  const { mastery, failedAttempt, moveOn } = data.track
  const graded = parts(data, state)
  const decided = graded.filter((part) => part.best >= 0)
  const bests = graded.map((part) => Math.max(0, part.best))
  const reached = state.passed || (decided.length > 0 && passes(data, graded, bests))
  const failed = graded.length > 0 && decided.length === graded.length && !reached
  const completed = state.completed || allShown(data, state)
  const done = holds(data, completed, reached)
  const hopeless = !passes(
    data,
    graded,
    graded.map((part) => part.hope),
  )
  return {
    completed,
    passed: reached || (failed ? false : null),
    done,
    lost: failed && !done && failedAttempt === 'final' && hopeless && needsPass(moveOn),
    score: decided.length > 0 && mastery !== null ? percent(mean(graded, bests)) : null,
    usedUp: failed && hopeless,
    progress: done ? 1 : Math.min(ALMOST, progress(data, state, completed, reached)),
  }
}

/**
 * Statuses once earned stay earned.
 * @param {CourseData} data @param {State} state @returns {State}
 */
export function settled(data, state) {
  const { completed, passed } = verdict(data, state)
  return { ...state, completed, passed: passed === true }
}

/**
 * Attempts begun in this round, and how many are left; Infinity without limit.
 * @param {QuizData} quiz @param {State} state
 */
export function attempts(quiz, state) {
  const { begun, before } = quizState(state, quiz.index)
  const used = begun - before
  const limited = quiz.graded && quiz.attempts > 0
  return { used, left: limited ? Math.max(0, quiz.attempts - used) : Infinity }
}

/** @param {CourseData} data @param {State} state @returns {Part[]} */
function parts(data, state) {
  return Object.entries(data.track.graded).flatMap(([id, weight]) => {
    const found = quiz(data, id)
    if (!found) return []
    const { best, open } = quizState(state, found.index)
    const another = open || attempts(found, state).left > 0
    return [{ id, weight, best, hope: another ? ALL : Math.max(0, best) }]
  })
}

/**
 * The weighted mean in millionths; shares stand in the order of the parts.
 * @param {ReadonlyArray<Part>} graded @param {ReadonlyArray<number>} shares
 */
function mean(graded, shares) {
  const all = graded.reduce((sum, part) => sum + part.weight, 0)
  const earned = graded.map((part, at) => part.weight * Number(shares[at]))
  return earned.reduce((sum, points) => sum + points, 0) / all
}

/**
 * Whether such shares reach mastery, in all and in every part that must be passed.
 * @param {CourseData} data
 * @param {ReadonlyArray<Part>} graded @param {ReadonlyArray<number>} shares
 */
function passes(data, graded, shares) {
  const { mastery, mustPass } = data.track
  if (mastery === null || graded.length === 0) return false
  return (
    percent(mean(graded, shares)) >= mastery &&
    graded.every(
      (part, at) => !mustPass.includes(part.id) || percent(Number(shares[at])) >= mastery,
    )
  )
}

/** @param {CourseData} data @param {State} state */
function allShown(data, state) {
  return shown(data, state).every(Boolean)
}

/**
 * @param {CourseData} data
 * @param {State} state
 * @returns {boolean[]} whether each required page is done: shown, and what is due given
 */
function shown(data, state) {
  return data.pages
    .filter((page) => page.required)
    .map((page) => state.pages.includes(page.index) && !isDue(page, state))
}

/**
 * Whether a statement on a page is still to be confirmed.
 * @param {CourseData['pages'][number]} page @param {State} state
 */
export function isDue({ due = [] }, state) {
  return due.some((index) => !answerTo(state, index, ON_PAGE))
}

/** @param {CourseData} data @param {boolean} completed @param {boolean} passed */
function holds(data, completed, passed) {
  if (data.track.mastery === null) return completed
  switch (data.track.moveOn) {
    case 'completed':
      return completed
    case 'passed':
      return passed
    case 'completed-and-passed':
      return completed && passed
    case 'completed-or-passed':
      return completed || passed
  }
}

/** @param {CourseData['track']['moveOn']} moveOn */
function needsPass(moveOn) {
  return moveOn === 'passed' || moveOn === 'completed-and-passed'
}

/**
 * @param {CourseData} data @param {State} state
 * @param {boolean} completed @param {boolean} passed
 */
function progress(data, state, completed, passed) {
  const pages = shown(data, state)
  const seen = completed ? pages.length : pages.filter(Boolean).length
  const graded = Object.keys(data.track.graded).length
  const earned = passed ? graded : 0
  switch (data.track.mastery === null ? 'completed' : data.track.moveOn) {
    case 'completed':
      return seen / pages.length
    case 'passed':
      return earned / graded
    case 'completed-and-passed':
      return (seen + earned) / (pages.length + graded)
    case 'completed-or-passed':
      return Math.max(seen / pages.length, earned / graded)
  }
}
