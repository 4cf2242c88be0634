/** What a statement says, in words for people. */

import { at, isObject, verbOf } from './names.js'

/** @import { Json } from './types' */

const PERCENT = 100

/**
 * @param {Json} statement
 * @returns {{ verb: string, object: string, result: string[] }}
 */
export function saying(statement) {
  const object = statement['object']
  const named = wordsOf(at(object, 'definition', 'description')) || wordsOf(at(object, 'definition', 'name'))
  return {
    verb: wordsOf(at(statement, 'verb', 'display')) || verbOf(statement),
    object: named || placeOf(String(at(object, 'id') ?? '')),
    result: resultOf(statement['result'], verbOf(statement)),
  }
}

/** The first of words by language. @param {unknown} words */
function wordsOf(words) {
  return isObject(words) ? String(Object.values(words)[0] ?? '') : ''
}

/** The end of an IRI, which tells it from its neighbours. @param {string} id */
function placeOf(id) {
  const place = id.replace(/^[a-z]+:\/\/[^/]+\//, '')
  try {
    return decodeURIComponent(place)
  } catch {
    return place
  }
}

/** @param {unknown} result @param {string} verb */
function resultOf(result, verb) {
  if (!isObject(result)) return []
  const { response, success, completion, duration, score, extensions } = result
  const scaled = at(score, 'scaled')
  const answered = verb === 'answered'
  return [
    ...(typeof response === 'string' ? [`“${response}”`] : []),
    ...(typeof success === 'boolean' ? [successOf(success, answered)] : []),
    ...(completion === true ? ['complete'] : []),
    ...(typeof scaled === 'number' ? [`score ${Math.round(scaled * PERCENT)} %`] : []),
    ...(isObject(extensions) ? Object.entries(extensions).map(extension) : []),
    ...(typeof duration === 'string' ? [`in ${timeOf(duration)}`] : []),
  ]
}

/** @param {boolean} success @param {boolean} answered */
function successOf(success, answered) {
  if (answered) return success ? 'right' : 'wrong'
  return success ? 'success' : 'no success'
}

/** @param {[string, unknown]} said */
function extension([name, value]) {
  const last = name.replace(/^.*\//, '')
  if (last === 'progress') return `${value} %`
  return `${last} ${typeof value === 'string' ? value : JSON.stringify(value)}`
}

/** @param {string} duration in ISO 8601, such as PT1M12.5S */
function timeOf(duration) {
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? []
  const parts = [
    ...(hours ? [`${hours} h`] : []),
    ...(minutes ? [`${minutes} min`] : []),
    ...(seconds ? [`${Math.round(Number(seconds) * 10) / 10} s`] : []),
  ]
  return parts.join(' ') || duration
}
