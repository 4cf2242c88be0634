/** The words that the player's modules share: course data, state, records, the LMS. */

import type { CourseData, InteractionData } from './course-data'

export type * from './course-data'
export type * from './story'

/**
 * What a learner gave: numbers of choices (the lock's; for true-false 1 is true and 0
 * is false), or typed text.
 */
export type Response = ReadonlyArray<number> | string

/**
 * One question answered in one place; kept in the order of the first answers, which is
 * its number in the LMS.
 */
export interface Answer {
  /** The question's index in the lock. */
  question: number
  /** The quiz's index in the lock, or -1 where the question stands on a page. */
  quiz: number
  /**
   * Tries used, where it is practice and marked; 0 again in a new attempt at a practice
   * quiz. Elsewhere 1.
   */
  tries: number
  response: Response
  /** Share of the points earned, in hundredths of a percent, 0-10000. */
  points: number
}

export interface QuizState {
  /** Attempts ever begun. */
  begun: number
  /** How many of them belong to earlier rounds. */
  before: number
  /** Best attempt so far, in millionths of all points; -1 while none is decided. */
  best: number
  /** Last decided attempt, in millionths; -1 while none is. */
  last: number
  /** Whether the attempt in `draw` is still under way. */
  open: boolean
  /**
   * Question indexes of the attempt under way or last decided, in the order shown. Of a
   * scenario the way taken: the seat, then scene and choice by turns.
   */
  draw: ReadonlyArray<number>
  /** Responses given but not yet submitted in the open attempt, by question index. */
  given: Readonly<Record<number, Response>>
}

/** All that is kept between launches. Frozen; every change makes a new one. */
export interface State {
  /** Random, made at first launch; shuffles and draws follow from it. 0-1295. */
  seed: number
  /** Indexes of pages shown, ascending. */
  pages: ReadonlyArray<number>
  /** Index of the page left; -1 for the cover. */
  at: number
  answers: ReadonlyArray<Answer>
  quizzes: Readonly<Record<number, QuizState>>
  /**
   * Numbers of the answers of which the LMS is not known to have been told, ascending:
   * on whatever device the learner goes on, it is told of them again.
   */
  untold: ReadonlyArray<number>
  /** Statuses once earned; never taken back. */
  completed: boolean
  passed: boolean
  /** Sections of the string that this version does not know, kept as they came. */
  unknown: ReadonlyArray<string>
}

/** When a response was given, and how long the learner took. */
export interface Moment {
  time: Date
  /** Milliseconds from showing to answering, or null. */
  latency: number | null
}

/** A learner at work: what is kept, and what only this sitting knows. */
export interface Session {
  state: State
  /** When the answers of this sitting were given, by position in `state.answers`. */
  moments: Readonly<Record<number, Moment>>
  /** Milliseconds spent in open graded attempts, by `question.quiz` indexes. */
  spent: Readonly<Record<string, number>>
  /**
   * Why state that the LMS kept could not be used and stands there still. What is
   * unreadable is replaced at the learner's first step, what is newer never; what the
   * LMS did not give is unread, and nothing is told that could take its place. Empty
   * where there is no such state.
   */
  problem: '' | 'unreadable' | 'newer' | 'unread'
}

/** Where a sitting is, as docs/session.md says and `learning/phases.js` leads it. */
export type Phase =
  | 'not connected'
  | 'alone'
  | 'connected'
  | 'in progress'
  | 'quiz under way'
  | 'decided'
  | 'leaving'
  | 'over'

/** Where the learner stands, in no standard's words. */
export interface Verdict {
  completed: boolean
  /**
   * False once every graded part is decided and mastery not reached; null before that,
   * and where nothing is graded.
   */
  passed: boolean | null
  /** Move-on holds. */
  done: boolean
  /** Failed for good: no attempt can still help, and move-on can no longer hold. */
  lost: boolean
  /** Whole percent shown, sent and compared; null before a graded part is decided. */
  score: number | null
  /** Share of what move-on asks, 0-1; 1 only when it holds. */
  progress: number
  /** Failed, and no attempt of this round can still lead to passing. */
  usedUp: boolean
}

/** What there is to show of a question in one place. */
export interface QuestionView {
  /** What was last checked or submitted, or given in the open attempt. */
  response: Response
  /**
   * Null while there is nothing to say: not yet checked, or not yet submitted; `noted`
   * where nothing is right or wrong.
   */
  outcome: 'correct' | 'partly' | 'incorrect' | 'noted' | null
  /** Tries used. */
  tries: number
  /** Tries left; 0 in a graded quiz. */
  left: number
  /** Whether a response may be given now. */
  open: boolean
  /** Whether the explanation and the right options may be shown. */
  solution: boolean
}

/** What there is to show of a quiz. */
export interface QuizView {
  phase: 'ready' | 'open' | 'decided'
  /** Drawn question ids in order, of the attempt under way or last decided. */
  questions: ReadonlyArray<string>
  /** How many of them have a response. */
  answered: number
  /** Attempts begun in this round. */
  used: number
  /** Attempts left in this round; null without limit. */
  left: number | null
  canBegin: boolean
  /** Used up; a new round comes at the next launch. */
  reopens: boolean
  /** Whole percents, rounded down. */
  last: number | null
  best: number | null
  /** Whether the best attempt reaches mastery; null while undecided or not graded. */
  passed: boolean | null
}

