/** Tags a document by its content, as xAPI asks (Communication 3.1): by SHA-1. */

/** Constants of SHA-1 for each twenty of its eighty rounds (RFC 3174, 5). */
const ROUNDS = /** @type {const} */ ([0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6])
const BLOCK = 64

/** @param {string} text @returns {string} in quotes, as a header has it */
export function etag(text) {
  return `"${sha1(text)}"`
}

/**
 * By hand, since a browser's own is there for secure pages alone, and answers later.
 * @param {string} text @returns {string} forty digits
 */
export function sha1(text) {
  const data = padded(new TextEncoder().encode(text))
  let sums = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let start = 0; start < data.byteLength; start += BLOCK) sums = mixed(sums, data, start)
  return sums.map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('')
}

/** @param {Uint8Array} bytes */
function padded(bytes) {
  const whole = Math.ceil((bytes.length + 9) / BLOCK) * BLOCK
  const view = new DataView(new ArrayBuffer(whole))
  new Uint8Array(view.buffer).set(bytes)
  view.setUint8(bytes.length, 0x80)
  view.setUint32(whole - 4, bytes.length * 8)
  return view
}

/** @param {ReadonlyArray<number>} sums @param {DataView} data @param {number} start */
function mixed(sums, data, start) {
  const words = Array.from({ length: 16 }, (_, at) => data.getInt32(start + at * 4))
  let [a, b, c, d, e] = /** @type {[number, number, number, number, number]} */ ([...sums])
  for (let at = 0; at < 80; at += 1) {
    if (at >= 16) {
      const [one, two, three, four] = [at - 3, at - 8, at - 14, at - 16].map((it) => words[it])
      words[at] = turned(Number(one) ^ Number(two) ^ Number(three) ^ Number(four), 1)
    }
    const part = Math.floor(at / 20)
    const next = turned(a, 5) + chosen(part, b, c, d) + e + Number(ROUNDS[part]) + Number(words[at])
    ;[a, b, c, d, e] = [next | 0, a, turned(b, 30), c, d]
  }
  return [a, b, c, d, e].map((it, at) => (it + Number(sums[at])) | 0)
}

/** @param {number} part @param {number} b @param {number} c @param {number} d */
function chosen(part, b, c, d) {
  if (part === 0) return (b & c) | (~b & d)
  return part === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d
}

/** @param {number} word @param {number} by */
function turned(word, by) {
  return (word << by) | (word >>> (32 - by))
}
