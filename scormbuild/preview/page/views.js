/** Ways to look at the unit: sizes, dark, on paper, right to left. */

/** Width and height in pixels of each view; the first fills the place there is. */
export const VIEWS = /** @type {const} */ ([
  { id: 'fit', title: 'Fit', size: null },
  { id: 'phone', title: 'Phone 390', size: [390, 844] },
  { id: 'tablet', title: 'Tablet 768', size: [768, 1024] },
  { id: 'desktop', title: 'Desktop 1280', size: [1280, 800] },
  { id: 'lms', title: 'LMS 650×666', size: [650, 666] },
])

/** A sheet of A4 at 96 pixels an inch. */
const PAPER = /** @type {const} */ ([794, 1123])

/**
 * @typedef {object} Looks
 * @property {boolean} dark
 * @property {boolean} print
 * @property {boolean} rtl
 */

/**
 * Gives the frame its size, made smaller where there is no room.
 * @param {HTMLElement} stage @param {HTMLElement} device that holds the frame
 * @param {string} view @param {boolean} print
 */
export function fitDevice(stage, device, view, print) {
  const size = print ? PAPER : (VIEWS.find(({ id }) => id === view)?.size ?? null)
  device.classList.toggle('device-whole', size === null)
  device.classList.toggle('device-paper', print)
  if (!size) {
    for (const name of ['inline-size', 'block-size', 'zoom']) device.style.removeProperty(name)
    return
  }
  const [width, height] = size
  const style = getComputedStyle(stage)
  const room = {
    width: stage.clientWidth - Number.parseFloat(style.paddingInlineStart) * 2 - 2,
    height: stage.clientHeight - Number.parseFloat(style.paddingBlockEnd) - 2,
  }
  const scale = Math.min(1, room.width / width, room.height / height)
  device.style.inlineSize = `${width}px`
  device.style.blockSize = `${height}px`
  device.style.setProperty('zoom', scale.toFixed(3))
}

/**
 * Has a document look as chosen, by turning its own style sheets' questions around.
 * @param {Document} unit @param {Looks} looks
 */
export function applyLooks(unit, looks) {
  const root = unit.documentElement
  root.dataset['previewDir'] ??= root.dir
  root.dir = looks.rtl ? 'rtl' : (root.dataset['previewDir'] ?? '')
  if (looks.dark || looks.print) root.style.colorScheme = looks.print ? 'light' : 'dark'
  else root.style.removeProperty('color-scheme')
  for (const sheet of unit.styleSheets) applyToSheet(sheet, looks)
}

/** @type {WeakMap<MediaList, string>} */
const written = new WeakMap()

/** @param {CSSStyleSheet} sheet @param {Looks} looks */
function applyToSheet(sheet, looks) {
  try {
    applyToMedia(sheet.media, looks)
    applyToRules(sheet.cssRules, looks)
  } catch {
    // A sheet of another origin may not be looked into.
  }
}

/** @param {CSSRuleList} rules @param {Looks} looks */
function applyToRules(rules, looks) {
  for (const rule of rules) {
    if ('media' in rule && 'conditionText' in rule)
      applyToMedia(/** @type {CSSMediaRule} */ (rule).media, looks)
    if ('cssRules' in rule) applyToRules(/** @type {CSSGroupingRule} */ (rule).cssRules, looks)
  }
}

/** @param {MediaList} media @param {Looks} looks */
function applyToMedia(media, looks) {
  if (!written.has(media)) written.set(media, media.mediaText)
  const first = written.get(media) ?? ''
  const next = turned(first, looks)
  if (media.mediaText !== next) media.mediaText = next
}

/**
 * A media query that asks in the browser at hand what was to be asked elsewhere.
 * @param {string} query @param {Looks} looks
 */
export function turned(query, { dark, print }) {
  const answers = { dark: dark && !print, light: print }
  const asked = query.replace(
    /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g,
    (whole, /** @type {'dark' | 'light'} */ scheme) => {
      if (!dark && !print) return whole
      return answers[scheme] ? '(min-width: 0px)' : '(max-width: -1px)'
    },
  )
  if (!print) return asked
  return asked.replace(/\b(screen|print)\b/g, (type) => (type === 'print' ? 'screen' : 'print'))
}
