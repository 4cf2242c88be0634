/** Leads a learner to the document in the language that suits best, before any is shown. */

import { fitting } from '../learning/fitting.js'

/** @import { CourseData, Surroundings } from '../types' */

/** The part of an address that says that its language was chosen just now. */
const CHOSEN = '#sb-languages'
/** The part that says that a learner was led here; what it was before stands behind. */
const LED = '#sb-led'

/** Under which a choice is kept. @param {CourseData} data */
const keptAs = ({ course }) => `scormbuild language ${course.id}`

/**
 * What the learner chose on this device comes first, then what the LMS knows of the
 * learner, then the browser's languages, and the course's own in the end.
 * @param {Surroundings} window @param {CourseData} data
 * @param {() => string} preferred what the LMS knows: tags with commas between
 * @returns {boolean} whether this document is being left
 */
export function turned(window, data, preferred) {
  const { languages = [], course } = data
  const hash = window.location?.hash ?? ''
  // Whoever was led is led no more: documents may each keep a choice of their own (a
  // browser that opens files), and an LMS may answer otherwise each time.
  if (meant(hash) !== hash) return false
  const wishes = [chosen(window, data), ...preferred().split(',')]
  const tags = languages.map(({ language }) => language)
  const best = fitting(tags, [...wishes, ...(window.navigator?.languages ?? [])])
  const there = languages.find(({ language }) => language === (best || tags[0]))
  if (!there || there.language === course.language) return false
  go(window, there.document, LED + hash)
  return true
}

/**
 * Goes to the document in a language, and keeps the choice on this device.
 * @param {Surroundings} window @param {CourseData} data @param {string} language
 */
export function turn(window, data, language) {
  const there = data.languages?.find((one) => one.language === language)
  if (!there) return
  try {
    window.localStorage?.setItem(keptAs(data), language)
  } catch {
    // Then the next launch asks the browser again.
  }
  go(window, there.document, CHOSEN)
}

/**
 * What an address names in the document, but for our own marks.
 * @param {string} hash @returns {string} with its `#`; empty for nothing
 */
export function meant(hash) {
  if (hash === CHOSEN) return ''
  return hash.startsWith(LED) ? hash.slice(LED.length) : hash
}

/** @param {Surroundings} window @param {CourseData} data */
function chosen(window, data) {
  try {
    return window.localStorage?.getItem(keptAs(data)) ?? ''
  } catch {
    return ''
  }
}

/**
 * The launch's own words, behind the question mark, come along.
 * @param {Surroundings} window @param {string} document @param {string} hash
 */
function go({ location }, document, hash) {
  const address = String(location?.href ?? '').replace(/#.*/, '')
  const at = address.indexOf('?')
  const query = at < 0 ? '' : address.slice(at)
  location?.replace?.(document + query + hash)
}
