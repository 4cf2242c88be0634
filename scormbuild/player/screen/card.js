/** Paints what is said about a response: marks, feedback, verdict, reason. */

import { all, one, part } from './dom.js'
import { marks } from '../learning/marks.js'

/** @import { Mark } from '../manner' */
/** @import { QuestionData, QuestionView } from '../types' */

/**
 * Puts the options into the order in which this learner sees them.
 * @param {HTMLFormElement} form @param {ReadonlyArray<number>} order choice numbers
 */
export function arrange(form, order) {
  const list = one(form, '.sb-options', HTMLElement)
  for (const number of order) {
    const choice = list.querySelector(`:scope > [data-index="${number}"]`)
    if (choice) list.append(choice)
  }
}

/**
 * Shows or hides all that is said about a response; hides it all without an outcome.
 * @param {HTMLFormElement} form @param {QuestionData} question @param {QuestionView} view
 */
export function paintOutcome(form, question, view) {
  const found = marks(question, view)
  for (const choice of all(form, '.sb-choice', HTMLElement)) {
    const mark = found.get(Number(choice.dataset['index']))
    const name = `${form.dataset['question']}-mark-${choice.dataset['index']}`
    for (const option of all(choice, '.sb-option', HTMLElement)) paintMark(option, mark, name)
    show(choice, '.sb-feedback', mark !== undefined)
    show(choice, '.sb-answer', view.solution && mark !== undefined && mark !== 'right')
  }
  for (const verdict of all(form, '.sb-verdict', HTMLElement)) {
    verdict.classList.toggle('sb-shown', verdict.dataset['result'] === view.outcome)
  }
  show(form, '.sb-explain', view.solution)
}

/**
 * What is not named by the words around it hears of its mark by a description.
 * @param {HTMLElement} option @param {Mark | undefined} mark @param {string} name of the mark
 */
function paintMark(option, mark, name) {
  const described = option.matches('fieldset')
    ? [option]
    : all(option, 'select, button, .sb-field', HTMLElement)
  option.classList.remove('sb-right', 'sb-wrong', 'sb-solution')
  option.querySelector('.sb-mark')?.remove()
  for (const one of described) one.removeAttribute('aria-describedby')
  if (!mark) return
  option.classList.add(`sb-${mark}`)
  const made = part(mark)
  made.id = name
  option.append(made)
  for (const one of described) one.setAttribute('aria-describedby', name)
}

/**
 * The words of the feedback that is shown, for those who hear the page.
 * @param {HTMLFormElement} form
 */
export function spokenOutcome(form) {
  return all(form, '.sb-verdict.sb-shown, :is(.sb-feedback, .sb-answer, .sb-sure-wrong).sb-shown', HTMLElement)
    .sort((one, other) => rank(one) - rank(other))
    .map((element) => rowOf(element) + spoken(element))
    .join(' – ')
}

/** @param {HTMLElement} element */
const spoken = (element) => element.innerText.replace(/\s+/g, ' ').trim()

/** Which row something is said of, where there are rows. @param {HTMLElement} element */
function rowOf(element) {
  const row = element.closest('.sb-choice')?.querySelector(':is(.sb-row, .sb-item) .sb-option-text')
  return row instanceof HTMLElement ? `${spoken(row)}: ` : ''
}

/**
 * Gives a part of a question its turn, or takes it back.
 * @param {ParentNode} root @param {string} selector @param {boolean} on
 */
export function show(root, selector, on) {
  for (const element of root.querySelectorAll(selector)) element.classList.toggle('sb-shown', on)
}

/** The verdict is heard first. @param {HTMLElement} element */
function rank(element) {
  return element.classList.contains('sb-verdict') ? 0 : 1
}
