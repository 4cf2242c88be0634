/** Spells values as SCORM 2004 wants them (RTE 4.1.1; docs/status.md). */

/** Forms that LMSs know: two or three letters, up to eight signs behind a hyphen. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9-]{2,8})?$/i

/**
 * A real(10,7), without exponent and without needless zeros.
 * @param {number} value @param {number} decimals 1-7
 * @returns {string}
 */
export function real(value, decimals = 7) {
  return value.toFixed(decimals).replace(/\.?0+$/, '')
}

/**
 * A timeinterval(second,10,2): ISO 8601 with hundredths at most.
 * @param {number} seconds
 * @returns {string}
 */
export function timespan(seconds) {
  const hundredths = Math.round(Math.max(0, seconds) * 100)
  const whole = Math.floor(hundredths / 100)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const rest = real((hundredths % 6000) / 100, 2)
  const above = (hours ? `${hours}H` : '') + (minutes ? `${minutes}M` : '')
  return `PT${above}${rest === '0' && above ? '' : `${rest}S`}`
}

/**
 * A time(second,10,0), in UTC. A zone may stand only behind a fraction, and a fraction
 * of one digit is what all LMSs take.
 * @param {Date} date
 * @returns {string}
 */
export function timestamp(date) {
  return `${date.toISOString().slice(0, 19)}.0Z`
}

/**
 * Names of choices: LMSs differ in what else they take, but all take these signs.
 * @param {string} id
 * @returns {string}
 */
export function shortIdentifier(id) {
  return id.replace(/[^A-Za-z0-9_.]/g, '_')
}

/**
 * Text with its language before it; empty where there is no text. A brace at the
 * text's own beginning would be read as a second prefix.
 * @param {string} words @param {string} language
 * @param {number} longest UTF-16 units with the prefix, which no LMS counts more
 * strictly
 * @returns {string}
 */
export function localized(words, language, longest) {
  const tags = [language, language.replace(/-.*/, '')]
  const known = tags.find((tag) => LANGUAGE.test(tag))
  const prefix = (known ? `{lang=${known}}` : '') + (/^\s*\{/.test(words) ? ' ' : '')
  const said = plain(words, longest - prefix.length)
  return said && prefix + said
}

/**
 * Text in one line that holds no delimiter by accident, cut where it is too long but
 * not through a character.
 * @param {string} words @param {number} longest UTF-16 units
 * @returns {string}
 */
export function plain(words, longest) {
  return words
    .replace(/\p{Cs}/gu, '\ufffd') // half a character makes some LMSs throw
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\[(?=[,.:]\])/g, '[ ')
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()
}
