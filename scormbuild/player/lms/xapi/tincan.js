/** Reads what is said in the address of a Tin Can launch, by LMSs new and old. */

import { isUuid, parsed, somebody, spoken } from './address.js'

/** @import { Address, Json } from './types' */

/**
 * @param {string} href @param {string} iri the course's, where the LMS names none
 * @returns {Address | string | null}
 */
export function tincanAddress(href, iri) {
  const said = spoken(href)
  const endpoint = said.get('endpoint')
  if (!endpoint) return null
  const agent = agentOf(parsed(said.get('actor') ?? ''))
  if (!agent) return 'the actor is no single person'
  const registration = said.get('registration') ?? ''
  if (registration && !isUuid(registration)) return 'the registration is no UUID'
  return {
    endpoint,
    fetch: '',
    auth: said.get('auth') ?? '',
    actor: agent,
    registration,
    activity: said.get('activity_id') || iri,
  }
}

/**
 * One agent, also as old LMSs spell one: in lists, with longer names.
 * @param {Json | null} said @returns {Json | null} null where it is nobody
 */
function agentOf(said) {
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
  return somebody(agent)
}
