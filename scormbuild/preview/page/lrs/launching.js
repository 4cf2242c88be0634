/** Launches a course that speaks in statements, and stands between it and the network. */

import { intercept } from './fetching.js'
import { NOBODY, launchedAs, statedBy } from './launch.js'
import { openSide } from './side.js'
import { uuid } from './uuid.js'

/** @import { Account } from '../account.js' */
/** @import { Launching, Opened, Outside } from '../emulation.js' */
/** @import { Entry, Link } from '../run-time/types' */
/** @import { Kept, Side } from './types' */

/** Where the learner is led in the end. */
export const BACK = 'page/back.html'

/**
 * @param {object} given
 * @param {Launching} given.launching
 * @param {Account} given.account
 * @param {Outside} given.outside
 * @param {Readonly<{ link: Link, delay: number }>} given.network as it is at any time
 * @param {(entry: Entry) => void} given.on
 * @param {() => boolean} given.alive
 * @param {(kept: Kept) => void} given.keep
 * @param {(side: Side) => void} given.begin
 * @returns {Opened}
 */
export function launchStated({ launching, account, outside, network, on, alive, keep, begin }) {
  const { learner, mode, course, address, quiet, used } = launching
  const { now, home, hear, later } = outside
  const kind = statedBy(account.target)?.kind ?? 'xapi'
  const kept = account.stated ?? NOBODY
  const registration = kept.registration || uuid()
  const place = `${account.course}/${account.track}`
  const options = {
    ...{ mode, now, on, hear, keep, launch: account.launches },
    launched: launchedAs({ kind, learner, mode, place, course, registration, session: uuid() }),
    kept: { ...kept, registration },
    wishes: { languagePreference: course.language ?? 'en', audioPreference: quiet ? 'off' : 'on' },
    back: home + BACK,
  }
  const side = openSide(options, used)
  begin(side)
  return {
    search: side.search(home, address),
    meet(window) {
      intercept(window, {
        ...{ home: `${home}lms/`, later, alive },
        answer: (request) => side.answer(request),
        missed: (request) => side.missed(request, network.link),
        link: () => network.link,
        delay: () => network.delay,
      })
    },
  }
}
