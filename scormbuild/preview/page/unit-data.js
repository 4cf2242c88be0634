/** Reads what a package tells its own player, and its LMS. */

import { factsOf, unitFactsOf } from './manifest.js'

/** @import { CourseFacts } from './run-time/types' */

/**
 * @typedef {object} Asked
 * @property {string} manner how it is answered
 * @property {object} interaction
 * @property {ReadonlyArray<ReadonlyArray<string>>} interaction.correct
 * @property {ReadonlyArray<{ id: string, index: number }>} interaction.partners
 */

/**
 * @typedef {Readonly<Record<string, Asked>>} Questions
 */

/**
 * What is known of a package.
 * @typedef {object} Package
 * @property {ReadonlyArray<string>} pages ids, in their order
 * @property {Questions} questions
 * @property {number | null} stateLimit characters
 * @property {CourseFacts} facts
 */

/** The server's answer where a template fails (`app.py`). */
const FAULTY = 409
const HEAD = 'const DATA = '
/** Where targets do not list their unit as SCORM does. @type {Readonly<Record<string, string>>} */
const LISTINGS = { cmi5: 'cmi5.xml', xapi: 'tincan.xml' }

/**
 * @param {string} address of the package, with a slash at its end
 * @param {string} target
 * @returns {Promise<Package | null>} with nothing in it where there is nothing to read;
 *   null where a template fails in it
 */
export async function readPackage(address, target) {
  const listing = LISTINGS[target]
  const [script, manifest] = await Promise.all(
    ['course.js', listing ?? 'imsmanifest.xml'].map((file) => textAt(address + file)),
  )
  if (script === null) return null
  const parsed = new DOMParser().parseFromString(manifest || '<none/>', 'application/xml')
  const facts = listing ? unitFactsOf(parsed) : factsOf(parsed)
  return { ...dataOf(script ?? ''), facts }
}

/**
 * The data at the head of a package's script.
 * @param {string} script @returns {Omit<Package, 'facts'>}
 */
export function dataOf(script) {
  const line = script.split('\n').find((one) => one.startsWith(HEAD)) ?? ''
  try {
    const data = JSON.parse(line.slice(HEAD.length).replace(/;?\s*$/, ''))
    return {
      pages: data.pages.map((/** @type {{ id: string }} */ { id }) => id),
      questions: data.questions,
      stateLimit: data.target.stateLimit,
    }
  } catch {
    // Another player than ours: it runs, but nothing is known of what is in it.
    return { pages: [], questions: {}, stateLimit: null }
  }
}

/**
 * @param {string} address
 * @returns {Promise<string | null>} empty where there is no such file
 */
async function textAt(address) {
  const answer = await fetch(address, { cache: 'no-store' })
  if (answer.status === FAULTY) return null
  return answer.ok ? answer.text() : ''
}
