/** The preview at work: what is shown, to whom, in which LMS; launches and changes. */

import { applyLooks, fitDevice } from './views.js'
import { one } from './dom.js'
import { fetchCourse, unitAddress } from './server.js'
import { pageOf, renewStyles } from './stage.js'
import { BACK } from './lrs/launching.js'
import { readPackage } from './unit-data.js'

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
 * @param {object} given
 * @param {Remembered} given.choices
 * @param {Emulation} given.emulation
 * @param {Stage} given.stage
 * @param {(course: Course) => void} given.learned hears what the server says
 * @param {() => void} given.paint is called whenever there is something new to show
 */
export function createShell({ choices, emulation, stage, learned, paint }) {
  /** @type {Course | null} */
  let course = null
  let pack = NO_PACKAGE
  /** @type {Mode} */
  let mode = 'normal'
  /** Why nothing is shown. @type {'' | 'closed' | 'killed' | 'back'} */
  let shut = ''
  /** Launches come one after the other, and only the last one asked for. */
  let asked = 0
  let taken = 0
  let launching = Promise.resolve()

  function looks() {
    const unit = stage.unit()
    const { view, print } = choices.now
    if (unit) applyLooks(unit, choices.now)
    fitDevice(one('#floor', HTMLElement), one('#device', HTMLElement), view, print)
  }

  /** @param {How} [how] */
  async function launchNow({ mode: wanted = 'normal', standing = null, used = false } = {}) {
    // Sources that never were in order have no track: the faults are all there is.
    if (!course || course.tracks.length === 0) return
    const { track, target, learner, quiet, noscript } = choices.now
    const address = unitAddress(choices.now)
    const next = await readPackage(address, target)
    // The server tells of the fault; what is shown stays below it.
    if (next === null) return
    stage.letGo()
    const { account } = emulation
    const place = { course: course.id, target, track }
    const here = account().course === place.course && account().target === target
    if (!here || account().track !== track) emulation.turnTo(place)
    pack = next
    mode = wanted
    shut = ''
    /** @type {Limits} */
    const limits = pack.stateLimit === null ? {} : { state: pack.stateLimit }
    for (const name of OBJECTS) Reflect.deleteProperty(window, name)
    const who = { id: LEARNER, name: learner }
    const document = `${address}index.html`
    const opened = emulation.launch({
      ...{ learner: who, mode, limits, quiet, used },
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
    looks()
    paint()
  }

  /** @param {How} [how] */
  function launch(how) {
    asked += 1
    const mine = asked
    launching = launching
      .then(() => (mine === asked ? launchNow(how) : undefined))
      .catch((error) => console.error(error))
    return launching
  }

  async function refresh() {
    course = await fetchCourse(choices.now)
    learned(course)
    paint()
  }

  /** @param {'closed' | 'killed' | 'back'} how */
  function end(how) {
    asked += 1
    if (how === 'killed') emulation.kill()
    stage.close()
    emulation.close()
    shut = how
    paint()
  }

  return {
    launch,
    refresh,
    looks,
    end,
    /** The unit has led elsewhere, or was loaded again. @param {string} address */
    turned(address) {
      if (address.endsWith(BACK)) end('back')
      else void launch({ mode })
    },
    /** The same again, where the learner stands. */
    async again() {
      await refresh().catch(console.error)
      await launch({ mode, standing: stage.standing() })
    },
    /** Takes in what the server says. @param {Change} change */
    async take({ version, changed }) {
      // Who listens anew may be told twice.
      if (version === taken) return
      taken = version
      await refresh()
      const unit = stage.unit()
      if (!course?.ok || shut !== '') return
      const styles = changed.length > 0 && changed.every((name) => name.endsWith('.css'))
      if (styles && unit) return renewStyles(unit, version, looks)
      await launch({ mode, standing: stage.standing() })
    },
    /** @returns {Course | null} */
    course: () => course,
    pack: () => pack,
    mode: () => mode,
    shut: () => shut,
    at: () => {
      const unit = stage.unit()
      return unit ? pageOf(unit) : ''
    },
  }
}
