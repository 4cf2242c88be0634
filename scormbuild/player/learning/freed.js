/** Choices of a scene that has none for somebody: in no scene is one caught. */

/**
 * Shows all of a scene's choices where none of them is left: to whoever came there as
 * another, and where nobody has said yet who they are, as on paper and for a reviewer.
 * @param {ReadonlyArray<{ hidden: boolean | string }>} ways
 */
export function freed(ways) {
  if (ways.every(({ hidden }) => hidden)) for (const way of ways) way.hidden = false
}
