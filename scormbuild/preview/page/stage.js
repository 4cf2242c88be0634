/** The frame in which the unit runs: launches it without a flash, and finds one's place. */

import { make } from './dom.js'

/** Milliseconds for a unit to find its LMS; then it is shown as it is. */
const PATIENCE = 9500
const LOOK = 25
/** How far down the window a page may begin and still be the one that is read. */
const READ = 0.4

/**
 * Where a learner stands: a page's id, empty for the cover, and how far down.
 * @typedef {{ page: string, top: number }} Standing
 */

/**
 * @typedef {object} Opening
 * @property {string} address of the unit's document
 * @property {boolean} scripts whether they may run
 * @property {Standing | null} standing where to go on
 * @property {(unit: Document) => void} dress is called as soon as there is a document
 * @property {((window: Window & typeof globalThis) => void) | null} meet is called with its
 *   window before any script of its own
 */

/** @typedef {ReturnType<typeof createStage>} Stage */

/**
 * `device` holds the frame; `ready` hears that a unit is shown, `turned` that it has led
 * elsewhere, or was loaded again.
 * @typedef {{ device: HTMLElement, ready: (unit: Document) => void,
 *   turned: (address: string) => void }} Given
 */

/**
 * What is shown; `turn` rises with each opening and closing.
 * @typedef {{ frame: HTMLIFrameElement | null, turn: number }} Shown
 */

/** @param {Given} given */
export function createStage(given) {
  /** @type {Shown} */
  const at = { frame: null, turn: 0 }
  /** @type {Standing | null} */
  let last = null
  const unit = () => at.frame?.contentDocument ?? null

  return {
    unit,
    /** The window itself is asked to print, to be measured. */
    window: () => at.frame?.contentWindow ?? null,
    isOpen: () => at.frame !== null,

    /** @param {Opening} opening */
    open: (opening) => open(given, at, opening),

    /** Has the unit end its session, as if its window were closed, and leaves it there. */
    letGo() {
      // A frame that shows another site has no document to us.
      unit()?.defaultView?.dispatchEvent(new Event('pagehide'))
    },

    /** The window is closed without a warning. */
    close() {
      at.turn += 1
      const old = at.frame
      at.frame = null
      old?.remove()
    },

    /** @returns {Standing | null} */
    standing() {
      const document = unit()
      if (document && runs(document))
        last = { page: pageOf(document), top: document.defaultView?.scrollY ?? 0 }
      return last
    },

    /** @param {string} page an id; empty for the cover */
    jump(page) {
      const document = unit()
      if (document && runs(document)) turnTo(document, page)
      else if (document) scrollTo(document, page)
    },
  }
}

/**
 * Opens a unit behind the one that is shown, which stays until the new one can be looked
 * at. The old one must have been let go.
 * @param {Given} given @param {Shown} at @param {Opening} opening
 */
async function open({ device, ready, turned }, at, { address, scripts, standing, dress, meet }) {
  at.turn += 1
  const mine = at.turn
  device.setAttribute('aria-busy', 'true')
  const next = frameFor(address, scripts)
  device.append(next)
  // A frame's first document goes on in the window in which it was empty (HTML 7.4).
  const window = next.contentWindow
  if (meet && scripts && window) meet(/** @type {Window & typeof globalThis} */ (window))
  await loaded(next)
  const document = next.contentDocument
  if (document) {
    dress(document)
    if (scripts) await started(document, () => at.turn !== mine)
    if (standing) stand(document, standing, scripts)
  }
  if (at.turn !== mine) return next.remove()
  const old = at.frame
  at.frame = next
  next.onload = () => {
    if (meet && at.frame === next) turned(placeOf(next))
  }
  next.classList.remove('device-behind')
  old?.remove()
  device.setAttribute('aria-busy', 'false')
  if (document) ready(document)
}

/** @param {string} address @param {boolean} scripts */
function frameFor(address, scripts) {
  const next = make('iframe', 'device-frame device-behind')
  next.title = 'The course'
  if (!scripts) next.setAttribute('sandbox', 'allow-same-origin')
  next.src = address
  return next
}

