/** Has axe look at the page that is shown, if axe is there. */

import { button, make } from '../dom.js'

const SCRIPT = 'page/axe.js'

/**
 * @typedef {{ id: string, impact: string | null, help: string, helpUrl: string,
 *   nodes: ReadonlyArray<{ target: ReadonlyArray<string>, failureSummary?: string }> }} Violation
 * @typedef {{ run(context: object, options: object): Promise<{ violations: Violation[] }> }} Axe
 */

/** Only what is shown counts. */
const CONTEXT = { exclude: ['.sb-page:not(.sb-current)', '.sb-pools'] }

/**
 * @param {HTMLElement} place @param {() => Document | null} unit
 */
export async function startAccess(place, unit) {
  const there = await fetch(SCRIPT, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!there) return place.replaceChildren(...missing())
  const results = make('div', 'access-results')
  const look = button('Check the page shown', 'button button-main', async () => {
    look.disabled = true
    results.replaceChildren(...(await found(unit())))
    look.disabled = false
  })
  results.setAttribute('aria-live', 'polite')
  place.replaceChildren(look, results)
}

function missing() {
  return [
    make('p', '', 'To check pages with axe, install it where the preview can find it:'),
    make('pre', '', make('code', '', 'npm install axe-core')),
    make('p', '', 'in the folder of the course or one above it, and start the preview again.'),
  ]
}

/** @param {Document | null} unit @returns {Promise<Node[]>} */
async function found(unit) {
  if (!unit) return [make('p', 'empty', 'No page is shown.')]
  const axe = await loadedAxe(unit)
  if (!axe) return [make('p', 'empty', 'Without scripts a page cannot be checked.')]
  const { violations } = await axe.run(CONTEXT, { resultTypes: ['violations'] })
  if (violations.length === 0) return [make('p', 'access-fine', 'axe finds nothing.')]
  return [make('ol', 'faults', ...violations.map(item))]
}

/** @param {Document} unit @returns {Promise<Axe | null>} */
async function loadedAxe(unit) {
  const window = /** @type {(Window & { axe?: Axe }) | null} */ (unit.defaultView)
  if (!window) return null
  if (!window.axe) {
    const script = unit.createElement('script')
    script.src = new URL(SCRIPT, document.baseURI).href
    await new Promise((resolve) => {
      script.onload = resolve
      script.onerror = resolve
      setTimeout(resolve, 5000)
      unit.head.append(script)
    })
  }
  return window.axe ?? null
}

/** @param {Violation} violation */
function item({ id, impact, help, nodes }) {
  const places = nodes.map(({ target, failureSummary }) =>
    make('li', '', make('code', '', target.join(' ')), make('p', '', failureSummary ?? '')),
  )
  return make(
    'li',
    'fault',
    make('p', 'fault-line', make('span', 'fault-kind fault-warning', impact ?? 'minor'), id),
    make('p', 'fault-message', help),
    make('ul', 'access-places', ...places),
  )
}
