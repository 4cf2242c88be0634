/** Chance that can be had again: the same numbers in, the same shuffle out. */

/**
 * Mixes whole numbers into one of 0 to 2^32-1 (the finisher of MurmurHash3, by number).
 * @param {...number} numbers
 */
export function hash(...numbers) {
  let mixed = 0x9e3779b9
  for (const number of numbers) {
    mixed = Math.imul(mixed ^ number, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    mixed = (mixed ^ (mixed >>> 16)) + 0x7f4a7c15
  }
  return mixed >>> 0
}

/**
 * A copy in the order of a rank; what ranks alike keeps its order.
 * @template T
 * @param {ReadonlyArray<T>} list
 * @param {(entry: T) => ReadonlyArray<number>} rank compared from the first number on
 * @returns {T[]}
 */
export function ranked(list, rank) {
  const ranks = new Map(list.map((entry) => [entry, rank(entry)]))
  /** @param {T} entry */
  const of = (entry) => /** @type {ReadonlyArray<number>} */ (ranks.get(entry))
  return [...list].sort((one, other) => compare(of(one), of(other)))
}

/** @param {ReadonlyArray<number>} one @param {ReadonlyArray<number>} other as long */
function compare(one, other) {
  const apart = one.map((number, place) => number - Number(other[place]))
  return apart.find(Boolean) ?? 0
}
