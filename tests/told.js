/** Prints what the player tells a SCORM 1.2 LMS in each of the cases given as JSON. */

import { readFileSync } from 'node:fs'
import { blank } from '../scormbuild/player/state.js'
import { verdict } from '../scormbuild/player/verdict.js'
import { connect } from '../scormbuild/player/lms/scorm12.js'

const cases = JSON.parse(readFileSync(0, 'utf8'))
const told = []
for (const { track, attempts, moment } of cases) {
  const data = course(track, attempts)
  const lms = patient()
  const session = await connect({ API: lms, navigator: { onLine: true } }, data)
  const state = after(moment, attempts, Object.keys(track.graded).length)
  const record = { location: '', state: '', seconds: 0, interactions: [] }
  session.save({ ...record, verdict: verdict(data, state) })
  const score = lms.held['cmi.core.score.raw'] === undefined ? '' : ', and the score'
  told.push(lms.held['cmi.core.lesson_status'] + score)
}
console.log(JSON.stringify(told))

function course(track, attempts) {
  const quizzes = Object.keys(track.graded).map((id, index) => {
    return { id, index, title: '', page: 'one', graded: true, attempts, draws: [] }
  })
  return {
    course: { id: 'c', title: 'C', version: '1.0.0', language: 'en' },
    track: { ...track, id: 'all', mustPass: [] },
    target: { name: 'scorm12', stateLimit: 4096 },
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
  return {
    held,
    LMSInitialize: () => 'true',
    LMSGetValue: (element) => held[element] ?? '',
    LMSSetValue: (element, value) => {
      held[element] = value
      return 'true'
    },
    LMSCommit: () => 'true',
    LMSFinish: () => 'true',
    LMSGetLastError: () => '0',
  }
}
