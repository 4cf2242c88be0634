/** What somebody wrote → the address by which a mail program opens with it. */

/** Signs of an address that every system hands over; some cut what is longer. */
const MOST = 2000

/**
 * Words that do not fit end in an ellipsis: a sign takes up to nine of an address.
 * @param {string} empty the address without them @param {string} words
 */
export function letter(empty, words) {
  // Half of a pair, as a limit of length may leave it, cannot be encoded.
  const signs = [...words.replace(/\p{Cs}/gu, '\uFFFD').replaceAll('\n', '\r\n')]
  const link = () => `${empty}&body=${encodeURIComponent(signs.join(''))}`
  while (link().length > MOST && signs.length > 1) signs.splice(-2, 2, '…')
  return link()
}
