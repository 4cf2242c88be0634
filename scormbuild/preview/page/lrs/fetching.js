/** Stands between a course's page and the network: what is meant for the LMS goes there. */

/** @import { Link } from '../run-time/types' */
/** @import { Answer, Request } from './types' */

/**
 * @typedef {object} Network
 * @property {string} home the address below which the LMS is asked; ends in a slash
 * @property {(request: Request) => Answer} answer
 * @property {(request: Request) => void} missed a request came to nothing
 * @property {() => Link} link
 * @property {() => number} delay milliseconds that an answer takes
 * @property {(run: () => void, milliseconds: number) => void} later
 * @property {() => boolean} alive whether the page still is
 */

/** What an LMS says that keeps nothing. @type {Answer} */
const BELIEVED = { status: 204, body: '', headers: {} }

/**
 * Has a window's `fetch` ask the LMS; all else goes on as before. Its scripts must not have
 * begun.
 * @param {{ fetch: typeof fetch, location: { href: string } }} window @param {Network} network
 */
export function intercept(window, network) {
  const own = window.fetch
  /** @param {RequestInfo | URL} asked @param {RequestInit} [init] */
  window.fetch = (asked, init = {}) => {
    const address = new URL(asked instanceof Request ? asked.url : asked, window.location.href)
    if (!address.href.startsWith(network.home)) return own.call(window, asked, init)
    return reached(network, requestOf(network.home, address, init), init.signal ?? null)
  }
}

/** @param {Network} network @param {Request} request @param {AbortSignal | null} signal @returns {Promise<Response>} */
function reached(network, request, signal) {
  return new Promise((resolve, reject) => {
    const run = () => {
      if (!network.alive()) return
      const link = network.link()
      const writes = request.method !== 'GET' && request.path.startsWith('xapi/')
      if (link === 'lost' || (link === 'silent' && writes)) network.missed(request)
      if (link === 'lost') reject(new TypeError('Failed to fetch'))
      else resolve(responseOf(link === 'silent' && writes ? BELIEVED : network.answer(request)))
    }
    const stop = () => reject(new DOMException('Aborted', 'AbortError'))
    if (signal?.aborted) return stop()
    signal?.addEventListener('abort', stop)
    const delay = network.delay()
    if (delay > 0) network.later(run, delay)
    else run()
  })
}

/** @param {Answer} answer */
function responseOf({ status, body, headers }) {
  return new Response(status === 204 ? null : body, { status, headers: { ...headers } })
}

/** @param {string} home @param {URL} address @param {RequestInit} init @returns {Request} */
function requestOf(home, address, { method = 'GET', headers = {}, body }) {
  return {
    method: method.toUpperCase(),
    path: address.href.slice(home.length).replace(/[?#].*$/, ''),
    query: Object.fromEntries(address.searchParams),
    headers: Object.fromEntries(new Headers(headers)),
    body: typeof body === 'string' ? body : '',
  }
}
