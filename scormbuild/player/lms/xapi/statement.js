/** Makes statements (cmi5 9; xAPI Data 2). */

import { definition } from './definition.js'
import { response } from './responses.js'
import { uuid } from './uuid.js'

/** @import { CourseData, InteractionRecord, QuestionData, Verdict } from '../../types' */
/** @import { Json, Scene, Statement } from './types' */

const VERBS = 'http://adlnet.gov/expapi/verbs/'
const CMI5 = 'https://w3id.org/xapi/cmi5/'
const CATEGORY = `${CMI5}context/categories/`
const MASTERY = `${CMI5}context/extensions/masteryscore`
const PROGRESS = `${CMI5}result/extensions/progress`

/** What cmi5 itself defines; the value is whether an LMS acts on it (9.6.2). */
const DEFINED = /** @type {Readonly<Record<string, boolean>>} */ ({
  initialized: false,
  completed: true,
  passed: true,
  failed: true,
  terminated: false,
})

/** Said once in a registration; the others once in a session. */
const ONCE = ['completed', 'passed']

/**
 * A statement of cmi5's own about the launched activity.
 * @param {Scene} scene @param {string} verb @param {Date} time
 * @param {Json} [result] @param {Json} [extensions] of the context
 * @returns {Statement}
 */
export function ofUnit(scene, verb, time, result, extensions = {}) {
  const names = [verb, ...(ONCE.includes(verb) ? [] : [scene.session])]
  const categories = [
    { id: `${CATEGORY}cmi5` },
    ...(DEFINED[verb] ? [{ id: `${CATEGORY}moveon` }] : []),
  ]
  const more = scene.cmi5 ? { category: categories } : {}
  const object = { objectType: 'Activity', id: scene.activity }
  return made(scene, names, { verb, time, object, result, more, extensions })
}

/**
 * @param {Scene} scene @param {'passed' | 'failed'} verb @param {Date} time
 * @param {Verdict} verdict @param {number} seconds of this session
 */
export function judged(scene, verb, time, { score }, seconds) {
  const { mastery } = scene
  const success = verb === 'passed'
  const scaled = (score ?? 0) / 100
  // A score may not say otherwise than the verb (cmi5 9.3.4): a part had to be passed too.
  const fits = score !== null && (mastery === null || success === scaled >= mastery)
  const result = {
    success,
    duration: duration(seconds),
    ...(fits ? { score: { scaled, raw: score, min: 0, max: 100 } } : {}),
  }
  const marked = scene.cmi5 && fits && mastery !== null ? { [MASTERY]: mastery } : {}
  return ofUnit(scene, verb, time, result, marked)
}

/** @param {Scene} scene @param {Date} time @param {number} percent whole, 1-99 */
export function progressed(scene, time, percent) {
  const object = { objectType: 'Activity', id: scene.activity }
  const result = { extensions: { [PROGRESS]: percent } }
  const names = ['progressed', String(percent)]
  return made(scene, names, { verb: 'progressed', time, object, result })
}

/**
 * @param {Scene} scene @param {InteractionRecord} record
 * @param {readonly [number, number | null]} moment when it was given, in milliseconds
 *   since 1970, and how many it took
 */
export function answered(scene, record, [at, latency]) {
  const { iri, data } = { iri: iriOf(scene.data), data: scene.data }
  const question = asked(data, record)
  const given = response(record.interaction.type, record.response)
  const quiz = record.id.slice(question.id.length + 1)
  const parent = quiz ? `${iri}/quizzes/${quiz}` : scene.activity
  const result = {
    response: given,
    ...(record.result === 'neutral' ? {} : { success: record.result === 'correct' }),
    ...(latency === null ? {} : { duration: duration(latency / 1000) }),
  }
  const object = {
    objectType: 'Activity',
    id: `${iri}/questions/${question.id}`,
    definition: definition(question, data.course.language),
  }
  return made(scene, ['answered', record.id, String(at), given], {
    ...{ verb: 'answered', time: new Date(at), object, result },
    more: { parent: [{ id: parent }] },
  })
}

/** The question of a record. @param {CourseData} data @param {InteractionRecord} record */
function asked(data, { id, interaction }) {
  const same = Object.values(data.questions).find((one) => one.interaction === interaction)
  return /** @type {Pick<QuestionData, 'id' | 'interaction' | 'typed'>} */ (
    same ?? { id, interaction }
  )
}

/** In ISO 8601, to hundredths (xAPI Data 4.6). @param {number} seconds */
export function duration(seconds) {
  return `PT${Math.round(seconds * 100) / 100}S`
}

/** @param {CourseData} data */
export function iriOf({ target, course }) {
  return target.xapi?.iri ?? course.id
}

/**
 * Makes a statement.
 * @param {Scene} scene @param {ReadonlyArray<string>} names of the event
 * @param {object} said
 * @param {string} said.verb @param {Date} said.time @param {Json} said.object
 * @param {Json | undefined} [said.result] @param {Json} [said.extensions]
 * @param {string} [said.verbs] how the verb's id begins
 * @param {Json} [said.more] context activities
 * @returns {Statement}
 */
export function made(scene, names, said) {
  const { verb, verbs = VERBS, time, object, result, more = {}, extensions = {} } = said
  const { registration, activity, actor } = scene
  return {
    id: uuid(registration || JSON.stringify(actor), activity, ...names),
    actor,
    verb: { id: verbs + verb, display: { en: verb } },
    object,
    ...(result ? { result } : {}),
    context: context(scene, more, extensions),
    timestamp: time.toISOString(),
  }
}

/**
 * The LMS's template, to which things are only added (cmi5 10.2.1).
 * @param {Scene} scene @param {Json} more @param {Json} extensions
 */
function context({ template, registration, data, picked }, more, extensions) {
  const own = data.target.xapi?.context ?? {}
  const parts = [template, own, picked]
  const groups = [...parts.map((part) => part['contextActivities']), more]
  const known = [...parts.map((part) => part['extensions']), extensions]
  return {
    ...own,
    ...template,
    ...(registration ? { registration } : {}),
    contextActivities: joined(groups.map((one) => /** @type {Json} */ (one ?? {}))),
    extensions: Object.assign({}, ...known),
  }
}

/** @param {ReadonlyArray<Json>} groups of lists, one behind the other */
function joined(groups) {
  /** @type {Record<string, unknown[]>} */
  const all = {}
  for (const group of groups)
    for (const [key, list] of Object.entries(group))
      all[key] = [...(all[key] ?? []), ...(Array.isArray(list) ? list : [list])]
  return all
}
