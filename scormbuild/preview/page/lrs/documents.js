/** Documents that a course may read and write: its state, the learner's wishes. */

import { etag } from './etag.js'
import { LAUNCH_DATA, WISHES, launchData } from './launch.js'
import { isObject } from './names.js'
import { same } from './judge.js'
import { finding } from './rules.js'

/** @import { Json, Launched, Reply, Request, Session } from './types' */

/** Bytes that a request may have which outlives its page (Fetch, 4.6). */
const LASTING = 65_536

/** The State resource (xAPI Communication 2.3). @param {Session} here @param {Request} request @returns {Reply} */
export function state(here, request) {
  const { launched, back } = here.options
  const { stateId, activityId, agent, registration } = request.query
  const about = [activityId === launched.activity, isActor(agent, launched)]
  if (registration !== undefined) about.push(registration === launched.registration)
  const listing = stateId === undefined && request.method === 'GET'
  if (!about.every(Boolean) || (stateId === undefined && !listing)) {
    const reason = 'a state has the stateId, activityId, agent and registration of the launch'
    return { status: 400, reason, clause: 'xAPI Communication 2.3' }
  }
  if (stateId === undefined) return listed(here)
  if (launched.kind === 'cmi5' && stateId === LAUNCH_DATA) {
    if (request.method !== 'GET') return refused('10.2.1.0-5')
    here.looked.add('launch')
    return document(JSON.stringify(launchData(launched, back)))
  }
  return request.method === 'GET' ? read(here, stateId) : write(here, stateId, request)
}

/** The learner's wishes (cmi5 11). @param {Session} here @param {Request} request @returns {Reply} */
export function profile({ looked, options }, { method, query }) {
  const { launched, wishes } = options
  const clause = 'cmi5 11'
  if (!isActor(query['agent'], launched))
    return { status: 403, reason: 'that is another learner', clause }
  if (method !== 'GET') return { status: 403, reason: 'wishes are the learner’s own', clause }
  if (query['profileId'] !== WISHES) return { status: 404, usual: true }
  looked.add('wishes')
  return document(JSON.stringify(wishes))
}

/** @param {Session} here @param {string} stateId @returns {Reply} */
function read({ kept }, stateId) {
  const held = heldIn(kept.documents, stateId)
  if (held !== undefined) return document(held)
  return { status: 404, usual: true, reason: 'nothing is kept yet' }
}

/** @param {Session} here @param {string} stateId @param {Request} request @returns {Reply} */
function write(here, stateId, { method, headers, body }) {
  const { launched, keep } = here.options
  const held = heldIn(here.kept.documents, stateId)
  const { [stateId]: _, ...others } = here.kept.documents
  if (launched.mode !== 'Normal')
    return refused(launched.mode === 'Browse' ? '10.2.2.0-2' : '10.2.2.0-3')
  const match = headers['if-match']
  const advice = []
  if (held !== undefined && match === undefined)
    advice.push('Written without If-Match: what another device wrote meanwhile would be lost')
  if (match !== undefined && !matches(match, held))
    return { status: 412, reason: 'another device wrote it', clause: 'xAPI Communication 3.1' }
  if (headers['if-none-match'] === '*' && held !== undefined)
    return { status: 412, reason: 'it is there already', clause: 'xAPI Communication 3.1' }
  const next = method === 'DELETE' ? undefined : method === 'POST' ? joined(held, body) : body
  if (next === null)
    return { status: 400, reason: 'only objects can be joined', clause: 'xAPI Communication 2.2' }
  if (next && new TextEncoder().encode(next).length > LASTING)
    advice.push('Over 64 KB: a tab that is closed cannot send it any more')
  here.kept = { ...here.kept, documents: next === undefined ? others : { ...others, [stateId]: next } }
  keep(here.kept)
  return { status: 204, advice, ...(next === undefined ? {} : { headers: { ETag: etag(next) } }) }
}

/** The ids of all documents (xAPI Communication 2.3). @param {Session} here @returns {Reply} */
function listed({ kept, options }) {
  const own = options.launched.kind === 'cmi5' ? [LAUNCH_DATA] : []
  return document(JSON.stringify([...own, ...Object.keys(kept.documents)]))
}

/**
 * A document by its id, which may be one that every object knows, such as `constructor`.
 * @param {Readonly<Record<string, string>>} documents @param {string} id
 */
function heldIn(documents, id) {
  return Object.hasOwn(documents, id) ? documents[id] : undefined
}

/** Whether what is held is what is meant (RFC 9110, 13.1.1). @param {string} match @param {string | undefined} held */
function matches(match, held) {
  if (held === undefined) return false
  const tags = match.split(',').map((tag) => tag.trim())
  return match.trim() === '*' || tags.includes(etag(held))
}

/**
 * Whether it is the learner of the launch: one is known by one's account, not by the name
 * (xAPI Data 2.4.2.3).
 * @param {string | undefined} agent @param {Launched} launched
 */
function isActor(agent, { actor }) {
  const account = parsed(agent)?.['account']
  return account !== undefined && same(account, actor['account'])
}

/** POST joins objects at their top (xAPI Communication 2.2). @param {string | undefined} held @param {string} body */
function joined(held, body) {
  const [before, more] = [parsed(held ?? '{}'), parsed(body)]
  return before && more ? JSON.stringify({ ...before, ...more }) : null
}

/** @param {string} body @returns {Reply} */
function document(body) {
  return { status: 200, body, headers: { 'Content-Type': 'application/json', ETag: etag(body) } }
}

/** @param {string} rule @returns {Reply} */
export function refused(rule) {
  const { clause, words } = finding(rule)
  return { status: 403, reason: `${words} (${rule})`, clause }
}

/** @param {string | undefined} text @returns {Json | null} null where it is no object */
export function parsed(text) {
  try {
    const found = JSON.parse(text ?? '')
    return isObject(found) ? found : null
  } catch {
    return null
  }
}
