/** What `scormbuild preview` says: the course as it stands, and that it changed. */

/**
 * @typedef {object} CoursePage
 * @property {string} id
 * @property {string} title
 * @property {string} module
 * @property {string} moduleTitle
 * @property {number | null} minutes
 * @property {number} words
 * @property {string} path of its source
 * @property {number} line
 */

/**
 * @typedef {object} Diagnostic
 * @property {string} rule
 * @property {string} code
 * @property {'error' | 'warning'} severity
 * @property {string} path
 * @property {number} line
 * @property {number} column
 * @property {string} message
 * @property {string} hint
 * @property {string} excerpt
 * @property {string} editor an address that opens the place in an editor, or nothing
 */

/** @typedef {{ id: string, title: string }} Named */

/**
 * A choice in a scene, and where it leads.
 * @typedef {object} Way
 * @property {string} to
 * @property {string} words empty where one only goes on
 * @property {ReadonlyArray<string>} seats who has it; empty for all
 * @property {ReadonlyArray<string>} changes what it does to meters
 * @property {boolean} repair
 */

/**
 * @typedef {Named & { end: boolean, outcome: string, worth: number | null,
 *   ways: ReadonlyArray<Way> }} Scene
 */

/** @typedef {Named & { page: string, start: string, scenes: ReadonlyArray<Scene> }} Story */

/**
 * Its required minutes, where all are known, and the lenses it offers.
 * @typedef {Named & { minutes?: number | null, lenses?: ReadonlyArray<Named> }} Track
 */

/** An LMS, and the targets that it takes. @typedef {Named & { targets?: string[] }} Profile */

/**
 * @typedef {object} Course
 * @property {number} version rises with each rebuild
 * @property {boolean} ok whether the newest version of what is looked at can be shown
 * @property {string} id
 * @property {string} title
 * @property {string} language that is shown
 * @property {ReadonlyArray<string>} languages that it has, its own first
 * @property {ReadonlyArray<Track>} tracks
 * @property {ReadonlyArray<Named>} editions beside the course itself
 * @property {ReadonlyArray<string>} targets
 * @property {ReadonlyArray<Profile>} profiles
 * @property {ReadonlyArray<CoursePage>} pages
 * @property {ReadonlyArray<Story>} scenarios
 * @property {ReadonlyArray<Diagnostic>} diagnostics
 * @property {{ again?: string, axe?: string }} [commands] to start the server again, and to
 *   get axe
 */

/** @typedef {{ version: number, ok: boolean, changed: ReadonlyArray<string> }} Change */

/** Milliseconds until one asks again whether the server is back. */
const PAUSE = 1500
/** The server's answer where there is nothing (RFC 9110, 15.5.5). */
const MISSING = 404

/**
 * What is looked at; empty where nothing is chosen.
 * @typedef {{ target: string, track: string, profile: string, depth: string, lens: string,
 *   edition: string, language: string }} Chosen
 */

/** @param {Chosen} chosen @returns {Promise<Course>} as it concerns who looks at that */
export async function fetchCourse(chosen) {
  const answer = await fetch(`api/course?${searchOf(chosen)}`, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}

/**
 * @param {Chosen} chosen
 * @returns {Promise<ReadonlyArray<import('./lrs/match.js').Template>>} of the xAPI profile of
 *   the course, or of its refresher; none where there is no course yet
 */
export async function fetchTemplates(chosen) {
  const answer = await fetch(`api/templates?${searchOf(chosen)}`, { cache: 'no-store' })
  if (answer.ok) return answer.json()
  if (answer.status === MISSING) return []
  throw new Error(`${answer.status}`)
}

/** @param {Chosen} chosen */
function searchOf({ target, track, profile, depth, lens, edition, language }) {
  return new URLSearchParams({ target, track, lms: profile, depth, lens, edition, language })
}

/**
 * Where the unit's package stands; ends in a slash.
 * @param {Chosen} chosen
 */
export function unitAddress({ target, track, profile, depth, lens, edition, language }) {
  const parts = [target, track, profile, depth, lens, edition, language].map((it) => it || '-')
  return `unit/${parts.map(encodeURIComponent).join('/')}/`
}

/**
 * Listens for as long as the page is open; a server that went away is waited for, and
 * tells what was missed.
 * @param {object} hear
 * @param {() => number} hear.version that is known
 * @param {(change: Change) => void} hear.changed
 * @param {(connected: boolean) => void} hear.connected
 */
export function listen(hear) {
  const source = new EventSource(`api/events?version=${hear.version()}`)
  source.onopen = () => hear.connected(true)
  source.addEventListener('changed', (event) => hear.changed(JSON.parse(event.data)))
  source.onerror = () => {
    hear.connected(false)
    // The browser tries again by itself, but not after an answer that was no stream.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(hear), PAUSE)
  }
}
