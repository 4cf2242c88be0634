/** Saves, and keeps trying where the platform does not accept. */

/** @import { Trouble } from './types' */

/** Seconds before each new attempt; the last one for all that follow. */
const PAUSES = [5, 10, 20, 40, 60]

/**
 * @typedef {object} Means what saving needs of its surroundings
 * @property {() => boolean} save
 * @property {() => Trouble} trouble why the last save failed
 * @property {(trouble: Trouble) => void} tell called when the trouble changes
 * @property {(run: () => void, milliseconds: number) => unknown} later
 */

/**
 * @typedef {object} Saving
 * @property {(send?: () => boolean) => boolean} attempt saves now, or sends in another
 *   way; false where that came to nothing. After a refusal it saves again by itself
 * @property {() => void} stop nothing is saved or told any more
 */

/** @param {Means} means @returns {Saving} */
export function saver({ save, trouble, tell, later }) {
  /** @type {Trouble} */
  let told = ''
  let failures = 0
  let waiting = false
  let stopped = false

  function attempt(send = save) {
    if (stopped) return false
    const saved = send()
    const now = saved ? '' : trouble()
    if (now !== told) tell(now)
    told = now
    if (now === '') failures = 0
    else if (now === 'refused') waitAndTry()
    return saved
  }

  function waitAndTry() {
    if (waiting) return
    const pause = PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0
    failures += 1
    waiting = true
    later(() => {
      waiting = false
      attempt()
    }, pause * 1000)
  }

  return {
    attempt,
    stop() {
      stopped = true
    },
  }
}
