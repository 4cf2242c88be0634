/** The words that the modules of an LMS for statements share. */

import type { Entry, Link, Mode, Phase, Snapshot } from '../run-time/types'

/** What JSON can say of an object. */
export type Json = { readonly [key: string]: unknown }

/** By which standard a package is launched and spoken with. */
export type Kind = 'cmi5' | 'xapi'

/** What an LMS says at a launch, against which statements are held. */
export interface Launched {
  kind: Kind
  actor: Json
  registration: string
  /** What the LMS calls the activity. */
  activity: string
  session: string
  /** What its publisher calls it. */
  publisher: string
  mode: 'Normal' | 'Browse' | 'Review'
  /** 0-1; null where nothing is asked. */
  mastery: number | null
  moveOn: string
  /** Empty where there are none. */
  parameters: string
}

/** What is wrong with a statement. */
export interface Finding {
  /** The number of the requirement of cmi5, as its tests call it; empty for xAPI's own. */
  rule: string
  clause: string
  words: string
}

/** What was heard before a statement comes. */
export interface Heard {
  launched: Launched
  /** Whether anything was stored in this session. */
  begun: boolean
  /** cmi5's own verbs that were said in this session. */
  here: ReadonlyArray<string>
  /** The same of earlier sessions of the registration. */
  before: ReadonlyArray<string>
}

/** A statement as it came: of which launch, from whom, and what became of it. */
export interface Told {
  launch: number
  mode: Mode
  by: 'course' | 'lms'
  /** When the LMS heard it, in ISO 8601. */
  at: string
  stored: boolean
  findings: ReadonlyArray<Finding>
  statement: Json
}

/** What the LMS keeps of a learner between launches. */
export interface Kept {
  registration: string
  /** State documents by their ids. */
  documents: Readonly<Record<string, string>>
  /** The newest statements, oldest first. */
  statements: ReadonlyArray<Told>
  /** cmi5's own verbs that were said in the registration. */
  said: ReadonlyArray<string>
  /** The session that began and did not end; null where there is none. */
  open: { launched: Launched; launch: number; mode: Mode; since: string; last: string } | null
  /** Whether the LMS has said that all was done that is asked. */
  satisfied: boolean
}

/** A request as a page sends it. */
export interface Request {
  method: string
  /** Below the LMS's own address, as it is written there, such as `xapi/statements`. */
  path: string
  query: Readonly<Record<string, string>>
  /** By names in small letters. */
  headers: Readonly<Record<string, string>>
  body: string
}

export interface Answer {
  status: number
  body: string
  headers: Readonly<Record<string, string>>
}

/** An answer, and what is to be said of it in the log. */
export interface Reply {
  status: number
  body?: string
  headers?: Readonly<Record<string, string>>
  /** Why, where it was refused, and the clause. */
  reason?: string
  clause?: string
  /** Whether it looks like a fault and is none. */
  usual?: boolean
  advice?: ReadonlyArray<string>
}

export interface Options {
  launched: Launched
  launch: number
  mode: Mode
  kept: Kept
  /** What the learner would like (cmi5 11). */
  wishes: Json
  /** Where one is led in the end; empty for nowhere. */
  back: string
  now: () => Date
  on: (entry: Entry) => void
  hear: (told: Told) => void
  keep: (kept: Kept) => void
}

/** A launch as it stands. */
export interface Session {
  readonly options: Options
  kept: Kept
  phase: Phase
  /** Why nothing is taken any more; empty while it is. */
  shut: '' | 'expired' | 'replaced'
  token: string
  /** When it was launched, in ISO 8601. */
  since: string
  fetched: boolean
  /** What was asked for. */
  looked: Set<'launch' | 'wishes'>
  begun: boolean
  here: string[]
  calls: number
}

/** The LMS's side of one launch. */
export interface Side {
  /**
   * Launches; gives what stands behind the question mark of the address. `home` is the
   * preview's own and ends in a slash, `address` the unit's.
   */
  search(home: string, address: string): string
  answer(request: Request): Answer
  /** Tells of a request that came to nothing. */
  missed(request: Request, link: Link): void
  snapshot(): Snapshot
  expire(): void
  /** Another launch takes its place. */
  finish(): Kept
}
