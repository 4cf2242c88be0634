/** Reads what an LMS of cmi5 says in the address of a launch (8.1). */

/** @import { Address, Json } from './types' */

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i

/** @param {string} text */
export const isUuid = (text) => UUID.test(text)

/** By which an agent is told from all others (xAPI Data 2.4.2.3). */
const NAMES = ['mbox', 'mbox_sha1sum', 'openid', 'account']

/**
 * @param {string} href @returns {Address | string | null} in words what is wrong with a
 *   launch; null where nobody launched
 */
export function cmi5Address(href) {
  const said = spoken(href)
  const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId']
  if (names.every((name) => !said.has(name))) return null
  const lacking = names.filter((name) => !said.get(name))
  if (lacking.length > 0) return `the launch lacks ${lacking.join(', ')}`
  const [endpoint, fetch, actor, registration, activity] = names.map((name) =>
    String(said.get(name)),
  )
  if (!isUuid(String(registration))) return 'the registration is no UUID'
  const agent = somebody(parsed(String(actor)))
  if (!agent) return 'the actor is no single person'
  return /** @type {Address} */ ({
    ...{ endpoint, fetch, registration, activity },
    actor: agent,
    auth: '',
  })
}

/** @param {string} href */
export function spoken(href) {
  return new URLSearchParams(href.replace(/^[^?]*\??|#.*$/g, ''))
}

/** @param {string} text @returns {Json | null} null where it is no object */
export function parsed(text) {
  try {
    const found = JSON.parse(text)
    return found && typeof found === 'object' && !Array.isArray(found) ? found : null
  } catch {
    return null
  }
}

/** @param {Json | null} agent @returns {Json | null} null where it is nobody, or several */
export function somebody(agent) {
  const one = agent?.['objectType'] !== 'Group' && NAMES.some((name) => agent?.[name])
  return one ? agent : null
}
