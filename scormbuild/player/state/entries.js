/** Answers and quizzes as digits; the grammar is in codec.js. */

import { readSet, readText, writeNumber, writeSet, writeText } from './digits.js'
import { FULL } from '../learning/grade.js'

/** @import { Reader } from './digits.js' */
/** @import { Answer, QuizState, Response } from '../types' */

const OPEN = 1
const FORMS = 4
const LIST = 0
const SET = 1
const TEXT = 2

/** @param {Answer} one @returns {string} */
export function writeAnswer(one) {
  const points = one.points === FULL ? 1 : one.points && one.points + 1
  const numbers = [one.question, one.quiz + 1, one.tries, points]
  return numbers.map(writeNumber).join('') + writeResponse(one.response)
}

/** @param {Reader} from @returns {Answer} */
export function readAnswer(from) {
  const [question, quiz, tries] = [from.number(), from.number() - 1, from.number()]
  const said = from.number()
  const points = said === 1 ? FULL : said && said - 1
  return { question, quiz, tries, points, response: readResponse(from) }
}

/** @param {number} index @param {QuizState} one @returns {string} */
export function writeQuiz(index, one) {
  const { begun, before, best, last, open, draw } = one
  const head = [index, begun, before, best + 1, last + 1, open ? OPEN : 0, draw.length]
  const given = Object.entries(one.given).map(
    ([question, response]) => writeNumber(Number(question)) + writeResponse(response),
  )
  const numbers = [...head, ...draw].map(writeNumber).join('')
  return open ? numbers + writeNumber(given.length) + given.join('') : numbers
}

/** @param {Reader} from @returns {[number, QuizState]} */
export function readQuiz(from) {
  const index = from.number()
  const [begun, before] = [from.number(), from.number()]
  const [best, last] = [from.number() - 1, from.number() - 1]
  const open = (from.number() & OPEN) > 0
  const draw = times(from.number(), () => from.number())
  const given = open
    ? times(
        from.number(),
        () => /** @type {const} */ ([from.number(), readResponse(from)]),
      )
    : []
  return [
    index,
    { begun, before, best, last, open, draw, given: Object.fromEntries(given) },
  ]
}

/** @param {Response} response */
function writeResponse(response) {
  if (typeof response === 'string') {
    const digits = writeText(response)
    return writeNumber(FORMS * digits.length + TEXT) + digits
  }
  const list = response.map(writeNumber).join('')
  const set = ascending(response) ? writeSet(response) : ''
  return set !== '' && set.length <= list.length
    ? writeNumber(FORMS * set.length + SET) + set
    : writeNumber(FORMS * response.length + LIST) + list
}

/** @param {Reader} from @returns {Response} */
function readResponse(from) {
  const head = from.number()
  const length = Math.floor(head / FORMS)
  if (head % FORMS === LIST) return times(length, () => from.number())
  if (head % FORMS === SET) return readSet(from.digits(length))
  if (head % FORMS === TEXT) return readText(from.digits(length))
  throw new RangeError('a form of response that nobody writes')
}

/** @param {ReadonlyArray<number>} list whether it is a set written in order */
function ascending(list) {
  return list.every((one, place) => place === 0 || one > (list[place - 1] ?? one))
}

/** @template T @param {number} count @param {() => T} read @returns {T[]} */
function times(count, read) {
  const list = []
  for (let place = 0; place < count; place += 1) list.push(read())
  return list
}
