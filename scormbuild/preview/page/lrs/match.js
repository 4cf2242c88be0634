/** Which template of the course's profile a statement matches, as `scormbuild statements` says. */

import { at, isObject, verbOf } from './names.js'

/** @import { Json } from './types' */

/**
 * A template (xAPI profiles 1.0, 8).
 * @typedef {object} Template
 * @property {string} id
 * @property {string} verb
 * @property {string} [objectActivityType]
 * @property {ReadonlyArray<Rule>} rules
 *
 * @typedef {object} Rule
 * @property {string} location
 * @property {string} [presence]
 * @property {ReadonlyArray<unknown>} [any]
 * @property {ReadonlyArray<unknown>} [none]
 */

/**
 * The first of its kind, if it breaks a rule of none of them (part three, 2.1).
 * @param {Json} statement @param {ReadonlyArray<Template>} templates @returns {Template | null}
 */
export function matching(statement, templates) {
  const kinds = templates.filter((template) => determined(statement, template))
  const kept = kinds.every((template) => breaches(statement, template).length === 0)
  return (kept && kinds[0]) || null
}

/**
 * In words, how a statement misses the first template of its kind that it breaks.
 * @param {Json} statement @param {ReadonlyArray<Template>} templates
 */
export function missing(statement, templates) {
  const kinds = templates.filter((template) => determined(statement, template))
  if (kinds.length === 0) return `the profile has no template for ${verbOf(statement)}`
  const places = kinds.map((template) => breaches(statement, template))
  return `not as the profile says, at ${places.find((it) => it.length > 0)?.join(', ')}`
}

/** @param {Json} statement @param {Template} template */
function determined(statement, { verb, objectActivityType }) {
  const kind = at(statement, 'object', 'definition', 'type')
  return (
    at(statement, 'verb', 'id') === verb &&
    (objectActivityType === undefined || kind === objectActivityType)
  )
}

/** The places at which a template's rules are broken (8.2). @param {Json} statement @param {Template} template */
function breaches(statement, { rules }) {
  const broken = rules.filter(({ location, presence, any = [], none = [] }) => {
    const values = foundAt(statement, location)
    const other = values.length > 0 && any.length > 0 && !values.some((it) => any.includes(it))
    if (presence === 'included' && values.length === 0) return true
    const barred = values.some((it) => none.includes(it))
    return (presence === 'excluded' && values.length > 0) || other || barred
  })
  return broken.map(({ location }) => location)
}

/** What stands at a place: names, keys in quotes, and `[*]` of JSONPath. @param {Json} statement @param {string} location */
export function foundAt(statement, location) {
  const steps = location.slice(1).matchAll(/\.(\w+)|\['([^']*)'\]|(\[\*\])/g)
  /** @type {unknown[]} */
  let values = [statement]
  for (const [, name, key, all] of steps)
    values = values.flatMap((value) => {
      if (all) return Array.isArray(value) ? value : [value]
      const step = name ?? key ?? ''
      return isObject(value) && step in value ? [value[step]] : []
    })
  return values
}
