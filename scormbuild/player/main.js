/** Starts the unit: finds the LMS, restores the learner's state, wires the document. */

import { startAccordions } from '../components/accordion/accordion.js'
import { startCover } from './cover.js'
import { DATA } from './data.js'
import { all, one } from './dom.js'
import { startLeaving } from './leaving.js'
import { connect } from './lms/adapter.js'
import { startMenu } from './menu.js'
import { startNavigation } from './navigation.js'
import { noticeBoard } from './notice.js'
import { createPlayer } from './player.js'
import { takePools } from './pool.js'
import { startProgress } from './progress.js'
import { startQuestion } from './question.js'
import { startQuiz } from './quiz.js'
import { BLANK, restore } from './restore.js'
import { sayer } from './say.js'
import { startWide } from './wide.js'

/** @import { Notice } from './notice.js' */
/** @import { Lms, Trouble } from './types' */
/** @import { Player } from './player.js' */

/** Seeds there are; the state keeps one in two characters. */
const SEEDS = 1296

/** @type {Readonly<Record<Trouble, string>>} */
const NOTICES = {
  '': '',
  refused: 'notice-unsaved',
  unconfirmed: 'notice-unconfirmed',
  'too-long': 'notice-too-long',
}

const html = document.documentElement
const say = sayer(DATA.words)

document.addEventListener('DOMContentLoaded', () => {
  connect(window, DATA).then(start).catch(fail)
})

/** @param {Lms | null} lms */
function start(lms) {
  const notice = noticeBoard(say)
  const seed = Math.floor(Math.random() * SEEDS)
  const session = restore(DATA, lms?.launch ?? BLANK, seed)
  const mode = lmsMode(lms)
  /** @param {Trouble} trouble */
  function tell(trouble) {
    for (const key of Object.values(NOTICES)) notice(key, key !== '' && key === NOTICES[trouble])
    notice('notice-leaving', false)
    html.dataset['sbLms'] = trouble === 'refused' ? 'lost' : mode
    if (trouble) console.warn(`scormbuild: ${trouble}`, lms?.log)
    announce(say(trouble === '' ? 'notice-saved' : NOTICES[trouble]))
  }
  const player = createPlayer({ window, data: DATA, say, lms, session, announce, tell })
  html.dataset['sbLms'] = mode
  notice('notice-none', lms === null)
  notice('notice-review', mode === 'review')
  notice('notice-newer', session.problem === 'newer')
  notice('notice-problem', session.problem === 'unreadable')
  if (session.problem) console.warn(`scormbuild: the state kept is ${session.problem}`)
  wire(player, notice)
  player.save()
  html.dataset['sbReady'] = 'true'
}

/** @param {Player} player @param {Notice} notice */
function wire(player, notice) {
  const pool = takePools()
  startMenu()
  startAccordions()
  startWide(say)
  for (const form of all(document, '.sb-page .sb-question', HTMLFormElement)) {
    startQuestion(player, form, null)
  }
  for (const quiz of all(document, '.sb-quiz', HTMLElement)) startQuiz(player, quiz, pool)
  const { show } = startNavigation(player)
  startProgress(player)
  startCover(player, show)
  startLeaving(player, notice)
}

/** @param {Lms | null} lms */
function lmsMode(lms) {
  if (lms === null) return 'none'
  if (lms.launch.mode !== 'normal') return 'review'
  return lms.records ? 'recording' : 'none'
}

/** @param {string} words */
function announce(words) {
  one(document, '#sb-status', HTMLElement).textContent = words
}

/** Nothing works: all the text is shown, and that nothing is recorded. @param {unknown} error */
function fail(error) {
  console.error(error)
  html.classList.remove('sb-js')
  noticeBoard(say)('notice-broken', true)
}
