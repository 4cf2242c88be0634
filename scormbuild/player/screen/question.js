/** A practice question: check, say why, try again, and in the end the solution. */

import { arrange, paintOutcome, show, spokenOutcome } from './card.js'
import { CONTROLS } from '../controls.js'
import { question } from '../learning/course.js'
import { normalise } from '../learning/grade.js'
import { all, lead, one } from './dom.js'
import { check } from '../learning/session.js'
import { paintSure, readSure } from './sure.js'
import { stopwatch } from './stopwatch.js'
import { order, questionView } from '../learning/views.js'

/** @import { Player } from '../player.js' */
/** @import { QuestionData, QuestionView } from '../types' */

/** Wires all questions that stand on pages and are marked. @param {Player} player */
export function startQuestions(player) {
  const marked = '.sb-page .sb-question:not(.sb-kept, .sb-quiz *)'
  for (const form of all(document, marked, HTMLFormElement)) startQuestion(player, form, null)
}

/**
 * Wires a question that stands on a page, or in a quiz that is not graded.
 * @param {Player} player @param {HTMLFormElement} form
 * @param {string | null} quiz its quiz, if any
 */
export function startQuestion(player, form, quiz) {
  const asked = questionOf(player, form)
  const { id } = asked
  const controls = CONTROLS[asked.manner]
  const checkButton = one(form, '.sb-check', HTMLButtonElement)
  const againButton = one(form, '.sb-again', HTMLButtonElement)
  const watch = stopwatch(form, form.closest('.sb-page'))
  let changing = false

  const view = () => questionView(player.data, player.session(), id, quiz)

  function paint() {
    const now = view()
    const answered = now.outcome !== null && !changing
    if (!changing) {
      controls.paint(form, now)
      paintSure(player, form, asked, quiz, now)
    } else show(form, '.sb-sure-wrong', false)
    paintOutcome(form, asked, answered ? now : { ...now, outcome: null, solution: false })
    form.classList.toggle('sb-settled', now.solution)
    checkButton.hidden = !now.open || answered
    againButton.hidden = !now.open || !answered
    one(form, '.sb-tries', HTMLElement).textContent = triesWords(player, now)
  }

  function change() {
    if (changing || view().outcome === null) return
    changing = true
    watch.restart()
    paint()
  }

  form.onsubmit = (event) => {
    event.preventDefault()
    const response = controls.read(form)
    if (controls.gap(form) || normalise(asked, response).length === 0)
      return remind(player, form, asked)
    const moment = { time: new Date(), latency: watch.read() }
    changing = false
    const given = { question: id, quiz, response, sure: readSure(form), ...moment }
    player.keep(check(player.data, player.session(), given))
    paint()
    player.announce(spokenOutcome(form))
    lead(againButton.hidden ? one(form, '.sb-verdict.sb-shown', HTMLElement) : againButton)
  }
  againButton.onclick = () => {
    change()
    controls.first(form)?.focus()
  }
  form.addEventListener('change', change)
  form.addEventListener('input', change)
  controls.start(form, player.announce)
  arrange(form, order(player.data, player.session(), id))
  startHints(player, form)
  paint()
}

/**
 * The question that a form asks; throws where the document and the data do not agree.
 * @param {Player} player @param {HTMLFormElement} form
 */
export function questionOf({ data }, form) {
  const found = question(data, form.dataset['question'] ?? '')
  if (!found) throw new Error(`There is no question ${form.dataset['question']}`)
  return found
}

/**
 * Hints come one by one, then go away together.
 * @param {Player} player @param {HTMLFormElement} form
 */
function startHints({ say, announce }, form) {
  const button = form.querySelector('.sb-hint')
  if (!(button instanceof HTMLButtonElement)) return
  const hints = all(form, '.sb-hint-text', HTMLElement)
  let shown = 0
  button.onclick = () => {
    shown = shown === hints.length ? 0 : shown + 1
    hints.forEach((hint, place) => hint.classList.toggle('sb-shown', place < shown))
    button.setAttribute('aria-expanded', String(shown > 0))
    announce(hints[shown - 1]?.textContent ?? '')
    one(button, 'span', HTMLElement).textContent = say(hintWords(shown, hints.length))
  }
}

/** @param {number} shown @param {number} count */
function hintWords(shown, count) {
  if (shown === 0) return 'show-hint'
  return shown < count ? 'next-hint' : 'hide-hints'
}

/** @param {Player} player @param {QuestionView} view */
function triesWords({ say }, view) {
  return view.open && view.tries > 0 ? say('tries-left', { count: view.left }) : ''
}

/**
 * Says that there is nothing to check yet, or nothing that could be kept.
 * @param {Player} player @param {HTMLFormElement} form @param {QuestionData} asked
 */
function remind({ say, announce }, form, { manner }) {
  const controls = CONTROLS[manner]
  const gap = controls.gap(form)
  const words = say(missingWords(manner, !gap))
  one(form, '.sb-tries', HTMLElement).textContent = words
  announce(words)
  const at = gap ?? controls.first(form)
  at?.focus()
}

/** @param {QuestionData['manner']} manner @param {boolean} given but too long */
function missingWords(manner, given) {
  if (manner === 'text') return 'write-first'
  if (manner === 'number') return given ? 'number-shorter' : 'number-first'
  return manner === 'pairs' ? 'choose-each' : 'choose-first'
}
