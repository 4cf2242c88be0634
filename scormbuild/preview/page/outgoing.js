/** Takes out of a file what only this machine may know: the preview's address, its token. */

/** A place that nobody has (RFC 6761, 6.4). */
const NOWHERE = 'https://preview.invalid/'
/** Its value, in JSON within JSON, however often quotes are escaped there (cmi5 8.2.3). */
const TOKEN = /(\\*"auth-token\\*":\s*\\*")[^"\\]*/g

/**
 * The text as it may be given to others.
 * @param {string} text JSON
 * @param {string} home the preview's own address, with its secret part; ends in a slash
 */
export function outgoing(text, home) {
  return text
    .replaceAll(home, NOWHERE)
    .replaceAll(encodeURIComponent(home), encodeURIComponent(NOWHERE))
    .replace(TOKEN, '$1')
}
