/**
 * Turns state into the short string that an LMS keeps, and back (docs/state.md):
 *
 *     state    = "b" check *( "." section )
 *     check    = CRC-32 of "b", the course id, a line feed and all behind the check
 *     section  = "h" seed flags at              flags: 1 completed, 2 passed
 *              / "p" set                        pages shown
 *              / "a" count *quiz *answer        in the order of the first answers
 *              / "q" *kept                      in the order of the quizzes' numbers
 *              / "u" set                        answers that the LMS may not know
 *              / letter *digit                  of a later version, kept as it came
 *     answer   = question:10 place:1 tries:2 points:1 response
 *     kept     = quiz begun before best last open count *question [ given ]
 *     given    = count *( question response )   only where open is 1
 *     response = number:3, then by form, (number - 1) / 2 = 4 * length + form
 *                0: numbers:3   1: digits of a set   2: digits of text
 *                without more where it is even: twice the only choice
 *
 * Behind a colon stands how many bits the groups of a number have: five where there is
 * none. Pages, questions and quizzes stand by the lock's index. `at`, `best` and `last`
 * are one more than their value, so that 0 says none; `place` is 0 on a page, else which
 * quiz of the list; points are 0 none, 1 full, else one more than hundredths of a
 * percent. Empty sections are left out.
 *
 * Form `a` is read as well. There all groups have five bits, no quizzes are listed
 * (`place` is the quiz's number plus 1), every response has the head 4 * length + form,
 * and the check has no `b` in it.
 */

import { fixed, packed, readSet, reader, writeNumber, writeSet } from './digits.js'
import { readAnswers, readQuiz, writeAnswers, writeQuiz } from './entries.js'
import { blank } from './state.js'

/** @import { Reader } from './digits.js' */
/** @import { State } from '../types' */

const VERSION = 'b'
const EARLIER = 'a'
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
    'a' + writeAnswers(state.answers),
    'q' +
      packed(
        Object.entries(state.quizzes)
          .map(([index, one]) => writeQuiz(Number(index), one))
          .join(''),
      ),
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
  const earlier = version === EARLIER
  if (version === '' || sum !== check((earlier ? '' : version) + courseId, body))
    return { state: null, problem: 'unreadable' }
  if (version > VERSION) return { state: null, problem: 'newer' }
  try {
    return { state: read(body.split('.').slice(1), earlier), problem: '' }
  } catch {
    return { state: null, problem: 'unreadable' }
  }
}

/**
 * @param {ReadonlyArray<string>} sections
 * @param {boolean} earlier whether it is of form `a`
 * @returns {State}
 */
function read(sections, earlier) {
  let state = blank(0)
  const seen = new Set()
  for (const section of sections) {
    const letter = section.charAt(0)
    const known = SECTIONS[letter]
    if (known && seen.has(letter)) throw new RangeError('twice')
    seen.add(letter)
    const part = known
      ? known(section.slice(1), earlier)
      : { unknown: [...state.unknown, section] }
    state = { ...state, ...part }
  }
  return state
}

/** @type {Readonly<Record<string, (digits: string, earlier: boolean) => Partial<State>>>} */
const SECTIONS = {
  h: readHead,
  p: (digits) => ({ pages: readSet(digits) }),
  a: (digits, earlier) => ({ answers: readAnswers(reader(digits, earlier)) }),
  q: (digits, earlier) => ({ quizzes: readQuizzes(reader(digits, earlier)) }),
  u: (digits) => ({ untold: readSet(digits) }),
}

/** @param {string} digits @returns {Partial<State>} */
function readHead(digits) {
  const from = reader(digits)
  const [seed, flags, at] = [from.number(), from.number(), from.number() - 1]
  return { seed, at, completed: (flags & COMPLETED) > 0, passed: (flags & PASSED) > 0 }
}

/** @param {Reader} from @returns {State['quizzes']} */
function readQuizzes(from) {
  const list = []
  while (!from.done()) list.push(readQuiz(from))
  return Object.fromEntries(list)
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
