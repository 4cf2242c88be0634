/**
 * What a learner has picked, roles and department, as a section of the state: `r` and a
 * text, the roles with `+` between, `/`, and the lens. Packages without a choice keep it
 * unread, as they keep all that they do not know.
 */

import { readText, writeText } from './digits.js'

/** @import { Picked, State } from '../types' */

const LETTER = 'r'

/** What was picked; null as long as nothing was. @param {State} state @returns {Picked | null} */
export function chosen({ unknown }) {
  const section = unknown.find((one) => one.startsWith(LETTER))
  if (section === undefined) return null
  const [roles = '', lens = ''] = readText(section.slice(1)).split('/')
  return { roles: roles.split('+').filter(Boolean), lens }
}

/** @param {State} state @param {Picked} choice @returns {State} */
export function withChoice(state, { roles, lens }) {
  const others = state.unknown.filter((one) => !one.startsWith(LETTER))
  const section = LETTER + writeText(`${roles.join('+')}/${lens}`)
  return { ...state, unknown: [section, ...others] }
}
