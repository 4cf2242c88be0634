/** The result of a quiz: a ring, what it means, what to look at again, every answer. */

import { arrange, paintOutcome, show } from './card.js'
import { CONTROLS } from '../controls.js'
import { drawRing, make, one, part } from './dom.js'
import { questionOf } from './question.js'
import { byObjective } from '../learning/objectives.js'
import { paintSure } from './sure.js'
import { verdict } from '../learning/verdict.js'
import { order, questionView } from '../learning/views.js'

/** @import { Reached } from '../learning/objectives.js' */
/** @import { Player } from '../player.js' */
/** @import { Pool } from './pool.js' */
/** @import { QuizData, QuizView } from '../types' */

/**
 * @param {Player} player @param {HTMLElement} result @param {QuizData} quiz
 * @param {QuizView} view @param {Pool} pool
 */
export function paintResult(player, result, quiz, view, pool) {
  const percent = (quiz.graded ? view.best : view.last) ?? 0
  const number = one(result, '.sb-result-percent', HTMLElement)
  number.textContent = player.say('percent', { number: percent })
  number.dataset['percent'] = String(percent)
  drawRing(result, percent)
  if (view.passed !== null) result.dataset['passed'] = String(view.passed)
  paintTitle(player, result, view)
  const lines = resultLines(player, quiz, view)
  for (const [name, words] of Object.entries(lines)) {
    const line = one(result, `.sb-result-${name}`, HTMLElement)
    line.textContent = words
    line.hidden = words === ''
  }
  const retry = one(result, '.sb-quiz-retry', HTMLElement)
  retry.hidden = !view.canBegin
  retry.classList.toggle('sb-button-main', view.passed !== true)
  const forms = view.questions.map((id) => reviewed(player, pool(id, `${quiz.id}-review`), quiz))
  one(result, '.sb-review', HTMLElement).replaceChildren(
    ...forms.map((form) => reviewLine(player, form)),
  )
  paintOn(player, result, quiz, view)
  paintObjectives(player, result, forms)
  paintAgain(result, forms)
}

/**
 * The way on, for whoever need not try again: to the next page, or to the overview.
 * @param {Player} player @param {HTMLElement} result @param {QuizData} quiz
 * @param {QuizView} view
 */
function paintOn({ data, say }, result, quiz, view) {
  const on = one(result, '.sb-quiz-on', HTMLElement)
  const last = data.pages.at(-1)?.id === quiz.page
  on.hidden = view.passed === false
  on.textContent = say(last ? 'overview' : 'next')
  on.onclick = () => one(document, last ? '#sb-overview' : '#sb-next', HTMLElement).click()
}

/**
 * How it went by objective, where the questions name several.
 * @param {Player} player @param {HTMLElement} result
 * @param {ReadonlyArray<HTMLFormElement>} forms
 */
function paintObjectives(player, result, forms) {
  const asked = forms.map((form) => {
    const link = form.querySelector('.sb-reread a')
    return {
      objective: link?.getAttribute('data-objective') ?? '',
      right: form.dataset['outcome'] === 'correct',
      page: link?.getAttribute('href') ?? '',
      title: link?.getAttribute('data-title') ?? '',
    }
  })
  const lines = byObjective(asked)
  const list = one(result, '.sb-result-objectives', HTMLElement)
  list.hidden = lines.length < 2
  one(list, 'ul', HTMLElement).replaceChildren(...lines.map((one) => objectiveLine(player, one)))
}

/** @param {Player} player @param {Reached} reached */
function objectiveLine({ say }, { objective, right, count, outcome, page, title }) {
  const line = make('li')
  const facts = make('span', '', 'sb-objective-facts')
  facts.append(make('span', say('right-of', { right, count })))
  if (outcome !== 'correct') {
    const link = make('a', say('reread', { title }))
    link.href = page
    facts.append(link)
  }
  line.append(part(outcome), make('span', objective), facts)
  return line
}

