/** Finds out whether the LMS can be reached, however it answers to commits. */

/** Milliseconds after which no answer is a no: slow LMSs take some seconds. */
const PATIENCE = 10_000

/** One byte is enough; an LMS that sends more is interrupted. */
const SMALL = { Range: 'bytes=0-0' }

/** Says who is there, but no longer gives the document, as where addresses run out. */
const DENIED = [403, 404, 405, 410]
/** Says who is there, but may take nothing now: nobody who knows the learner, or busy. */
const UNABLE = [401, 407, 408, 425, 429]
/** First requests that come to nothing before it is believed that such requests do. */
const PATIENT = 3

/**
 * @typedef {object} Ways
 * @property {string} address the document's own, which the LMS has served before;
 *   empty where it came from no server
 * @property {(address: string, asked: RequestInit) => Promise<Response>} fetch
 * @property {() => boolean} online what the browser believes
 * @property {(run: () => void, milliseconds: number) => unknown} later
 */

/**
 * @typedef {object} Reacher
 * @property {() => Promise<boolean>} reach whether the LMS can be reached; never
 *   rejects
 * @property {() => boolean} answered whether the last yes was given by anybody, and not
 *   only by the browser
 * @property {() => boolean} sure whether the last yes was given by the document itself,
 *   and not only believed
 */

/**
 * Asks for the document once more, past all caches. Where such requests have not worked
 * yet and fail again and again, and where the document comes from no server, the browser
 * is believed; it is asked on, since one that works shows that they do.
 * @param {Ways} ways
 * @returns {Reacher}
 */
export function reacher({ address, fetch, online, later }) {
  let works = false
  let sure = address !== ''
  let answered = sure
  let failures = 0
  return {
    answered: () => answered,
    sure: () => sure,
    async reach() {
      if (!online()) return false
      if (address === '') return true
      const { ok, status } = await asked(address, fetch, later)
      const there = ok || DENIED.includes(status)
      works ||= there
      if (!works && !UNABLE.includes(status) && status < 500) failures += 1
      const yes = there || (!works && failures >= PATIENT)
      if (yes) [sure, answered] = [ok, there]
      return yes
    },
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
      // To whom a session has run out, an LMS shows its door.
      redirect: 'manual',
      signal: abort.signal,
    })
    abort.abort()
    return { ok, status }
  } catch {
    return { ok: false, status: 0 }
  }
}
