/**
 * The table of witnesses: who tells an LMS's side of what goes on in the document, by a
 * class that stands there. A package has only the lines that its document asks for
 * (`scormbuild/render/used.py`).
 */

import { startFilms } from './xapi/films.js'

/** @import { Surroundings } from '../types' */
/** @import { Desk } from './xapi/desk.js' */

/**
 * Each gives what is to be called before the session's end.
 * @type {Readonly<Record<string, (document: Surroundings['document'], here: Desk) => () => void>>}
 */
export const WITNESSES = {
  'sb-media': startFilms,
}
