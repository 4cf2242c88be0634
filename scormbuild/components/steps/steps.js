/** Leads through steps, one at a time. */

import { all, lead, make, one } from '../../player/screen/dom.js'

/** Wires all steps of the document; before this, all are shown. */
export function startProcesses() {
  for (const process of all(document, '.sb-process', HTMLElement)) {
    const steps = all(process, '.sb-process-step', HTMLElement)
    const marks = make('div', '', 'sb-process-marks')
    const back = one(process, '.sb-process-back', HTMLButtonElement)
    const on = one(process, '.sb-process-on', HTMLButtonElement)
    let here = 0
    /** @param {number} by how many steps */
    const go = (by) => {
      here += by
      steps.forEach((step, place) => step.classList.toggle('sb-open', place === here))
      all(marks, 'span', HTMLElement).forEach((mark, place) =>
        mark.classList.toggle('sb-done', place <= here),
      )
      back.hidden = here === 0
      on.hidden = here >= steps.length - 1
      const step = steps[here]
      if (by && step) lead(one(step, '.sb-process-title', HTMLElement))
    }
    marks.setAttribute('aria-hidden', 'true')
    marks.append(...steps.map(() => make('span')))
    one(process, '.sb-process-list', HTMLElement).before(marks)
    back.onclick = () => go(-1)
    on.onclick = () => go(1)
    go(0)
  }
}