/**
 * The page shown; empty for the cover. Without scripts all stand below one another, and it
 * is the one that is read.
 * @param {Document} unit
 */
export function pageOf(unit) {
  const page = runs(unit) ? unit.querySelector('.sb-page.sb-current') : readIn(unit)
  return page?.getAttribute('data-page') ?? ''
}

/** Whether its scripts run. @param {Document} unit */
function runs(unit) {
  return unit.documentElement.classList.contains('sb-js')
}

/**
 * Where one has jumped without scripts: near the end several pages may stand there.
 * @type {WeakMap<Document, { page: string, top: number }>}
 */
const jumped = new WeakMap()

/** @param {Document} unit @param {string} page */
function scrollTo(unit, page) {
  const goal = unit.getElementById(goalOf(page))
  goal?.scrollIntoView()
  if (goal) jumped.set(unit, { page, top: unit.defaultView?.scrollY ?? 0 })
  // Where nothing moved, nobody else would say that it is another page.
  unit.dispatchEvent(new Event('scroll'))
}

/**
 * The page jumped to, or the last that begins in the upper part of the window.
 * @param {Document} unit
 */
function readIn(unit) {
  const last = jumped.get(unit)
  if (last && last.top === unit.defaultView?.scrollY) return unit.getElementById(goalOf(last.page))
  const line = (unit.defaultView?.innerHeight ?? 0) * READ
  const pages = [...unit.querySelectorAll('.sb-page')]
  return pages.reverse().find((it) => it.getBoundingClientRect().top <= line) ?? null
}

/**
 * Where a frame has been led; empty where that is another site, of which nobody is told.
 * @param {HTMLIFrameElement} frame
 */
function placeOf(frame) {
  return frame.contentDocument?.defaultView?.location.href ?? ''
}

/** @param {HTMLIFrameElement} frame @returns {Promise<void>} */
function loaded(frame) {
  return new Promise((resolve) => {
    frame.onload = () => resolve()
    frame.onerror = () => resolve()
  })
}

/**
 * Until the unit says that it can be used, or for as long as it may take.
 * @param {Document} unit @param {() => boolean} stale @returns {Promise<void>}
 */
function started(unit, stale) {
  const begun = performance.now()
  return new Promise((resolve) => {
    const look = () => {
      const html = unit.documentElement
      const ready = html.dataset['sbReady'] === 'true' || !html.classList.contains('sb-js')
      if (ready || stale() || performance.now() - begun > PATIENCE) resolve()
      else setTimeout(look, LOOK)
    }
    look()
  })
}

/** @param {Document} unit @param {Standing} standing @param {boolean} scripts */
function stand(unit, { page, top }, scripts) {
  if (scripts) turnTo(unit, page)
  else if (page) scrollTo(unit, page)
  if (scripts) unit.defaultView?.scrollTo(0, top)
}

/**
 * By a link of the unit's own, since that is how its pages are turned.
 * @param {Document} unit @param {string} page
 */
function turnTo(unit, page) {
  if (page === pageOf(unit) && (page !== '' || onCover(unit))) return
  const goal = goalOf(page)
  if (!unit.getElementById(goal)) return
  const link = unit.createElement('a')
  link.href = `#${goal}`
  link.hidden = true
  unit.body.append(link)
  link.click()
  link.remove()
}

/** The id of what stands for a page. @param {string} page */
function goalOf(page) {
  return page === '' ? 'sb-cover' : `page-${page}`
}

/** @param {Document} unit */
function onCover(unit) {
  return unit.documentElement.dataset['sbView'] !== 'page'
}

/**
 * Puts a changed style sheet in the place of the one that is there; nothing flashes,
 * since the old one stays until the new one has been read.
 * @param {Document} unit @param {number} version @param {() => void} done
 */
export function renewStyles(unit, version, done) {
  for (const old of unit.querySelectorAll('link[rel="stylesheet"]')) {
    const next = /** @type {HTMLLinkElement} */ (old.cloneNode())
    const address = new URL(next.href)
    address.search = `?${version}`
    next.href = address.href
    next.onload = () => {
      old.remove()
      done()
    }
    old.after(next)
  }
}
