/** Leads a session by statements and a state document, from begin to end. */

import { ONCE, answered, judged, ofUnit, progressed } from './statement.js'
import { outbox } from './outbox.js'
import { poster } from './post.js'
import { timespan } from '../values2004.js'

/** @import { InteractionRecord, Launch, Lms, Record_, Surroundings } from '../../types' */
/** @import { Ask, Kept, Scene, Statement } from './types' */

/** Percent between two statements of progress. */
const STEP = 10

/**
 * @typedef {object} Opening what a session begins with
 * @property {Surroundings} window
 * @property {Scene} scene
 * @property {Ask} ask
 * @property {Readonly<Record<string, string>>} about what the state is about
 * @property {{ kept: Kept, etag: string }} found
 * @property {Launch['mode']} mode
 * @property {string} back where the learner is to be led in the end; empty for nowhere
 * @property {Memory} memory
 */

/**
 * What outlives a reload: verbs said in this session, and when the first one was.
 * @typedef {object} Memory
 * @property {(verb: string) => string} said when, in ISO 8601; empty where it was not
 * @property {(verb: string, time: string) => void} remember
 */

/** @param {Opening} opening @returns {Lms} */
export function session({ window, scene, ask, about, found, mode, back, memory }) {
  const recording = mode === 'normal'
  /** @type {string[]} */
  const log = []
  let kept = found.kept
  let seconds = 0
  let over = false
  let first = true
  let failed = false
  /** What is to be said just before the end. @type {(() => Statement) | null} */
  let waiting = null
  /** @type {Promise<boolean>} */
  let ended = Promise.resolve(true)
  /** @param {string} words */
  const note = (words) => void log.push(words)
  /** What is said once of the unit, by the ids of statements. */
  const verbs = new Map()
  /** Positions of answers, by the ids of their statements. */
  const numbers = new Map()
  const box = outbox(ask, note, ({ id }) => {
    const { [numbers.get(id) ?? -1]: _, ...moments } = kept.moments
    const verb = verbs.get(id)
    if (verb) memory.remember(verb, 'yes')
    kept = { ...kept, moments, said: ONCE.includes(verb) ? [...kept.said, verb] : kept.said }
    post.keep(kept)
  })
  const post = poster({
    ...{ ask, outbox: box, about, found, note },
    course: scene.data.course.id,
    now: () => Date.now(),
  })

  /** Says something of the unit, once. @param {string} verb @param {() => Statement} make */
  function utter(verb, make) {
    if (memory.said(verb) || kept.said.includes(verb)) return
    const statement = make()
    verbs.set(statement.id, verb)
    box.put(statement, first)
  }

  /** @param {Record_} record */
  function judge({ verdict, seconds }) {
    const now = new Date()
    const duration = timespan(seconds)
    // Who picks roles is done by `completed` alone, whatever these ask.
    if (scene.cmi5 && scene.data.roles ? verdict.done : verdict.completed)
      utter('completed', () => ofUnit(scene, 'completed', now, { completion: true, duration }))
    failed ||= memory.said('failed') !== ''
    // Never both in one session (cmi5 9.3): it is said at the next launch.
    if (verdict.passed && !failed) utter('passed', () => judged(scene, 'passed', now, verdict, seconds))
    waiting = null
    if (verdict.passed !== false || failed) return
    const fail = () => judged(scene, 'failed', new Date(), verdict, seconds)
    if (verdict.usedUp) {
      utter('failed', fail)
      failed = true
    } else waiting = fail
  }

  /** @param {Record_} record */
  function advance({ verdict }) {
    const percent = Math.floor(verdict.progress * 100)
    const step = percent - (percent % STEP)
    if (verdict.done || step <= kept.progress) return
    kept = { ...kept, progress: step }
    box.put(progressed(scene, new Date(), percent))
  }

  /** @param {InteractionRecord} record */
  function tell(record) {
    const { moment, number } = record
    const told = moment
      ? /** @type {const} */ ([moment.time.getTime(), moment.latency])
      : kept.moments[number]
    // Where nobody knows any more when it was given, it arrived or is lost.
    if (!record.due || !told) return
    const statement = answered(scene, record, told)
    numbers.set(statement.id, number)
    if (box.put(statement, first)) kept = { ...kept, moments: { ...kept.moments, [number]: told } }
  }

  /** @param {Record_} record */
  function take(record) {
    seconds = record.seconds
    record.interactions.forEach(tell)
    advance(record)
    judge(record)
    const { location } = record
    kept = { ...kept, location, state: record.state ?? kept.state }
    post.keep(kept)
    first = false
  }

  begin()
  return {
    launch: {
      mode,
      state: found.kept.state,
      location: found.kept.location,
      completed: found.kept.said.includes('completed'),
      passed: found.kept.said.includes('passed'),
    },
    learner: JSON.stringify([scene.actor, scene.registration, scene.activity]),
    records: recording,
    unread: false,
    log,
    doubt() {},
    resend() {},
    noted: () => () => {},
    get trouble() {
      return post.dead() ? 'refused' : ''
    },
    get full() {
      return post.full()
    },
    get told() {
      return box.refused() === 0
    },
    values: 0,
    get over() {
      return over
    },
    reach: post.reach,
    save(record) {
      if (over) return false
      if (!recording) return true
      take(record)
      void post.reach()
      return !post.dead() && !post.full()
    },
    terminate(record, anyway) {
      if (over) return false
      if (record && recording) take(record)
      if (!anyway) end()
      over = true
      ended = anyway ? Promise.resolve(false) : post.reach()
      if (anyway) post.last()
      return !post.dead() && !post.full()
    },
    gone: () => ended,
    depart() {
      if (back) window.location?.assign(back)
    },
    name: () => String(scene.actor['name'] ?? ''),
    ...(scene.mastery === null ? {} : { mastery: scene.mastery * 100 }),
  }

  /** The same at a reload, so that it is told once. */
  function begin() {
    const before = memory.said('initialized')
    const time = before ? new Date(before) : new Date()
    memory.remember('initialized', time.toISOString())
    box.put(ofUnit(scene, 'initialized', time), before !== '')
    void post.reach()
  }

  function end() {
    if (waiting) utter('failed', waiting)
    const duration = timespan(seconds)
    box.put(ofUnit(scene, 'terminated', new Date(), { duration }))
  }
}
