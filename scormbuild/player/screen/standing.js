/** What the page says of being saved: a word in the bar, a banner where there is trouble. */

import { one } from './dom.js'

/** @import { Journal } from '../saving/journal.js' */
/** @import { Notice } from './notice.js' */
/** @import { Player } from '../player.js' */
/** @import { Say } from './say.js' */
/** @import { Lms, Standing, Trouble } from '../types' */

/** @type {Readonly<Record<Trouble, string>>} */
const NOTICES = {
  '': '',
  refused: 'notice-unsaved',
  unconfirmed: 'notice-unconfirmed',
}

/**
 * Gives the function that says how saving stands. Only what is a trouble, or was one, is
 * read out to those who hear the page.
 * @param {object} means
 * @param {Say} means.say
 * @param {Notice} means.notice
 * @param {(words: string) => void} means.announce
 * @param {Lms | null} means.lms
 * @param {Journal} means.journal
 * @returns {(standing: Standing) => void}
 */
export function standingBoard({ say, notice, announce, lms, journal }) {
  const html = document.documentElement
  const word = one(document, '#sb-saved', HTMLElement)
  const mode = modeOf(lms)
  html.dataset['sbLms'] = mode
  word.hidden = !lms?.records
  /** @type {Trouble} */
  let told = ''
  let toldFull = false

  /** @param {Trouble} trouble */
  function tell(trouble) {
    told = trouble
    notice('notice-leaving', false)
    for (const key of Object.values(NOTICES)) notice(key, false)
    const words = [NOTICES[trouble], more(trouble, journal)].filter(Boolean)
    if (trouble) notice(NOTICES[trouble], true, say(more(trouble, journal)))
    if (trouble) console.warn(`scormbuild: ${trouble}`, lms?.log)
    const mended = say(toldFull ? 'notice-too-long' : 'notice-saved')
    announce(words.map((key) => say(key)).join(' ') || mended)
  }

  /** @param {boolean} full */
  function tellFull(full) {
    toldFull = full
    notice('notice-too-long', full)
    if (!full) return
    console.warn('scormbuild: too long', lms?.log)
    announce(say('notice-too-long'))
  }

  return ({ trouble, full, accepted, confirmed }) => {
    html.dataset['sbSaved'] = String(accepted)
    html.dataset['sbArrived'] = String(confirmed)
    html.dataset['sbLms'] = trouble === '' ? mode : 'lost'
    word.textContent = say(wordFor(trouble !== '' || full, confirmed))
    word.classList.toggle('sb-saved-not', trouble !== '' || full)
    if (full !== toldFull) tellFull(full)
    if (trouble !== told) tell(trouble)
  }
}

/** Wires the button that tries again, and says what became of it. @param {Player} player */
export function startRetry({ makeSure, say, announce }) {
  one(document, '#sb-retry', HTMLElement).onclick = async () => {
    announce(say('save-saving'))
    if (await makeSure()) announce(say('save-unsaved'))
  }
}

/** @param {boolean} wanting @param {boolean} confirmed */
function wordFor(wanting, confirmed) {
  if (wanting) return 'save-unsaved'
  return confirmed ? 'save-saved' : 'save-saving'
}

/** Where the steps are meanwhile. @param {Trouble} trouble @param {Journal} journal */
function more(trouble, { holds }) {
  if (trouble === '') return ''
  return holds() ? 'notice-held' : 'notice-unheld'
}

/** Who records, in a word for tests and style sheets. @param {Lms | null} lms */
function modeOf(lms) {
  if (lms === null) return 'none'
  if (lms.launch.mode !== 'normal') return 'review'
  return lms.records ? 'recording' : 'none'
}
