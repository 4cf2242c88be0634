/** Prints what the player tells an LMS in each of the cases given as JSON. */

import { readFileSync } from 'node:fs'
import { blank } from '../scormbuild/player/state/state.js'
import { verdict } from '../scormbuild/player/learning/verdict.js'
import { connect as connect12 } from '../scormbuild/player/lms/scorm12.js'
import { connect as connect2004 } from '../scormbuild/player/lms/scorm2004.js'

/** What each standard calls its API, how it spells the calls, and what is read. */
const STANDARDS = {
  scorm12: {
    connect: connect12,
    api: 'API',
    spelled: (name) => 'LMS' + (name === 'Terminate' ? 'Finish' : name),
    score: 'cmi.core.score.raw',
    words: ['cmi.core.lesson_status'],
  },
  scorm2004: {
    connect: connect2004,
    api: 'API_1484_11',
    spelled: (name) => name,
    score: 'cmi.score.raw',
    words: ['cmi.completion_status', 'cmi.success_status'],
  },
}
const { connect, api, spelled, score, words } = STANDARDS[process.argv[2]]

const cases = JSON.parse(readFileSync(0, 'utf8'))
const told = []
for (const { track, attempts, moment } of cases) {
  const data = course(track, attempts)
  const lms = patient()
  const session = await connect({ [api]: lms, navigator: { onLine: true } }, data)
  const state = after(moment, attempts, Object.keys(track.graded).length)
  const record = { location: '', state: '', seconds: 0, interactions: [] }
  session.save({ ...record, verdict: verdict(data, state) })
  const said = words.map((element) => lms.held[element]).filter((word) => word)
  told.push([...said, ...(lms.held[score] ? ['and the score'] : [])].join(', '))
}
console.log(JSON.stringify(told))

function course(track, attempts) {
  const quizzes = Object.keys(track.graded).map((id, index) => {
    return { id, index, title: '', page: 'one', graded: true, attempts, draws: [] }
  })
  return {
    course: { id: 'c', title: 'C', version: '1.0.0', language: 'en' },
    track: { ...track, id: 'all', mustPass: [] },
    target: { name: process.argv[2], stateLimit: 4096 },
    pages: [{ id: 'one', index: 0, module: 'm', required: true }],
    questions: {},
    quizzes,
  }
}

/** The first quiz decided is enough for `some`; else all are. */
function after({ pages, passed, over, some }, attempts, parts) {
  const best = passed ? 1000000 : 0
  const quiz = { begun: over ? attempts : 1, before: 0, best, last: best }
  const decided = some ? 1 : passed === null ? 0 : parts
  const quizzes = Array.from({ length: decided }, () => {
    return { ...quiz, open: false, draw: [], given: {} }
  })
  return { ...blank(0), pages: pages ? [0] : [], quizzes: { ...quizzes } }
}

/** An LMS that takes everything and keeps it. */
function patient() {
  const held = {}
  const calls = {
    Initialize: () => 'true',
    GetValue: (element) => held[element] ?? '',
    SetValue: (element, value) => {
      held[element] = value
      return 'true'
    },
    Commit: () => 'true',
    Terminate: () => 'true',
    GetLastError: () => '0',
  }
  const named = Object.entries(calls).map(([name, call]) => [spelled(name), call])
  return { held, ...Object.fromEntries(named) }
}
