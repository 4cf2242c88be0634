/**
 * Writes bits as characters that every LMS leaves alone, and reads them back.
 *
 * A digit is one of `0-9 A-Z a-z - _`, worth 0 to 63: six bits, highest first. A number
 * is groups of so many bits, lowest group first, each behind a bit that says whether
 * another one follows; in groups of five it takes whole digits. In steps, a number has so
 * many bits behind as many ones as it has left steps behind, and a zero. A set of numbers
 * is a bit each, six a digit, lowest first. Text is its UTF-8 bytes.
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'
/** Bits of the longest number: more than any of ours has, and safe in whole numbers. */
const LONGEST = 30

/** A number in so many bits, highest first. @param {number} value @param {number} size */
export function fixed(value, size) {
  return (value + 2 ** size).toString(2).slice(1)
}

/**
 * A number as bits.
 * @param {number} value a whole number, 0 to 2^30-1
 * @param {number} size how many bits a group has @returns {string}
 */
export function number(value, size) {
  const low = fixed(value % 2 ** size, size)
  const rest = Math.floor(value / 2 ** size)
  return rest > 0 ? '1' + low + number(rest, size) : '0' + low
}

/**
 * A number in steps: the first numbers in as many bits as the first size says, behind a
 * zero; those that follow behind a one and a zero, and so on; behind the last a number.
 * @param {number} value @param {ReadonlyArray<number>} sizes @returns {string}
 */
export function steps(value, [size, ...sizes]) {
  if (size === undefined) return number(value, 5)
  return value < 2 ** size ? '0' + fixed(value, size) : '1' + steps(value - 2 ** size, sizes)
}

/** Bits as digits, the last one filled up with zeros. @param {string} bits */
export function packed(bits) {
  const digits = bits.match(/.{1,6}/g) ?? []
  return digits.map((six) => DIGITS.charAt(parseInt(six.padEnd(6, '0'), 2))).join('')
}

/** @param {number} value a whole number, 0 to 2^30-1 @returns {string} */
export function writeNumber(value) {
  return packed(number(value, 5))
}

/** @param {ReadonlyArray<number>} members @returns {string} */
export function writeSet(members) {
  const size = members.length > 0 ? Math.floor(Math.max(...members) / 6) + 1 : 0
  const values = new Array(size).fill(0)
  for (const member of members) values[Math.floor(member / 6)] |= 1 << (member % 6)
  return values.map((value) => DIGITS.charAt(value)).join('')
}

/** @param {string} text @returns {string} */
export function writeText(text) {
  return packed([...new TextEncoder().encode(text)].map((byte) => fixed(byte, 8)).join(''))
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
  return spelt((unpacked(digits).match(/.{8}/g) ?? []).map(worthOf))
}

/** Text out of bytes of UTF-8. @param {number[]} bytes */
export function spelt(bytes) {
  // A text may begin with what elsewhere marks the order of bytes.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes))
}

/**
 * Takes bits off the front of a string of digits. Throws a RangeError where there is
 * too little, which only a caller that has checked nothing ever sees.
 * @param {string} digits
 * @param {string} [form] the state's: in `a` all groups have five bits, and before `c` all
 * that stands in steps or in so many bits is a number
 */
export function reader(digits, form = 'c') {
  const earlier = form < 'c'
  const bits = unpacked(digits)
  let place = 0
  /** @param {number} length @returns {string} */
  function take(length) {
    const taken = bits.slice(place, place + length)
    if (taken.length < length) throw new RangeError('too little')
    place += length
    return taken
  }
  /** @param {number} [wanted] how many bits a group has @returns {number} */
  function number(wanted = 5) {
    const size = form === 'a' ? 5 : wanted
    let value = 0
    for (let shift = 0; shift < LONGEST; shift += size) {
      const more = take(1)
      value += worthOf(take(size)) * 2 ** shift
      if (more === '0') return value
    }
    throw new RangeError('no end')
  }
  return {
    form,
    earlier,
    number,
    /** Whether all has been taken but what fills the last digit. */
    done: () => bits.length - place < 6,
    /** @param {ReadonlyArray<number>} sizes @returns {number} */
    steps(sizes) {
      let value = 0
      if (!earlier)
        for (const size of sizes) {
          if (take(1) === '0') return value + worthOf(take(size))
          value += 2 ** size
        }
      return value + number()
    },
    /** @param {number} length @returns {number} */
    bits: (length) => (earlier ? number() : worthOf(take(length))),
    /** @param {number} length @returns {string} */
    digits: (length) => packed(take(6 * length)),
  }
}

/** @typedef {ReturnType<typeof reader>} Reader */

/** Digits as bits. @param {string} digits */
export function unpacked(digits) {
  return [...digits].map((character) => fixed(worth(character), 6)).join('')
}

/** @param {string} bits none is 0 */
function worthOf(bits) {
  return Number('0b0' + bits)
}

/** @param {string} character */
function worth(character) {
  const value = DIGITS.indexOf(character)
  if (value < 0) throw new RangeError('not a digit')
  return value
}
