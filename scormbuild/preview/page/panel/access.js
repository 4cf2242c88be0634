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
 * @param {object} given
 * @param {HTMLElement} given.place
 * @param {() => Document | null} given.unit
 * @param {() => string} given.command that installs axe
 */
export async function startAccess(given) {
  const { place, unit, command } = given
  const there = await fetch(SCRIPT, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!there) return place.replaceChildren(...missing(command(), () => void startAccess(given)))
  const results = make('div', 'access-results')
  const look = button('Check the page shown', 'button button-main', async () => {
    look.disabled = true
    results.replaceChildren(...(await found(unit())))
    look.disabled = false
  })
  results.setAttribute('aria-live', 'polite')
  place.replaceChildren(look, results)
}

/** @param {string} command @param {() => void} again */
function missing(command, again) {
  const copy = button('Copy', 'button', () => {
    void navigator.clipboard.writeText(command).then(() => {
      copy.textContent = 'Copied'
    })
  })
  // Only a page that nobody can listen in on may write there.
  copy.hidden = !('clipboard' in navigator)
  return [
    make(
      'p',
      '',
      'Here each page can be checked for barriers: pale text, pictures without words, what a',
      ' keyboard cannot reach. The checks are made by axe, a free program of its own. To get',
      ' it, type this in a terminal, once for all courses:',
    ),
    make('pre', '', make('code', '', command)),
    make('p', 'access-get', copy, button('I have it now', 'button button-main', again)),
    make('p', 'access-npm', 'The command npm comes with Node.js, from nodejs.org.'),
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
