/** Answers and quizzes as bits; the grammar is in docs/state.md. */

import { fixed, number, packed, steps, writeNumber } from './digits.js'
import { FULL } from '../learning/grade.js'
import { readResponse, times, writeResponse } from './responses.js'
import { ON_PAGE } from './state.js'

/** @import { Reader } from './digits.js' */
/** @import { Answer, QuizState, State } from '../types' */

/** Bits in groups of question, place, tries and points, in form `b`. */
const SIZES = [10, 1, 2, 1]
/** Bits in the steps of place, tries and points; and of what is kept of a quiz. */
const STEPS = [
  [0, 0, 2, 4],
  [0, 0, 1, 4],
  [0, 0, 3, 5],
]
const BEFORE = [0, 10]
const SHARE = [0, 20]
const COUNT = [3]
/** Into less than so many parts points are split: none of them ends in half a point. */
const PARTS = 32

/** How many bits the highest number of a question or a quiz takes. @param {State} state */
export function widthOf({ answers, quizzes }) {
  const kept = Object.entries(quizzes).flatMap(([index, { draw, given }]) => [
    Number(index),
    ...draw,
    ...Object.keys(given).map(Number),
  ])
  return Math.max(0, ...answers.map(({ question }) => question), ...kept).toString(2).length
}

/**
 * All answers as digits.
 * @param {ReadonlyArray<Answer>} answers @param {number} width @returns {string}
 */
export function writeAnswers(answers, width) {
  if (answers.length === 0) return ''
  /** @type {Map<number, number>} */
  const often = new Map()
  for (const { quiz } of answers)
    if (quiz !== ON_PAGE) often.set(quiz, (often.get(quiz) ?? 0) + 1)
  const quizzes = [...often]
    .sort(([one, few], [other, many]) => many - few || one - other)
    .map(([quiz]) => quiz)
  const list = answers.map((one) => {
    const tries = one.tries > 3 ? one.tries : (one.tries + 3) % 4
    const numbers = [quizzes.indexOf(one.quiz) + 1, tries, parted(one.points)]
    const head = STEPS.map((sizes, at) => steps(Number(numbers[at]), sizes))
    return fixed(one.question, width) + head.join('') + writeResponse(one.response)
  })
  return [width - 1, quizzes.length, ...quizzes].map(writeNumber).join('') + packed(list.join(''))
}

/** @param {Reader} from @returns {Answer[]} */
export function readAnswers(from) {
  const { form, earlier } = from
  const width = earlier ? 0 : from.number() + 1
  const places =
    form === 'a' ? null : [ON_PAGE, ...times(from.number(), () => from.number())]
  const list = []
  while (!from.done()) {
    const [question = 0, place = 0, tries = 0, said = 0] = earlier
      ? SIZES.map(from.number)
      : [from.bits(width), ...STEPS.map(from.steps)]
    const quiz = places ? places[place] : place - 1
    if (quiz === undefined) throw new RangeError('no such quiz')
    list.push({
      question,
      quiz,
      tries: earlier || tries > 3 ? tries : (tries + 1) % 4,
      points: said < 2 ? said * FULL : earlier ? said - 1 : joined(said - 2),
      response: readResponse(from),
    })
  }
  return list
}

/**
 * Points as a number: none, all, then the halves, thirds, quarters and so on in their
 * order, then what is none of these.
 * @param {number} points 0-10000
 */
function parted(points) {
  if (points % FULL === 0) return points / FULL
  let before = 1
  for (let parts = 2; parts < PARTS; parts += 1) {
    const part = Math.round((points * parts) / FULL)
    if (Math.round((part * FULL) / parts) === points) return before + part
    before += parts - 1
  }
  return before + points
}

/** Points of which only a part was earned. @param {number} said */
function joined(said) {
  let left = said + 1
  for (let parts = 2; parts < PARTS; parts += 1) {
    if (left < parts) return Math.round((left * FULL) / parts)
    left -= parts - 1
  }
  return left
}

/**
 * All that is kept of quizzes as digits.
 * @param {State['quizzes']} quizzes @param {number} width @returns {string}
 */
export function writeQuizzes(quizzes, width) {
  const bits = Object.entries(quizzes).map(([index, one]) => {
    const { begun, before, best, last, open, draw } = one
    const given = Object.entries(one.given).map(
      ([question, response]) => fixed(Number(question), width) + writeResponse(response),
    )
    return [
      fixed(Number(index), width),
      number(begun, 5),
      steps(before, BEFORE),
      steps(best + 1, SHARE),
      steps(last + 1, SHARE),
      open ? '1' : '0',
      steps(draw.length, COUNT),
      ...draw.map((question) => fixed(question, width)),
      ...(open ? [steps(given.length, COUNT), ...given] : []),
    ].join('')
  })
  return bits.length > 0 ? writeNumber(width - 1) + packed(bits.join('')) : ''
}

/** @param {Reader} from @returns {State['quizzes']} */
export function readQuizzes(from) {
  /** @type {Record<number, QuizState>} */
  const found = {}
  const width = from.earlier || from.done() ? 0 : from.number() + 1
  const indexed = () => from.bits(width)
  while (!from.done()) {
    const index = indexed()
    const [begun, before] = [from.number(), from.steps(BEFORE)]
    const [best, last] = [from.steps(SHARE) - 1, from.steps(SHARE) - 1]
    const open = (from.bits(1) & 1) > 0
    const draw = times(from.steps(COUNT), indexed)
    const given = open
      ? times(from.steps(COUNT), () => [indexed(), readResponse(from)])
      : []
    found[index] = { begun, before, best, last, open, draw, given: Object.fromEntries(given) }
  }
  return found
}
