/** Spells names so that the LMSs of every standard take them. */

/** CMIIdentifier of SCORM 1.2; 2004 takes more (RTE 4.1.1.2). */
const LONGEST = 255

/**
 * An identifier, kept to what no LMS stumbles over.
 * @param {string} id
 * @returns {string}
 */
export function identifier(id) {
  return id.replace(/[^A-Za-z0-9_.-]/g, '_').slice(0, LONGEST)
}
