/** Measures how long a question has been before the learner. */

/**
 * @typedef {object} Stopwatch
 * @property {() => void} restart
 * @property {() => number} read milliseconds since it was started or shown
 */

/**
 * Begins now, and again whenever one of the elements is shown.
 * @param {...(Element | null)} shown @returns {Stopwatch}
 */
export function stopwatch(...shown) {
  let since = performance.now()
  const restart = () => {
    since = performance.now()
  }
  for (const element of shown) element?.addEventListener('sb-show', restart)
  return { restart, read: () => Math.round(performance.now() - since) }
}
