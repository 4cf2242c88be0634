/** What one has chosen in the preview; it outlives a reload of the page. */

/**
 * @typedef {object} Choices
 * @property {string} track
 * @property {string} depth of every module, or empty where the track says it
 * @property {string} lens a department's, or empty where learners pick theirs
 * @property {string} edition or empty for the course itself
 * @property {string} language or empty for the course's own
 * @property {string} target
 * @property {string} profile an LMS's, or empty
 * @property {string} learner name
 * @property {boolean} quiet whether the learner wants to hear nothing
 * @property {string} view
 * @property {boolean} dark
 * @property {boolean} rtl
 * @property {boolean} print
 * @property {boolean} noscript
 * @property {string} tab
 * @property {boolean} panel whether it is open
 * @property {number} width of the panel in pixels
 */

const KEY = 'scormbuild preview choices'

/** @type {Choices} */
const FIRST = {
  track: '',
  depth: '',
  lens: '',
  edition: '',
  language: '',
  target: '',
  profile: '',
  learner: 'Lovelace, Ada',
  quiet: false,
  view: 'fit',
  dark: false,
  rtl: false,
  print: false,
  noscript: false,
  tab: 'outline',
  panel: true,
  width: 460,
}

/** @param {Storage} storage */
export function rememberedChoices(storage) {
  /** @type {Choices} */
  const choices = { ...FIRST, ...known(storage.getItem(KEY)) }
  return {
    /** @type {Readonly<Choices>} */
    now: choices,
    /** @param {Partial<Choices>} change */
    set(change) {
      Object.assign(choices, change)
      storage.setItem(KEY, JSON.stringify(choices))
    },
  }
}

/** @typedef {ReturnType<typeof rememberedChoices>} Remembered */

/** @param {string | null} text @returns {Partial<Choices>} of the right kinds alone */
function known(text) {
  try {
    const data = Object.entries(JSON.parse(text ?? '{}'))
    const kinds = /** @type {Record<string, unknown>} */ (FIRST)
    return Object.fromEntries(data.filter(([key, value]) => typeof value === typeof kinds[key]))
  } catch {
    return {}
  }
}
