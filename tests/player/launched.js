/** Sessions with a strict LMS, and what is said in them, for all standards' tests. */

import { NOON } from './play.js'
import { chooseOne, smallCourse } from './small-course.js'

export const data = smallCourse()
export const OPEN = {
  completed: false,
  passed: null,
  done: false,
  lost: false,
  score: null,
  progress: 0,
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
  due: change.moment !== null,
  ...change,
})

/** What was set and committed since the last look, as `element=value` and `commit`. */
export function writes(lms) {
  const { set, commit, end } = lms.names
  return lms.log.splice(0).flatMap(([name, ...given]) => {
    if (name === set) return [`${given[0]}=${given[1]}`]
    return name === commit ? ['commit'] : name === end ? ['finish'] : []
  })
}

/** Ways to launch with an adapter, the name of its API and a maker of strict LMSs. */
export function launching(connect, name, strictLms) {
  /** A window with that API, in which waiting takes no time. */
  const window = (api, more = {}) => {
    return { [name]: api, setTimeout: (run) => queueMicrotask(run), ...more }
  }
  const begun = async (options, course = data) => {
    const lms = strictLms(options)
    const adapter = await connect(window(lms.launch()), course)
    return { lms, adapter }
  }
  return { window, begun }
}
