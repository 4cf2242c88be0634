/** Leads a session by statements and a state document, from begin to end. */

import { begin, desk, end, take } from './desk.js'
import { WITNESSES } from '../witnesses.js'

/** @import { Launch, Lms, Surroundings } from '../../types' */
/** @import { Ask, Kept, Scene } from './types' */

/**
 * @typedef {object} Opening what a session begins with
 * @property {Surroundings} window
 * @property {Scene} scene
 * @property {Ask} ask
 * @property {Readonly<Record<string, string>>} about what the state is about
 * @property {{ kept: Kept, etag: string }} found
 * @property {Launch['mode']} mode
 * @property {string} back where the learner is to be led in the end; empty for nowhere
 * @property {string} languages that the learner wishes for, commas between
 * @property {Memory} memory
 */

/**
 * What outlives a reload: verbs said in this session, and when the first one was.
 * @typedef {object} Memory
 * @property {(verb: string) => string} said when, in ISO 8601; empty where it was not
 * @property {(verb: string, time: string) => void} remember
 */

/** What nobody need be told of, since every statement has its answer. */
const SILENT = { doubt() {}, resend() {}, noted: () => () => {} }

/** @param {Opening} opening @returns {Lms} */
export function session(opening) {
  const { window, scene, mode, back } = opening
  const recording = mode === 'normal'
  const here = desk(opening)
  const { box, log, post } = here
  let [over, ended] = [false, Promise.resolve(true)]
  const open = () => !post.dead() && !post.full()
  begin(here)
  const stops = recording
    ? Object.values(WITNESSES).map((start) => start(window.document, here))
    : []
  return {
    ...SILENT,
    launch: launched(opening),
    learner: JSON.stringify([scene.actor, scene.registration, scene.activity]),
    single: true,
    ...{ records: recording, unread: false, log, values: 0 },
    get trouble() {
      return post.dead() ? 'refused' : ''
    },
    get full() {
      return post.full()
    },
    get told() {
      return box.refused() === 0
    },
    get over() {
      return over
    },
    reach: post.reach,
    save(record) {
      if (over) return false
      if (!recording) return true
      take(here, record)
      void post.reach()
      return open()
    },
    terminate(record, anyway) {
      if (over) return false
      if (record && recording) take(here, record)
      for (const stop of stops) stop()
      if (!anyway) end(here)
      over = true
      ended = anyway ? Promise.resolve(false) : post.reach()
      if (anyway) post.last()
      return open()
    },
    gone: () => ended,
    depart() {
      if (back) window.location?.assign(back)
    },
    name: () => String(scene.actor['name'] ?? ''),
    language: () => opening.languages,
    // A mark is compared with whole percents, and 0.55 * 100 is a bit more than 55.
    ...(scene.mastery === null ? {} : { mastery: Math.round(scene.mastery * 1e6) / 1e4 }),
  }
}

/** What a launch finds. @param {Opening} opening @returns {Launch} */
function launched({ found, mode }) {
  const { said, state, location } = found.kept
  const [completed, passed] = [said.includes('completed'), said.includes('passed')]
  return { mode, state, location, completed, passed }
}
