/** A learner's way through a small course, in each standard and without any. */

import { begin, give, submit } from '../../scormbuild/player/learning/attempt.js'
import { connect as connectNone } from '../../scormbuild/player/lms/none.js'
import { connect as connect12 } from '../../scormbuild/player/lms/scorm12.js'
import { connect as connect2004 } from '../../scormbuild/player/lms/scorm2004.js'
import { createPlayer } from '../../scormbuild/player/player.js'
import { resume } from '../../scormbuild/player/saving/resume.js'
import { check, see } from '../../scormbuild/player/learning/session.js'
import { quizView } from '../../scormbuild/player/learning/views.js'
import { clock } from './clock.js'
import { NOON } from './play.js'
import { smallCourse } from './small-course.js'
import { storage } from './storage.js'
import { strictLms as strict12 } from './strict12.js'
import { strictLms as strict2004 } from './strict2004.js'

const SENDING = /(Commit|Finish|Terminate)$/
const MODES = { 'SCORM 1.2': 'cmi.core.lesson_mode', 'SCORM 2004': 'cmi.mode' }
const KINDS = {
  'SCORM 1.2': { connect: connect12, api: 'API', strict: strict12 },
  'SCORM 2004': { connect: connect2004, api: 'API_1484_11', strict: strict2004 },
  'No LMS': { connect: connectNone },
}
export const STANDARDS = Object.keys(KINDS)

/** @param {string} standard @param {object} [course] what differs in it */
export function enrolled(standard, course = {}) {
  const { connect, api, strict } = KINDS[standard]
  const net = { down: false }
  const fails = (name) => net.down && SENDING.test(name)
  const lms = strict?.({ fails })
  const kept = storage()
  const life = { standard, connect, api, lms, net, said: [], time: clock() }
  life.data = smallCourse(course)
  life.device = storage()
  // A browser in which what a package for no LMS keeps is seen to be kept.
  const setItem = (key, value) => {
    if (net.down) throw new Error('QuotaExceededError')
    if (kept.getItem(key) !== value) life.said.push('state')
    kept.setItem(key, value)
  }
  life.browser = { getItem: kept.getItem, setItem }
  life.kept = () => Object.keys(kept.all())
  return life
}

/** Launches; in another mode than the normal one where it is named. */
export async function launch(life, mode = 'normal') {
  const { standard, lms, net, time, data } = life
  if (lms) lms.committed = { ...lms.committed, ...(MODES[standard] && { [MODES[standard]]: mode }) }
  if (lms && life.api && !life.same) life.window = { [life.api]: lms.launch() }
  const listeners = []
  const window = {
    ...life.window,
    localStorage: life.browser,
    performance: { now: time.now },
    setTimeout: time.later,
    addEventListener: (_, run) => void listeners.push(run),
  }
  const searched = life.connect(window, data)
  await time.pass(9000)
  const found = await searched
  const clockOf = () => NOON.getTime() + time.now()
  const sitting = resume(data, found, { store: life.device, seed: 7, clock: clockOf })
  life.problem = sitting.session.problem
  life.player = createPlayer({
    ...sitting,
    window,
    data,
    lms: found,
    say: (key) => key,
    announce() {},
    reach: async () => !net.down,
    tell: (standing) => (life.standing = standing),
  })
  life.found = found
  life.online = () => listeners.forEach((run) => run())
  life.player.save()
  await time.pass(1000)
}

/** What was set, committed and ended since the last look, in order. */
export function heard({ lms, said }) {
  if (!lms) return said.splice(0)
  const { set, commit, end } = lms.names
  const words = lms.log.splice(0).flatMap(([name, element]) => {
    if (name === set) return [short(element)]
    return name === commit ? ['commit'] : name === end ? ['end'] : []
  })
  return words.filter((word, at) => word !== words[at - 1])
}

/** The name of an element without what goes without saying. */
function short(element) {
  return element.replace(/^cmi\.(core\.)?/, '').replace(/^(interactions)\..*/, '$1')
}

/** Takes a step, and lets all come of it that comes of it by itself. */
async function step(life, next) {
  life.player.keep(next(life.data, life.player.session()))
  await life.time.pass(1000)
}

export const turn = (life, page) =>
  step(life, (data, session) => see(data, session, page))

export const practise = (life, question, response) => {
  const event = { question, quiz: null, response, time: NOON, latency: 1500 }
  return step(life, (data, session) => check(data, session, event))
}

export const beginQuiz = (life) =>
  step(life, (data, session) => begin(data, session, 'final'))

/** Answers the next question of the quiz that is open. */
export const respond = (life, right) =>
  step(life, (data, session) => {
    const { questions, answered } = quizView(data, session, 'final')
    const response = [right ? 0 : 1]
    const event = { question: questions[answered], quiz: 'final', response, latency: 1500 }
    const { graded } = data.quizzes.find(({ id }) => id === 'final')
    return graded ? give(data, session, event) : check(data, session, { ...event, time: NOON })
  })

export const handIn = (life) =>
  step(life, (data, session) => submit(data, session, { quiz: 'final', time: NOON }))

/** A whole attempt. */
export async function takeQuiz(life, right) {
  await beginQuiz(life)
  for (const at of [0, 1, 2, 3]) await respond(life, at < right)
  await handIn(life)
}

/** "Save and leave". */
export async function leave(life) {
  const parting = life.player.leave()
  await life.time.pass(1000)
  return parting
}
