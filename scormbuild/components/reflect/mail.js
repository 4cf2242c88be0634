/** Hands what is private to the learner's own mail program, and to nobody else. */

import { all, one } from '../../player/screen/dom.js'
import { letter } from './letter.js'

/** Wires all links by which it may be sent; without scripts they open an empty message. */
export function startMails() {
  for (const link of all(document, '.sb-mail', HTMLAnchorElement)) {
    const empty = link.href
    const root = link.closest('.sb-private')
    // The middle button is no click to a browser.
    link.onclick = link.onauxclick = () => {
      if (root) link.href = letter(empty, one(root, 'textarea', HTMLTextAreaElement).value)
      // What is private stands in the page for no longer than it takes to follow it.
      window.setTimeout(() => (link.href = empty))
    }
  }
}
