/** The size of the state against what the LMS holds. */

import { make } from '../dom.js'

/** @import { Account } from '../account.js' */
/** @import { Snapshot, Standard } from '../run-time/types' */

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
   * @param {Snapshot | null} given.snapshot
   * @param {Standard | null} given.standard
   * @param {Account} given.account
   * @param {number} given.limit characters
   */
  return ({ snapshot, standard, account, limit }) => {
    if (!standard)
      return place.replaceChildren(
        make('p', 'empty', 'No LMS here: what a learner did stays in this browser.'),
      )
    const { state, time } = standard.names
    const kept = snapshot?.values[state] ?? account.kept.values[state] ?? ''
    const key = [account.course, account.track, account.target].join()
    largest = key === of ? Math.max(largest, kept.length) : kept.length
    of = key
    place.replaceChildren(
      gauge(kept.length, limit),
      facts([
        ['Largest in this preview', characters(largest)],
        ['Limit', `${characters(limit)} of ${state}`],
        ['Interactions', String(interactions(snapshot?.values ?? account.kept.values))],
        ['Launches', String(account.launches)],
        ['Time kept', seconds(account.kept.time)],
        ['Time told in this session', snapshot?.values[time] ?? '–'],
      ]),
      make('h2', '', 'The state as it is kept'),
      kept ? make('pre', 'state-text', kept) : make('p', 'empty', 'Nothing is kept yet.'),
    )
  }
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

/** @param {Readonly<Record<string, string>>} values */
function interactions(values) {
  return Object.keys(values).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length
}

/** @param {number} count */
function characters(count) {
  return `${count.toLocaleString('en')} characters`
}

/** @param {number} time in hundredths */
function seconds(time) {
  const all = Math.round(time / 100)
  return `${Math.floor(all / 60)} min ${all % 60} s`
}
