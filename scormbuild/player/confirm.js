/** Finds out whether the platform can be reached, however it answers to commits. */

/** Milliseconds after which no answer is a no: slow platforms take some seconds. */
const PATIENCE = 10_000

/** One byte is enough; a platform that sends more is interrupted. */
const SMALL = { Range: 'bytes=0-0' }

/**
 * @typedef {object} Ways
 * @property {string} address the document's own, which the platform has served before;
 *   empty where it came from no server
 * @property {(address: string, asked: RequestInit) => Promise<Response>} fetch
 * @property {() => boolean} online what the browser believes
 * @property {(run: () => void, milliseconds: number) => unknown} later
 */

/**
 * Makes the function that asks for the document once more, past all caches. Where such
 * requests do not work, only the browser is asked: that is so where the first of them
 * comes to nothing, and from when on the platform says that the document is not to be
 * had, as where addresses run out: who says so is there.
 * @param {Ways} ways
 * @returns {() => Promise<boolean>} never rejects
 */
export function reacher({ address, fetch, online, later }) {
  /** @type {boolean | null} */
  let works = address === '' ? false : null
  return async () => {
    if (!online()) return false
    if (works === false) return true
    const { ok, status } = await asked(address, fetch, later)
    const denied = status >= 400 && status < 500
    works = denied ? false : (works ?? ok)
    return ok || !works
  }
}

/**
 * @param {string} address
 * @param {Ways['fetch']} fetch
 * @param {Ways['later']} later
 * @returns {Promise<{ ok: boolean, status: number }>} status 0 where nobody answers
 */
async function asked(address, fetch, later) {
  const abort = new AbortController()
  later(() => abort.abort(), PATIENCE)
  try {
    const { ok, status } = await fetch(address, {
      cache: 'no-store',
      credentials: 'same-origin',
      headers: SMALL,
      // To whom a session has run out, a platform shows its door.
      redirect: 'manual',
      signal: abort.signal,
    })
    abort.abort()
    return { ok, status }
  } catch {
    return { ok: false, status: 0 }
  }
}
