/** The words that the run-times' modules share: formats, tables, calls, what is kept. */

/** What is wrong with a value: not of its type, or of its type but out of range. */
export interface Fault {
  condition: Condition
  /** In plain words, for whoever wrote the call. */
  reason: string
}

/** Everything that can be wrong with a call; each standard has a code for it. */
export type Condition =
  | 'failed'
  | 'argument'
  | 'begun'
  | 'over'
  | 'unknown'
  | 'lacking'
  | 'keyword'
  | 'read-only'
  | 'write-only'
  | 'type'
  | 'range'
  | 'dependency'
  | 'no-children'
  | 'no-count'
  | 'index'
  | 'unset'
  | 'twice'
  | 'fixed'

/** Says what is wrong with a value, or null. */
export type Format = (value: string) => Fault | null

/** One element of a data model; `n` stands for an index in its name. */
export interface Element {
  /** Read and write, read only, write only. */
  access: 'rw' | 'r' | 'w'
  format: Format
  /** What it holds before it was set; without it the element is not initialised. */
  first?: string
  /** Whether an LMS may do without (SCORM 1.2 alone). */
  optional?: boolean
}

export type Values = Readonly<Record<string, string>>

/** What an operation does; the standards give it different names. */
export type Operation =
  | 'begin'
  | 'end'
  | 'get'
  | 'set'
  | 'commit'
  | 'error'
  | 'words'
  | 'diagnostic'

/** What is asked of an LMS over HTTP. */
export type Resource = 'launching' | 'state' | 'statements'

export type Phase = 'before' | 'running' | 'over'

/** What an LMS keeps of a learner between launches. */
export interface Kept {
  /** Elements committed last, by name. */
  values: Values
  /** Time spent so far, in hundredths of a second. */
  time: number
}

/** What a course says in its manifest. */
export interface CourseFacts {
  /** SCORM 1.2: adlcp:masteryscore, 0-100; cmi5: masteryScore, 0-1. */
  mastery?: number
  /** SCORM 2004: minNormalizedMeasure of an objective satisfied by measure, -1 to 1. */
  passing?: number
  /** SCORM 2004: completion threshold, 0-1. */
  threshold?: number
  /** cmi5 and Tin Can: what the publisher calls the activity. */
  publisher?: string
  /** cmi5: what has to be stated of it. */
  moveOn?: string
  /** cmi5: launchParameters. */
  parameters?: string
  /** What it is written in. */
  language?: string
  launchData?: string
  maxTime?: string
  timeAction?: string
}

/** What an LMS holds that a standard leaves open; an LMS profile may say it. */
export interface Limits {
  /** Characters of state. */
  state?: number
  /** Names of elements that this LMS lacks, with all below them. */
  lacks?: ReadonlyArray<string>
}

export interface Learner {
  id: string
  name: string
}

export type Mode = 'normal' | 'review' | 'browse'

/** What a standard's rules may look at. */
export interface Surroundings {
  learner: Learner
  mode: Mode
  course: CourseFacts
  limits: Limits
}

/** The values that a session holds now. */
export interface Held {
  values: Record<string, string>
  /** How many entries a list has, by its name. */
  count(list: string): number
}

/** A standard: its functions, its codes, its data model and what an LMS does with it. */
export interface Standard {
  name: string
  /** What the object is called that content looks for. */
  object: string
  functions: Readonly<Record<Operation, string>>
  /** Names of the elements that an LMS's own advice hangs on. */
  names: Readonly<Record<Told, string>>
  /** Code by condition. */
  code(condition: Condition, operation: Operation, phase: Phase): string
  /** Words by code. */
  words: Readonly<Record<string, string>>
  /** The clause on an operation or an element. */
  clause(operation: Operation, element: string): string
  elements: Readonly<Record<string, Element>>
  /** Names that have `_children`. */
  families: ReadonlyArray<string>
  /** Names that have `_count`. */
  lists: ReadonlyArray<string>
  /** Whether a name is that of a keyword, which cannot be set. */
  keyword(shape: string): boolean
  /** Reads that fail though nothing is wrong. */
  usual: ReadonlyArray<string>
  /** Elements that may be longer or shorter than the standard says. */
  limited(limits: Limits): Readonly<Record<string, Element>>
  /** What hangs on other elements. */
  depends(held: Held, shape: string, name: string, value: string): Fault | null
  /** What is really stored: comments add up. */
  stored(held: Held, name: string, value: string): string
  /** What an LMS answers by itself, or undefined. */
  derived(held: Held, name: string, around: Surroundings): string | undefined
  /** The part of what is kept that belongs to the attempt that a launch goes on with. */
  attempt(kept: Kept): Kept
  /** What a session begins with. */
  opened(kept: Kept, around: Surroundings): Record<string, string>
  /** What is kept after a session was ended, given its attempt as it began. */
  closed(values: Values, kept: Kept, around: Surroundings): Kept
}

export type Told = 'state' | 'status' | 'success' | 'raw' | 'scaled' | 'exit' | 'time'

/** One call, as it came and as it was answered. */
export interface Entry {
  n: number
  /** When, in ISO 8601. */
  at: string
  operation: Operation | Resource
  name: string
  args: ReadonlyArray<unknown>
  /** What each argument is, where it is no call with arguments. */
  labels?: ReadonlyArray<string>
  /** What stands for the arguments in one line. */
  brief?: string
  result: string
  /** What came with the result. */
  answer?: string
  error: { code: string; words: string; reason: string; clause: string; usual: boolean }
  /** What a strict LMS would say besides. */
  advice: ReadonlyArray<string>
}

/** How well the LMS can be reached: `silent` says true and keeps nothing. */
export type Link = 'up' | 'lost' | 'silent'

export interface RunTimeOptions {
  learner: Learner
  mode: Mode
  kept: Kept
  course?: CourseFacts
  limits?: Limits
  now: () => Date
  /** Hears each call. */
  on: (entry: Entry) => void
  /** Hears what the LMS keeps from now on. */
  keep?: (kept: Kept) => void
  link?: () => Link
  /** Lets a commit take its time. */
  wait?: () => void
}

export interface Snapshot {
  phase: Phase
  /** Everything that could be read or was set, by element. */
  values: Values
  /** What stands between the parts of a name; a dot where nothing is said. */
  between?: string
  /** Elements that wait for the next commit. */
  uncommitted: ReadonlyArray<string>
}

export interface RunTime {
  standard: Standard
  api: Readonly<Record<string, (...given: unknown[]) => string>>
  snapshot(): Snapshot
  /** The learner is gone: what was not committed is lost. */
  finish(): Kept
  /** The LMS ends the session by itself. */
  expire(): void
}
