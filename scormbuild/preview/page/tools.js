/** The tools above the unit: size, looks, pages, answers. */

import { giveAnswers, showRight, unopened } from './answers.js'
import { fill, make, one } from './dom.js'
import { VIEWS } from './views.js'

/** @import { Choices, Remembered } from './choices.js' */
/** @import { Shell } from './shell.js' */
/** @import { Stage } from './stage.js' */

const BEGIN_FIRST = 'The quiz shows its right answers once it is begun: press its button.'

/**
 * @param {object} given
 * @param {Remembered} given.choices
 * @param {Shell} given.shell
 * @param {Stage} given.stage
 */
export function startTools({ choices, shell, stage }) {
  const view = one('#view', HTMLSelectElement)
  fill(view, VIEWS, choices.now.view)
  view.onchange = () => {
    choices.set({ view: view.value })
    shell.looks()
  }
  startLooks(choices, shell)
  one('#print-page', HTMLButtonElement).onclick = () => stage.window()?.print()
  const pages = startPages(shell, stage)
  const shown = startAnswers(shell, stage)
  return { pages, shown }
}

/** @param {Remembered} choices @param {Shell} shell */
function startLooks(choices, shell) {
  for (const chip of document.querySelectorAll('[data-look]')) {
    if (!(chip instanceof HTMLButtonElement)) continue
    const name = /** @type {'dark' | 'rtl' | 'print' | 'noscript'} */ (chip.dataset['look'])
    const paint = () => {
      chip.setAttribute('aria-pressed', String(choices.now[name]))
      one('#print-page', HTMLButtonElement).hidden = !choices.now.print
    }
    chip.onclick = () => {
      choices.set(/** @type {Partial<Choices>} */ ({ [name]: !choices.now[name] }))
      paint()
      if (name === 'noscript') shell.again()
      else shell.looks()
    }
    paint()
  }
}

/** @param {Shell} shell @param {Stage} stage */
function startPages(shell, stage) {
  const select = one('#page', HTMLSelectElement)
  const before = one('#page-before', HTMLButtonElement)
  const after = one('#page-after', HTMLButtonElement)
  const ids = () => ['', ...shell.pack().pages]
  /** @param {number} step */
  const turn = (step) => {
    const next = ids()[ids().indexOf(shell.at()) + step]
    if (next !== undefined) stage.jump(next)
  }
  select.onchange = () => stage.jump(select.value)
  before.onclick = () => turn(-1)
  after.onclick = () => turn(1)
  let painted = ''
  return {
    paint() {
      const known = new Map(shell.course()?.pages.map((page) => [page.id, page]) ?? [])
      const titles = ids().map((id) => ({ id, title: known.get(id)?.title ?? (id || 'Cover') }))
      const now = JSON.stringify(titles)
      if (now !== painted) fill(select, titles, shell.at())
      painted = now
      select.value = shell.at()
      const place = ids().indexOf(shell.at())
      before.disabled = place <= 0
      after.disabled = place >= ids().length - 1
    },
  }
}

/** @param {Shell} shell @param {Stage} stage */
function startAnswers(shell, stage) {
  const menu = one('#answers', HTMLDetailsElement)
  const toggle = one('#show-right', HTMLButtonElement)
  let on = false
  let hide = () => {}
  const apply = () => {
    hide()
    const unit = stage.unit()
    hide = on && unit ? showRight(unit, shell.pack().questions) : () => {}
  }
  toggle.onclick = () => {
    on = !on
    toggle.setAttribute('aria-pressed', String(on))
    apply()
    const unit = stage.unit()
    if (on && unit && unopened(unit) > 0) hint(menu, BEGIN_FIRST)
    else menu.open = false
  }
  for (const right of [true, false]) {
    one(right ? '#fill-right' : '#fill-wrong', HTMLButtonElement).onclick = () => {
      const unit = stage.unit()
      const given = unit ? giveAnswers(unit, shell.pack().questions, right) : 0
      if (given === 0) hint(menu, 'Nothing on this page can be answered now.')
      else menu.open = false
    }
  }
  return apply
}

/** @param {HTMLElement} menu @param {string} words that go away by themselves */
function hint(menu, words) {
  menu.querySelector('.menu-hint')?.remove()
  const note = make('p', 'menu-hint', words)
  note.setAttribute('role', 'status')
  one('.menu-list', HTMLElement, menu).append(note)
  setTimeout(() => note.remove(), 4000)
}
