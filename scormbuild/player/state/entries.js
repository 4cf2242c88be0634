/** Answers and quizzes as bits; the grammar is in codec.js. */

import {
  number,
  packed,
  readSet,
  readText,
  unpacked,
  writeNumber,
  writeSet,
  writeText,
} from './digits.js'
import { FULL } from '../learning/grade.js'
import { ON_PAGE } from './state.js'

/** @import { Reader } from './digits.js' */
/** @import { Answer, QuizState, Response } from '../types' */

const OPEN = 1
const FORMS = 4
const LIST = 0
const SET = 1
const TEXT = 2
/** Bits in groups of question, place, tries and points; and in those of a response. */
const SIZES = [10, 1, 2, 1]
const SIZE = 3

/** All answers as digits. @param {ReadonlyArray<Answer>} answers @returns {string} */
export function writeAnswers(answers) {
  if (answers.length === 0) return ''
  const quizzes = [...new Set(answers.map(({ quiz }) => quiz))]
    .filter((quiz) => quiz !== ON_PAGE)
    .sort((one, two) => one - two)
  const list = answers.map((one) => {
    const points = one.points === FULL ? 1 : one.points && one.points + 1
    const numbers = [one.question, quizzes.indexOf(one.quiz) + 1, one.tries, points]
    const head = numbers.map((value, at) => number(value, Number(SIZES[at])))
    return head.join('') + writeResponse(one.response)
  })
  const head = [quizzes.length, ...quizzes].map(writeNumber).join('')
  return head + packed(list.join(''))
}

/** @param {Reader} from @returns {Answer[]} */
export function readAnswers(from) {
  const places = from.earlier ? null : [ON_PAGE, ...times(from.number(), () => from.number())]
  const list = []
  while (!from.done()) {
    const [question = 0, place = 0, tries = 0, said = 0] = SIZES.map(from.number)
    const quiz = places ? places[place] : place - 1
    if (quiz === undefined) throw new RangeError('no such quiz')
    const points = said === 1 ? FULL : said && said - 1
    list.push({ question, quiz, tries, points, response: readResponse(from) })
  }
  return list
}

/** A quiz as bits. @param {number} index @param {QuizState} one @returns {string} */
export function writeQuiz(index, one) {
  const { begun, before, best, last, open, draw } = one
  const head = [index, begun, before, best + 1, last + 1, open ? OPEN : 0, draw.length]
  const given = Object.entries(one.given).map(
    ([question, response]) => bits(Number(question)) + writeResponse(response),
  )
  const numbers = [...head, ...draw].map(bits).join('')
  return open ? numbers + bits(given.length) + given.join('') : numbers
}

/** @param {Reader} from @returns {[number, QuizState]} */
export function readQuiz(from) {
  const index = from.number()
  const [begun, before] = [from.number(), from.number()]
  const [best, last] = [from.number() - 1, from.number() - 1]
  const open = (from.number() & OPEN) > 0
  const draw = times(from.number(), () => from.number())
  const given = open
    ? times(from.number(), () => /** @type {const} */ ([from.number(), readResponse(from)]))
    : []
  return [
    index,
    { begun, before, best, last, open, draw, given: Object.fromEntries(given) },
  ]
}

/** @param {Response} response */
function writeResponse(response) {
  if (typeof response === 'string') return whole(TEXT, writeText(response))
  if (response.length === 1) return number(2 * Number(response[0]), SIZE)
  const numbers = response.map((one) => number(one, SIZE)).join('')
  const list = head(LIST, response.length) + numbers
  if (response.length === 0 || !ascending(response)) return list
  const set = whole(SET, writeSet(response))
  return set.length <= list.length ? set : list
}

/** A response that is a set or a text. @param {number} form @param {string} digits */
function whole(form, digits) {
  return head(form, digits.length) + unpacked(digits)
}

/** @param {number} form @param {number} length */
function head(form, length) {
  return number(2 * (FORMS * length + form) + 1, SIZE)
}

/** @param {Reader} from @returns {Response} */
function readResponse(from) {
  const said = from.number(SIZE)
  if (!from.earlier && said % 2 === 0) return [said / 2]
  const known = from.earlier ? said : (said - 1) / 2
  const [form, length] = [known % FORMS, Math.floor(known / FORMS)]
  if (form === LIST) return times(length, () => from.number(SIZE))
  if (form === SET) return readSet(from.digits(length))
  if (form === TEXT) return readText(from.digits(length))
  throw new RangeError('no such form')
}

/** @param {ReadonlyArray<number>} list whether it is a set written in order */
function ascending(list) {
  return list.slice(1).every((one, place) => one > Number(list[place]))
}

/** @template T @param {number} count @param {() => T} read @returns {T[]} */
function times(count, read) {
  const list = []
  for (let place = 0; place < count; place += 1) list.push(read())
  return list
}

/** @param {number} value */
function bits(value) {
  return number(value, 5)
}
