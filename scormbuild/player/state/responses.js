/** A response as bits; the grammar is in docs/state.md. */

import { fixed, number, readSet, readText, spelt, steps } from './digits.js'

/** @import { Reader } from './digits.js' */
/** @import { Response } from '../types' */

/** Bits in groups of a length, and in form `b` of all numbers in a response. */
const SIZE = 3
/** What stands behind the two ones of what is not a single choice. */
const SET = 0
const LIST = 1
const PAIRS = 2
const TYPED = 3
/** Bits in the steps of a choice that is none of the first four. */
const LATER = [2, 4]
/** A set is written where no number is higher. */
const HIGHEST = 63
const DECIMALS = '0123456789-.'
/** Bits of a byte of UTF-8, of a unit of UTF-16, of a character of a decimal. */
const UNITS = [8, 16, 4]

/** @param {Response} response @returns {string} */
export function writeResponse(response) {
  if (typeof response === 'string') return typed(response.replace(/\p{Cs}/gu, '\ufffd'))
  if (response.length === 0) return form(TYPED) + '11'
  const [first = 0] = response
  if (response.length === 1)
    return first < 4 ? '0' + fixed(first, 2) : '10' + steps(first - 4, LATER)
  const ways = [form(LIST) + number(response.length, SIZE) + numbers(response)]
  const rows = response.filter((_, at) => at % 2 === 0)
  const partners = response.filter((_, at) => at % 2 > 0)
  if (isSet(response)) ways.unshift(form(SET) + set(response))
  if (isSet(rows) && rows.length === partners.length)
    ways.push(form(PAIRS) + set(rows) + numbers(partners))
  return shortest(ways)
}

/** @param {string} text without halves of characters */
function typed(text) {
  const decimals = text.split('').map((one) => DECIMALS.indexOf(one))
  const units = [
    [...new TextEncoder().encode(text)],
    text.split('').map((unit) => unit.charCodeAt(0)),
    ...(decimals.includes(-1) ? [] : [decimals]),
  ]
  const ways = units.map((values, way) => {
    const bits = values.map((value) => fixed(value, Number(UNITS[way])))
    return form(TYPED) + fixed(way, 2) + number(values.length, SIZE) + bits.join('')
  })
  return shortest(ways)
}

/** Of those as short the first. @param {string[]} ways */
function shortest(ways) {
  return ways.reduce((best, way) => (way.length < best.length ? way : best))
}

/** @param {number} which */
function form(which) {
  return '11' + fixed(which, 2)
}

/** Whether numbers may stand as a set. @param {ReadonlyArray<number>} list */
function isSet(list) {
  return list.length > 0 && list.every((one, at) => one <= HIGHEST && one > (list[at - 1] ?? -1))
}

/** The highest, and a bit for each lower number. @param {ReadonlyArray<number>} members */
function set(members) {
  const most = Math.max(...members)
  const bits = times(most, (lower) => (members.includes(lower) ? '1' : '0'))
  return number(most, SIZE) + bits.join('')
}

/** All in as many bits as the highest takes. @param {ReadonlyArray<number>} list */
function numbers(list) {
  const { length } = Math.max(0, ...list).toString(2)
  return number(length - 1, 2) + list.map((one) => fixed(one, length)).join('')
}

/** @param {Reader} from @returns {Response} */
export function readResponse(from) {
  if (from.earlier) return readEarlier(from)
  if (from.bits(1) === 0) return [from.bits(2)]
  if (from.bits(1) === 0) return [from.steps(LATER) + 4]
  const which = from.bits(2)
  if (which === TYPED) return readTyped(from)
  if (which === LIST) return readNumbers(from, from.number(SIZE))
  const most = from.number(SIZE)
  const rows = times(most, (one) => (from.bits(1) ? [one] : [])).flat().concat(most)
  if (which === SET) return rows
  const partners = readNumbers(from, rows.length)
  return rows.flatMap((row, at) => [row, Number(partners[at])])
}

/** @param {Reader} from @param {number} count */
function readNumbers(from, count) {
  const width = from.number(2) + 1
  return times(count, () => from.bits(width))
}

/** Text, or nothing at all. @param {Reader} from @returns {Response} */
function readTyped(from) {
  const way = from.bits(2)
  const size = UNITS[way]
  if (size === undefined) return []
  const units = times(from.number(SIZE), () => from.bits(size))
  if (way === 0) return spelt(units)
  return units
    .map((one) => (way === 1 ? String.fromCharCode(one) : DECIMALS.charAt(one)))
    .join('')
}

/**
 * A response of form `a` or `b`.
 * @param {Reader} from @returns {Response}
 */
function readEarlier(from) {
  const said = from.number(SIZE)
  if (from.form === 'b' && said % 2 === 0) return [said / 2]
  const known = from.form === 'a' ? said : (said - 1) / 2
  const [which, length] = [known % 4, Math.floor(known / 4)]
  if (which === 0) return times(length, () => from.number(SIZE))
  if (which === 1) return readSet(from.digits(length))
  if (which === 2) return readText(from.digits(length))
  throw new RangeError('no such form')
}

/** @template T @param {number} count @param {(at: number) => T} read @returns {T[]} */
export function times(count, read) {
  const list = []
  for (let at = 0; at < count; at += 1) list.push(read(at))
  return list
}
