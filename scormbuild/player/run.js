/** A quiz under way: one card at a time, back and forth, then handing in. */

import { give } from './attempt.js'
import { arrange, paintResponse, readResponse } from './card.js'
import { lead, make, one } from './dom.js'
import { startQuestion } from './question.js'
import { order, questionView, quizView } from './views.js'

/** @import { Player } from './player.js' */
/** @import { Pool } from './pool.js' */
/** @import { QuizData } from './types' */

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
  const { say } = player
  const position = one(root, '.sb-quiz-position', HTMLElement)
  const card = one(root, '.sb-quiz-card', HTMLElement)
  const handIn = one(root, '.sb-quiz-hand-in', HTMLElement)
  const back = one(root, '.sb-quiz-back', HTMLElement)
  const next = one(root, '.sb-quiz-next', HTMLElement)
  const submit = one(root, '.sb-quiz-submit', HTMLElement)
  /** @type {HTMLFormElement[]} */
  let forms = []
  let at = 0

  const ids = () => quizView(player.data, player.session(), quiz.id).questions
  /** @param {string} id */
  const answered = (id) => isAnswered(player, quiz, id)

  function paint() {
    const count = forms.length
    const atEnd = at === count
    const last = quiz.graded ? atEnd : at === count - 1
    card.hidden = atEnd
    handIn.hidden = !atEnd
    back.hidden = at === 0
    next.hidden = last
    submit.hidden = !last
    const form = forms[at]
    card.replaceChildren(...(form ? [form] : []))
    position.textContent = atEnd
      ? say('hand-in-title')
      : say('question-of', { number: at + 1, count })
    paintDots()
    if (atEnd) paintGaps(handIn, ids().filter((id) => !answered(id)), gap)
  }

  function paintDots() {
    const dots = ids().map((id, place) => {
      const number = say('question-number', { number: place + 1 })
      const dot = make('li', '', answered(id) ? 'sb-answered' : '')
      const words = say(answered(id) ? 'answered' : 'not-yet-answered')
      dot.append(make('span', `${number}: ${words}`, 'sb-unseen'))
      if (place === at) dot.setAttribute('aria-current', 'step')
      return dot
    })
    one(root, '.sb-dots', HTMLElement).replaceChildren(...dots)
  }

  /** A way back to a question not answered. @param {string} id */
  function gap(id) {
    const place = ids().indexOf(id)
    const button = make('button', say('question-number', { number: place + 1 }), 'sb-link')
    button.type = 'button'
    button.onclick = () => turn(place)
    return button
  }

  /** @param {number} place */
  function turn(place) {
    at = place
    paint()
    focus()
  }

  function focus() {
    lead(position)
    root.scrollIntoView({ block: 'start' })
  }

  back.onclick = () => turn(at - 1)
  next.onclick = () => turn(at + 1)
  return {
    open() {
      forms = ids().map((id) => pool(id, quiz.id))
      for (const form of forms) {
        if (quiz.graded) startGraded(player, form, quiz, paintDots)
        else startPractice(player, form, quiz, paintDots)
      }
      at = Math.max(0, ids().findIndex((id) => !answered(id)))
      paint()
    },
    focus,
  }
}

/** @param {Player} player @param {QuizData} quiz @param {string} id */
function isAnswered({ data, session }, quiz, id) {
  return questionView(data, session(), id, quiz.id).response.length > 0
}

/**
 * @param {Player} player @param {HTMLFormElement} form @param {QuizData} quiz
 * @param {() => void} tell
 */
function startPractice(player, form, quiz, tell) {
  startQuestion(player, form, quiz.id)
  form.addEventListener('submit', tell)
}

/**
 * A card of a graded quiz keeps every change and says nothing yet.
 * @param {Player} player @param {HTMLFormElement} form @param {QuizData} quiz
 * @param {() => void} tell
 */
function startGraded(player, form, quiz, tell) {
  const { data } = player
  const question = form.dataset['question'] ?? ''
  let since = performance.now()
  one(form, '.sb-actions', HTMLElement).remove()
  arrange(form, order(data, player.session(), question))
  paintResponse(form, questionView(data, player.session(), question, quiz.id))
  form.onsubmit = (event) => event.preventDefault()
  form.onchange = () => {
    const latency = Math.round(performance.now() - since)
    since = performance.now()
    const response = readResponse(form)
    player.keep(give(data, player.session(), { quiz: quiz.id, question, response, latency }))
    tell()
  }
}

/**
 * @param {HTMLElement} panel @param {ReadonlyArray<string>} missing question ids
 * @param {(id: string) => HTMLElement} gap
 */
function paintGaps(panel, missing, gap) {
  one(panel, '.sb-quiz-complete', HTMLElement).hidden = missing.length > 0
  one(panel, '.sb-quiz-gaps', HTMLElement).hidden = missing.length === 0
  const lines = missing.map((id) => {
    const line = make('li')
    line.append(gap(id))
    return line
  })
  one(panel, '.sb-quiz-missing', HTMLElement).replaceChildren(...lines)
}
