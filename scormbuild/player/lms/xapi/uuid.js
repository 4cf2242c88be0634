/** Ids of statements: the same for the same event, so that nothing is told twice. */

import { hash } from '../../learning/hash.js'

/**
 * A name-based UUID in the form of version 5 (RFC 9562, 5.5; docs/why.md).
 * @param {...string} names what tells the event from all others
 */
export function uuid(...names) {
  const units = Array.from(names.join('\n'), (sign) => Number(sign.codePointAt(0)))
  const digits = [1, 2, 3, 4]
    .map((salt) => hash(salt, ...units).toString(16).padStart(8, '0'))
    .join('')
  const variant = '89ab'.charAt(parseInt(digits.charAt(16), 16) & 3)
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ]
  return parts.join('-')
}
