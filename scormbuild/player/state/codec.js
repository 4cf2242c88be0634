/**
 * Turns state into the short string that an LMS keeps, and back (docs/state.md):
 *
 *     state    = "c" check *( "." section )
 *     check    = CRC-32 of "c", the course id, a line feed and all behind the check
 *     section  = "h" seed flags at              flags: 1 completed, 2 passed
 *              / "p" set                        pages shown
 *              / "a" width count *quiz *answer  in the order of the first answers
 *              / "q" width *kept                in the order of the quizzes' numbers
 *              / "u" set                        answers that the LMS may not know
 *              / letter *digit                  of a later version, kept as it came
 *     answer   = question place tries points response
 *     kept     = quiz begun before best last open count *question [ given ]
 *     given    = count *( question response )   only where open is 1
 *
 * Pages, questions and quizzes stand by the lock's index, in `a` and `q` in so many bits
 * as `width` says. `at`, `best` and `last` are one more than their value, so that 0 says
 * none; `place` is 0 on a page, else which quiz of the list, which begins with the one
 * that has the most answers. How the rest stands in bits is told in docs/state.md, as
 * are the forms `a` and `b`, which are read as well. Empty sections are left out.
 */

import { fixed, packed, readSet, reader, writeNumber, writeSet } from './digits.js'
import { readAnswers, readQuizzes, widthOf, writeAnswers, writeQuizzes } from './entries.js'
import { blank } from './state.js'

/** @import { State } from '../types' */

const VERSION = 'c'
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
  const width = widthOf(state)
  const known = [
    'h' + [state.seed, flags, state.at + 1].map(writeNumber).join(''),
    'p' + writeSet(state.pages),
    'a' + writeAnswers(state.answers, width),
    'q' + writeQuizzes(state.quizzes, width),
    'u' + writeSet(state.untold),
  ].filter((section) => section.length > 1)
  const body = [...known, ...state.unknown].map((section) => '.' + section).join('')
  return VERSION + check(VERSION + courseId, body) + body
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
  const first = version === 'a'
  if (version === '' || sum !== check((first ? '' : version) + courseId, body))
    return { state: null, problem: 'unreadable' }
  if (version > VERSION) return { state: null, problem: 'newer' }
  try {
    return { state: read(body.split('.').slice(1), version), problem: '' }
  } catch {
    return { state: null, problem: 'unreadable' }
  }
}

/**
 * @param {ReadonlyArray<string>} sections
 * @param {string} form
 * @returns {State}
 */
function read(sections, form) {
  let state = blank(0)
  const seen = new Set()
  for (const section of sections) {
    const letter = section.charAt(0)
    const known = SECTIONS[letter]
    if (known && seen.has(letter)) throw new RangeError('twice')
    seen.add(letter)
    const part = known
      ? known(section.slice(1), form)
      : { unknown: [...state.unknown, section] }
    state = { ...state, ...part }
  }
  return state
}

/** @type {Readonly<Record<string, (digits: string, form: string) => Partial<State>>>} */
const SECTIONS = {
  h: readHead,
  p: (digits) => ({ pages: readSet(digits) }),
  a: (digits, form) => ({ answers: readAnswers(reader(digits, form)) }),
  q: (digits, form) => ({ quizzes: readQuizzes(reader(digits, form)) }),
  u: (digits) => ({ untold: readSet(digits) }),
}

/** @param {string} digits @returns {Partial<State>} */
function readHead(digits) {
  const from = reader(digits)
  const [seed, flags, at] = [from.number(), from.number(), from.number() - 1]
  return { seed, at, completed: (flags & COMPLETED) > 0, passed: (flags & PASSED) > 0 }
}

/** @param {string} whose form and course @param {string} body */
function check(whose, body) {
  let crc = -1
  for (const character of whose + '\n' + body) {
    crc ^= character.charCodeAt(0) & 255
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return packed(fixed(~crc >>> 0, 36))
}
