/** Where learners say which roles are theirs, and what that changes on the screen. */

import { showFor } from '../../components/condition/condition.js'
import { DATA } from '../data.js'
import { assigned } from '../learning/assigned.js'
import { gated } from '../learning/gates.js'
import { settled } from '../learning/verdict.js'
import { chosen, withChoice } from '../state/chosen.js'
import { all, make, one } from './dom.js'

/** @import { Player } from '../player.js' */
/** @import { Picked } from '../types' */

/**
 * Asks at the first launch, and whenever somebody wants to change. What was done stays:
 * only what is asked changes.
 * @param {Player} player
 */
export function startRoles(player) {
  const view = one(document, '#sb-roles', HTMLElement)
  const form = one(view, 'form', HTMLFormElement)
  const html = document.documentElement
  const looking = player.lms !== null && player.lms.launch.mode !== 'normal'
  const unknown = () => chosen(player.session().state) === null && !looking

  function open() {
    fill(form, chosen(player.session().state))
    html.dataset['sbView'] = 'roles'
    window.scrollTo(0, 0)
    one(view, 'h1', HTMLElement).focus({ preventScroll: true })
  }

  form.onsubmit = (event) => {
    event.preventDefault()
    const choice = read(form)
    const missing = form.querySelector('[name="sb-role"]') && choice.roles.length === 0
    for (const said of all(form, '.sb-roles-need', HTMLElement)) said.hidden = !missing
    if (missing) return form.querySelector('input')?.focus()
    const state = withChoice(player.session().state, choice)
    Object.assign(player.data, gated(assigned(DATA, state), player.lms))
    player.keep({ ...player.session(), state: settled(player.data, state) })
    paint(player, open)
    one(document, '.sb-menu a[href="#sb-cover"]', HTMLElement).click()
  }
  one(document, '#sb-roles-button', HTMLElement).onclick = () => {
    one(document, '.sb-scrim', HTMLElement).click()
    open()
  }
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest('.sb-menu a, .sb-contents a')
      if (!link || !unknown()) return
      event.preventDefault()
      event.stopPropagation()
      open()
    },
    true,
  )
  paint(player, open)
  if (unknown()) html.dataset['sbView'] = 'roles'
}

/** @param {HTMLFormElement} form @returns {Picked} */
function read(form) {
  const given = new FormData(form)
  const roles = given.getAll('sb-role').map(String)
  return { roles, lens: String(given.get('sb-lens') ?? '') }
}

/** @param {HTMLFormElement} form @param {Picked | null} choice */
function fill(form, choice) {
  const { roles, lens } = choice ?? { roles: [], lens: '' }
  for (const input of all(form, 'input', HTMLInputElement)) {
    input.checked = input.type === 'radio' ? input.value === lens : roles.includes(input.value)
  }
}

/**
 * Shows what is for a learner, and hides the rest, on paper as well.
 * @param {Player} player @param {() => void} open asks again
 */
function paint(player, open) {
  const { data } = player
  const choice = chosen(player.session().state)
  const roles = data.roles ? data.track.id.split('+').map((id) => `role:${id}`) : ['']
  showFor(roles, choice?.lens ?? '')
  const pages = new Set(data.pages.map(({ id }) => id))
  const modules = new Set(data.pages.map(({ module }) => module))
  for (const page of all(document, '.sb-page[data-page]', HTMLElement)) {
    page.hidden = !pages.has(page.dataset['page'] ?? '')
  }
  for (const link of all(document, '.sb-menu-page[data-to]', HTMLElement)) {
    const line = link.closest('li')
    if (line) line.hidden = !pages.has(link.dataset['to'] ?? '')
  }
  for (const part of all(document, '[data-kept]', HTMLElement)) {
    part.hidden = !pages.has(part.dataset['kept'] ?? '')
  }
  for (const part of all(document, 'section.sb-kept', HTMLElement)) {
    part.hidden = !part.querySelector('[data-kept]:not([hidden]) > :not([hidden])')
  }
  const entries = ':is(.sb-contents, .sb-menu) [data-module]'
  for (const entry of all(document, entries, HTMLElement)) {
    const module = entry.dataset['module'] ?? ''
    const line = entry.closest('li') ?? entry
    line.hidden = !modules.has(module)
    const first = data.pages.find((page) => page.module === module)
    if (!first || !(entry instanceof HTMLAnchorElement)) continue
    entry.href = `#page-${first.id}`
    const number = [...modules].indexOf(module) + 1
    one(entry, '.sb-ring-number', HTMLElement).textContent = String(number)
  }
  paintMine(player, choice, open)
  if (data.roles) paintRoles(player)
}

