/** Shows a unit's right answers and gives them, through what its document offers. */

/** @import { Questions } from './unit-data.js' */

const STYLE = `
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
      const right = rightOf(form, questions)
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
  const inputs = [...form.querySelectorAll('input')].filter(({ disabled }) => !disabled)
  if (inputs.length === 0) return 0
  press(form, '.sb-again')
  const wanted = rightOf(form, questions)
  /** @param {Element} input */
  const isRight = (input) =>
    wanted.includes(input.closest('.sb-option')?.getAttribute('data-option') ?? '')
  const wrong = inputs.find((input) => !isRight(input)) ?? inputs[0]
  for (const input of inputs) {
    const chosen = right ? isRight(input) : input === wrong
    if (input.checked === chosen) continue
    input.checked = chosen
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
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
