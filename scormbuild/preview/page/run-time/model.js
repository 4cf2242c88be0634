/** Reads and sets a session's elements as a table of a data model says. */

/** @import { Element, Fault, Held, Standard, Surroundings } from './types' */

/** @typedef {{ value: string } | { fault: Fault }} Read */

/**
 * @typedef {object} Model
 * @property {(name: string) => Read} get
 * @property {(name: string, value: string) => Fault | null} set
 * @property {Held} held
 */

const KEYWORDS = ['_children', '_count', '_version']

/**
 * @param {Standard} standard @param {Record<string, string>} values
 * @param {Surroundings} around @returns {Model}
 */
export function createModel(standard, values, around) {
  const elements = { ...standard.elements, ...standard.limited(around.limits) }
  const held = { values, count: (/** @type {string} */ list) => count(values, list) }
  /** @param {string} name */
  const lacks = (name) =>
    (around.limits.lacks ?? []).some((one) => name === one || name.startsWith(`${one}.`))

  return {
    held,
    get(name) {
      if (lacks(name)) return failed('lacking', `this LMS has no ${name}`)
      const shape = shapeOf(name)
      const keyword = keywordOf(shape)
      if (keyword && !elements[shape]) return readKeyword(standard, held, shape, name, keyword)
      const element = elements[shape]
      if (!element) return failed('unknown', `there is no element ${name}`)
      if (element.access === 'w') return failed('write-only', `${name} can only be set`)
      const gap = gapBefore(held, name, false)
      if (gap) return failed('index', gap)
      return readElement(standard, held, around, name, element)
    },
    set(name, value) {
      if (lacks(name)) return fault('lacking', `this LMS has no ${name}`)
      const shape = shapeOf(name)
      const keyword = keywordOf(shape)
      const element = elements[shape]
      if (keyword && standard.keyword(shape)) return fault('keyword', `${keyword} can only be read`)
      if (!element) return fault('unknown', `there is no element ${name}`)
      if (element.access === 'r') return fault('read-only', `${name} is the LMS's to set`)
      const gap = gapBefore(held, name, true)
      if (gap) return fault('index', gap)
      const stored = standard.stored(held, name, value)
      const wrong = standard.depends(held, shape, name, value) ?? element.format(stored)
      if (wrong) return { ...wrong, reason: `${name}: ${wrong.reason}` }
      values[name] = stored
      return null
    },
  }
}

/**
 * The name of an element with `n` for each index.
 * @param {string} name
 */
export function shapeOf(name) {
  return name
    .replace(/\{target=[^}]*\}/, '{target}')
    .split('.')
    .map((part) => (/^(0|[1-9]\d*)$/.test(part) ? 'n' : part))
    .join('.')
}

/**
 * How many entries a list has: there are no holes.
 * @param {Readonly<Record<string, string>>} values @param {string} list
 */
export function count(values, list) {
  const stem = `${list}.`
  let most = 0
  for (const name of Object.keys(values)) {
    if (!name.startsWith(stem)) continue
    most = Math.max(most, Number.parseInt(name.slice(stem.length), 10) + 1)
  }
  return most
}

/** @param {string} shape */
function keywordOf(shape) {
  const last = shape.slice(shape.lastIndexOf('.') + 1)
  return KEYWORDS.includes(last) ? last : ''
}

/** @param {string} shape */
const parentOf = (shape) => shape.slice(0, shape.lastIndexOf('.'))

/**
 * @param {Standard} standard @param {Held} held @param {string} shape
 * @param {string} name @param {string} keyword @returns {Read}
 */
function readKeyword(standard, held, shape, name, keyword) {
  const parent = parentOf(shape)
  const names = Object.keys(standard.elements)
  const inside = names.some((one) => one === parent || one.startsWith(`${parent}.`))
  if (!inside || keyword === '_version') return failed('unknown', `there is no element ${name}`)
  const owner = parentOf(name)
  const gap = gapBefore(held, owner, false)
  if (gap) return failed('index', gap)
  if (keyword === '_count')
    return standard.lists.includes(parent)
      ? { value: String(held.count(owner)) }
      : failed('no-count', `${owner} is no list`)
  return standard.families.includes(parent)
    ? { value: children(names, parent).join(',') }
    : failed('no-children', `${owner} has no children`)
}

/** @param {ReadonlyArray<string>} names @param {string} parent */
function children(names, parent) {
  const stem = `${parent}.`
  const found = names
    .filter((one) => one.startsWith(stem))
    .map((one) => one.slice(stem.length).replace(/^n\./, '').split('.')[0] ?? '')
  return [...new Set(found)]
}

/**
 * Says what is wrong with the indexes in a name.
 * @param {Held} held @param {string} name @param {boolean} growing whether the next may
 * be added @returns {string}
 */
function gapBefore(held, name, growing) {
  const parts = name.split('.')
  for (const [place, part] of parts.entries()) {
    if (!/^\d+$/.test(part)) continue
    const list = parts.slice(0, place).join('.')
    const all = held.count(list)
    const index = Number(part)
    if (index < all || (growing && index === all)) continue
    const instead = growing ? `the next is ${all}` : 'it has no more'
    return `${list} has ${all} so far, so ${instead}, and none is ${part}`
  }
  return ''
}

/**
 * @param {Standard} standard @param {Held} held @param {Surroundings} around
 * @param {string} name @param {Element} element @returns {Read}
 */
function readElement(standard, held, around, name, element) {
  const value = standard.derived(held, name, around) ?? held.values[name] ?? element.first
  return value === undefined
    ? failed('unset', `${name} was never set`)
    : { value }
}

/** @param {Fault['condition']} condition @param {string} reason @returns {Fault} */
const fault = (condition, reason) => ({ condition, reason })

/** @param {Fault['condition']} condition @param {string} reason @returns {Read} */
const failed = (condition, reason) => ({ fault: { condition, reason } })
