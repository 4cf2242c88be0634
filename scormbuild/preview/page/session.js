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
 * @param {object} given
 * @param {Emulation} given.emulation
 * @param {Shell} given.shell
 * @param {import('./choices.js').Remembered} given.choices
 * @param {(about: string) => string} given.fileName
 */
export function startSession({ emulation, shell, choices, fileName }) {
  const more = one('#more', HTMLDetailsElement)
  const file = one('#state-file', HTMLInputElement)
  const link = one('#link', HTMLSelectElement)
  let note = ''

  /** @type {Readonly<Record<string, () => void>>} */
  const actions = {
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
  for (const [id, run] of Object.entries(actions)) {
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

  function paint() {
    const state = one('#session-state', HTMLElement)
    const [words, kind] = note ? /** @type {const} */ ([note, 'wrong']) : standing(emulation, shell)
    state.textContent = words
    state.dataset['state'] = kind
    const shut = shell.shut()
    one('#shut', HTMLElement).hidden = shut === ''
    const [title, why] = SHUT[shut] ?? /** @type {const} */ (['', ''])
    one('#shut-title', HTMLElement).textContent = title
    one('#shut-words', HTMLElement).textContent = why
    for (const id of ['close-window', 'kill-tab', 'expire'])
      one(`#${id}`, HTMLButtonElement).disabled = shut !== ''
    const alone = emulation.lms() === null
    const { target } = emulation.account()
    for (const id of ['save-state', 'load-state'])
      one(`#${id}`, HTMLButtonElement).disabled = alone
    // Tin Can packages know no modes.
    for (const id of ['launch-review', 'launch-browse'])
      one(`#${id}`, HTMLButtonElement).disabled = alone || target === 'xapi'
    for (const id of ['launch-used', 'quiet'])
      one(`#${id}`, HTMLButtonElement).hidden = target !== 'cmi5'
    one('#quiet', HTMLButtonElement).setAttribute('aria-pressed', String(choices.now.quiet))
    link.disabled = alone
  }
  return { paint }
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
