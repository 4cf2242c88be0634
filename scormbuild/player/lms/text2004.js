/** Spells free text for SCORM 2004, where some signs have a meaning (RTE 4.1.1.3). */

/** Forms that LMSs know: two or three letters, and up to eight signs behind a hyphen. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9-]{2,8})?$/i

/**
 * Text with its language before it; empty where there is no text. No longer than that
 * many UTF-16 units in all, which no LMS counts more strictly.
 * @param {string} words @param {string} language @param {number} longest
 * @returns {string}
 */
export function localized(words, language, longest) {
  const known = [language, language.split('-')[0] ?? ''].find((tag) => LANGUAGE.test(tag))
  const prefix = known ? `{lang=${known}}` : ''
  const said = plain(words, longest - prefix.length)
  return said && prefix + said
}

/**
 * Text in one line, which begins no prefix and holds no delimiter by accident; cut
 * where it is too long, but not through a character.
 * @param {string} words @param {number} longest
 * @returns {string}
 */
export function plain(words, longest) {
  const line = words
    // Half a character makes some LMSs throw when they send it.
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\[([,.:])\]/g, '[ $1 ]')
    .replace(/^\{/, ' {')
  return line.slice(0, longest).replace(/\p{Cs}$/u, '')
}
