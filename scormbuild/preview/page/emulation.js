/** The emulated LMS: launches, its network, how sessions end, what it keeps. */

import { openAccount, readAccount, written } from './account.js'
import { runTime, standardOf } from './run-time/run-time.js'

/** @import { Account, Place } from './account.js' */
/** @import { CourseFacts, Entry, Learner, Limits, Link, Mode } from './run-time/types' */
/** @import { RunTime, Snapshot, Standard } from './run-time/types' */

/**
 * @typedef {object} Launching
 * @property {Learner} learner
 * @property {Mode} mode
 * @property {CourseFacts} course
 * @property {Limits} limits
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
 * @property {(milliseconds: number) => void} pause blocks, as an LMS's server does
 * @property {(heard: Heard) => void} tell hears each launch and each call
 * @property {(standard: Standard | null) => void} turned hears that it is another learner's
 *   record, whose calls have nothing to do with those before
 */

/** @typedef {ReturnType<typeof createEmulation>} Emulation */

/** @param {Outside} outside */
export function createEmulation({ shelf, now, pause, tell, turned }) {
  /** @type {Account} */
  let account = openAccount({ course: '', target: '', track: '' })
  /** @type {RunTime | null} */
  let session = null
  /** @type {Link} */
  let link = 'up'
  let delay = 0
  const keep = () => shelf.write(keyOf(account), written(account))

  return {
    /** Turns to another course, track or target. @param {Place} place */
    turnTo(place) {
      session?.finish()
      session = null
      account = openAccount(place)
      const read = readAccount(shelf.read(keyOf(place)) ?? '', place)
      if ('account' in read) account = read.account
      turned(standardOf(place.target))
    },

    /**
     * Opens a session; the object is what the course looks for, null where the target
     * speaks with no LMS.
     * @param {Launching} launching
     */
    launch({ learner, mode, course, limits }) {
      session?.finish()
      const standard = standardOf(account.target)
      account = { ...account, launches: account.launches + 1 }
      keep()
      const launch = account.launches
      if (standard) tell({ launch, mode, at: now().toISOString(), entry: null })
      /** @type {RunTime | null} */
      let mine = null
      if (standard) {
        mine = runTime(standard, {
          ...{ learner, mode, course, limits, now, kept: account.kept },
          on: (entry) => {
            // Whoever was killed is heard no more.
            if (session === mine) tell({ launch, mode, at: entry.at, entry })
          },
          keep(kept) {
            account = { ...account, kept }
            keep()
          },
          link: () => link,
          wait: () => pause(delay),
        })
      }
      session = mine
      return mine && { name: mine.standard.object, api: mine.api }
    },

    /** The tab is gone without a word: what comes now is neither kept nor heard. */
    kill() {
      session?.finish()
      session = null
    },

    expire: () => session?.expire(),

    /** The learner was never here. */
    reset() {
      session?.finish()
      session = null
      account = openAccount(account)
      keep()
    },

    /** @param {Link} next @param {number} milliseconds that a commit takes */
    connect(next, milliseconds) {
      link = next
      delay = milliseconds
    },

    /** The state as a file. */
    save: () => written(account),

    /** Takes a state from a file; gives what is wrong with it, or nothing. @param {string} text */
    load(text) {
      const read = readAccount(text, account)
      if ('fault' in read) return read.fault
      session?.finish()
      session = null
      account = read.account
      keep()
      return ''
    },

    account: () => account,
    standard: () => standardOf(account.target),
    /** @returns {Snapshot | null} */
    snapshot: () => session?.snapshot() ?? null,
  }
}

/** @param {Place} place */
function keyOf({ course, target, track }) {
  return ['scormbuild preview', course, target, track].join('\n')
}
