/** What is kept and not marked: given, changed at any time, never right or wrong. */

import { show } from './card.js'
import { CONTROLS } from '../controls.js'
import { question } from '../learning/course.js'
import { all, lead, one } from './dom.js'
import { ON_PAGE, answerTo } from '../state/state.js'
import { check } from '../learning/session.js'
import { stopwatch } from './stopwatch.js'
import { questionView } from '../learning/views.js'

/** @import { Player } from '../player.js' */
/** @import { QuestionData, Session } from '../types' */

/** One question of a form. @typedef {{ root: HTMLElement, asked: QuestionData }} Part */

/** Wires all forms of what is kept and told. @param {Player} player */
export function startKept(player) {
  const kept = '.sb-page .sb-kept:not(.sb-private)'
  for (const form of all(document, kept, HTMLFormElement)) startKeeping(player, form)
}

/**
 * Wires a form that asks one question, or several that are answered together.
 * @param {Player} player @param {HTMLFormElement} form
 */
function startKeeping(player, form) {
  const { data, session, say } = player
  const parts = partsOf(player, form)
  const survey = question(data, form.dataset['survey'] ?? '')
  const skip = form.querySelector('.sb-omit')
  const actions = one(form, ':scope > .sb-actions', HTMLElement)
  const watch = stopwatch(form.closest('.sb-page'))
  let changing = false

  function paint() {
    const views = parts.map((part) => viewOf(player, part))
    const whole = survey && questionView(data, session(), survey.id, null)
    const begun = (whole ? [whole] : views).some((view) => view.outcome !== null)
    const given = begun && !changing
    parts.forEach(({ root, asked }, at) => {
      const view = views[at]
      if (view && !changing) CONTROLS[asked.manner].paint(root, view)
    })
    paintDay(player, form, parts[0])
    actions.hidden = given
    show(form, '.sb-noted', given)
    if (whole && skip instanceof HTMLElement) {
      skip.hidden = begun
      one(form, '.sb-noted span', HTMLElement).textContent = say(
        begun && whole.response[0] === 0 ? 'survey-skipped' : 'kept',
      )
    }
    one(actions, '.sb-tries', HTMLElement).textContent = ''
  }

  function change() {
    if (changing) return
    changing = true
    paint()
  }

  /** @param {boolean} skipped */
  function keep(skipped) {
    const gaps = parts.map(({ root, asked }) => CONTROLS[asked.manner].gap(root))
    const empty = gaps.every(Boolean) && !hasAny(form)
    if (empty && !survey) return remind(player, form, gaps[0] ?? null)
    const moment = { time: new Date(), latency: watch.read() }
    const next = skipped ? session() : given(player, parts, moment)
    const response = [skipped || empty ? 0 : 1]
    changing = false
    player.keep(
      survey ? check(data, next, { question: survey.id, quiz: null, response, ...moment }) : next,
    )
    watch.restart()
    paint()
    const noted = one(form, '.sb-noted', HTMLElement)
    player.announce(noted.textContent ?? '')
    lead(noted)
  }
  form.onsubmit = (event) => {
    event.preventDefault()
    keep(false)
  }
  skip?.addEventListener('click', () => keep(true))
  form.addEventListener('change', change)
  form.addEventListener('input', change)
  paint()
}

/**
 * Says on which day something was given that keeps its day.
 * @param {Player} player @param {HTMLFormElement} form @param {Part | undefined} part
 */
function paintDay(player, form, part) {
  const day = form.querySelector('time')
  const answer = answerTo(player.session().state, Number(part?.asked.index), ON_PAGE)
  const on = Number(answer?.response[1])
  if (day && on)
    day.textContent = new Date(on * 864e5).toLocaleDateString(document.documentElement.lang, {
      dateStyle: 'long',
      timeZone: 'UTC',
    })
}

/**
 * The questions of a form; throws where the document and the data do not agree.
 * @param {Player} player @param {HTMLFormElement} form @returns {Part[]}
 */
function partsOf({ data }, form) {
  const roots = form.dataset['question'] ? [form] : all(form, '[data-question]', HTMLElement)
  return roots.map((root) => {
    const asked = question(data, root.dataset['question'] ?? '')
    if (!asked) throw new Error(`There is no question ${root.dataset['question']}`)
    return { root, asked }
  })
}

/** @param {Player} player @param {Part} part */
function viewOf({ data, session }, { asked }) {
  return questionView(data, session(), asked.id, null)
}

/**
 * The session with what was given; what stands as it stood is no new answer.
 * @param {Player} player @param {ReadonlyArray<Part>} parts
 * @param {import('../types').Moment} moment
 * @returns {Session}
 */
function given(player, parts, moment) {
  return parts.reduce((session, part) => {
    const response = CONTROLS[part.asked.manner].read(part.root)
    const before = viewOf(player, part)
    if (String(before.response) === String(response)) return session
    const event = { question: part.asked.id, quiz: null, response, ...moment }
    return check(player.data, session, event)
  }, player.session())
}

/**
 * Says that there is nothing to keep yet.
 * @param {Player} player @param {HTMLFormElement} form @param {HTMLElement | null} gap
 */
function remind({ say, announce }, form, gap) {
  const words = say(form.dataset['kind'] === 'acknowledge' ? 'confirm-first' : firstWords(gap))
  one(form, '.sb-tries', HTMLElement).textContent = words
  announce(words)
  gap?.focus()
}

/** Says whether anything is chosen or written, private or not. @param {HTMLFormElement} form */
function hasAny(form) {
  const fields = all(form, 'textarea', HTMLTextAreaElement)
  return !!form.querySelector(':checked') || fields.some(({ value }) => value.trim())
}

/** @param {HTMLElement | null} gap */
function firstWords(gap) {
  return gap instanceof HTMLTextAreaElement ? 'write-first' : 'choose-first'
}
