/** A quiz under way: one card at a time, back and forth, then handing in. */

import { give } from '../learning/attempt.js'
import { arrange } from './card.js'
import { CONTROLS } from '../controls.js'
import { lead, make, one } from './dom.js'
import { questionOf, startQuestion } from './question.js'
import { paintSure, readSure } from './sure.js'
import { stopwatch } from './stopwatch.js'
import { order, questionView, quizView } from '../learning/views.js'

/** @import { Player } from '../player.js' */
/** @import { Pool } from './pool.js' */
/** @import { QuizData } from '../types' */

/**
 * @typedef {object} Run
 * @property {() => void} open shows the attempt under way, at the first question open
 * @property {() => void} focus leads to the card shown
 */

/**
 * Wires the cards of a quiz. After the last card of a graded quiz comes the place to
 * hand in, which names what is not answered.
 * @param {Player} player @param {HTMLElement} root @param {QuizData} quiz
 * @param {Pool} pool @returns {Run}
 */
export function startRun(player, root, quiz, pool) {
  /** @type {HTMLFormElement[]} */
  let forms = []
  let at = 0

  /** @param {number} place */
  function show(place) {
    at = place
    paintCard(player, root, quiz, forms, at)
    paintDots(player, root, quiz, at)
    if (at === forms.length) paintHandIn(player, root, quiz, turn)
  }

  /** @param {number} place */
  function turn(place) {
    show(place)
    focus()
  }

  function focus() {
    lead(one(root, '.sb-quiz-position', HTMLElement))
    root.scrollIntoView({ block: 'start' })
  }

  one(root, '.sb-quiz-back', HTMLElement).onclick = () => turn(at - 1)
  one(root, '.sb-quiz-next', HTMLElement).onclick = () => turn(at + 1)
  return {
    open() {
      const { questions } = quizView(player.data, player.session(), quiz.id)
      forms = questions.map((id) => pool(id, quiz.id))
      const tell = () => paintDots(player, root, quiz, at)
      for (const form of forms) startCard(player, form, quiz, tell)
      show(Math.max(0, answers(player, quiz).indexOf(false)))
    },
    focus,
  }
}

/**
 * Which questions of the attempt have a response, in their order.
 * @param {Player} player @param {QuizData} quiz
 */
function answers({ data, session }, quiz) {
  return quizView(data, session(), quiz.id).questions.map(
    (id) => questionView(data, session(), id, quiz.id).response.length > 0,
  )
}

/**
 * Shows one card, or the place to hand in behind the last, and the ways to go on.
 * @param {Player} player @param {HTMLElement} root @param {QuizData} quiz
 * @param {ReadonlyArray<HTMLFormElement>} forms @param {number} at
 */
function paintCard({ say }, root, quiz, forms, at) {
  const count = forms.length
  const atEnd = at === count
  const last = quiz.graded ? atEnd : at === count - 1
  const hidden = {
    '.sb-quiz-card': atEnd,
    '.sb-quiz-hand-in': !atEnd,
    '.sb-quiz-back': at === 0,
    '.sb-quiz-next': last,
    '.sb-quiz-submit': !last,
  }
  for (const [selector, away] of Object.entries(hidden)) {
    one(root, selector, HTMLElement).hidden = away
  }
  const form = forms[at]
  one(root, '.sb-quiz-card', HTMLElement).replaceChildren(...(form ? [form] : []))
  form?.dispatchEvent(new Event('sb-show'))
  one(root, '.sb-quiz-position', HTMLElement).textContent = atEnd
    ? say('hand-in-title')
    : say('question-of', { number: at + 1, count })
}

/**
 * A dot for each question: answered or not, in words as well, and where one is.
 * @param {Player} player @param {HTMLElement} root @param {QuizData} quiz
 * @param {number} at
 */
function paintDots(player, root, quiz, at) {
  const { say } = player
  const dots = answers(player, quiz).map((answered, place) => {
    const words = say(answered ? 'answered' : 'not-yet-answered', { number: place + 1 })
    const dot = make('li', '', answered ? 'sb-answered' : '')
    dot.append(make('span', words, 'sb-unseen'))
    if (place === at) dot.setAttribute('aria-current', 'step')
    return dot
  })
  one(root, '.sb-dots', HTMLElement).replaceChildren(...dots)
}

/**
 * Names the questions that are not answered, each with a way back to it.
 * @param {Player} player @param {HTMLElement} root @param {QuizData} quiz
 * @param {(place: number) => void} turn
 */
function paintHandIn(player, root, quiz, turn) {
  const lines = answers(player, quiz).flatMap((answered, place) => {
    if (answered) return []
    const words = player.say('question-number', { number: place + 1 })
    const button = make('button', words, 'sb-link')
    button.type = 'button'
    button.onclick = () => turn(place)
    const line = make('li')
    line.append(button)
    return [line]
  })
  one(root, '.sb-quiz-complete', HTMLElement).hidden = lines.length > 0
  one(root, '.sb-quiz-gaps', HTMLElement).hidden = lines.length === 0
  one(root, '.sb-quiz-missing', HTMLElement).replaceChildren(...lines)
}

/**
 * A card marks at once in practice; graded, it keeps every change and says nothing yet.
 * @param {Player} player @param {HTMLFormElement} form @param {QuizData} quiz
 * @param {() => void} tell that there is a response
 */
function startCard(player, form, quiz, tell) {
  if (quiz.graded) return startGraded(player, form, quiz, tell)
  startQuestion(player, form, quiz.id)
  form.addEventListener('submit', tell)
}

/**
 * @param {Player} player @param {HTMLFormElement} form @param {QuizData} quiz
 * @param {() => void} tell
 */
function startGraded(player, form, quiz, tell) {
  const { data } = player
  const asked = questionOf(player, form)
  const { id: question } = asked
  const controls = CONTROLS[asked.manner]
  const watch = stopwatch(form)
  one(form, '.sb-actions', HTMLElement).remove()
  controls.start(form, player.announce)
  arrange(form, order(data, player.session(), question))
  const view = questionView(data, player.session(), question, quiz.id)
  controls.paint(form, view)
  paintSure(player, form, asked, quiz.id, view)
  form.onsubmit = (event) => event.preventDefault()
  form.onchange = () => {
    const latency = watch.read()
    const response = controls.read(form)
    const given = { quiz: quiz.id, question, response, sure: readSure(form), latency }
    watch.restart()
    player.keep(give(data, player.session(), given))
    tell()
  }
}
