/** Finds pages, questions and quizzes of the course by id or by the lock's index. */

/** @import { CourseData, PageData, QuestionData, QuizData, StoryData } from '../types' */

/**
 * Questions by number: asked for with every answer at every save, so put in order once.
 * @type {WeakMap<CourseData['questions'], ReadonlyMap<number, QuestionData>>}
 */
const NUMBERED = new WeakMap()

/** @param {CourseData} data @param {string} id @returns {PageData | undefined} */
export function page(data, id) {
  return data.pages.find((entry) => entry.id === id)
}

/** @param {CourseData} data @param {number} index @returns {PageData | undefined} */
export function pageAt(data, index) {
  return data.pages.find((entry) => entry.index === index)
}

/** @param {CourseData} data @param {string} id @returns {QuestionData | undefined} */
export function question(data, id) {
  return Object.hasOwn(data.questions, id) ? data.questions[id] : undefined
}

/**
 * @param {CourseData} data
 * @param {number} index
 * @returns {QuestionData | undefined}
 */
export function questionAt(data, index) {
  const numbered =
    NUMBERED.get(data.questions) ??
    new Map(Object.values(data.questions).map((entry) => [entry.index, entry]))
  NUMBERED.set(data.questions, numbered)
  return numbered.get(index)
}

/** @param {CourseData} data @param {string} id @returns {QuizData | undefined} */
export function quiz(data, id) {
  return data.quizzes.find((entry) => entry.id === id)
}

/** @param {CourseData} data @param {number} index @returns {QuizData | undefined} */
export function quizAt(data, index) {
  return data.quizzes.find((entry) => entry.index === index)
}

/** @param {CourseData} data @param {string} id @returns {StoryData | undefined} */
export function story(data, id) {
  const { scenarios = {} } = data
  return Object.hasOwn(scenarios, id) ? scenarios[id] : undefined
}
