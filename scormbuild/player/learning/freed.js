/** Choices of a scene for somebody who came there as another: in none is one caught. */

/**
 * Shows all of a scene's choices where none of them is left.
 * @param {ReadonlyArray<{ hidden: boolean | string }>} ways
 */
export function freed(ways) {
  if (ways.every(({ hidden }) => hidden)) for (const way of ways) way.hidden = false
}
