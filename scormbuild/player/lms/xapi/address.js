/** Reads what an LMS says in the address of a launch (cmi5 8.1; Tin Can launch). */

/** @import { Address, Json } from './types' */

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i

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
  if (!UUID.test(String(registration))) return 'the registration is no UUID'
  const agent = agentOf(String(actor))
  if (!agent) return 'the actor is nobody'
  return /** @type {Address} */ ({
    ...{ endpoint, fetch, registration, activity },
    actor: agent,
    auth: '',
  })
}

/**
 * @param {string} href @param {string} iri the course's, where the LMS names none
 * @returns {Address | string | null}
 */
export function tincanAddress(href, iri) {
  const said = spoken(href)
  const endpoint = said.get('endpoint')
  if (!endpoint) return null
  const agent = agentOf(said.get('actor') ?? '')
  if (!agent) return 'the actor is nobody'
  const registration = said.get('registration') ?? ''
  if (registration && !UUID.test(registration)) return 'the registration is no UUID'
  return {
    endpoint,
    fetch: '',
    auth: said.get('auth') ?? '',
    actor: agent,
    registration,
    activity: said.get('activity_id') || iri,
  }
}

/** @param {string} href */
function spoken(href) {
  return new URLSearchParams(href.replace(/^[^?]*\??|#.*$/g, ''))
}

/**
 * One agent, also as old LMSs spell one: in lists, with longer names.
 * @param {string} text @returns {Json | null}
 */
function agentOf(text) {
  const said = parsed(text)
  if (!said) return null
  const agent = Object.fromEntries(
    Object.entries(said).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  )
  const account = agent['account']
  if (account && typeof account === 'object') {
    const { homePage, name, accountServiceHomePage, accountName } = account
    agent['account'] = {
      homePage: homePage ?? accountServiceHomePage,
      name: name ?? accountName,
    }
  }
  return NAMES.some((name) => agent[name]) ? agent : null
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
