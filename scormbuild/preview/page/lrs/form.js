/** What xAPI itself asks of a statement, whoever launched the course (Data, 2 and 4). */

import { at, isObject } from './names.js'

/** @import { Finding, Json } from './types' */

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i
const LANGUAGE = /^[a-z]{1,8}(-[a-z\d]{1,8})*$/i
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/
const DURATION = /^P(?=.)((\d+W)|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$/
/** What tells an agent from all others (2.4.2.3). */
const NAMES = ['mbox', 'mbox_sha1sum', 'openid', 'account']
const KNOWN = [
  ...['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp', 'stored'],
  ...['authority', 'version', 'attachments'],
]
const INTERACTIONS = [
  ...['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance'],
  ...['sequencing', 'likert', 'numeric', 'other'],
]
const GROUPS = ['parent', 'grouping', 'category', 'other']

/** @param {Json} statement @returns {Finding[]} what is wrong with it; best, nothing */
export function malformed(statement) {
  return [
    ...head(statement),
    ...outcome(statement['result']),
    ...surroundings(statement['context']),
    ...(hasNull(statement) ? [said('2.2', 'nothing may be null but in extensions')] : []),
  ]
}

/** @param {string} clause @param {string} words @returns {Finding} */
function said(clause, words) {
  return { rule: '', clause: `xAPI Data ${clause}`, words }
}

/** @param {ReadonlyArray<readonly [fine: boolean, clause: string, words: string]>} asked */
function failing(asked) {
  return asked.flatMap(([fine, clause, words]) => (fine ? [] : [said(clause, words)]))
}

/** @param {Json} statement */
function head(statement) {
  const { id, actor, verb, object, timestamp } = statement
  const display = at(verb, 'display')
  const more = Object.keys(statement).filter((name) => !KNOWN.includes(name))
  const named = isObject(actor) ? NAMES.filter((name) => name in actor) : []
  return [
    ...failing([
      [more.length === 0, '2.2', `statements have no ${more.join(', ')}`],
      [id === undefined || isMatch(UUID, id), '2.4.1', 'the id must be a UUID'],
      [named.length === 1, '2.4.2.3', 'the actor must have exactly one identifier'],
      [isMatch(IRI, at(verb, 'id')), '2.4.3', 'the verb’s id must be an IRI'],
      [display === undefined || isMap(display), '2.4.3', 'display must be words by language'],
      [timestamp === undefined || isMatch(TIME, timestamp), '4.5', 'timestamp is in ISO 8601'],
    ]),
    ...thing(object),
  ]
}

/** @param {unknown} object */
function thing(object) {
  if (!isObject(object)) return [said('2.4.4', 'the object is missing')]
  const { objectType = 'Activity', id, definition } = object
  if (objectType !== 'Activity') return []
  const type = at(definition, 'type')
  const manner = at(definition, 'interactionType')
  const texts = ['name', 'description'].map((name) => at(definition, name))
  return failing([
    [isMatch(IRI, id), '2.4.4.1', 'the object’s id must be an IRI'],
    [type === undefined || isMatch(IRI, type), '2.4.4.1', 'the object’s type must be an IRI'],
    [texts.every((it) => it === undefined || isMap(it)), '4.2', 'names are words by language'],
    [manner === undefined || INTERACTIONS.includes(String(manner)), '2.4.4.1', 'no such interaction'],
    [areIris(at(definition, 'extensions')), '4.1', 'names of extensions must be IRIs'],
  ])
}

/** @param {unknown} result */
function outcome(result) {
  if (result === undefined) return []
  if (!isObject(result)) return [said('2.4.5', 'the result must be an object')]
  const { success, completion, duration, response, score = {}, extensions } = result
  const [scaled, raw, min, max] = ['scaled', 'raw', 'min', 'max'].map((name) => at(score, name))
  const numbers = [scaled, raw, min, max].filter((it) => it !== undefined)
  const low = Number(min ?? Number.NEGATIVE_INFINITY)
  const high = Number(max ?? Number.POSITIVE_INFINITY)
  const [from, to] = [Number(scaled ?? 0), Number(raw ?? (min === undefined ? high : low))]
  return failing([
    [isOptional(success, 'boolean'), '2.4.5', 'success is true or false'],
    [isOptional(completion, 'boolean'), '2.4.5', 'completion is true or false'],
    [isOptional(response, 'string'), '2.4.5', 'a response is a string'],
    [duration === undefined || isMatch(DURATION, duration), '4.6', 'a duration is in ISO 8601'],
    [isObject(score) && numbers.every((it) => typeof it === 'number'), '2.4.5.1', 'a score is of numbers'],
    [from >= -1 && from <= 1, '2.4.5.1', 'scaled is from -1 to 1'],
    [low <= to && to <= high, '2.4.5.1', 'raw is from min to max'],
    [areIris(extensions), '4.1', 'names of extensions must be IRIs'],
  ])
}

/** @param {unknown} context */
function surroundings(context) {
  if (context === undefined) return []
  if (!isObject(context)) return [said('2.4.6', 'the context must be an object')]
  const { registration, language, contextActivities = {}, extensions } = context
  const groups = isObject(contextActivities) ? Object.entries(contextActivities) : []
  const activities = groups.flatMap(([, group]) => (Array.isArray(group) ? group : [group]))
  return failing([
    [registration === undefined || isMatch(UUID, registration), '2.4.6', 'a registration is a UUID'],
    [language === undefined || isMatch(LANGUAGE, language), '2.4.6', 'a language is a tag (RFC 5646)'],
    [groups.every(([name]) => GROUPS.includes(name)), '2.4.6.2', 'context activities have four groups'],
    [activities.every((it) => isMatch(IRI, at(it, 'id'))), '2.4.6.2', 'context activities have IRIs'],
    [areIris(extensions), '4.1', 'names of extensions must be IRIs'],
  ])
}

/** @param {unknown} value @param {string} type */
function isOptional(value, type) {
  return value === undefined || typeof value === type
}

/** @param {RegExp} form @param {unknown} value */
function isMatch(form, value) {
  return typeof value === 'string' && form.test(value)
}

/** @param {unknown} value */
function isMap(value) {
  if (!isObject(value)) return false
  return Object.entries(value).every(([tag, it]) => LANGUAGE.test(tag) && typeof it === 'string')
}

/** @param {unknown} value */
function areIris(value) {
  return value === undefined || (isObject(value) && Object.keys(value).every((it) => IRI.test(it)))
}

/** @param {unknown} value @returns {boolean} */
function hasNull(value) {
  if (Array.isArray(value)) return value.some(hasNull)
  if (!isObject(value)) return value === null
  return Object.entries(value).some(([name, it]) => name !== 'extensions' && hasNull(it))
}
