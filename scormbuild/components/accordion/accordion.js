/** Makes the headings of accordions and cards open and close what stands below them. */

import { all, make, one, part } from '../../player/screen/dom.js'

/** Wires every accordion of the document; before this, all panels are open. */
export function startAccordions() {
  disclose('accordion', 'arrow')
}

/** Wires every card of the document; before this, all show their backs. */
export function startCards() {
  disclose('cards', 'more')
}

/** @param {string} kind the component @param {string} drawing on its buttons */
function disclose(kind, drawing) {
  all(document, `.sb-${kind}-panel`, HTMLElement).forEach((panel, number) => {
    const title = one(panel, `.sb-${kind}-title`, HTMLElement)
    const body = one(panel, `.sb-${kind}-body`, HTMLElement)
    const button = make('button', '', `sb-${kind}-button`)
    const words = make('span')
    body.id = `${kind}-${number}`
    button.type = 'button'
    button.setAttribute('aria-expanded', 'false')
    button.setAttribute('aria-controls', body.id)
    words.append(...title.childNodes)
    button.append(words, part(drawing))
    button.onclick = () => {
      const open = panel.classList.toggle('sb-open')
      button.setAttribute('aria-expanded', String(open))
    }
    title.append(button)
  })
}
