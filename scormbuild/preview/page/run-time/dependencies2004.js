/** What in SCORM 2004 hangs on other elements: order, uniqueness, types (RTE 4.2.9, 4.2.17). */

import { PATTERN, RESPONSE } from './elements2004.js'
import { TYPES } from './responses2004.js'

/** @import { Condition, Fault, Held } from './types' */

/** @param {Condition} condition @param {string} reason @returns {Fault} */
const fault = (condition, reason) => ({ condition, reason })

/**
 * The id comes first, then the type, then what is written in that type's way (RTE
 * 4.2.9, 4.2.17); ids of objectives are unique and stay.
 * @param {Held} held @param {string} shape @param {string} name @param {string} value
 * @returns {Fault | null}
 */
export function depends(held, shape, name, value) {
  const stem = name.split('.').slice(0, 3).join('.')
  const list = shape.startsWith('cmi.objectives.n.') || shape.startsWith('cmi.interactions.n.')
  if (!list) return null
  const id = held.values[`${stem}.id`]
  if (shape !== 'cmi.objectives.n.id' && shape !== 'cmi.interactions.n.id') {
    if (id === undefined) return fault('dependency', `needs ${stem}.id first`)
  }
  if (name === `${stem}.id` && id !== undefined && id !== value)
    return fault('fixed', `is ${id}, and an id may not change`)
  if (shape === 'cmi.objectives.n.id') return once(held, name, value)
  if (shape === 'cmi.interactions.n.objectives.n.id') return once(held, name, value)
  if (shape !== RESPONSE && shape !== PATTERN) return null
  const type = TYPES[held.values[`${stem}.type`] ?? '']
  if (!type) return fault('dependency', `needs ${stem}.type first`)
  if (shape === RESPONSE) return type.response(value)
  const place = Number(name.split('.')[4])
  if (place >= type.patterns) return fault('twice', `has room for ${type.patterns} at most`)
  return once(held, name, value) ?? type.pattern(value)
}

/**
 * Not the same twice in one list.
 * @param {Held} held @param {string} name @param {string} value @returns {Fault | null}
 */
function once(held, name, value) {
  const [, list = '', index = '', field = ''] = /^(.*)\.(\d+)\.([^.]+)$/.exec(name) ?? []
  for (let other = 0; other < held.count(list); other += 1) {
    if (String(other) === index) continue
    if (held.values[`${list}.${other}.${field}`] === value)
      return fault('twice', `${list}.${other} has the same`)
  }
  return null
}
