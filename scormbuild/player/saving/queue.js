/** Decides when to save: at once where it matters or was long ago, else a little later. */

/** Milliseconds between the saves of small steps, at least and at most. */
const SHORTEST = 1000
const LONGEST = 60_000
/** Pauses per time taken: so a save that stops the page takes no more than a fifth. */
const REST = 4
/** Milliseconds from which on a save stops the page for long enough to be felt. */
const FELT = 50
/** Milliseconds in which a hand that does nothing is likely to stay at rest. */
const STILL = 500
/** Milliseconds after which a hand that never rests is waited for no longer. */
const PATIENCE = 5000

/**
 * @typedef {object} Queue
 * @property {(urgent: boolean) => void} ask something is to be saved: before this
 *   returns where it is urgent or the last save was long enough ago, otherwise together
 *   with all else that comes in a short while
 * @property {() => void} flush saves before this returns
 */

/**
 * One save at a time, in order: what is asked for while one waits is part of it. Where
 * saves stop the page, small steps are saved while the learner's hand rests: Firefox
 * drops a press that begins while the page is stopped.
 * @param {object} means
 * @param {() => void} means.run saves all that there is; its time is measured
 * @param {() => number} means.now milliseconds that never go back
 * @param {(run: () => void, milliseconds: number) => unknown} means.later
 * @param {() => number} means.stirred the moment of the last sign of the learner's hand
 * @returns {Queue}
 */
export function queue({ run, now, later, stirred }) {
  /** The moment from which a small step is saved at once. */
  let free = -Infinity
  /** The moment of the first step that is not saved yet. */
  let asked = 0
  let due = false
  let felt = false
  let waiting = false

  function flush() {
    due = false
    const start = now()
    run()
    const end = now()
    felt = end - start > FELT
    free = end + Math.min(Math.max((end - start) * REST, SHORTEST), LONGEST)
  }

  /** The moment from which the next small step is saved. */
  function when() {
    return felt ? Math.max(free, Math.min(stirred() + STILL, asked + PATIENCE)) : free
  }

  function wait() {
    if (waiting) return
    waiting = true
    later(
      () => {
        waiting = false
        // An urgent save meanwhile, or a hand, has moved it.
        if (due) soon()
      },
      when() - now(),
    )
  }

  function soon() {
    if (now() >= when()) flush()
    else wait()
  }

  return {
    flush,
    ask(urgent) {
      if (!due) asked = now()
      due = true
      if (urgent) flush()
      else soon()
    },
  }
}
