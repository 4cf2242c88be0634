/** Speaks with an LRS that launched the package as Tin Can packages are. */

import { asker } from './xapi/ask.js'
import { begun } from './xapi/begun.js'
import { inLanguage } from './tongues.js'
import { ENDED } from './xapi/desk.js'
import { memory } from './xapi/memory.js'
import { iriOf } from './xapi/statement.js'
import { tincanAddress } from './xapi/tincan.js'

/** @import { CourseData, Lms, Surroundings } from '../types' */

/** @param {Surroundings} window @param {CourseData} data @returns {Promise<Lms | null>} */
export async function connect(window, data) {
  const href = window.location?.href ?? ''
  const address = tincanAddress(href, iriOf(data))
  if (address === null) return null
  return begun(window, data, address, async (said) => {
    const { activity, actor, registration } = said
    await inLanguage(window, data, () => '')
    // The document of another language was launched with the same words.
    const here = memory(window, href.replace(/^[^?]*|#.*$/g, ''))
    const now = new Date().toISOString()
    const last = here.said('session')
    const over = last && memory(window, last).said(ENDED)
    const session = over ? `${last} ${now}` : last || now
    here.remember('session', session)
    const about = { activityId: activity, agent: JSON.stringify(actor) }
    return {
      ask: asker(window, said, said.auth),
      about: registration ? { ...about, registration } : about,
      ...{ memory: memory(window, session), template: {}, session, cmi5: false },
      ...{ mastery: null, back: '', languages: '', mode: 'normal' },
    }
  })
}
