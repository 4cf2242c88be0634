/** Makes the headings of an accordion open and close what stands below them. */

import { all, make, one, part } from '../../player/dom.js'

/** Wires every accordion of the document; before this, all panels are open. */
export function startAccordions() {
  all(document, '.sb-accordion-panel', HTMLElement).forEach((panel, number) => {
    const title = one(panel, '.sb-accordion-title', HTMLElement)
    const body = one(panel, '.sb-accordion-body', HTMLElement)
    const button = make('button', '', 'sb-accordion-button')
    const words = make('span')
    body.id = `accordion-${number}`
    button.type = 'button'
    button.setAttribute('aria-expanded', 'false')
    button.setAttribute('aria-controls', body.id)
    words.append(...title.childNodes)
    button.append(words, part('arrow'))
    button.onclick = () => {
      const open = panel.classList.toggle('sb-open')
      button.setAttribute('aria-expanded', String(open))
    }
    title.append(button)
  })
}
