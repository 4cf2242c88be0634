/**
 * Writes numbers as characters that every LMS leaves alone, and reads them back.
 *
 * A digit is one of `0-9 A-Z a-z - _`, worth 0 to 63. A number is little-endian groups
 * of five bits, one a digit; 32 is added to every digit but the last. A set of numbers
 * is a bit each, six a digit, lowest first. Text is its UTF-8 bytes, six bits a digit.
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'
const MORE = 32
/** Six groups of five bits: more than any number of ours, and safe in whole numbers. */
const LONGEST = 6

/** @param {number} value a whole number, 0 to 2^30-1 @returns {string} */
export function writeNumber(value) {
  const rest = Math.floor(value / MORE)
  return rest > 0 ? digit((value % MORE) + MORE) + writeNumber(rest) : digit(value)
}

/**
 * A number in so many digits of six bits each, highest first.
 * @param {number} value @param {number} size @returns {string}
 */
export function writeFixed(value, size) {
  return size > 0
    ? writeFixed(Math.floor(value / 64), size - 1) + digit(value % 64)
    : ''
}

/** @param {ReadonlyArray<number>} members @returns {string} */
export function writeSet(members) {
  const size = members.length > 0 ? Math.floor(Math.max(...members) / 6) + 1 : 0
  const values = new Array(size).fill(0)
  for (const member of members) values[Math.floor(member / 6)] |= 1 << (member % 6)
  return values.map(digit).join('')
}

/** @param {string} text @returns {string} */
export function writeText(text) {
  let bits = ''
  for (const byte of new TextEncoder().encode(text))
    bits += byte.toString(2).padStart(8, '0')
  const groups = bits.match(/.{1,6}/g) ?? []
  return groups.map((group) => digit(parseInt(group.padEnd(6, '0'), 2))).join('')
}

/** @param {string} digits @returns {number[]} ascending */
export function readSet(digits) {
  return [...digits].flatMap((character, place) =>
    [0, 1, 2, 3, 4, 5].flatMap((bit) =>
      (worth(character) >> bit) & 1 ? place * 6 + bit : [],
    ),
  )
}

/** @param {string} digits @returns {string} */
export function readText(digits) {
  const bits = [...digits]
    .map((one) => worth(one).toString(2).padStart(6, '0'))
    .join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2))
  // A text may begin with what elsewhere marks the order of bytes.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes))
}

/**
 * Takes numbers off the front of a string of digits. Throws a RangeError at what is no
 * number, which only a caller that has checked nothing ever sees.
 * @param {string} digits
 */
export function reader(digits) {
  let place = 0
  return {
    /** Whether all has been taken. */
    done: () => place >= digits.length,
    /** @returns {number} */
    number() {
      let value = 0
      for (let group = 0; group < LONGEST; group += 1) {
        const next = worth(digits.charAt(place))
        place += 1
        value += (next % MORE) * MORE ** group
        if (next < MORE) return value
      }
      throw new RangeError('a number without an end')
    },
    /** @param {number} length @returns {string} */
    digits(length) {
      const taken = digits.slice(place, place + length)
      if (taken.length < length) throw new RangeError('digits missing')
      place += length
      return taken
    },
  }
}

/** @typedef {ReturnType<typeof reader>} Reader */

/** @param {number} value 0-63 */
function digit(value) {
  return DIGITS.charAt(value)
}

/** @param {string} character */
function worth(character) {
  const value = character === '' ? -1 : DIGITS.indexOf(character)
  if (value < 0) throw new RangeError('not a digit')
  return value
}
