/** The data types of SCORM 2004 (RTE 4.1.1.7), as narrowly as ADL's own run-time. */

import { every, like, quoted, upTo, wrong } from './formats.js'

/** @import { Format } from './types' */

export const real = like(
  /^-?\d{1,10}(\.\d{1,7})?$/,
  'a real(10,7), such as 0.85: a dot, ten digits before it and seven behind at most',
)

/** URI characters; no blanks, and a `urn:` needs its two parts. */
const uri = like(
  /^(?!urn:(?![A-Za-z0-9][A-Za-z0-9-]{1,31}:.))[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/,
  'an identifier: letters, digits and the signs of a URI, without blanks',
)
/** @type {Format} SPM 4000 */
export const identifier = every(uri, upTo(4000))

/** A short identifier inside a response, so without a delimiter. @type {Format} */
export const identifierPart = every(
  like(
    /^(?!.*\[[,.:]\])[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+$/,
    'an identifier of a choice: letters, digits and the signs of a URI',
  ),
  upTo(250),
)

export const timespan = like(
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
  'a timeinterval(second,10,2), such as PT1H5M3.55S; two decimals at most',
)

const ZONE = '(?:Z|[+-](?:[01]\\d|2[0-3])(?::[0-5]\\d)?)'
const CLOCK = `(?:[01]\\d|2[0-3])(?::[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,2}${ZONE}?)?)?)?`
const MOMENT = new RegExp(`^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:T${CLOCK})?)?)?$`)
/** Digits behind the dot, and where a zone may stand. */
const RULE = 'two digits behind the dot at most, and a time zone only behind a fraction'

/** @type {Format} */
export function timestamp(value) {
  const [, year = '', month = '01', day = '01'] = MOMENT.exec(value) ?? []
  const form = 'a time(second,10,0), such as 2026-03-01T10:00:00.0Z'
  if (year === '')
    return wrong(`${quoted(value)} is not ${form}: ${RULE}`)
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const real = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
  return real ? null : wrong(`${quoted(value)} names a day that there is not`)
}

const LANGUAGE = /^\{lang=([^}]*)\}/
export const language = like(
  /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/,
  'a language such as en or de-AT',
)

/**
 * A text with or without its language before it.
 * @param {number} most characters of the text itself (SPM) @returns {Format}
 */
export function localized(most) {
  return (value) => {
    const [prefix, tag] = LANGUAGE.exec(value) ?? ['', null]
    const fault = typeof tag === 'string' ? language(tag) : null
    const text = value.slice(prefix.length)
    // What begins with a brace is read as a delimiter (RTE 4.1.1.6).
    if (text.startsWith('{')) return wrong(`${quoted(value)} begins with a brace`)
    return fault ?? upTo(most)(text)
  }
}
