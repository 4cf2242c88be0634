/** What an adapter says of its standard, so that one dialogue serves them all. */

import type {
  CourseData,
  InteractionRecord,
  Launch,
  Surroundings,
  Verdict,
} from '../types'
import type { Calls, Logbook } from './calls.js'

/** A session with an LMS under way. */
export interface Talk {
  window: Surroundings
  data: CourseData
  lms: Calls
  log: Logbook
}

/** An element of the data model and its value. */
export type Setting = readonly [element: string, value: string]

/** What the LMS has accepted, by element. */
export type Sent = Map<string, string>

/** Statuses and scores that the LMS held at launch, by element. */
export type Held = Readonly<Record<string, string>>

/** How a standard calls its functions. */
export interface Functions {
  begin: string
  end: string
  get: string
  set: string
  commit: string
  error: string
}

/** How a standard says what every LMS is told. */
export interface Dialect {
  /** The object by which an LMS lets itself be called. */
  api: string
  functions: Functions
  /** How the LMS calls the learner. */
  learner: string
  /** The learner's name, as people read it. */
  name: string
  /** The language that the learner prefers, where the LMS knows. */
  language: string
  state: string
  location: string
  exit: string
  time: string
  /** Elements without which a save has failed; an LMS may refuse the rest. */
  needed: ReadonlyArray<string>
  timespan(seconds: number): string
  read(lms: Calls, data: CourseData): { launch: Launch; held: Held }
  /** What is set beside the exit as soon as the first session begins. */
  opening(held: Held): ReadonlyArray<Setting>
  /** Score and statuses, in the order in which they are set. */
  judged(verdict: Verdict, held: Held): ReadonlyArray<Setting>
  /** Makes the function that tells the LMS of answers. */
  interactions(talk: Talk): Teller
}

/** Tells an LMS of answers. */
export interface Teller {
  /**
   * Sets what differs from `sent` and notes there what was set; records in the order of
   * their numbers. False where some are not told.
   */
  tell(records: ReadonlyArray<InteractionRecord>, sent: Sent): boolean
  /** What became of the save: only one that arrived shows what an LMS does not take. */
  conclude(arrived: boolean): void
}
