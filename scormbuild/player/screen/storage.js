/** This browser's storage, for what stays on the device. */

/** The storage; null where the browser lets us have none. @returns {Storage | null} */
export function deviceStorage() {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
