/** A list that grows at its end, and stays there until one scrolls away. */

/** Pixels from the end at which one counts as being there. */
const NEAR = 40

/**
 * @param {HTMLElement} list
 * @returns {{ follow: () => void, anew: () => void }} `follow` goes to the end, unless one
 *   has scrolled away; `anew` forgets that one has
 */
export function following(list) {
  let near = true
  list.onscroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = list
    // A list that is not shown has no height, and says nothing of where one was.
    if (clientHeight > 0) near = scrollHeight - scrollTop - clientHeight < NEAR
  }
  return {
    follow() {
      if (near) list.scrollTop = list.scrollHeight
    },
    anew() {
      near = true
    },
  }
}
