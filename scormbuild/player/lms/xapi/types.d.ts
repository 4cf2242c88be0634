/** The words that the modules about statements share. */

import type { CourseData } from '../../types'

/** What JSON can say of an object. */
export type Json = { readonly [key: string]: unknown }

/** What the address of a launch says. */
export interface Address {
  endpoint: string
  /** Where the token is to be had; empty where `auth` is said at once. */
  fetch: string
  /** The whole value of the Authorization header; empty where there is none. */
  auth: string
  actor: Json
  /** Empty where there is none. */
  registration: string
  /** What the LMS calls the activity. */
  activity: string
}

/** What an LMS's side answered. */
export interface Answer {
  /** 0 where nobody did. */
  status: number
  etag: string
  body: string
  /** Seconds after which it wants to be asked again. */
  after: number
}

export type Ask = (
  method: 'GET' | 'POST' | 'PUT',
  resource: string,
  query: Readonly<Record<string, string>>,
  sent?: { body: string; etag?: string },
) => Promise<Answer>

/** What every statement of a session says. */
export interface Scene {
  data: CourseData
  actor: Json
  activity: string
  registration: string
  /** What tells this session from others of the registration. */
  session: string
  /** As the LMS wants every context to begin. */
  template: Json
  /** What the learner picked, as a part of a context. */
  picked: Json
  /** Whether it is cmi5, whose own statements bear categories. */
  cmi5: boolean
  /** The pass mark that the LMS tells, 0-1; null where it tells none. */
  mastery: number | null
}

export interface Statement extends Json {
  id: string
}

/** What the LMS's side keeps for us: our state document. */
export interface Kept {
  /** The encoded state. */
  state: string
  /** Id of the page left. */
  location: string
  /**
   * Verbs that are said once in a registration, and were; of what is played its path, once
   * it was told that it was played through.
   */
  said: ReadonlyArray<string>
  /** Percent last told, in tens. */
  progress: number
  /** When answers were given that are not known to have arrived, and how long they took. */
  moments: Readonly<Record<string, readonly [number, number | null]>>
  /** Which stretches of films and recordings were played, in seconds, by their path. */
  films: Readonly<Record<string, ReadonlyArray<readonly [number, number]>>>
}
