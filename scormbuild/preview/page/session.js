/** The panel's head: the session, and all that can befall it. */

import { download, one } from './dom.js'

/** @import { Emulation } from './emulation.js' */
/** @import { Link } from './run-time/types' */
/** @import { Shell } from './shell.js' */

/** @type {Readonly<Record<string, readonly [title: string, words: string]>>} */
const SHUT = {
  closed: ['The window is closed', 'What the course could still say is in the log.'],
  killed: ['The tab was killed', 'Only what had arrived before is kept.'],
  back: ['Back in the LMS', 'The course has ended its session and led back, as it was told to.'],
}

/**
 * @typedef {object} Given
 * @property {Emulation} emulation
 * @property {Shell} shell
 * @property {import('./choices.js').Remembered} choices
 * @property {(about: string) => string} fileName
 */

/** @param {Given} given */
export function startSession(given) {
  const { emulation, shell } = given
  const more = one('#more', HTMLDetailsElement)
  const file = one('#state-file', HTMLInputElement)
  const link = one('#link', HTMLSelectElement)
  let note = ''
  const paint = () => {
    paintState(note ? [note, 'wrong'] : standing(emulation, shell))
    paintShut(shell.shut())
    paintButtons(given, link)
  }
  for (const [id, run] of Object.entries(actionsOf(given, file))) {
    one(`#${id}`, HTMLButtonElement).onclick = () => {
      more.open = false
      note = ''
      run()
      paint()
    }
  }
  link.onchange = () => {
    const [how = 'up', delay = '0'] = link.value.split(' ')
    emulation.connect(/** @type {Link} */ (how), Number(delay))
  }
  file.onchange = async () => {
    const [chosen] = file.files ?? []
    file.value = ''
    if (!chosen) return
    note = emulation.load(await chosen.text())
    if (note) paint()
    else shell.launch()
  }
  return { paint }
}

/**
 * What buttons do, by their ids.
 * @param {Given} given @param {HTMLInputElement} file takes a state
 * @returns {Readonly<Record<string, () => void>>}
 */
function actionsOf({ emulation, shell, choices, fileName }, file) {
  return {
    'launch-again': () => shell.launch(),
    'shut-launch': () => shell.launch(),
    'close-window': () => shell.end('closed'),
    'kill-tab': () => shell.end('killed'),
    'launch-review': () => shell.launch({ mode: 'review' }),
    'launch-browse': () => shell.launch({ mode: 'browse' }),
    'launch-used': () => shell.launch({ used: true }),
    quiet() {
      choices.set({ quiet: !choices.now.quiet })
      shell.launch({ mode: shell.mode() })
    },
    expire: () => emulation.expire(),
    reset() {
      forget(emulation)
      shell.launch()
    },
    'save-state': () => download(fileName('state'), emulation.save()),
    'load-state': () => file.click(),
  }
}

/** @param {readonly [words: string, kind: string]} standing */
function paintState([words, kind]) {
  const state = one('#session-state', HTMLElement)
  state.textContent = words
  state.dataset['state'] = kind
}

/** @param {string} shut why nothing is shown */
function paintShut(shut) {
  one('#shut', HTMLElement).hidden = shut === ''
  const [title, why] = SHUT[shut] ?? /** @type {const} */ (['', ''])
  one('#shut-title', HTMLElement).textContent = title
  one('#shut-words', HTMLElement).textContent = why
}

/** @param {Given} given @param {HTMLSelectElement} link */
function paintButtons({ emulation, shell, choices }, link) {
  const alone = emulation.lms() === null
  const { target } = emulation.account()
  disable(['close-window', 'kill-tab', 'expire'], shell.shut() !== '')
  disable(['save-state', 'load-state'], alone)
  // Tin Can packages know no modes.
  disable(['launch-review', 'launch-browse'], alone || target === 'xapi')
  for (const id of ['launch-used', 'quiet'])
    one(`#${id}`, HTMLButtonElement).hidden = target !== 'cmi5'
  one('#quiet', HTMLButtonElement).setAttribute('aria-pressed', String(choices.now.quiet))
  link.disabled = alone
}

/** @param {ReadonlyArray<string>} ids @param {boolean} off */
function disable(ids, off) {
  for (const id of ids) one(`#${id}`, HTMLButtonElement).disabled = off
}

/**
 * How the session stands, in words and in a word.
 * @param {Emulation} emulation @param {Shell} shell @returns {[string, string]}
 */
function standing(emulation, shell) {
  const lms = emulation.lms()
  const { launches } = emulation.account()
  const phase = emulation.snapshot()?.phase
  if (shell.shut()) return [`Launch ${launches} is over`, 'over']
  if (!lms) return ['No LMS: the state stays in this browser', 'none']
  const review = shell.mode() === 'normal' ? '' : `, ${shell.mode()}`
  const words = { before: 'not begun', running: 'running', over: 'ended' }
  return [
    `${lms.name} · launch ${launches}${review} · ${words[phase ?? 'before']}`,
    phase ?? 'before',
  ]
}

/**
 * The learner was never here, for the LMS and for a course without one.
 * @param {Emulation} emulation
 */
function forget(emulation) {
  const { course, track } = emulation.account()
  emulation.reset()
  localStorage.removeItem(`scormbuild ${course} ${track}`)
}
