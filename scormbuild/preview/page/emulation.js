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

/** @param {Outside} outside */
export function createEmulation(outside) {
  const { shelf, now, turned } = outside
  /** @type {Account} */
  let account = openAccount({ course: '', target: '', track: '' })
  /** @type {Session | null} */
  let session = null
  const network = { link: /** @type {Link} */ ('up'), delay: 0 }
  /** @param {Partial<Account>} [change] */
  const keep = (change = {}) => {
    account = { ...account, ...change }
    shelf.write(keyOf(account), written(account))
  }
  const leave = () => {
    session?.finish()
    session = null
  }
  /** @param {Account} other @param {boolean} [anew] */
  const turn = (other, anew = true) => {
    leave()
    account = other
    turned({ lms: lmsOf(account.target), told: account.stated?.statements ?? [], anew })
  }

  return {
    /** Turns to another course, track or target. @param {Place} place */
    turnTo(place) {
      const read = readAccount(shelf.read(keyOf(place)) ?? '', place)
      turn('account' in read ? read.account : openAccount(place))
    },

    /**
     * Opens a session: gives what the course meets, null where the target speaks with no
     * LMS.
     * @param {Launching} launching @returns {Opened | null}
     */
    launch(launching) {
      const { mode } = launching
      leave()
      keep({ launches: account.launches + 1 })
      const launch = account.launches
      const standard = standardOf(account.target)
      if (!lmsOf(account.target)) return null
      outside.tell({ launch, mode, at: now().toISOString(), entry: null })
      /** @type {Session | null} */
      let mine = null
      // Whoever was killed is heard no more.
      const alive = () => session === mine
      /** @param {Entry} entry */
      const on = (entry) => {
        if (alive()) outside.tell({ launch, mode, at: entry.at, entry })
      }
      if (!standard) {
        const opened = launchStated({
          ...{ launching, account, outside, network, on, alive },
          keep: (stated) => keep({ stated }),
          begin: (side) => (session = mine = side),
        })
        return opened
      }
      const { learner, course, limits } = launching
      const opened = runTime(standard, {
        ...{ learner, mode, course, limits, now, on, kept: account.kept },
        keep: (kept) => keep({ kept }),
        link: () => network.link,
        wait: () => outside.pause(network.delay),
      })
      session = mine = opened
      return { name: standard.object, api: opened.api }
    },

    /** The tab is gone without a word: what comes now is neither kept nor heard. */
    kill: leave,

    /** The window is closed: what is under way by itself still arrives. */
    close() {
      if (!account.stated) leave()
    },

    expire: () => session?.expire(),

    /** The learner was never here. */
    reset() {
      turn(openAccount(account), false)
      keep()
    },

    /** @param {Link} link @param {number} delay milliseconds that an answer takes */
    connect(link, delay) {
      Object.assign(network, { link, delay })
    },

    /** The state as a file. */
    save: () => written(account),

    /** Takes a state from a file; gives what is wrong with it, or nothing. @param {string} text */
    load(text) {
      const read = readAccount(text, account)
      if ('fault' in read) return read.fault
      turn(read.account, false)
      keep()
      return ''
    },

    account: () => account,
    standard: () => standardOf(account.target),
    lms: () => lmsOf(account.target),
    snapshot: () => session?.snapshot() ?? null,
  }
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
