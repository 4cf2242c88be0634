/** A SCORM 1.2 session with the strict LMS, and what is said in it, for tests. */

import { connect } from '../../scormbuild/player/lms/scorm12.js'
import { NOON } from './play.js'
import { chooseOne, smallCourse } from './small-course.js'
import { strictLms } from './strict12.js'

export const data = smallCourse()
export const STATUS = 'cmi.core.lesson_status'
export const OPEN = {
  completed: false,
  passed: null,
  done: false,
  lost: false,
  score: null,
  progress: 0,
}

/** A window with that API, in which waiting takes no time. */
export function window(API, more = {}) {
  return { API, setTimeout: (run) => queueMicrotask(run), ...more }
}

export const plain = (change = {}) => ({
  location: 'p1',
  state: 'abc',
  verdict: OPEN,
  seconds: 65,
  interactions: [],
  ...change,
})

export const told = (number, change = {}) => ({
  number,
  id: `q${number}`,
  interaction: chooseOne('q', 0).interaction,
  response: ['a'],
  result: 'correct',
  moment: { time: NOON, latency: null },
  ...change,
})

/** What was set and committed since the last look, as `element=value` and `commit`. */
export function writes(lms) {
  const calls = lms.log.splice(0)
  return calls.flatMap(([name, ...given]) => {
    if (name === 'LMSSetValue') return [`${given[0]}=${given[1]}`]
    return name === 'LMSCommit' ? ['commit'] : name === 'LMSFinish' ? ['finish'] : []
  })
}

export const begun = async (options, course = data) => {
  const lms = strictLms(options)
  const adapter = await connect(window(lms.launch()), course)
  return { lms, adapter }
}
