/** Reads what was kept of a learner whose course speaks in statements. */

import { isObject } from './names.js'

/** @import { Kept, Told } from './types' */

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** @param {unknown} data @returns {Kept | null} null where nobody can have kept that */
export function keptIn(data) {
  if (!isObject(data)) return null
  const { registration, documents, statements, said, open, satisfied } = data
  const fine =
    (registration === '' || UUID.test(String(registration))) &&
    (isObject(documents) && Object.values(documents).every(isText)) &&
    (Array.isArray(statements) && statements.every(isTold)) &&
    (Array.isArray(said) && said.every(isText))
  if (!fine) return null
  return /** @type {Kept} */ ({
    ...{ registration, documents, statements, said },
    open: isOpen(open) ? open : null,
    satisfied: satisfied === true,
  })
}

/** @param {unknown} value @returns {value is string} */
function isText(value) {
  return typeof value === 'string'
}

/** @param {unknown} value @returns {value is Told} */
function isTold(value) {
  if (!isObject(value)) return false
  const { launch, by, at, stored, findings, statement } = value
  return (
    (Number.isInteger(launch) && (by === 'course' || by === 'lms') && isText(at)) &&
    (stored === true && Array.isArray(findings) && isObject(statement))
  )
}

/** @param {unknown} value */
function isOpen(value) {
  if (!isObject(value)) return false
  const { launched, launch, since, last } = value
  return isObject(launched) && Number.isInteger(launch) && isText(since) && isText(last)
}
