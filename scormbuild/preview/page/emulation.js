/** The emulated LMS: launches, its network, how sessions end, what it keeps. */

import { openAccount, readAccount, written } from './account.js'
import { statedBy } from './lrs/launch.js'
import { launchStated } from './lrs/launching.js'
import { runTime, standardOf } from './run-time/run-time.js'

/** @import { Account, Place } from './account.js' */
/** @import { Told } from './lrs/types' */
/** @import { CourseFacts, Entry, Learner, Limits, Link, Mode } from './run-time/types' */
/** @import { Snapshot } from './run-time/types' */

/**
 * @typedef {object} Launching
 * @property {Learner} learner
 * @property {Mode} mode
 * @property {CourseFacts} course
 * @property {Limits} limits
 * @property {string} address of the unit
 * @property {boolean} quiet whether the learner wants to hear nothing
 * @property {boolean} used whether the launch's token was fetched before
 */

/**
 * What a unit meets: an object that it looks for, or what its address says, and who hears
 * what its window fetches.
 * @typedef {{ name: string, api: object }
 *   | { search: string, meet: (window: Window & typeof globalThis) => void }} Opened
 */

/**
 * A line of the log: a launch, or a call in it.
 * @typedef {{ launch: number, mode: Mode, at: string, entry: Entry | null }} Heard
 */

/** @typedef {{ read(key: string): string | null, write(key: string, text: string): void }} Shelf */

/**
 * @typedef {object} Outside what the emulation uses of a browser
 * @property {Shelf} shelf
 * @property {() => Date} now
 * @property {string} home the preview's own address; ends in a slash
 * @property {(milliseconds: number) => void} pause blocks, as an LMS's server does
 * @property {(run: () => void, milliseconds: number) => void} later
 * @property {(heard: Heard) => void} tell hears each launch and each call
 * @property {(told: Told) => void} hear hears each statement
 * @property {(about: { lms: Lms | null, told: ReadonlyArray<Told>, anew: boolean }) => void}
 *   turned hears that it is another learner's record, and the statements in it; `anew` where
 *   its calls have nothing to do with those before
 */

/** Whom packages speak with. @typedef {{ name: string, stated: boolean }} Lms */

/** @typedef {{ finish(): unknown, expire(): void, snapshot(): Snapshot }} Session */

/** @typedef {ReturnType<typeof createEmulation>} Emulation */

/**
 * @typedef {object} Desk what the LMS holds, and who sits before it
 * @property {Outside} outside
 * @property {Account} account
 * @property {Session | null} session
 * @property {{ link: Link, delay: number }} network
 */

/** @param {Outside} outside */
export function createEmulation(outside) {
  /** @type {Desk} */
  const desk = {
    outside,
    account: openAccount({ course: '', target: '', track: '' }),
    session: null,
    network: { link: 'up', delay: 0 },
  }
  return {
    /** Turns to another course, track or target. @param {Place} place */
    turnTo(place) {
      const read = readAccount(outside.shelf.read(keyOf(place)) ?? '', place)
      turn(desk, 'account' in read ? read.account : openAccount(place))
    },
    /** @param {Launching} launching */
    launch: (launching) => launch(desk, launching),
    /** The tab is gone without a word: what comes now is neither kept nor heard. */
    kill: () => leave(desk),
    /** The window is closed: what is under way by itself still arrives. */
    close() {
      if (!desk.account.stated) leave(desk)
    },
    expire: () => desk.session?.expire(),
    /** The learner was never here. */
    reset() {
      turn(desk, openAccount(desk.account), false)
      keep(desk)
    },
    /** @param {Link} link @param {number} delay milliseconds that an answer takes */
    connect(link, delay) {
      Object.assign(desk.network, { link, delay })
    },
    /** The state as a file. */
    save: () => written(desk.account),
    /** Takes a state from a file; gives what is wrong with it, or nothing. @param {string} text */
    load(text) {
      const read = readAccount(text, desk.account)
      if ('fault' in read) return read.fault
      turn(desk, read.account, false)
      keep(desk)
      return ''
    },
    account: () => desk.account,
    standard: () => standardOf(desk.account.target),
    lms: () => lmsOf(desk.account.target),
    snapshot: () => desk.session?.snapshot() ?? null,
  }
}

/** @param {Desk} desk @param {Partial<Account>} [change] */
function keep(desk, change = {}) {
  desk.account = { ...desk.account, ...change }
  desk.outside.shelf.write(keyOf(desk.account), written(desk.account))
}

/** @param {Desk} desk */
function leave(desk) {
  desk.session?.finish()
  desk.session = null
}

/** @param {Desk} desk @param {Account} other @param {boolean} [anew] */
function turn(desk, other, anew = true) {
  leave(desk)
  desk.account = other
  const told = other.stated?.statements ?? []
  desk.outside.turned({ lms: lmsOf(other.target), told, anew })
}

/**
 * Opens a session: gives what the course meets, null where the target speaks with no LMS.
 * @param {Desk} desk @param {Launching} launching @returns {Opened | null}
 */
function launch(desk, launching) {
  const { outside, network } = desk
  const { mode, learner, course, limits } = launching
  leave(desk)
  keep(desk, { launches: desk.account.launches + 1 })
  const { launches: launch, target, kept } = desk.account
  const standard = standardOf(target)
  if (!lmsOf(target)) return null
  outside.tell({ launch, mode, at: outside.now().toISOString(), entry: null })
  /** @type {Session | null} */
  let mine = null
  // Whoever was killed is heard no more.
  const alive = () => desk.session === mine
  /** @param {Entry} entry */
  const on = (entry) => {
    if (alive()) outside.tell({ launch, mode, at: entry.at, entry })
  }
  if (!standard) {
    return launchStated({
      ...{ launching, account: desk.account, outside, network, on, alive },
      keep: (stated) => keep(desk, { stated }),
      begin: (side) => (desk.session = mine = side),
    })
  }
  const opened = runTime(standard, {
    ...{ learner, mode, course, limits, now: outside.now, on, kept },
    keep: (found) => keep(desk, { kept: found }),
    link: () => network.link,
    wait: () => outside.pause(network.delay),
  })
  desk.session = mine = opened
  return { name: standard.object, api: opened.api }
}

/** Whom a target's packages speak with. @param {string} target @returns {Lms | null} */
function lmsOf(target) {
  const [called, stated] = [standardOf(target), statedBy(target)]
  if (stated) return { name: stated.name, stated: true }
  return called && { name: called.name, stated: false }
}

/** @param {Place} place */
function keyOf({ course, target, track }) {
  return ['scormbuild preview', course, target, track].join('\n')
}
