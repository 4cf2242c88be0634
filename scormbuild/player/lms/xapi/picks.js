/** What a learner picked, as every statement's context says it from then on. */

import { chosen } from '../../state/chosen.js'
import { decode } from '../../state/codec.js'

/** @import { CourseData } from '../../types' */
/** @import { Json } from './types' */

/** As `scormbuild/xapi/iris.py` has it. */
const OURS = 'https://scormbuild.invalid/xapi'

/**
 * Roles and department, where the package leaves them to its learners.
 * @param {CourseData} data @param {string} iri the course's
 * @param {string} state as it is encoded
 * @returns {Json} a part of a context; empty while nothing is picked
 */
export function picks({ course, roles: offered }, iri, state) {
  const known = decode(state, course.id).state
  const { roles, lens } = (known && chosen(known)) ?? { roles: [], lens: '' }
  /** @type {ReadonlyArray<readonly [string, string, ReadonlyArray<string>]>} */
  const kinds = [
    ['track', 'tracks', offered ? roles : []],
    ['lens', 'lenses', lens ? [lens] : []],
  ]
  const told = kinds.filter(([, , names]) => names.length > 0)
  const entries = told.map(([kind, , names]) => [`${OURS}/extensions/${kind}`, names.join('+')])
  return {
    contextActivities: {
      grouping: told.flatMap(([kind, place, names]) =>
        names.map((name) => ({
          id: `${iri}/${place}/${name}`,
          definition: { type: `${OURS}/types/${kind}` },
        })),
      ),
    },
    extensions: Object.fromEntries(entries),
  }
}
