/** Asks an LMS's side for something, or tells it, over HTTP; never throws. */

/** @import { Surroundings } from '../../types' */
/** @import { Address, Answer, Ask } from './types' */

/** Milliseconds after which no answer is none. */
const PATIENCE = 15_000
/** Bytes that a request may have that outlives its page (Fetch, 4.6), and some to spare. */
export const LASTING = 60_000

/** Milliseconds before somebody who may be busy is asked again. */
const PAUSES = [200, 600, 1800]

/** @type {Answer} */
const NOBODY = { status: 0, etag: '', body: '', after: 0 }

/**
 * @param {Surroundings} window @param {Address} address
 * @param {string} auth the whole value of the header; empty for none
 * @returns {Ask}
 */
export function asker(window, { endpoint }, auth) {
  const root = endpoint.replace(/\/?$/, '/')
  return (method, resource, query, sent) => {
    const words = Object.entries(query).map(([key, value]) => {
      return `${key}=${encodeURIComponent(value)}`
    })
    const mark = words.length > 0 ? '?' : ''
    return asked(window, `${root}${resource}${mark}${words.join('&')}`, {
      method,
      headers: {
        'X-Experience-API-Version': '1.0.3',
        ...(auth ? { Authorization: auth } : {}),
        ...(sent ? { 'Content-Type': 'application/json' } : {}),
        ...(sent?.etag ? { 'If-Match': sent.etag } : {}),
      },
      ...(sent ? { body: sent.body, keepalive: bytes(sent.body) <= LASTING } : {}),
      cache: 'no-store',
      // What is sent on as a GET would look as if it had been taken.
      redirect: 'error',
    })
  }
}

/** @param {string} text */
export function bytes(text) {
  return new TextEncoder().encode(text).length
}

/**
 * @param {Surroundings} window @param {string} address @param {RequestInit} request
 * @returns {Promise<Answer>}
 */
export async function asked(window, address, request) {
  const control = new AbortController()
  const { signal } = control
  /** @type {Promise<Answer>} */
  const late = new Promise((resolve) => {
    window.setTimeout(() => {
      control.abort()
      resolve(NOBODY)
    }, PATIENCE)
  })
  try {
    const fetched = Promise.resolve(window.fetch?.(address, { ...request, signal }))
    return await Promise.race([fetched.then(read), late])
  } catch {
    return NOBODY
  }
}

/** @param {Response | undefined} response @returns {Promise<Answer>} */
async function read(response) {
  if (!response) return NOBODY
  const { status, headers } = response
  // One that breaks off throws here.
  const body = await response.text()
  const after = Number(headers.get('Retry-After')) || 0
  return { status, etag: headers.get('ETag') ?? '', body, after }
}

/**
 * Asks again and again where nobody answers, or who does is busy.
 * @param {Surroundings} window @param {() => Promise<Answer>} look
 */
export async function patiently(window, look) {
  let answer = await look()
  for (const pause of PAUSES) {
    if (!passing(answer)) break
    await new Promise((resolve) => window.setTimeout(() => resolve(''), pause))
    answer = await look()
  }
  return answer
}

/** @param {Answer} answer */
export function good({ status }) {
  return status >= 200 && status < 300
}

/** Whether asking again may help. @param {Answer} answer */
export function passing({ status }) {
  return status === 0 || status === 429 || status >= 500
}
