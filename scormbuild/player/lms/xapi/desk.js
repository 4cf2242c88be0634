/** Says what became of a session, each thing once: from a record to statements. */

import { percent } from '../../learning/grade.js'
import { answered, duration, iriOf, judged, ofUnit, progressed } from './statement.js'
import { outbox } from './outbox.js'
import { picks } from './picks.js'
import { poster } from './post.js'

/** @import { InteractionRecord, Record_ } from '../../types' */
/** @import { Memory, Opening } from './session.js' */
/** @import { Outbox } from './outbox.js' */
/** @import { Post } from './post.js' */
/** @import { Kept, Scene, Statement } from './types' */

/** Percent between two statements of progress. */
const STEP = 10
/** Under which a tab remembers that the session is over. */
export const ENDED = 'terminated'

/**
 * @typedef {object} Desk where a session stands
 * @property {Scene} scene
 * @property {Memory} memory
 * @property {string[]} log
 * @property {Outbox} box
 * @property {Post} post
 * @property {Kept} kept
 * @property {number} seconds
 * @property {boolean} first whether nothing was recorded yet
 * @property {boolean} failed whether that was said in this session
 * @property {(() => Statement) | null} waiting what is to be said just before the end
 * @property {string} end id of the last statement; empty before that
 * @property {Map<string, string>} verbs said once, by the ids of statements
 * @property {Map<string, number>} numbers positions of answers, by the same
 */

/** @param {Opening} opening @returns {Desk} */
export function desk({ scene, ask, about, found, memory }) {
  /** @type {string[]} */
  const log = []
  /** @param {string} words */
  const note = (words) => void log.push(words)
  const box = outbox(ask, note, (statement) => arrived(here, statement))
  const post = poster({
    ...{ ask, outbox: box, about, found, note },
    course: scene.data.course.id,
    now: () => Date.now(),
  })
  /** @type {Desk} */
  const here = {
    ...{ scene, memory, log, box, post, kept: found.kept, waiting: null },
    ...{ seconds: 0, end: '', first: true, failed: false, verbs: new Map(), numbers: new Map() },
  }
  return here
}

/** @param {Desk} here @param {Statement} statement */
function arrived(here, { id }) {
  const { kept, memory, numbers, post, verbs } = here
  if (id === here.end) memory.remember(ENDED, 'yes')
  const { [numbers.get(id) ?? -1]: _, ...moments } = kept.moments
  const verb = verbs.get(id)
  if (verb) memory.remember(verb, 'yes')
  const said = verb && verb !== 'failed' ? [...kept.said, verb] : kept.said
  here.kept = { ...kept, moments, said }
  post.keep(here.kept)
}

/** The same at a reload, so that it is told once. @param {Desk} here */
export function begin({ scene, memory, box, post }) {
  const before = memory.said('initialized')
  const time = before ? new Date(before) : new Date()
  memory.remember('initialized', time.toISOString())
  box.put(ofUnit(scene, 'initialized', time), before !== '')
  void post.reach()
}

/** @param {Desk} here */
export function end(here) {
  if (here.waiting) utter(here, 'failed', here.waiting)
  const last = ofUnit(here.scene, ENDED, new Date(), { duration: duration(here.seconds) })
  here.end = last.id
  here.box.put(last)
}

/** @param {Desk} here @param {Record_} record */
export function take(here, record) {
  here.seconds = record.seconds
  const { data } = here.scene
  if (record.state) here.scene = { ...here.scene, picked: picks(data, iriOf(data), record.state) }
  record.interactions.forEach((one) => tell(here, one))
  advance(here, record)
  judge(here, record)
  const { location } = record
  here.kept = { ...here.kept, location, state: record.state ?? here.kept.state }
  here.post.keep(here.kept)
  here.first = false
}

/**
 * Says something once: of the unit, or of what is played.
 * @param {Desk} here @param {string} verb or a path @param {() => Statement} make
 */
export function utter({ memory, kept, verbs, box, first }, verb, make) {
  if (memory.said(verb) || kept.said.includes(verb)) return
  const statement = make()
  verbs.set(statement.id, verb)
  box.put(statement, first)
}

/** @param {Desk} here @param {Record_} record */
function judge(here, { verdict, seconds }) {
  const { memory, scene } = here
  const now = new Date()
  const done = { completion: true, duration: duration(seconds) }
  // Who picks roles is done by `completed` alone, whatever these ask.
  if (scene.cmi5 && scene.data.roles ? verdict.done : verdict.completed)
    utter(here, 'completed', () => ofUnit(scene, 'completed', now, done))
  here.failed ||= memory.said('failed') !== ''
  // Never both in one session (cmi5 9.3): it is said at the next launch.
  if (verdict.passed && !here.failed)
    utter(here, 'passed', () => judged(scene, 'passed', now, verdict, seconds))
  here.waiting = null
  if (verdict.passed !== false || here.failed) return
  const fail = () => judged(scene, 'failed', new Date(), verdict, seconds)
  if (verdict.usedUp) {
    utter(here, 'failed', fail)
    here.failed = true
  } else here.waiting = fail
}

/** @param {Desk} here @param {Record_} record */
function advance(here, { verdict }) {
  const whole = percent(verdict.progress * 1e6)
  const step = whole - (whole % STEP)
  if (verdict.done || step <= here.kept.progress) return
  here.kept = { ...here.kept, progress: step }
  here.box.put(progressed(here.scene, new Date(), whole))
}

/** @param {Desk} here @param {InteractionRecord} record */
function tell(here, record) {
  const { moment, number } = record
  const told = moment
    ? /** @type {const} */ ([moment.time.getTime(), moment.latency])
    : here.kept.moments[number]
  // Where nobody knows any more when it was given, it arrived or is lost.
  if (!record.due || !told) return
  const statement = answered(here.scene, record, told)
  here.numbers.set(statement.id, number)
  if (!here.box.put(statement, here.first)) return
  here.kept = { ...here.kept, moments: { ...here.kept.moments, [number]: told } }
}
