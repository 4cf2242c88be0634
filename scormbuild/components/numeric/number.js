/** Reads numbers as people write them, and writes them for people. */

/** Signs that part thousands, wherever people come from. */
const PARTING = /[\s\u00a0\u202f\u2009'’_]/g

/**
 * A number as a decimal with a point, without needless signs; empty where it is none.
 * Where the language has a point, a comma parts thousands if three digits stand behind
 * it, and is a decimal mark else; where it has a comma, the other way round.
 * @param {string} text @param {string} mark the language's decimal mark
 * @param {string} [unit] may stand behind
 */
export function readNumber(text, mark, unit = '') {
  const folded = text.normalize('NFKC').trim()
  const tail = unit.normalize('NFKC').trim()
  const ends = tail !== '' && folded.toLowerCase().endsWith(tail.toLowerCase())
  const bare = ends ? folded.slice(0, folded.length - tail.length) : folded
  const plain = bare.replace(PARTING, '').replace(/[−–]/g, '-').replace(/^\+/, '')
  const other = mark === ',' ? '.' : ','
  const grouped = new RegExp(`^-?\\d{1,3}(\\${other}\\d{3})+(\\${mark}\\d+)?$`)
  const whole = grouped.test(plain) ? plain.replaceAll(other, '') : plain
  return canonical(whole.replace(',', '.'))
}

/**
 * @param {string} text @returns {string} without zeros that say nothing; empty where it
 * is no number
 */
export function canonical(text) {
  const found = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!found || !/\d/.test(text)) return ''
  const [, sign = '', whole = '', part = ''] = found
  const digits = whole.replace(/^0+(?=\d)/, '') || '0'
  const behind = part.replace(/0+$/, '')
  const number = behind ? `${digits}.${behind}` : digits
  return number === '0' ? '0' : sign + number
}
