/** Tries again by itself, ever more seldom. */

/** Seconds before the first attempts, and before all that follow. */
const PAUSES = [5, 10, 20, 40]
const LONGEST = 60

/**
 * @typedef {object} Backoff
 * @property {() => void} wait runs after a pause, longer each time; not twice at once
 * @property {() => void} reset pauses begin anew
 */

/**
 * @param {() => void} run
 * @param {(run: () => void, milliseconds: number) => unknown} later
 * @returns {Backoff}
 */
export function backoff(run, later) {
  let failures = 0
  let waiting = false
  return {
    wait() {
      if (waiting) return
      const pause = PAUSES[failures] ?? LONGEST
      failures += 1
      waiting = true
      later(() => {
        waiting = false
        run()
      }, pause * 1000)
    },
    reset() {
      failures = 0
    },
  }
}
