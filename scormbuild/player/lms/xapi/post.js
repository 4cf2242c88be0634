/** Brings state and statements to the LMS's side, one errand at a time. */

import { good } from './ask.js'
import { STATE_ID, keptIn, merged } from './kept.js'

/** @import { Answer, Ask, Kept } from './types' */
/** @import { Outbox } from './outbox.js' */

/** How often another device may have been faster, one time after the other. */
const CONFLICTS = 3

/**
 * @typedef {object} Post
 * @property {(kept: Kept) => void} keep the state that is to be there
 * @property {() => Promise<boolean>} reach sends all; whether it has arrived
 * @property {() => void} last sends what it can at once, for nobody will wait
 * @property {() => boolean} dead whether the LMS has closed the session
 * @property {() => boolean} full whether there is no room for the state
 */

/**
 * @param {object} given
 * @param {Ask} given.ask
 * @param {Outbox} given.outbox
 * @param {Readonly<Record<string, string>>} given.about what the state is about
 * @param {{ kept: Kept, etag: string }} given.found at launch
 * @param {string} given.course its id
 * @param {(words: string) => void} given.note
 * @param {() => number} given.now milliseconds
 * @returns {Post}
 */
export function poster({ ask, outbox, about, found, course, note, now }) {
  const query = { stateId: STATE_ID, ...about }
  let { etag } = found
  let theirs = found.kept
  let [wanted, stored] = [found.kept, found.kept]
  let dead = false
  let full = false
  let from = 0
  /** @type {Promise<boolean> | null} */
  let running = null

  /** @param {Answer} answer */
  function stopped({ status, after }) {
    note(status === 0 ? 'no answer' : `answered ${status}`)
    dead ||= status === 401 || status === 403
    if (after > 0) from = now() + after * 1000
    return false
  }

  /** Another device was faster: what it did is taken in. */
  async function reread() {
    const answer = await ask('GET', 'activities/state', query)
    if (answer.status !== 404 && !good(answer)) return stopped(answer)
    etag = answer.etag
    theirs = keptIn(answer.body)
    wanted = merged(wanted, theirs, course)
    return true
  }

  async function put() {
    let conflicts = 0
    while (wanted !== stored && !full) {
      const sent = wanted
      const answer = await ask('PUT', 'activities/state', query, {
        body: JSON.stringify(sent),
        etag,
      })
      conflicts += 1
      if (good(answer)) {
        stored = sent
        etag = answer.etag
      } else if ([409, 412].includes(answer.status) && conflicts <= CONFLICTS) {
        if (!(await reread())) return false
      } else if (answer.status === 413) full = true
      else return stopped(answer)
    }
    return true
  }

  async function errand() {
    if (dead || now() < from || !(await put())) return false
    const hindered = await outbox.send()
    return hindered ? stopped(hindered) : true
  }

  return {
    keep(kept) {
      const next = merged(kept, theirs, course)
      if (JSON.stringify(next) === JSON.stringify(wanted)) return
      full = false
      wanted = next
    },
    async reach() {
      do {
        running ??= errand().finally(() => (running = null))
        if (!(await running)) return false
      } while ((wanted !== stored && !full) || !outbox.empty())
      return true
    },
    last() {
      if (dead) return
      if (wanted !== stored) {
        void ask('PUT', 'activities/state', query, { body: JSON.stringify(wanted), etag })
      }
      outbox.last()
    },
    dead: () => dead,
    full: () => full,
  }
}
