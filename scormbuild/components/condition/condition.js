/** Shows what is for a department to those who picked it. */

import { all } from '../../player/screen/dom.js'

/** Before a learner has picked one, only what all but some see. */
export function startLenses() {
  showLens('')
}

/**
 * Shows all that is for a lens, and hides what is for others.
 * @param {string} lens its id; empty where none is picked
 */
export function showLens(lens) {
  for (const part of all(document, '.sb-lens', HTMLElement)) {
    const { lens: only, notLens: none } = part.dataset
    part.hidden = !sees(lens, only, none)
  }
}

/**
 * Whether a lens sees a part.
 * @param {string} lens
 * @param {string} [only] the lenses that it is for, with blanks between; all if left out
 * @param {string} [none] those that it is not for
 */
export function sees(lens, only, none = '') {
  return (only === undefined || named(only, lens)) && !named(none, lens)
}

/** @param {string} names @param {string} lens */
function named(names, lens) {
  return names.split(' ').includes(lens)
}
