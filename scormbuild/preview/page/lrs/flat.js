/** Objects within objects → one value by each way that leads to one. */

import { isObject } from './names.js'

/** Stands between names of a way; names of xAPI hold dots and slashes. */
export const BETWEEN = ' › '

/** @param {unknown} value @param {string} [way] @returns {Record<string, string>} */
export function flat(value, way = '') {
  const inside = Array.isArray(value) ? Object.entries(value) : isObject(value) ? Object.entries(value) : null
  if (!inside) return { [way]: typeof value === 'string' ? value : JSON.stringify(value) }
  if (inside.length === 0 && way) return { [way]: Array.isArray(value) ? '[]' : '{}' }
  return Object.assign(
    {},
    ...inside.map(([name, one]) => flat(one, way ? `${way}${BETWEEN}${name}` : name)),
  )
}
