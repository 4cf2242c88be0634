/** The preview at work: what is shown, to whom, in which LMS; launches and changes. */

import { applyLooks, fitDevice } from './views.js'
import { one } from './dom.js'
import { fetchCourse, unitAddress } from './server.js'
import { pageOf, renewStyles } from './stage.js'
import { BACK } from './lrs/launching.js'
import { readPackage } from './unit-data.js'

/** @import { Place } from './account.js' */
/** @import { Remembered } from './choices.js' */
/** @import { Emulation } from './emulation.js' */
/** @import { Change, Course } from './server.js' */
/** @import { Stage, Standing } from './stage.js' */
/** @import { Limits, Mode } from './run-time/types' */
/** @import { Package } from './unit-data.js' */

/** Everybody is the same learner to the LMS, whatever the name. */
const LEARNER = 'preview.learner'
/** Names by which a course may look for an LMS. */
const OBJECTS = ['API', 'API_1484_11']
/** @type {Package} */
const NO_PACKAGE = { pages: [], questions: {}, stateLimit: null, facts: {} }

/**
 * `used`: with a token that was fetched before.
 * @typedef {{ mode?: Mode, standing?: Standing | null, used?: boolean }} How
 */

/** @typedef {ReturnType<typeof createShell>} Shell */

/**
 * @typedef {object} Given
 * @property {Remembered} choices
 * @property {Emulation} emulation
 * @property {Stage} stage
 * @property {(course: Course) => void} learned hears what the server says
 * @property {() => void} paint is called whenever there is something new to show
 */

/**
 * `shut` is why nothing is shown.
 * @typedef {{ course: Course | null, pack: Package, mode: Mode,
 *   shut: '' | 'closed' | 'killed' | 'back' }} Showing
 */

/**
 * What is under way: launches come one after the other, and only the last one asked for.
 * @typedef {Given & { showing: Showing, asked: number, taken: number,
 *   launching: Promise<void> }} Under
 */

/** @param {Given} given */
export function createShell(given) {
  /** @type {Showing} */
  const showing = { course: null, pack: NO_PACKAGE, mode: 'normal', shut: '' }
  /** @type {Under} */
  const under = { ...given, showing, asked: 0, taken: 0, launching: Promise.resolve() }
  return {
    /** @param {How} [how] */
    launch: (how) => launch(under, how),
    refresh: () => refresh(under),
    looks: () => looksOf(given),
    /** @param {'closed' | 'killed' | 'back'} how */
    end: (how) => end(under, how),
    /** The unit has led elsewhere, or was loaded again. @param {string} address */
    turned(address) {
      if (address.endsWith(BACK)) end(under, 'back')
      else void launch(under, { mode: showing.mode })
    },
    /** The same again, where the learner stands. */
    async again() {
      await refresh(under).catch(console.error)
      await launch(under, { mode: showing.mode, standing: given.stage.standing() })
    },
    /** Takes in what the server says. @param {Change} change */
    take: (change) => take(under, change),
    /** @returns {Course | null} */
    course: () => showing.course,
    pack: () => showing.pack,
    mode: () => showing.mode,
    shut: () => showing.shut,
    at: () => {
      const unit = given.stage.unit()
      return unit ? pageOf(unit) : ''
    },
  }
}

/** @param {Under} under @param {How} [how] */
function launch(under, how) {
  under.asked += 1
  const mine = under.asked
  under.launching = under.launching
    .then(() => (mine === under.asked ? launchNow(under, under.showing, how) : undefined))
    .catch((error) => console.error(error))
  return under.launching
}

/** @param {Under} under */
async function refresh({ showing, choices, learned, paint }) {
  showing.course = await fetchCourse(choices.now)
  learned(showing.course)
  paint()
}

/** @param {Under} under @param {'closed' | 'killed' | 'back'} how */
function end(under, how) {
  const { emulation, stage, showing, paint } = under
  under.asked += 1
  if (how === 'killed') emulation.kill()
  stage.close()
  emulation.close()
  showing.shut = how
  paint()
}

/** @param {Under} under @param {Change} change */
async function take(under, { version, changed }) {
  const { showing, stage } = under
  // Who listens anew may be told twice.
  if (version === under.taken) return
  under.taken = version
  await refresh(under)
  const unit = stage.unit()
  if (!showing.course?.ok || showing.shut !== '') return
  const styles = changed.length > 0 && changed.every((name) => name.endsWith('.css'))
  if (styles && unit) return renewStyles(unit, version, () => looksOf(under))
  await launch(under, { mode: showing.mode, standing: stage.standing() })
}

/** @param {Given} given */
function looksOf({ stage, choices }) {
  const unit = stage.unit()
  const { view, print } = choices.now
  if (unit) applyLooks(unit, choices.now)
  fitDevice(one('#floor', HTMLElement), one('#device', HTMLElement), view, print)
}

/** @param {Given} given @param {Showing} showing @param {How} [how] */
async function launchNow(given, showing, { mode = 'normal', standing = null, used = false } = {}) {
  const { choices, emulation, stage, paint } = given
  // What is chosen while the package is read is for the next launch.
  const chosen = { ...choices.now }
  const { course } = showing
  // Sources that never were in order have no track: the faults are all there is.
  if (!course || course.tracks.length === 0) return
  const { noscript, learner, quiet } = chosen
  const address = unitAddress(chosen)
  const pack = await readPackage(address, chosen.target)
  // The server tells of the fault; what is shown stays below it.
  if (pack === null) return
  stage.letGo()
  turnTo(emulation, { course: course.id, target: chosen.target, track: chosen.track })
  Object.assign(showing, { pack, mode, shut: '' })
  for (const name of OBJECTS) Reflect.deleteProperty(window, name)
  const document = `${address}index.html`
  const opened = emulation.launch({
    learner: { id: LEARNER, name: learner },
    ...{ mode, limits: limitsOf(pack), quiet, used },
    course: { ...pack.facts, language: course.language },
    address: new URL(document, window.document.baseURI).href,
  })
  const stated = opened && 'search' in opened ? opened : null
  if (opened && 'api' in opened && !noscript) Reflect.set(window, opened.name, opened.api)
  paint()
  await stage.open({
    address: stated ? `${document}?${stated.search}` : document,
    scripts: !noscript,
    meet: stated?.meet ?? null,
    standing,
    dress: (unit) => applyLooks(unit, choices.now),
  })
  looksOf(given)
  paint()
}

/** Turns to the learner's account there, if it is another. @param {Emulation} emulation @param {Place} place */
function turnTo(emulation, place) {
  const { course, target, track } = emulation.account()
  if (course === place.course && target === place.target && track === place.track) return
  emulation.turnTo(place)
}

/** @param {Package} pack @returns {Limits} */
function limitsOf({ stateLimit }) {
  return stateLimit === null ? {} : { state: stateLimit }
}
