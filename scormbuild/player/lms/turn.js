/** Leads a learner to the document in the language that suits best, before any is shown. */

import { fitting } from '../learning/fitting.js'

/** @import { CourseData, Surroundings } from '../types' */

/** The part of an address that says that its language was chosen just now. */
const CHOSEN = '#sb-languages'

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
  if (window.location?.hash === CHOSEN) return false
  const wishes = [chosen(window, data), ...preferred().split(',')]
  const tags = languages.map(({ language }) => language)
  const best = fitting(tags, [...wishes, ...(window.navigator?.languages ?? [])])
  const there = languages.find(({ language }) => language === (best || tags[0]))
  if (!there || there.language === course.language) return false
  go(window, there.document, '')
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
