/** The size of the state against what the LMS holds. */

import { make } from '../dom.js'

/** @import { Account } from '../account.js' */
/** @import { Held } from './held.js' */

const FULL = 100
const NEARLY = 90

/**
 * @param {HTMLElement} place
 */
export function startSize(place) {
  let largest = 0
  let of = ''
  /**
   * @param {object} given
   * @param {Held | null} given.held
   * @param {Account} given.account
   * @param {number | null} given.limit characters; null where there is none
   */
  return ({ held, account, limit }) => {
    if (!held)
      return place.replaceChildren(
        make('p', 'empty', 'No LMS here: what a learner did stays in this browser.'),
      )
    const { name, text: kept, facts: more } = held
    const key = [account.course, account.track, account.target].join()
    largest = key === of ? Math.max(largest, kept.length) : kept.length
    of = key
    place.replaceChildren(
      limit === null ? sized(kept.length) : gauge(kept.length, limit),
      facts([
        ['Largest in this preview', characters(largest)],
        limit === null ? ['Kept in', name] : ['Limit', `${characters(limit)} of ${name}`],
        ...more,
      ]),
      make('h2', '', 'The state as it is kept'),
      kept ? make('pre', 'state-text', kept) : make('p', 'empty', 'Nothing is kept yet.'),
    )
  }
}

/** @param {number} used */
function sized(used) {
  const words = make('p', 'gauge-words', make('strong', '', used.toLocaleString('en')))
  words.append(' characters')
  return words
}

/** @param {number} used @param {number} limit */
function gauge(used, limit) {
  const percent = Math.min(FULL, (used / limit) * FULL)
  const meter = make('progress', 'gauge')
  meter.max = FULL
  meter.value = percent
  meter.setAttribute('aria-label', 'Share of the state that is used')
  if (percent > NEARLY) meter.classList.add('gauge-nearly')
  const shown = percent > 0 && percent < 1 ? 'under 1' : String(Math.round(percent))
  const words = make('p', 'gauge-words')
  words.append(make('strong', '', used.toLocaleString('en')))
  words.append(` of ${characters(limit)}, ${shown} %`)
  return make('div', '', words, meter)
}

/** @param {ReadonlyArray<readonly [string, string]>} pairs */
function facts(pairs) {
  const list = make('dl', 'facts')
  for (const [term, words] of pairs) list.append(make('dt', '', term), make('dd', '', words))
  return list
}

/** @param {number} count */
function characters(count) {
  return `${count.toLocaleString('en')} characters`
}
