/** Gives a question a response, right or wrong, as a learner would in its form. */

/** @import { Asked } from './unit-data.js' */

/** What nobody expects. */
const WRONG_WORDS = '?'
/** Times that an item is moved at most; whoever turns the list can get no further. */
const MOST = 100

/** @typedef {(form: HTMLFormElement, asked: Asked, right: boolean) => void} Giving */

/** @type {Readonly<Record<string, Giving>>} */
const GIVING = {
  one: choose,
  several: choose,
  text: (form, asked, right) => type(form, right ? (asked.interaction.correct[0]?.[0] ?? '') : WRONG_WORDS),
  number: (form, asked, right) => type(form, number(form, asked, right)),
  pairs: match,
  sequence: arrange,
}

/**
 * Gives a response; false where the question takes none now.
 * @param {HTMLFormElement} form @param {Asked} asked @param {boolean} right
 */
export function give(form, asked, right) {
  const giving = GIVING[asked.manner]
  if (!giving || !isOpen(form)) return false
  giving(form, asked, right)
  return true
}

/** @param {HTMLFormElement} form */
function isOpen(form) {
  const controls = /** @type {(HTMLInputElement | HTMLSelectElement | HTMLButtonElement)[]} */ ([
    ...form.querySelectorAll('.sb-option :is(input, select, .sb-move)'),
  ])
  return controls.some(
    (it) => !it.disabled && !it.hidden && !('readOnly' in it && it.readOnly),
  )
}

/** @type {Giving} */
function choose(form, { interaction }, right) {
  const inputs = inputsOf(form)
  const wanted = interaction.correct[0] ?? []
  const isRight = (/** @type {Element} */ input) => wanted.includes(optionOf(input))
  const wrong = inputs.find((input) => !isRight(input)) ?? inputs[0]
  for (const input of inputs) check(input, right ? isRight(input) : input === wrong)
}

/** @type {Giving} */
function match(form, { interaction }, right) {
  const { correct, partners } = interaction
  const wanted = correct[0] ?? []
  for (const row of form.querySelectorAll('.sb-option[data-option]')) {
    const at = wanted.findIndex((id, place) => place % 2 === 0 && id === optionOf(row))
    const own = partners.find(({ id }) => id === wanted[at + 1])
    const chosen = right ? own : (partners.find((it) => it !== own) ?? own)
    const value = String(chosen?.index ?? '')
    for (const input of inputsOf(row)) check(input, input.value === value)
    const select = /** @type {HTMLSelectElement | null} */ (row.querySelector('select'))
    if (select) select.value = value
    if (select) tell(select)
  }
}

/** @type {Giving} */
function arrange(form, { interaction }, right) {
  const wanted = [...(interaction.correct[0] ?? [])]
  if (!right) wanted.reverse()
  for (const [place, id] of wanted.entries()) {
    for (let moves = 0; moves < MOST; moves += 1) {
      const items = [...form.querySelectorAll('.sb-option[data-option]')]
      const item = items.find((it) => optionOf(it) === id)
      if (!item || items.indexOf(item) <= place) break
      const up = /** @type {HTMLElement | null} */ (item.querySelector('[data-move="up"]'))
      up?.click()
    }
  }
}

/** @param {HTMLFormElement} form @param {Asked} asked @param {boolean} right */
function number(form, { interaction }, right) {
  const [least = '', most = ''] = interaction.correct[0] ?? []
  const ends = interaction.correct.flat().filter(Boolean).map(Number)
  const given = right ? least || most : String(Math.max(...ends) + 1)
  return given.replace('.', fieldOf(form)?.dataset['mark'] ?? '.')
}

/** @param {HTMLFormElement} form @param {string} words */
function type(form, words) {
  const field = fieldOf(form)
  if (!field) return
  field.value = words
  tell(field)
}

/** @param {HTMLFormElement} form */
function fieldOf(form) {
  return /** @type {HTMLInputElement | null} */ (form.querySelector('.sb-field'))
}

/** @param {ParentNode} root */
function inputsOf(root) {
  const found = root.querySelectorAll('.sb-option input, input[type=radio]')
  return /** @type {HTMLInputElement[]} */ ([...found])
}

/** @param {Element} inside */
function optionOf(inside) {
  return inside.closest('.sb-option')?.getAttribute('data-option') ?? ''
}

/** @param {HTMLInputElement} input @param {boolean} chosen */
function check(input, chosen) {
  if (input.checked === chosen) return
  input.checked = chosen
  tell(input)
}

/** @param {HTMLElement} control */
function tell(control) {
  control.dispatchEvent(new Event('change', { bubbles: true }))
}
