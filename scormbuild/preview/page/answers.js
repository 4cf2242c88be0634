/** Shows a unit's right answers and gives them, through what its document offers. */

import { give } from './give.js'

/** @import { Questions } from './unit-data.js' */

const STYLE = `
.sb-js .sb-page form.sb-question[data-preview-right] .sb-answer { display: block; color: #c026a3; }
.sb-option[data-preview-right] { outline: 3px dashed #c026a3; outline-offset: -3px; }
.sb-option[data-preview-right]::after {
  content: '✓'; margin-inline-start: auto; color: #c026a3; font-weight: 700;
}
`
/** Cards of a quiz at most; whoever turns one can get no further. */
const MOST = 500

/**
 * Marks what is right, also in cards that come later; gives a way to take it back.
 * @param {Document} unit @param {Questions} questions
 */
export function showRight(unit, questions) {
  const window = unit.defaultView
  if (!window) return () => undefined
  const sheet = new window.CSSStyleSheet()
  sheet.replaceSync(STYLE)
  unit.adoptedStyleSheets.push(sheet)
  const mark = () => {
    for (const form of forms(unit.body)) {
      const { manner } = questions[form.dataset['question'] ?? ''] ?? {}
      const chosen = manner === 'one' || manner === 'several'
      // Each of the others says below itself what is right.
      form.toggleAttribute('data-preview-right', !chosen)
      const right = chosen ? rightOf(form, questions) : []
      for (const option of form.querySelectorAll('.sb-option')) {
        const id = option.getAttribute('data-option') ?? ''
        option.toggleAttribute('data-preview-right', right.includes(id))
      }
    }
  }
  mark()
  const observer = new window.MutationObserver(mark)
  observer.observe(unit.body, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    unit.adoptedStyleSheets = unit.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}

/**
 * How many quizzes of the page shown have no question on the screen, so that nothing of
 * them can be marked: they are not begun, or are over.
 * @param {Document} unit
 */
export function unopened(unit) {
  const quizzes = [...unit.querySelectorAll('.sb-page.sb-current .sb-quiz')]
  return quizzes.filter((it) => it.querySelector('.sb-quiz-run:not([hidden])') === null).length
}

/**
 * Answers all that the page shown asks; of a quiz all cards, up to handing in.
 * @param {Document} unit @param {Questions} questions @param {boolean} right
 * @returns {number} how many were answered
 */
export function giveAnswers(unit, questions, right) {
  const page = unit.querySelector('.sb-page.sb-current')
  if (!page) return 0
  let given = 0
  for (const form of forms(page)) {
    if (!form.closest('.sb-quiz')) given += answer(form, questions, right)
  }
  for (const quiz of page.querySelectorAll('.sb-quiz')) given += play(quiz, questions, right)
  return given
}

/** @param {Element} quiz @param {Questions} questions @param {boolean} right */
function play(quiz, questions, right) {
  for (const selector of ['.sb-quiz-start', '.sb-quiz-retry']) press(quiz, selector)
  let given = 0
  for (let cards = 0; cards < MOST; cards += 1) {
    const [form] = forms(quiz.querySelector('.sb-quiz-card'))
    if (form) given += answer(form, questions, right)
    if (!form || !press(quiz, '.sb-quiz-next')) break
  }
  return given
}

/**
 * @param {HTMLFormElement} form @param {Questions} questions @param {boolean} right
 * @returns {number} 1 where it could be answered
 */
function answer(form, questions, right) {
  press(form, '.sb-again')
  const asked = questions[form.dataset['question'] ?? '']
  if (!asked || !give(form, asked, right)) return 0
  press(form, '.sb-check')
  return 1
}

/** @param {HTMLFormElement} form @param {Questions} questions */
function rightOf(form, questions) {
  return questions[form.dataset['question'] ?? '']?.interaction.correct[0] ?? []
}

/** Those of another window are of another kind. @param {ParentNode | null} root */
function forms(root) {
  return /** @type {HTMLFormElement[]} */ ([...(root?.querySelectorAll('form.sb-question') ?? [])])
}

/** @param {ParentNode} root @param {string} selector of a button that is not hidden */
function press(root, selector) {
  const found = /** @type {HTMLButtonElement | null} */ (root.querySelector(selector))
  if (!found || found.closest('[hidden]')) return false
  found.click()
  return true
}
