/** Several roles of one person: the one track that holds what each of them asks. */

/** @import { RoleData } from '../types' */

/** Stands between the ids in the id of several roles. */
const JOINT = '+'

/**
 * Unites roles, at least one: required wins, the deepest depth wins, the highest pass
 * mark wins. `scormbuild/roles.py` says the same.
 * @param {ReadonlyArray<RoleData>} roles
 * @param {ReadonlyArray<string>} order ids of all modules
 * @returns {RoleData}
 */
export function united(roles, order) {
  const ids = roles.flatMap(({ id }) => id.split(JOINT))
  const marks = roles.flatMap(({ mastery }) => mastery ?? [])
  const taken = roles.flatMap(({ modules }) => modules)
  return {
    id: [...new Set(ids)].sort().join(JOINT),
    mastery: marks.length > 0 ? Math.max(...marks) : null,
    mustPass: [...new Set(roles.flatMap(({ mustPass }) => mustPass))].sort(),
    modules: order.flatMap((module) => {
      const own = taken.filter(({ id }) => id === module)
      const depth = Math.max(...own.map((one) => one.depth))
      const required = own.some((one) => one.required)
      return own.length > 0 ? [{ id: module, depth, required }] : []
    }),
  }
}
