/** Begins a session by statements, or says that a launch leads to none. */

import { good, patiently } from './ask.js'
import { NOTHING, STATE_ID, keptIn } from './kept.js'
import { picks } from './picks.js'
import { session } from './session.js'
import { iriOf } from './statement.js'

/** @import { CourseData, Launch, Lms, Surroundings } from '../../types' */
/** @import { Opening } from './session.js' */
/** @import { Address, Ask, Scene } from './types' */

/**
 * What an LMS says of a launch beyond the address.
 * @typedef {Pick<Opening, 'about' | 'ask' | 'back' | 'languages' | 'memory' | 'mode'>
 *   & Pick<Scene, 'cmi5' | 'mastery' | 'session' | 'template'>} Told
 */

/**
 * @param {Surroundings} window @param {CourseData} data
 * @param {Address | string} address or what is wrong with it
 * @param {(address: Address) => Promise<Told>} hear rejects where the launch is none
 * @returns {Promise<Lms>}
 */
export async function begun(window, data, address, hear) {
  if (typeof address === 'string') return unread(address)
  try {
    const told = await hear(address)
    const { ask, about, back, languages, memory, mode } = told
    const found = await held(window, ask, about)
    const picked = picks(data, iriOf(data), found.kept.state)
    const scene = { ...address, ...told, data, picked }
    return session({ window, scene, ask, about, found, mode, back, languages, memory })
  } catch (error) {
    return unread(error instanceof Error ? error.message : String(error))
  }
}

/**
 * @param {Surroundings} window @param {Ask} ask @param {Opening['about']} about
 * @returns {Promise<Opening['found']>}
 */
async function held(window, ask, about) {
  const query = { stateId: STATE_ID, ...about }
  const answer = await patiently(window, () => ask('GET', 'activities/state', query))
  if (answer.status === 404) return { kept: NOTHING, etag: '' }
  if (!good(answer)) throw new Error(`the state is not to be had (${answer.status})`)
  return { kept: keptIn(answer.body), etag: answer.etag }
}

/**
 * An LMS that was meant to be there: nothing is told, and the learner is asked to open
 * the course again.
 * @param {string} why @returns {Lms}
 */
function unread(why) {
  /** @type {Launch} */
  const launch = { mode: 'normal', state: '', location: '', completed: false, passed: false }
  let over = false
  return {
    ...{ launch, learner: '', records: false, unread: true, trouble: '', full: false },
    ...{ told: true, values: 0, log: [why] },
    get over() {
      return over
    },
    save: () => true,
    doubt() {},
    resend() {},
    noted: () => () => {},
    terminate: () => (over = true),
  }
}
