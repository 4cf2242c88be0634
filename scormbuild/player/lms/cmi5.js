/** Speaks cmi5 with an LMS (quartz): launch, token, launch data, preferences, session. */

import { cmi5Address, parsed } from './xapi/address.js'
import { asked, asker, patiently } from './xapi/ask.js'
import { begun } from './xapi/begun.js'
import { inLanguage } from './tongues.js'
import { ENDED } from './xapi/desk.js'
import { memory } from './xapi/memory.js'

/** @import { CourseData, Launch, Lms, Surroundings } from '../types' */
/** @import { Address, Ask, Json } from './xapi/types' */

const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid'

/** @param {Surroundings} window @param {CourseData} data @returns {Promise<Lms | null>} */
export async function connect(window, data) {
  const address = cmi5Address(window.location?.href ?? '')
  if (address === null) return null
  return begun(window, data, address, async (said) => {
    const kept = memory(window, said.fetch)
    // Nothing may follow what ended it (cmi5 9.3.8): a page that is reloaded, or gone back to.
    if (kept.said(ENDED)) throw new Error('the session of this launch is over')
    const token = kept.said('token') || (await tokenOf(window, said))
    if (!token) throw new Error('the launch gives no token: it was used, or has run out')
    kept.remember('token', token)
    const ask = asker(window, said, `Basic ${token}`)
    const about = aboutOf(said)
    const launch = await launchData(window, ask, about)
    const agent = { agent: JSON.stringify(said.actor), profileId: 'cmi5LearnerPreferences' }
    const wishes = parsed((await ask('GET', 'agents/profile', agent)).body)
    const wished = wishes?.['languagePreference']
    const languages = typeof wished === 'string' ? wished : ''
    await inLanguage(window, data, () => languages)
    if (wishes?.['audioPreference'] === 'off') hush(window)
    const template = objectIn(launch, 'contextTemplate')
    const session = String(objectIn(template, 'extensions')[SESSION] ?? said.fetch)
    const mastery = launch['masteryScore']
    return {
      ...{ ask, about, memory: kept, template, session, cmi5: true },
      ...{ languages, mode: modeOf(launch) },
      mastery: typeof mastery === 'number' ? mastery : null,
      back: backOf(launch),
    }
  })
}

/** Asked for once, whatever comes. @param {Surroundings} window @param {Address} address */
async function tokenOf(window, { fetch }) {
  const { body } = await asked(window, fetch, { method: 'POST' })
  return String(parsed(body)?.['auth-token'] ?? '')
}

/** @param {Address} address */
function aboutOf({ activity, actor, registration }) {
  return { activityId: activity, agent: JSON.stringify(actor), registration }
}

/**
 * @param {Surroundings} window @param {Ask} ask
 * @param {Readonly<Record<string, string>>} about @returns {Promise<Json>}
 */
async function launchData(window, ask, about) {
  const query = { stateId: 'LMS.LaunchData', ...about }
  const found = await patiently(window, () => ask('GET', 'activities/state', query))
  const launch = found.status === 200 ? parsed(found.body) : null
  if (!launch) throw new Error(`there is no launch data (${found.status})`)
  return launch
}

/** @param {Json} around @param {string} key @returns {Json} */
function objectIn(around, key) {
  const found = around[key]
  return found && typeof found === 'object' ? /** @type {Json} */ (found) : {}
}

/** @param {Json} launch @returns {Launch['mode']} */
function modeOf({ launchMode }) {
  if (launchMode === 'Browse') return 'browse'
  return launchMode === 'Review' ? 'review' : 'normal'
}

/** An address of the web, and no script. @param {Json} launch */
function backOf({ returnURL }) {
  return typeof returnURL === 'string' && /^https?:/i.test(returnURL) ? returnURL : ''
}

/** The learner wants to hear nothing. @param {Surroundings} window */
function hush({ document }) {
  for (const player of document?.querySelectorAll('audio, video') ?? [])
    Object.assign(/** @type {object} */ (player), { muted: true })
}
