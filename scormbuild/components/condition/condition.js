/** Shows what is for a department or a role to those who picked it. */

import { freed } from '../../player/learning/freed.js'
import { all } from '../../player/screen/dom.js'

/**
 * Before a learner has picked one, only what all but some see; of a scene that has choices
 * for some alone, all of them.
 */
export function startLenses() {
  showFor([''], '')
}

/**
 * Shows all that is for one of some roles or for a lens, and hides what is for others;
 * but a scene's choices not, where no other is left.
 * @param {ReadonlyArray<string>} roles each with `role:` before it; one empty for none
 * @param {string} lens its id; empty where none is picked
 */
export function showFor(roles, lens) {
  for (const part of all(document, '.sb-lens', HTMLElement)) {
    const { lens: only, notLens: none } = part.dataset
    part.hidden = !roles.some((role) => sees([lens, role], only, none))
  }
  for (const list of all(document, '.sb-ways', HTMLElement)) freed(all(list, 'li', HTMLElement))
}

/**
 * Whether somebody sees a part.
 * @param {ReadonlyArray<string>} names a lens and a role
 * @param {string} [only] those that it is for, with blanks between; all if left out
 * @param {string} [none] those that it is not for
 */
export function sees(names, only, none = '') {
  return (only === undefined || named(only, names)) && !named(none, names)
}

/** @param {string} list @param {ReadonlyArray<string>} names */
function named(list, names) {
  return list.split(' ').some((one) => one !== '' && names.includes(one))
}
