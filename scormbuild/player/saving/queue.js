/** Decides when to save: at once where it matters or was long ago, else a little later. */

/** Milliseconds between the saves of small steps, at least and at most. */
const SHORTEST = 1000
const LONGEST = 60_000
/** Pauses per time taken: so a save that stops the page takes no more than a fifth. */
const REST = 4

/**
 * @typedef {object} Queue
 * @property {(urgent: boolean) => void} ask something is to be saved: before this
 *   returns where it is urgent or the last save was long enough ago, otherwise together
 *   with all else that comes in a short while
 * @property {() => void} flush saves before this returns
 */

/**
 * One save at a time, in order: what is asked for while one waits is part of it.
 * @param {object} means
 * @param {() => void} means.run saves all that there is; its time is measured
 * @param {() => number} means.now milliseconds that never go back
 * @param {(run: () => void, milliseconds: number) => unknown} means.later
 * @returns {Queue}
 */
export function queue({ run, now, later }) {
  /** The moment from which a small step is saved at once. */
  let free = -Infinity
  let due = false
  let waiting = false

  function flush() {
    due = false
    const start = now()
    run()
    const end = now()
    free = end + Math.min(Math.max((end - start) * REST, SHORTEST), LONGEST)
  }

  function wait() {
    if (waiting) return
    waiting = true
    later(
      () => {
        waiting = false
        if (!due) return
        // An urgent save meanwhile has moved it.
        if (now() < free) wait()
        else flush()
      },
      Math.max(0, free - now()),
    )
  }

  return {
    flush,
    ask(urgent) {
      due = true
      if (urgent || now() >= free) flush()
      else wait()
    },
  }
}
