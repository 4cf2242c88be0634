/** Asks what the profile of a package describes, once for each package that is looked at. */

/**
 * @template T
 * @param {object} given
 * @param {() => Promise<T>} given.ask
 * @param {(found: T) => void} given.hear hears the newest answer alone
 * @param {(error: unknown) => void} given.failed hears why there is none; it is asked again
 * @returns {(key: string) => void} takes what the package is known by
 */
export function describing({ ask, hear, failed }) {
  let wanted = ''
  return (key) => {
    if (wanted === key) return
    wanted = key
    ask().then(
      (found) => {
        if (wanted === key) hear(found)
      },
      (error) => {
        if (wanted === key) wanted = ''
        failed(error)
      },
    )
  }
}
