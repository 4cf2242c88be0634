/** Whole sessions of the player, recorded as the calls it makes. */

import { connect as connect12 } from '../../scormbuild/player/lms/scorm12.js'
import { connect as connect2004 } from '../../scormbuild/player/lms/scorm2004.js'
import { record } from '../../scormbuild/player/state/record.js'
import { check, see } from '../../scormbuild/player/learning/session.js'
import { NOON, attempt, fresh, readAll } from '../player/play.js'
import { smallCourse } from '../player/small-course.js'
import { ours } from './pair.js'

const CALLED = new Set(['begin', 'end', 'get', 'set', 'commit'])

/** What a learner does in one session, step by step. */
const SESSIONS = [
  // Passes at the second attempt.
  (data) => [
    (session) => see(data, session, data.pages[0].id),
    (session) => readAll(data, session),
    (session) => attempt(data, session, 'final', 0),
    (session) => attempt(data, session, 'final', 9),
  ],
  // Practises, and leaves in the middle.
  (data) => [
    (session) => see(data, session, data.pages[0].id),
    ...Object.keys(data.questions).map((question) => (session) => {
      const given = { question, quiz: null, response: [0], time: NOON, latency: 900 }
      return check(data, session, given)
    }),
  ],
  // Looks in and leaves at once.
  () => [],
]

/** Each recording: operations with their arguments, from begin to end. */
export function recordings(target) {
  return Promise.all(SESSIONS.map((steps) => recorded(target, steps)))
}

async function recorded(target, steps) {
  const calls = []
  const on = ({ operation, args }) => {
    if (CALLED.has(operation)) calls.push([operation, ...args])
  }
  const { api, standard } = ours(target, { on })
  const data = smallCourse()
  const window = { [standard.object]: api, setTimeout: (run) => queueMicrotask(run) }
  const connect = target === 'scorm12' ? connect12 : connect2004
  const lms = await connect(window, data)
  let session = fresh(data)
  for (const step of steps(data)) {
    session = step(session)
    await lms.save(record(data, session, 60))
  }
  await lms.terminate(record(data, session, 61), true)
  return calls
}
