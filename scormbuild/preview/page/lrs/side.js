/** The LMS's side of one launch: hears every request, answers it, and writes it down. */

import { parsed, profile, refused, state } from './documents.js'
import { LAUNCH_DATA, launchData, searchOf } from './launch.js'
import { abandonedStatement, launchedStatement } from './own.js'
import { statements, utter } from './statements.js'
import { entryOf } from './entry.js'
import { BETWEEN, flat } from './flat.js'
import { uuid } from './uuid.js'

/** @import { Options, Reply, Request, Session, Side } from './types' */
/** @import { Snapshot } from '../run-time/types' */

const VERSION = /^1\.0(\.\d+)?$/
/** What is answered in. */
const SPOKEN = '1.0.3'
/** For everybody, and without a version (xAPI Communication 2.8, 3.3). */
const ABOUT = 'xapi/about'
const SAYS = 'X-Experience-API-Version'
/** @type {Reply} */
const UNREADABLE = { status: 400, reason: 'the address cannot be read', clause: 'RFC 3986 2.1' }
/** @type {Readonly<Record<string, (here: Session, request: Request) => Reply>>} */
const RESOURCES = {
  'xapi/statements': statements,
  'xapi/activities/state': state,
  'xapi/agents/profile': profile,
  [ABOUT]: () => ({ status: 200, body: JSON.stringify({ version: [SPOKEN] }) }),
}

/** @param {Options} options @param {boolean} used whether its token was fetched before @returns {Side} */
export function openSide(options, used = false) {
  /** @type {Session} */
  const here = {
    ...{ options, kept: options.kept, phase: 'before', shut: '', fetched: used },
    ...{ token: btoa(`preview:${uuid()}`), looked: new Set(), begun: false, here: [], calls: 0 },
    since: options.now().toISOString(),
  }
  if (options.launched.kind === 'xapi') here.fetched = true
  return {
    search(home, address) {
      const { launched, now } = options
      if (here.kept.open) abandon(here)
      if (launched.kind === 'cmi5') utter(here, launchedStatement(launched, now(), address))
      return searchOf(launched, home, here.token)
    },
    answer(request) {
      const path = decoded(request.path)
      const reply = path === null ? UNREADABLE : replied(here, { ...request, path })
      tell(here, request, reply)
      const { status, body = '', headers = {} } = reply
      const spoken = request.path.startsWith('xapi/') ? { [SAYS]: SPOKEN } : {}
      return { status, body, headers: { ...headers, ...spoken } }
    },
    missed(request, link) {
      const believed = link === 'silent'
      const reason = believed ? 'said to be taken, and lost' : 'the LMS cannot be reached'
      tell(here, request, { status: believed ? 200 : 0, reason })
    },
    snapshot: () => snapshot(here),
    expire() {
      here.shut = 'expired'
      here.phase = 'over'
    },
    finish() {
      here.shut ||= 'replaced'
      here.phase = 'over'
      return here.kept
    },
  }
}

/** The session before this one did not end: nobody will now (cmi5 9.3.6). @param {Session} here */
function abandon(here) {
  const { open } = here.kept
  here.kept = { ...here.kept, open: null }
  if (open?.launched.kind !== 'cmi5') return
  const { launch, mode } = open
  utter(here, abandonedStatement(open, here.options.now()), { launch, mode })
}

/** @param {Session} here @param {Request} request @returns {Reply} */
function replied(here, request) {
  if (request.path.startsWith('fetch/')) return fetched(here, request)
  const resource = Object.hasOwn(RESOURCES, request.path) ? RESOURCES[request.path] : null
  if (resource && request.path === ABOUT) return resource(here, request)
  const authorised = request.headers['authorization'] === `Basic ${here.token}`
  if (here.shut === 'replaced') return refused('9.3.6.0-2')
  if (here.shut || !authorised || !here.fetched) {
    const reason = here.shut ? 'the session has expired' : 'the token is not the one of this launch'
    return { status: 401, reason, clause: 'cmi5 8.2' }
  }
  if (!VERSION.test(request.headers[SAYS.toLowerCase()] ?? ''))
    return { status: 400, reason: 'no version of xAPI is named', clause: 'xAPI Communication 3.3' }
  return resource?.(here, request) ?? { status: 404, reason: 'there is no such resource' }
}

/** @param {string} path @returns {string | null} null where it is no writing of an address */
function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Gives the token, once (cmi5 8.2). @param {Session} here @param {Request} request @returns {Reply} */
function fetched(here, { method, path }) {
  const { launched } = here.options
  const ours = launched.kind === 'cmi5' && path === `fetch/${launched.session}`
  if (!ours) return { status: 404, reason: 'this launch has another address for its token' }
  const headers = { 'Content-Type': 'application/json' }
  if (method !== 'POST') return { ...refused('8.2.1.0-2'), status: 405 }
  const again = here.fetched || here.shut !== ''
  here.fetched = true
  if (!again) return { status: 200, headers, body: JSON.stringify({ 'auth-token': here.token }) }
  const said = { 'error-code': '1', 'error-text': 'The token was fetched before' }
  const reason = 'the token was fetched before: it is there once'
  return { status: 200, headers, body: JSON.stringify(said), reason, clause: 'cmi5 8.2.3' }
}

/** @param {Session} here @param {Request} request @param {Reply} reply */
function tell(here, request, reply) {
  here.calls += 1
  here.options.on(entryOf(here, request, reply))
}

/** @param {Session} here @returns {Snapshot} */
function snapshot({ options, kept, phase }) {
  const { launched, back, wishes } = options
  const { actor, registration, activity, session } = launched
  const cmi5 = launched.kind === 'cmi5'
  const documents = Object.entries(kept.documents).map(([id, text]) => [id, parsed(text) ?? text])
  const values = flat({
    launch: { actor, registration, activityId: activity, ...(cmi5 ? { session } : {}) },
    ...(cmi5 ? { [LAUNCH_DATA]: launchData(launched, back), cmi5LearnerPreferences: wishes } : {}),
    ...Object.fromEntries(documents.map(([id, value]) => [`state ${id}`, value])),
  })
  return { phase, values, between: BETWEEN, uncommitted: [] }
}
