/** Gives the certificate once the LMS has what it is given for; shows and prints it. */

import { CERTIFICATE, certified, day, expiry, held } from '../learning/certificate.js'
import { all, one } from './dom.js'

/** @import { Certificate } from '../learning/certificate.js' */
/** @import { Player } from '../player.js' */

/** @param {Player} player */
export function startCertificate(player) {
  const { data, lms, session } = player
  const view = one(document, '#sb-certificate', HTMLElement)
  const inLms = () => held(data, session().state)
  let shown = inLms()
  let arrived = false

  /** What was given just now is shown once that, too, has arrived. */
  function look() {
    if (!arrived || !lms?.records) return
    const time = new Date()
    if (player.keep(certified(data, session(), lms.learner, time))) return
    const now = inLms()
    if (!now || now.reference === shown?.reference) return paint(player, view, shown)
    shown = now
    paint(player, view, shown)
    player.announce(player.say('certificate-ready'))
  }

  player.onStanding(({ confirmed, full }) => {
    arrived = confirmed && !full
    // Not within the step that has just been told of.
    void Promise.resolve().then(look)
  })
  one(view, '.sb-certificate-print', HTMLElement).onclick = print
  paint(player, view, shown)
}

/** @param {Player} player @param {HTMLElement} view @param {Certificate | null} found */
function paint({ data, lms, say }, view, found) {
  for (const way of all(document, '.sb-certificate-way', HTMLElement)) way.hidden = !found
  one(view, '.sb-certificate-print', HTMLElement).hidden = !found
  one(view, '.sb-certificate-held', HTMLElement).hidden = !found
  const waits = one(view, '.sb-certificate-waits', HTMLElement)
  waits.hidden = found !== null
  const recording = lms?.records || lms?.launch.mode === 'review'
  if (!recording) waits.textContent = say('certificate-none')
  if (!found) return
  const { date, level, score, version, reference } = found
  const until = expiry(date, data.certificate?.months ?? 0)
  const facts = {
    ...{ version, reference },
    date: inWords(data.course.language, date),
    until: until && inWords(data.course.language, until),
    score: score && data.certificate?.score ? say('percent', { number: score }) : '',
  }
  for (const [fact, words] of Object.entries(facts)) {
    const row = one(view, `[data-fact="${fact}"]`, HTMLElement)
    row.hidden = words === ''
    one(row, 'dd', HTMLElement).textContent = words
  }
  for (const part of all(view, '.sb-certificate-level', HTMLElement)) {
    part.hidden = part.dataset['level'] !== level
  }
  one(view, '.sb-certificate-name', HTMLElement).textContent = named(lms?.name?.() ?? '')
  one(view, '.sb-certificate-over', HTMLElement).hidden = !until || day(new Date()) <= until
  one(view, '.sb-certificate-told', HTMLElement).hidden = !lms?.told
}

/** As people say it: an LMS may give `Lovelace, Ada`. @param {string} name */
function named(name) {
  const parts = name.split(',').map((part) => part.trim())
  return parts.length === 2 ? parts.reverse().join(' ').trim() : name.trim()
}

/** @param {string} language @param {string} date as 2026-11-22 */
function inWords(language, date) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const said = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
  return said.format(new Date(year, month - 1, day))
}

/** Prints the one sheet, without the course. */
function print() {
  const { dataset } = document.documentElement
  dataset['sbPrint'] = CERTIFICATE
  window.print()
  delete dataset['sbPrint']
}
