/** Starts the preview's page: wires its parts, launches, and listens for changes. */

import { startBar } from './bar.js'
import { rememberedChoices } from './choices.js'
import { describing } from './describing.js'
import { one } from './dom.js'
import { createEmulation } from './emulation.js'
import { statedBy } from './lrs/launch.js'
import { startAccess } from './panel/access.js'
import { startCalls } from './panel/calls.js'
import { startFaults } from './panel/faults.js'
import { startMap } from './panel/map.js'
import { startOutline } from './panel/outline.js'
import { heldBy } from './panel/held.js'
import { startSize } from './panel/size.js'
import { startSplitter } from './panel/splitter.js'
import { startStatements } from './panel/statements.js'
import { startTabs } from './panel/tabs.js'
import { startTree } from './panel/tree.js'
import { startNotice } from './notice.js'
import { fetchTemplates, listen } from './server.js'
import { startSession } from './session.js'
import { createShell } from './shell.js'
import { createStage } from './stage.js'
import { startTools } from './tools.js'

/** @import { Course } from './server.js' */

/** Characters where a target sets no limit of its own. */
const UNLIMITED = 64000
/** Where one stood when the page was loaded again. */
const STANDING = 'scormbuild preview standing'

const choices = rememberedChoices(sessionStorage)
/** @param {string} about */
const fileName = (about) => {
  const { course, track, target } = emulation.account()
  return `${[course, track, target, about].join('-')}.json`
}

const calls = startCalls(fileName)
const statements = startStatements(fileName)
const emulation = createEmulation({
  shelf: {
    read: (key) => sessionStorage.getItem(key),
    write: shelve,
  },
  now: () => new Date(),
  home: new URL('.', document.baseURI).href,
  pause,
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
  hear: (told) => statements.add(told),
  tell(heard) {
    calls.add(heard)
    paint()
  },
  turned({ lms, told, anew }) {
    if (anew) calls.restart(lms)
    statements.restart(told)
  },
})
const stage = createStage({
  device: one('#device', HTMLElement),
  ready,
  turned: (address) => shell.turned(address),
})
const shell = createShell({ choices, emulation, stage, learned, paint })
const say = startNotice(one('#notice', HTMLElement))
const bar = startBar(choices, say, () => void shell.again())
const tools = startTools({ choices, shell, stage })
const session = startSession({ emulation, shell, choices, fileName })
const faults = startFaults()
const tree = startTree(one('#model', HTMLElement))
const size = startSize(one('#state', HTMLElement))
const outline = startOutline(one('#outline', HTMLElement), (page) => stage.jump(page))
const map = startMap(one('#map', HTMLElement), (page) => stage.jump(page))
let due = false
/** Templates are asked for once they are looked at. */
const describe = describing({
  ask: () => fetchTemplates(choices.now),
  hear: statements.describe,
  failed: console.error,
})
/** @type {((name: string) => void) | null} */
let showTab = null

/**
 * Where the browser has no more room, a reload begins where there was some.
 * @param {string} key @param {string} text
 */
function shelve(key, text) {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    say('shelf', 'This browser has no room for more of the learner’s record: a reload loses the newest.')
  }
}

/** Blocks, as the request of an LMS's commit does. @param {number} milliseconds */
function pause(milliseconds) {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

/** The server has spoken. @param {Course} course */
function learned(course) {
  bar.paint(course)
  faults.paint(course)
  one('#tab-map', HTMLElement).hidden = course.scenarios.length === 0
  const { tab, target } = choices.now
  const stated = statedBy(target) !== null
  one('#tab-statements', HTMLElement).hidden = !stated
  if (tab === 'statements' && !stated) showTab?.('calls')
}

/** A unit is shown. @param {Document} unit */
function ready(unit) {
  unit.addEventListener('sb-show', paint, true)
  unit.addEventListener('click', paint)
  unit.addEventListener('scroll', paint, { passive: true })
  tools.shown()
  paint()
}

/** Shows what is new, once a frame. */
function paint() {
  if (due) return
  due = true
  requestAnimationFrame(() => {
    due = false
    paintNow()
  })
}

function paintNow() {
  const course = shell.course()
  session.paint()
  tools.pages.paint()
  const { tab } = choices.now
  const snapshot = emulation.snapshot()
  const { facts, stateLimit } = shell.pack()
  if (tab === 'model') tree.paint(snapshot)
  if (tab === 'state') {
    const account = emulation.account()
    const held = heldBy(account, snapshot, facts)
    size({ held, account, limit: account.stated ? null : (stateLimit ?? UNLIMITED) })
  }
  if (tab === 'statements' && course) describe(`${course.version} ${choices.now.edition}`)
  if (tab === 'outline' && course) outline.paint(course, shell.pack().pages, choices.now.track)
  if (tab === 'map' && course) map.paint(course, shell.pack().pages)
  map.mark(stage.unit())
  outline.mark(shell.at())
}

function startPanel() {
  const button = one('#panel-button', HTMLButtonElement)
  const show = () => {
    const { panel } = choices.now
    one('#panel', HTMLElement).hidden = !panel
    button.setAttribute('aria-expanded', String(panel))
  }
  button.onclick = () => {
    choices.set({ panel: !choices.now.panel })
    show()
  }
  show()
  startSplitter(one('#splitter', HTMLElement), choices.now.width, (width) => choices.set({ width }))
  showTab = startTabs(one('.tabs', HTMLElement), (tab) => {
    choices.set({ tab })
    calls.follow()
    statements.follow()
    paint()
  })
  showTab(choices.now.tab)
}

/** Menus close when one goes elsewhere. */
function startMenus() {
  const menus = [...document.querySelectorAll('details.menu')]
  const shut = (/** @type {Event} */ event) => {
    for (const menu of menus) {
      const inside = event.target instanceof Node && menu.contains(event.target)
      if (!inside || (event instanceof KeyboardEvent && event.key === 'Escape'))
        menu.removeAttribute('open')
    }
  }
  document.addEventListener('click', shut)
  document.addEventListener('focusin', shut)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut(event)
  })
  window.addEventListener('blur', () => {
    for (const menu of menus) menu.removeAttribute('open')
  })
}

/** @returns {import('./stage.js').Standing | null} */
function remembered() {
  return JSON.parse(sessionStorage.getItem(STANDING) ?? 'null')
}

async function start() {
  window.addEventListener('pagehide', () => {
    sessionStorage.setItem(STANDING, JSON.stringify(stage.standing()))
  })
  const { tab } = choices.now
  startPanel()
  startMenus()
  new ResizeObserver(() => shell.looks()).observe(one('#floor', HTMLElement))
  await shell.refresh()
  // Which tabs there are depends on the course.
  showTab?.(tab)
  void startAccess({
    place: one('#access', HTMLElement),
    unit: () => stage.unit(),
    command: () => shell.course()?.commands?.axe ?? 'npm install axe-core',
  })
  void shell.launch({ standing: remembered() })
  listen({
    version: () => shell.course()?.version ?? 0,
    changed: (change) => void shell.take(change).catch(console.error),
    connected: bar.connected,
  })
}

start().catch((error) => {
  console.error(error)
  bar.connected(false)
})
