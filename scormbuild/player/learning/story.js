/** What a learner does in scenarios: each event makes a new session out of an old one. */

import { counted } from './attempt.js'
import { question, quiz, story } from './course.js'
import { percent } from './grade.js'
import { answered } from './session.js'
import { ON_PAGE, quizState, withQuiz } from '../state/state.js'
import { attempts, settled, verdict } from './verdict.js'
import { metersAfter, readWay, waysIn, withinReason, writeWay } from './way.js'

/** @import { CourseData, Moment, Session, StoryView } from '../types' */

/** A percent in millionths, as best attempts are kept. */
const PERCENT = 10_000

/** @type {StoryView} */
const NO_STORY = {
  phase: 'ready',
  seat: 0,
  steps: [],
  scene: '',
  meters: [],
  ways: [],
  end: null,
  left: null,
  canBegin: false,
  reopens: false,
  best: null,
}

/**
 * What there is to show of a scenario. One that is decided, but whose way the course no
 * longer knows to its end, can be begun again.
 * @param {CourseData} data @param {Session} session @param {string} id
 * @returns {StoryView}
 */
export function storyView(data, session, id) {
  const [part, told] = [quiz(data, id), story(data, id)]
  if (!part || !told) return NO_STORY
  const { open, best, begun, draw } = quizState(session.state, part.index)
  const { seat, steps, scene } = readWay(data, id, told, draw)
  const end = told.scenes[scene]?.end ?? null
  const phase = open ? 'under' : begun > 0 && draw.length > 0 && end ? 'over' : 'ready'
  const { left } = attempts(part, session.state)
  const reopens = left === 0 && !open && data.track.failedAttempt === 'stays-open'
  return {
    phase,
    seat,
    steps: phase === 'ready' ? [] : steps,
    scene: phase === 'ready' ? '' : scene,
    meters: metersAfter(told, phase === 'ready' ? [] : steps),
    ways: phase === 'under' ? waysIn(told, scene, seat) : [],
    end: phase === 'over' ? end : null,
    left: left === Infinity ? null : left,
    canBegin: !open && left > 0,
    reopens: reopens && verdict(data, session.state).passed !== true,
    best: best < 0 ? null : percent(best),
  }
}

/**
 * A scenario begins, in a seat.
 * @param {CourseData} data @param {Session} session
 * @param {{ scenario: string, seat: number }} event @returns {Session}
 */
export function enter(data, session, { scenario, seat }) {
  const part = quiz(data, scenario)
  const told = story(data, scenario)
  if (!part || !told || !storyView(data, session, scenario).canBegin) return session
  const counts = counted(part, quizState(session.state, part.index))
  const draw = writeWay({ seat, steps: [] })
  const state = withQuiz(session.state, part.index, { ...counts, open: true, draw, given: {} })
  return arrived(data, { ...session, state }, scenario)
}

/**
 * A choice is made: it goes on record, and the next scene comes. Nothing changes where
 * the scene does not offer it.
 * @param {CourseData} data @param {Session} session
 * @param {{ scenario: string, choice: number } & Moment} event @returns {Session}
 */
export function decide(data, session, { scenario, choice, ...moment }) {
  const [part, told] = [quiz(data, scenario), story(data, scenario)]
  const { ways, steps, scene, seat } = storyView(data, session, scenario)
  const way = ways.find((one) => one.choice === choice)
  const asked = question(data, `${scenario}.${scene}`)
  if (!part || !told || !way || !asked) return session
  const { to, repair, changes } = way
  const step = { scene, number: asked.index, to, choice, repair, changes }
  const longer = withinReason(told, [...steps, step])
  const draw = writeWay({ seat, steps: longer })
  const next = answered(session, asked, ON_PAGE, [choice], moment)
  const state = withQuiz(next.state, part.index, { draw })
  return arrived(data, { ...next, state }, scenario)
}

/**
 * A scenario under way that stands at an end is over, and worth what that end is.
 * @param {CourseData} data @param {Session} session @param {string} scenario
 * @returns {Session}
 */
export function arrived(data, session, scenario) {
  const part = quiz(data, scenario)
  const { phase, scene } = storyView(data, session, scenario)
  const end = story(data, scenario)?.scenes[scene]?.end
  if (!part || phase !== 'under' || !end) return session
  const last = end.score * PERCENT
  const best = Math.max(quizState(session.state, part.index).best, last)
  const state = withQuiz(session.state, part.index, { open: false, last, best })
  return { ...session, state: settled(data, state) }
}