export interface InteractionRecord {
  /** Number in the LMS: the answer's position. */
  number: number
  /** Question id, with `.quiz` behind it where it was asked in a quiz. */
  id: string
  interaction: InteractionData
  /** Choice ids (`true`/`false` for true-false), or typed text alone. */
  response: ReadonlyArray<string>
  result: 'correct' | 'incorrect' | 'neutral'
  /** When it was answered; null where that was in an earlier sitting. */
  moment: Moment | null
  /** Whether the LMS is to be told of it, unless it has been in this sitting. */
  due: boolean
}

/** All that an LMS should hold now; adapters send what differs. */
export interface Record_ {
  /** Page id; empty for the cover. */
  location: string
  /** The encoded state; null where what the LMS keeps must stay. */
  state: string | null
  /** What it leaves out for want of room and the next launch finds again, in words. */
  dropped?: ReadonlyArray<string>
  verdict: Verdict
  /** Whole seconds since launch. */
  seconds: number
  interactions: ReadonlyArray<InteractionRecord>
}

export interface Launch {
  mode: 'normal' | 'review' | 'browse'
  /** The encoded state as the LMS kept it; empty at first. */
  state: string
  location: string
  /** What the LMS already holds; counts even where the state is blank. */
  completed: boolean
  passed: boolean
}

/**
 * Why the last save is not known to have arrived: the LMS refused, or it accepted while
 * it cannot be reached, where some keep nothing. Either may pass.
 */
export type Trouble = '' | 'refused' | 'unconfirmed'

/** How saving stands. */
export interface Standing {
  /** Stands until all is known to have arrived. */
  trouble: Trouble
  /** Whether the state is too long for the LMS: whatever else arrives, it stays here. */
  full: boolean
  /** Whether the LMS has said yes to all that was done. */
  accepted: boolean
  /** Whether all that was done is known to have arrived; nobody is told so before. */
  confirmed: boolean
}

/** An LMS to whom the player speaks; one file a language in `lms/`. */
export interface Lms {
  readonly launch: Launch
  /** How the LMS calls the learner, in any characters; empty where it does not say. */
  readonly learner: string
  /** Whether it is of this attempt alone, and no other will be called so. */
  readonly single?: boolean
  /** How the LMS names the learner to people; not there where nobody is asked. */
  readonly name?: () => string
  /** Languages that it knows the learner to wish for, commas between, the dearest first. */
  readonly language?: () => string
  /** Whether anything is recorded outside this browser. */
  readonly records: boolean
  /** Whether it did not give what it holds, so that nothing may be told. */
  readonly unread: boolean
  /** Why the last `save` or `terminate` did not arrive. */
  readonly trouble: Trouble
  /**
   * Whether the last state was longer than the target holds: all else was sent, and the
   * last state that fitted stays.
   */
  readonly full: boolean
  /** Whether the last save told of all answers. */
  readonly told: boolean
  /** Values that it was told so far. */
  readonly values: number
  /** Whether the session has ended. */
  readonly over: boolean
  /** What went wrong so far, in words for a console. */
  readonly log: ReadonlyArray<string>
  /** Sets what changed and commits; false where not all was taken. Never throws. */
  save(record: Record_): boolean
  /** What was accepted may not have arrived: the next save sets everything again. */
  doubt(): void
  /** The next save sets again what is not known to have arrived. */
  resend(): void
  /** Gives what is to be called once all that is accepted by now is known to have arrived. */
  noted(): () => void
  /**
   * Saves (null where there is nothing since the last save) and ends the session, once;
   * where the save was refused or is unconfirmed only if it is to end anyway. False
   * where not all went well. Never throws.
   */
  terminate(record: Record_ | null, anyway: boolean): boolean
  /** Waits until all has arrived; where it is missing, the document's own server is asked. */
  reach?(): Promise<boolean>
  /** After `terminate`: whether the end of the session has arrived. */
  gone?(): Promise<boolean>
  /** Leads the learner back to where the LMS wants them, if anywhere. */
  depart?(): void
  /** The pass mark that counts instead of the course's, in percent. */
  readonly mastery?: number
}

/** What adapters use of a window; tests hand in a plain object. */
export interface Surroundings {
  parent?: unknown
  opener?: unknown
  navigator?: { onLine?: boolean; languages?: ReadonlyArray<string> }
  localStorage?: Pick<Storage, 'getItem' | 'setItem'>
  setTimeout(run: () => void, milliseconds: number): unknown
  addEventListener?(name: string, listener: () => void): void
  location?: {
    readonly href: string
    readonly hash?: string
    assign(address: string): void
    replace?(address: string): void
  }
  sessionStorage?: Pick<Storage, 'getItem' | 'setItem'>
  fetch?: (address: string, request: RequestInit) => Promise<InstanceType<typeof globalThis.Response>>
  document?: { querySelectorAll(names: string): Iterable<unknown> }
}

/** Every adapter exports `connect`. Resolves to null where no LMS is found in time. */
export type Connect = (window: Surroundings, data: CourseData) => Promise<Lms | null>
