/** Hands what is private to the learner's own mail program, and to nobody else. */

import { all, one } from '../../player/screen/dom.js'

/** Wires all links by which it may be sent; without scripts they open an empty message. */
export function startMails() {
  for (const link of all(document, '.sb-mail', HTMLAnchorElement)) {
    const empty = link.href
    const root = link.closest('.sb-private')
    link.onclick = () => {
      const words = root ? one(root, 'textarea', HTMLTextAreaElement).value : ''
      link.href = `${empty}&body=${encodeURIComponent(words.replaceAll('\n', '\r\n'))}`
    }
  }
}
