/** Names that cmi5 and xAPI give to things, and reads what a statement says by them. */

/** @import { Json } from './types' */

export const VERBS = 'http://adlnet.gov/expapi/verbs/'
/** Of the verbs that are an LMS's alone (cmi5 9.3.6). */
export const LMS_VERBS = 'https://w3id.org/xapi/adl/verbs/'
const CONTEXT = 'https://w3id.org/xapi/cmi5/context'
export const CATEGORY = `${CONTEXT}/categories/cmi5`
export const MOVE_ON = `${CONTEXT}/categories/moveon`
export const EXTENSIONS = `${CONTEXT}/extensions`
export const SESSION = `${EXTENSIONS}/sessionid`
export const MASTERY = `${EXTENSIONS}/masteryscore`
/** cmi5's own verbs that a course may say. */
export const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated']

/** @param {unknown} value @returns {value is Json} */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands below names, one after the other. @param {unknown} value @param {...string} names */
export function at(value, ...names) {
  return names.reduce((found, name) => (isObject(found) ? found[name] : undefined), value)
}

/** The last part of a verb's id. @param {unknown} statement */
export function verbOf(statement) {
  return String(at(statement, 'verb', 'id') ?? '').replace(/^.*\//, '')
}

/** Ids of the activities of a group of the context. @param {unknown} statement @param {string} group */
export function idsOf(statement, group) {
  const found = at(statement, 'context', 'contextActivities', group)
  const list = Array.isArray(found) ? found : [found]
  return list.map((one) => at(one, 'id'))
}

/** Whether it is one of cmi5's own: its category says so. @param {unknown} statement */
export function isDefined(statement) {
  return idsOf(statement, 'category').includes(CATEGORY)
}