/** @param {Player} player @param {Picked | null} choice @param {() => void} open */
function paintMine({ say }, choice, open) {
  const mine = one(document, '.sb-role-mine', HTMLElement)
  const picked = [...(choice?.roles ?? []), ...(choice?.lens ? [choice.lens] : [])]
  const titles = picked.map((id) => {
    const input = document.querySelector(`#sb-roles input[value="${id}"]`)
    return input?.parentElement?.querySelector('.sb-role-title')?.textContent ?? ''
  })
  const change = make('button', say('roles-again'))
  change.type = 'button'
  change.onclick = open
  mine.hidden = picked.length === 0 // the contents have the way, too
  mine.replaceChildren(titles.filter(Boolean).join(' · '), ' ', change)
}

/** What differs from role to role in words. @param {Player} player */
function paintRoles({ data, say }) {
  const { minutes = {} } = data.whole ?? {}
  const ids = data.track.id.split('+')
  const own = data.roles?.filter(({ id }) => ids.includes(id)) ?? []
  const required = new Set(data.pages.filter((page) => page.required).map((page) => page.module))
  let sum = 0
  for (const entry of all(document, '.sb-contents [data-module]', HTMLElement)) {
    const module = entry.dataset['module'] ?? ''
    const depths = own.flatMap(({ modules }) => modules.filter(({ id }) => id === module))
    const depth = Math.max(0, ...depths.map((one) => one.depth))
    const time = minutes[module]?.[depth] ?? null
    const words = [
      ...(time === null ? [] : [say('about-minutes', { minutes: time })]),
      ...(required.has(module) ? [] : [say('optional')]),
    ]
    sum += required.has(module) ? (time ?? 0) : 0
    for (const said of all(entry, '.sb-role-module', HTMLElement)) {
      said.textContent = words.map((word) => ` · ${word}`).join('')
    }
  }
  if (!own[1]) sum = own[0]?.minutes ?? sum
  tell('.sb-role-minutes', sum > 0 ? say('about-minutes', { minutes: sum }) : '')
  const { mastery } = data.track
  tell('.sb-role-mastery', mastery === null ? '' : say('pass-mark-is', { percent: mastery }))
  paintQuizzes({ data, say })
}

/** @param {string} selector @param {string} words */
function tell(selector, words) {
  const line = one(document, selector, HTMLElement)
  line.hidden = words === ''
  one(line, 'span', HTMLElement).textContent = words
}

/** @param {Pick<Player, 'data' | 'say'>} player */
function paintQuizzes({ data, say }) {
  const { mastery } = data.track
  for (const quiz of data.quizzes) {
    const root = document.querySelector(`[data-quiz="${quiz.id}"], [data-scenario="${quiz.id}"]`)
    if (!(root instanceof HTMLElement)) continue
    root.hidden = data.absent?.includes(quiz.id) ?? false
    if (!root.classList.contains('sb-quiz')) continue
    root.dataset['graded'] = String(quiz.graded)
    const count = quiz.draws.reduce((sum, draw) => sum + draw.count, 0)
    one(root, '.sb-quiz-count', HTMLElement).textContent = String(count)
    for (const line of all(root, '.sb-quiz-graded', HTMLElement)) line.hidden = !quiz.graded
    for (const mark of all(root, '.sb-quiz-mark', HTMLElement)) {
      mark.textContent = mastery === null ? '' : say('percent', { number: mastery })
    }
    const ring = root.querySelector('.sb-ring-pass')
    ring?.setAttribute('opacity', quiz.graded ? '1' : '0')
    ring?.setAttribute('transform', `rotate(${3.6 * (mastery ?? 0) - 91.44} 20 20)`)
    const note = quiz.graded ? 'quiz-graded-note' : 'quiz-practice-note'
    one(root, '.sb-quiz-note', HTMLElement).textContent = say(note)
    one(root, '.sb-quiz-submit', HTMLElement).textContent = say(quiz.graded ? 'submit' : 'practice-done')
  }
}
