/** A request and its answer as a line of the log. */

import { verbOf } from './names.js'

/** @import { Entry } from '../run-time/types' */
/** @import { Reply, Request, Session } from './types' */

/** What answers are called (RFC 9110, 15). @type {Readonly<Record<number, string>>} */
const WORDS = {
  0: 'No answer',
  200: 'OK',
  204: 'No content',
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Precondition failed',
}
/** Where the log's own filters know a resource. @type {Readonly<Record<string, Entry['operation']>>} */
const KINDS = { statements: 'statements', state: 'state', profile: 'launching', about: 'launching' }

/** @param {Session} here @param {Request} request @param {Reply} reply @returns {Entry} */
export function entryOf({ calls, options }, request, reply) {
  const { method, path, query, body } = request
  const { status, reason = '', clause = '', usual = false, advice = [] } = reply
  const resource = path.startsWith('fetch/') ? 'fetch' : path.replace('xapi/', '')
  const wrong = status === 0 || status >= 400 || reason !== ''
  const data = jsonOf(body)
  return {
    ...{ n: calls, at: options.now().toISOString(), advice },
    operation: kindOf(resource.replace(/^.*\//, '')),
    name: `${method} ${resource}`,
    brief: briefOf(query, data),
    args: [...(Object.keys(query).length > 0 ? [query] : []), ...(body ? [data] : [])],
    labels: [...(Object.keys(query).length > 0 ? ['Asked for'] : []), ...(body ? ['Body'] : [])],
    result: status === 0 ? '–' : String(status),
    answer: reply.body ?? '',
    error: {
      ...{ reason, clause, usual },
      code: wrong ? String(status) : '0',
      words: WORDS[status] ?? '',
    },
  }
}

/** @param {string} name @returns {Entry['operation']} */
function kindOf(name) {
  return (Object.hasOwn(KINDS, name) ? KINDS[name] : null) ?? 'launching'
}

/** @param {Request['query']} query @param {unknown} data what tells it from others, in few words */
function briefOf(query, data) {
  const named = query['stateId'] ?? query['profileId'] ?? query['statementId']
  if (named) return named
  return Array.isArray(data) ? data.map(verbOf).join(', ') : ''
}

/** @param {string} text @returns {unknown} */
function jsonOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