/** @param {Player} player @param {HTMLElement} result @param {QuizView} view */
function paintTitle({ say }, result, view) {
  const title = one(result, '.sb-result-title', HTMLElement)
  if (view.passed === null) title.textContent = say('result-practice')
  else title.replaceChildren(part(view.passed ? 'passed' : 'failed'))
}

/**
 * What is said beside the ring, by line; empty where there is nothing to say.
 * @param {Player} player @param {QuizData} quiz @param {QuizView} view
 */
function resultLines({ data, say, session }, quiz, view) {
  const { mastery, graded } = data.track
  const score = verdict(data, session().state).score
  const several = Object.keys(graded).length > 1
  return {
    mark: quiz.graded && mastery !== null ? say('result-mark', { percent: mastery }) : '',
    attempt:
      quiz.graded && view.last !== null && view.last !== view.best
        ? say('result-attempt', { percent: view.last })
        : '',
    course:
      quiz.graded && several && score !== null
        ? say('result-course', { percent: score })
        : '',
    next: view.passed === false ? attemptWords(say, view) : '',
  }
}

/** @param {Player['say']} say @param {QuizView} view */
function attemptWords(say, view) {
  if (!view.canBegin) return say(view.reopens ? 'result-new-round' : 'result-final')
  return view.left === null ? '' : say('result-attempts-left', { count: view.left })
}

/**
 * A card that only shows: no buttons, all that is to be learnt from it open.
 * @param {Player} player @param {HTMLFormElement} form @param {QuizData} quiz
 */
function reviewed(player, form, quiz) {
  const asked = questionOf(player, form)
  const { data, session } = player
  const view = questionView(data, session(), asked.id, quiz.id)
  const outcome = view.outcome ?? 'incorrect'
  arrange(form, order(data, session(), asked.id))
  CONTROLS[asked.manner].paint(form, { ...view, open: false })
  paintOutcome(form, asked, { ...view, outcome, solution: true })
  paintSure(player, form, asked, quiz.id, { ...view, outcome, open: false })
  show(form, '.sb-reread', outcome !== 'correct')
  one(form, '.sb-actions', HTMLElement).remove()
  form.onsubmit = (event) => event.preventDefault()
  form.dataset['outcome'] = outcome
  form.dataset['responded'] = String(view.response.length > 0)
  return form
}

/**
 * One line of the review, open where there is something to learn.
 * @param {Player} player @param {HTMLFormElement} form
 */
function reviewLine(player, form) {
  const line = part('review')
  const details = one(line, 'details', HTMLDetailsElement)
  const outcome = form.dataset['outcome'] ?? ''
  const mark = part(outcome)
  if (form.dataset['responded'] !== 'true') mark.append(` – ${player.say('no-response')}`)
  one(line, '.sb-mark', HTMLElement).replaceWith(mark)
  one(line, '.sb-review-stem', HTMLElement).textContent =
    questionOf(player, form).interaction.description
  details.open = outcome !== 'correct'
  details.append(form)
  return line
}

/**
 * What to read again: the modules of the questions that were not right, each once.
 * @param {HTMLElement} result @param {ReadonlyArray<HTMLFormElement>} forms
 */
function paintAgain(result, forms) {
  /** @type {Map<string, Node>} */
  const links = new Map()
  for (const form of forms) {
    const link = form.querySelector('.sb-reread.sb-shown a')
    if (!(link instanceof HTMLAnchorElement)) continue
    const copy = make('a', link.dataset['title'])
    copy.href = link.getAttribute('href') ?? ''
    links.set(copy.href, copy)
  }
  const again = one(result, '.sb-result-again', HTMLElement)
  again.hidden = links.size === 0 || !one(result, '.sb-result-objectives', HTMLElement).hidden
  const lines = [...links.values()].map((link) => {
    const line = make('li')
    line.append(link)
    return line
  })
  one(again, 'ul', HTMLElement).replaceChildren(...lines)
}
