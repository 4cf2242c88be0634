/** Starts the unit: finds the LMS, restores the learner's state, wires the document. */

import { reacher } from './saving/confirm.js'
import { startCover } from './screen/cover.js'
import { DATA } from './data.js'
import { startDisplay } from './screen/display.js'
import { one } from './screen/dom.js'
import { gated } from './learning/gates.js'
import { startLeaving } from './screen/leaving.js'
import { connect } from './lms/adapter.js'
import { inLanguage } from './lms/tongues.js'
import { startMenu } from './screen/menu.js'
import { startNavigation } from './screen/navigation.js'
import { noticeBoard } from './screen/notice.js'
import { createPlayer } from './player.js'
import { startPrint } from './screen/print.js'
import { startProgress } from './screen/progress.js'
import { nameOf, resume } from './saving/resume.js'
import { sayer } from './screen/say.js'
import { shaped } from './shapers.js'
import { startSearch } from './screen/search.js'
import { standingBoard, startRetry } from './screen/standing.js'
import { watchTabs } from './saving/tabs.js'
import { deviceStorage } from './screen/storage.js'
import { startWide } from './screen/wide.js'
import { STARTERS } from './starters.js'
import { startTrail } from './screen/trail.js'

/** @import { Ways } from './saving/confirm.js' */
/** @import { Notice } from './screen/notice.js' */
/** @import { CourseData, Lms, Phase } from './types' */
/** @import { Player } from './player.js' */

/** Seeds there are; the state keeps one in two characters. */
const SEEDS = 1296

const html = document.documentElement
const say = sayer(DATA.words)

document.addEventListener('DOMContentLoaded', () => {
  connect(window, DATA).then(begin).catch(fail)
})

/** @param {Lms | null} lms */
async function begin(lms) {
  await inLanguage(window, DATA, () => lms?.language?.() ?? '')
  start(lms)
}

/** @param {Lms | null} lms */
function start(lms) {
  const notice = noticeBoard(say)
  const seed = Math.floor(Math.random() * SEEDS)
  const course = marked(DATA, lms)
  const { session, journal } = resume(course, lms, { store: deviceStorage(), seed, clock: Date.now })
  const tell = standingBoard({ say, notice, announce, lms, journal })
  const data = gated(shaped(course, session.state), lms)
  const given = { window, data, say, lms, session, journal, announce, tell }
  /** @param {Phase} phase */
  const moved = (phase) => void (html.dataset['sbPhase'] = phase)
  const player = createPlayer({ ...given, moved, ...reacher(ways()) })
  const newer = session.problem === 'newer'
  notice('notice-none', lms === null)
  notice('notice-review', lms !== null && lms.launch.mode !== 'normal')
  notice('notice-newer', newer && lms?.records === true)
  notice('notice-newer-alone', newer && !lms?.records)
  notice('notice-unread', session.problem === 'unread')
  notice('notice-problem', session.problem === 'unreadable')
  if (session.problem) console.warn(`scormbuild: the state kept is ${session.problem}`)
  if (journal.found) console.info('scormbuild: unsaved steps were found on this device')
  wire(player, notice)
  player.save()
  html.dataset['sbReady'] = 'true'
}

/**
 * With the pass mark that the LMS wants, if it says one and there is something to pass.
 * @param {CourseData} data @param {Lms | null} lms @returns {CourseData}
 */
function marked(data, lms) {
  const mastery = lms?.mastery ?? data.track.mastery
  return data.track.mastery === null ? data : { ...data, track: { ...data.track, mastery } }
}

/** @param {Player} player @param {Notice} notice */
function wire(player, notice) {
  startMenu()
  startSearch(player)
  startDisplay()
  for (const start of Object.values(STARTERS)) start(player)
  startWide(say)
  const { show } = startNavigation(player)
  startProgress(player)
  startPrint(player)
  startCover(player, show)
  startRetry(player)
  startLeaving(player, notice, startTabs(player, notice))
  startTrail(player)
}

/**
 * Tells of other tabs in which the same learner might write over this one's record.
 * @param {Player} player @param {Notice} notice
 * @returns {() => void} to be called at the sitting's end
 */
function startTabs({ lms }, notice) {
  const alone = lms === null || lms.launch.mode !== 'normal'
  const channel = alone ? null : channelOf(`scormbuild ${nameOf(DATA, lms.learner)}`)
  if (!channel) return () => {}
  return watchTabs({
    channel,
    name: String(Math.random()),
    tell: (others) => notice('notice-twice', others),
    later: (run, milliseconds) => window.setTimeout(run, milliseconds),
  })
}

/** A channel to other tabs, where the browser has one and lets us. @param {string} name */
function channelOf(name) {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}

/** @returns {Ways} */
function ways() {
  const { protocol, href } = window.location
  return {
    address: protocol.startsWith('http') ? (href.split('#')[0] ?? '') : '',
    fetch: (address, asked) => window.fetch(address, asked),
    online: () => navigator.onLine,
    later: (run, milliseconds) => window.setTimeout(run, milliseconds),
  }
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
