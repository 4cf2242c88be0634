/** What an LMS holds of the learner: the state, and facts that people ask for. */

import { parsed } from '../lrs/documents.js'
import { statedBy } from '../lrs/launch.js'
import { standardOf } from '../run-time/run-time.js'

/** @import { Account } from '../account.js' */
/** @import { Kept } from '../lrs/types' */
/** @import { CourseFacts, Snapshot } from '../run-time/types' */

/**
 * @typedef {object} Held
 * @property {string} name of where the state stands
 * @property {string} text the state
 * @property {ReadonlyArray<readonly [term: string, words: string]>} facts
 */

/** Where the player keeps its work (`kept.js`). */
const DOCUMENT = 'scormbuild'

/**
 * @param {Account} account @param {Snapshot | null} snapshot @param {CourseFacts} course
 * @returns {Held | null} null where there is no LMS
 */
export function heldBy(account, snapshot, course) {
  const launches = /** @type {const} */ (['Launches', String(account.launches)])
  const { stated, kept, target } = account
  if (stated) {
    const facts = [launches, ...statedFacts(stated, course, statedBy(target)?.kind === 'cmi5')]
    const text = stated.documents[DOCUMENT] ?? ''
    return { name: `the document ${DOCUMENT}`, text: stateIn(text), facts }
  }
  const standard = standardOf(target)
  if (!standard) return null
  const { state, time } = standard.names
  const values = snapshot?.values ?? kept.values
  return {
    name: state,
    text: snapshot?.values[state] ?? kept.values[state] ?? '',
    facts: [
      ['Interactions', String(interactions(values))],
      launches,
      ['Time kept', seconds(kept.time)],
      ['Time told in this session', snapshot?.values[time] ?? '–'],
    ],
  }
}

/**
 * @param {Kept} kept @param {CourseFacts} course @param {boolean} cmi5
 * @returns {Array<readonly [string, string]>}
 */
function statedFacts({ registration, documents, statements, said, satisfied }, course, cmi5) {
  const size = Object.values(documents).reduce((sum, text) => sum + bytes(text), 0)
  const { moveOn = '', mastery } = course
  const asked = `${moveOn}${mastery === undefined ? '' : `, mastery from ${shareOf(mastery)} %`}`
  return [
    ['All documents', `${size.toLocaleString('en')} bytes`],
    ['Statements', String(statements.length)],
    ...(cmi5 ? [/** @type {const} */ (['Asked', asked])] : []),
    ...(cmi5 ? [/** @type {const} */ (['Said for good', said.join(', ') || 'nothing yet'])] : []),
    ...(cmi5 ? [/** @type {const} */ (['Satisfied', satisfied ? 'yes' : 'not yet'])] : []),
    ['Registration', registration || '–'],
  ]
}

/** In percent, without the noise of floating point. @param {number} share 0-1 */
function shareOf(share) {
  return Math.round(share * 1e6) / 1e4
}

/** The player's own state within its document. @param {string} text */
function stateIn(text) {
  const { state } = parsed(text) ?? {}
  return typeof state === 'string' ? state : text
}

/** @param {string} text */
function bytes(text) {
  return new TextEncoder().encode(text).length
}

/** @param {Readonly<Record<string, string>>} values */
function interactions(values) {
  return Object.keys(values).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length
}

/** @param {number} time in hundredths */
function seconds(time) {
  const all = Math.round(time / 100)
  return `${Math.floor(all / 60)} min ${all % 60} s`
}
