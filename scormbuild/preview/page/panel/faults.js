/** Faults in the sources: in their list, and over the unit while it cannot be built. */

import { make, one } from '../dom.js'

/** @import { Course, Diagnostic } from '../server.js' */

/** Startles nobody: the cover leaves focus where the author is. */
export function startFaults() {
  const cover = one('#cover', HTMLElement)
  const title = one('#cover-title', HTMLElement)
  const away = () => {
    cover.hidden = true
  }
  one('#cover-away', HTMLElement).onclick = away
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !cover.hidden) away()
  })
  return {
    away,
    /** @param {Course} course */
    paint({ ok, diagnostics }) {
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      one('#faults', HTMLElement).replaceChildren(...diagnostics.map(item))
      one('#faults-empty', HTMLElement).hidden = diagnostics.length > 0
      const count = one('#faults-count', HTMLElement)
      count.hidden = diagnostics.length === 0
      count.textContent = String(diagnostics.length)
      count.classList.toggle('badge-error', errors.length > 0)
      title.textContent =
        errors.length === 1 ? 'A fault in the course' : `${errors.length} faults in the course`
      one('#cover-faults', HTMLElement).replaceChildren(...errors.map(item))
      cover.hidden = ok
    },
  }
}

/** @param {Diagnostic} diagnostic */
function item({ rule, code, severity, path, line, column, message, hint, excerpt, editor }) {
  const place = `${path}:${line}:${column}`
  const where = editor ? make('a', 'fault-place', place) : make('span', 'fault-place', place)
  if (where instanceof HTMLAnchorElement) {
    where.href = editor
    where.title = 'Open in the editor'
  }
  const kind = make('span', `fault-kind fault-${severity}`, severity)
  const found = make('li', 'fault')
  found.append(make('p', 'fault-line', kind, where))
  found.append(make('p', 'fault-message', ...spoken(message)))
  if (excerpt) found.append(make('pre', 'fault-excerpt', excerpt))
  if (hint) found.append(make('p', 'fault-hint', ...spoken(hint)))
  const page = make('p', 'fault-rule', `${code} ${rule} `)
  page.append(make('code', '', `scormbuild explain ${rule}`))
  found.append(page)
  return found
}

/** Words of the author's stand in backticks. @param {string} text */
function spoken(text) {
  return text.split('`').map((part, place) => (place % 2 === 1 ? make('code', '', part) : part))
}
