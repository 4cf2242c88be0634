/** An LMS side for tests: a fetch that keeps documents and statements, and can fail. */

import { smallCourse } from './small-course.js'

export const REGISTRATION = '2f1c6a5e-8d0b-4f65-9c0a-1b7a3a1d9e55'
export const ACTOR = { objectType: 'Agent', account: { homePage: 'https://l.example', name: 'a' } }
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid'
export const IRI = 'https://e.example/c'
export const PROFILE = `${IRI}/profile/versions/1.0.0`

export const LAUNCH = {
  contextTemplate: {
    contextActivities: { grouping: [{ id: 'https://publisher.example/au' }] },
    extensions: { [SESSION]: 's-1' },
  },
  launchMode: 'Normal',
  masteryScore: 0.75,
  returnURL: 'https://l.example/back',
}

const QUERY = {
  endpoint: 'https://l.example/xapi',
  fetch: 'https://l.example/fetch',
  actor: JSON.stringify(ACTOR),
  registration: REGISTRATION,
  activityId: 'https://l.example/au',
}

/** The address of a launch, with other parameters than usual. */
export function address(changes = {}) {
  const all = Object.entries({ ...QUERY, ...changes }).filter(([, value]) => value !== null)
  return `https://l.example/index.html?${new URLSearchParams(all)}#page-p1`
}

/** A course that knows how its activities are called. */
export function namedCourse(changes = {}) {
  const data = smallCourse(changes)
  const contextActivities = { category: [{ id: PROFILE }] }
  const context = { revision: '1.0.0', contextActivities, extensions: { own: 1 } }
  const xapi = { iri: IRI, context }
  return { ...data, target: { ...data.target, xapi } }
}

/**
 * Everything on the LMS's side. `answers` are statuses, by `METHOD resource`, with which
 * the next such requests are answered; 0 breaks off.
 */
export function lrs({ launch = LAUNCH, wishes = null, etags = true } = {}) {
  const side = {
    launch,
    tokens: ['token'],
    documents: new Map(),
    statements: [],
    asked: [],
    answers: {},
    after: '0',
    fetch: (url, request) => answered(side, url, request),
    wishes,
    etags,
    count: 0,
  }
  return side
}

/** The verbs that have arrived, in order. */
export function verbs({ statements }) {
  return statements.map(({ verb }) => verb.display.en)
}

async function answered(side, url, { method, headers = {}, body, keepalive }) {
  const { pathname, searchParams } = new URL(url)
  const resource = pathname.replace('/xapi/', '').replace(/^\//, '')
  side.asked.push({ method, resource, query: searchParams, headers, body, keepalive })
  const [status] = side.answers[`${method} ${resource}`] ?? []
  if (status !== undefined) {
    side.answers[`${method} ${resource}`].shift()
    if (status === 0) throw new TypeError('broken off')
    return new Response('no', { status, headers: { 'Retry-After': side.after } })
  }
  if (resource === 'fetch') {
    const token = side.tokens.shift()
    return json(token ? { 'auth-token': token } : { 'error-code': '1' })
  }
  if (resource === 'agents/profile')
    return side.wishes ? json(side.wishes) : new Response('', { status: 404 })
  if (resource === 'activities/state') return state(side, method, searchParams, headers, body)
  if (method === 'GET') {
    const found = side.statements.find(({ id }) => id === searchParams.get('statementId'))
    return found ? json(found) : new Response('', { status: 404 })
  }
  return stored(side, JSON.parse(body))
}

function state(side, method, query, headers, body) {
  const name = query.get('stateId')
  const held = side.documents.get(name)
  if (method === 'GET') {
    if (name === 'LMS.LaunchData')
      return side.launch ? json(side.launch) : new Response('', { status: 404 })
    if (held === undefined) return new Response('', { status: 404 })
    return new Response(held.body, { headers: tag(side, held) })
  }
  const match = headers['If-Match']
  if (match && match !== held?.etag) return new Response('', { status: 412 })
  side.count += 1
  const kept = { body, etag: `"${side.count}"` }
  side.documents.set(name, kept)
  return new Response(null, { status: 204, headers: tag(side, kept) })
}

function tag({ etags }, { etag }) {
  return etags ? { ETag: etag } : {}
}

function stored(side, batch) {
  const known = new Map(side.statements.map((one) => [one.id, JSON.stringify(one)]))
  const other = (one) => known.has(one.id) && known.get(one.id) !== JSON.stringify(one)
  if (batch.some(other)) return new Response('', { status: 409 })
  side.statements.push(...batch.filter(({ id }) => !known.has(id)))
  return json(batch.map(({ id }) => id))
}

function json(value) {
  return new Response(JSON.stringify(value))
}

/** A window in which a package runs. Timers run at once, unless they are patience. */
export function pane(side, href = address(), storage = new Map()) {
  const left = []
  return {
    left,
    storage,
    location: { href, assign: (to) => void left.push(to) },
    fetch: (url, request) => side.fetch(url, request),
    sessionStorage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
    },
    setTimeout: (run, milliseconds) => void (milliseconds < 15_000 && queueMicrotask(run)),
  }
}
