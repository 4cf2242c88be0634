/**
 * Turns state into the short string that an LMS keeps, and back (docs/state.md):
 *
 *     state    = "a" check *( "." section )
 *     check    = CRC-32 of the course id, a line feed and all behind the check
 *     section  = "h" seed flags at              flags: 1 completed, 2 passed
 *              / "p" set                        pages shown
 *              / "a" *answer                    in the order of the first answers
 *              / "q" *quiz                      in the order of their numbers
 *              / "u" set                        answers that the LMS may not know
 *              / letter *digit                  of a later version, kept as it came
 *     answer   = question place tries points response
 *     quiz     = number begun before best last open count *question [ given ]
 *     given    = count *( question response )   only where open is 1
 *     response = number:(4 * length + form), then by form
 *                0: numbers   1: digits of a set   2: digits of text
 *
 * Pages, questions and quizzes stand by the lock's index. `at`, `place`, `best` and
 * `last` are one more than their value, so that 0 says none; points are 0 none, 1 full,
 * else one more than hundredths of a percent. Empty sections are left out.
 */

import { readSet, reader, writeFixed, writeNumber, writeSet } from './digits.js'
import { readAnswer, readQuiz, writeAnswer, writeQuiz } from './entries.js'
import { blank } from './state.js'

/** @import { Reader } from './digits.js' */
/** @import { State } from '../types' */

const VERSION = 'a'
const SHAPE = /^([a-z])([\w-]{6})((?:\.[0-9A-Za-z][\w-]*)*)$/
const COMPLETED = 1
const PASSED = 2

/**
 * @param {State} state
 * @param {string} courseId in ASCII; no other course's state passes for this one's
 * @returns {string}
 */
export function encode(state, courseId) {
  const flags = (state.completed ? COMPLETED : 0) + (state.passed ? PASSED : 0)
  const known = [
    'h' + [state.seed, flags, state.at + 1].map(writeNumber).join(''),
    'p' + writeSet(state.pages),
    'a' + state.answers.map(writeAnswer).join(''),
    'q' +
      Object.entries(state.quizzes)
        .map(([index, one]) => writeQuiz(Number(index), one))
        .join(''),
    'u' + writeSet(state.untold),
  ].filter((section) => section.length > 1)
  const body = [...known, ...state.unknown].map((section) => '.' + section).join('')
  return VERSION + check(courseId, body) + body
}

/**
 * Reads a state, all or nothing. Never throws.
 * @param {string} text as an LMS returned it; empty at first
 * @param {string} courseId
 * @returns {{ state: State | null, problem: '' | 'unreadable' | 'newer' }}
 */
export function decode(text, courseId) {
  if (text.trim() === '') return { state: null, problem: '' }
  const [, version = '', sum, body = ''] = SHAPE.exec(text.trim()) ?? []
  if (version === '' || sum !== check(courseId, body))
    return { state: null, problem: 'unreadable' }
  if (version !== VERSION) return { state: null, problem: 'newer' }
  try {
    return { state: read(body.split('.').slice(1)), problem: '' }
  } catch {
    return { state: null, problem: 'unreadable' }
  }
}

/** @param {ReadonlyArray<string>} sections @returns {State} */
function read(sections) {
  let state = blank(0)
  const seen = new Set()
  for (const section of sections) {
    const [letter = '', rest] = [section.charAt(0), section.slice(1)]
    const known = SECTIONS[letter]
    if (known && seen.has(letter)) throw new RangeError('a section twice')
    seen.add(letter)
    const part = known ? known(rest) : { unknown: [...state.unknown, section] }
    state = { ...state, ...part }
  }
  return state
}

/** @type {Readonly<Record<string, (digits: string) => Partial<State>>>} */
const SECTIONS = {
  h: readHead,
  p: (digits) => ({ pages: readSet(digits) }),
  a: (digits) => ({ answers: all(reader(digits), readAnswer) }),
  q: (digits) => ({ quizzes: Object.fromEntries(all(reader(digits), readQuiz)) }),
  u: (digits) => ({ untold: readSet(digits) }),
}

/** @param {string} digits @returns {Partial<State>} */
function readHead(digits) {
  const from = reader(digits)
  const [seed, flags, at] = [from.number(), from.number(), from.number() - 1]
  return { seed, at, completed: (flags & COMPLETED) > 0, passed: (flags & PASSED) > 0 }
}

/** @template T @param {Reader} from @param {(from: Reader) => T} read @returns {T[]} */
function all(from, read) {
  const list = []
  while (!from.done()) list.push(read(from))
  return list
}

/** @param {string} courseId @param {string} body */
function check(courseId, body) {
  let crc = -1
  for (const character of courseId + '\n' + body) {
    crc ^= character.charCodeAt(0) & 255
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return writeFixed(~crc >>> 0, 6)
}
