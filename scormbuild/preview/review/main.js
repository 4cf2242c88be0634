/** The review copy: shows comments where they belong, keeps them, hands them over. */

import { DATA } from '../../player/data.js'
import { about, homeless, together, without } from './comments.js'
import { asCsv, asJson, fromJson } from './file.js'
import { item, show } from './form.js'
import { recall, remember } from './memory.js'
import { button, handOver, make } from './page.js'

const copy = /** @type {import('./file.js').Copy} */ (/** @type {unknown} */ (DATA))
const kept = recall(copy)
const state = { comments: kept.comments, reviewer: kept.reviewer }
const status = make('p', '', 'status')
const reviewer = make('input', '', 'name')
const strays = make('section', '', 'comments')

/** Shows all that has been said. */
function draw() {
  for (const place of document.querySelectorAll('[data-kind]')) {
    if (place instanceof HTMLElement) drawAt(place)
  }
  const lost = homeless(state.comments, copy.entries)
  const list = make('ul')
  list.append(...lost.map((it) => item(it, it.id, () => remove(it))))
  strays.hidden = lost.length === 0
  strays.replaceChildren(make('h2', 'On what is no longer here'), list)
}

/** @param {HTMLElement} place */
function drawAt(place) {
  const { kind = '', id = '' } = place.dataset
  const add = (/** @type {string} */ text, /** @type {string} */ who) => {
    const made = new Date().toISOString()
    state.reviewer = reviewer.value = who
    change([...state.comments, { kind, id, text, reviewer: who, made }])
    drawAt(place)
    place.querySelector('button:last-of-type')?.scrollIntoView({ block: 'nearest' })
    focusOn(place)
  }
  const away = (/** @type {import('./comments.js').Comment} */ comment) => {
    remove(comment)
    focusOn(place)
  }
  const known = () => state.reviewer
  show(place, about(state.comments, kind, id), { known, add }, away)
}

/** Leaves the focus where one was at work. @param {HTMLElement} place */
function focusOn(place) {
  const last = [...place.querySelectorAll(':scope > button')].at(-1)
  if (last instanceof HTMLElement) last.focus()
}

/** @param {import('./comments.js').Comment} comment */
function remove(comment) {
  change(without(state.comments, comment))
  draw()
}

/** @param {import('./comments.js').Comment[]} comments */
function change(comments) {
  state.comments = comments
  const safe = remember(copy, state.comments, state.reviewer)
  const count = `Comments: ${comments.length}`
  status.textContent = safe
    ? `${count}, kept in this browser`
    : `${count}; this browser keeps nothing, so save the file before you leave`
}

/** @param {string} ending */
function fileName(ending) {
  const who = state.reviewer.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return `${['review', copy.course.id, copy.course.version, who].filter(Boolean).join('-')}.${ending}`
}

/** @param {File} file */
async function take(file) {
  const found = fromJson(await file.text(), copy)
  if (found === null) {
    status.textContent = `${file.name} holds no comments on this course`
    return
  }
  change(together(state.comments, found))
  draw()
  status.textContent = `${status.textContent}; read from ${file.name}: ${found.length}`
}

/** Whether there is nothing to save, which is then said. */
function isEmpty() {
  const none = state.comments.length === 0
  if (none) status.textContent = 'There is no comment yet, so nothing was saved'
  return none
}

/** The tools at the head of the page. */
function tools() {
  reviewer.value = state.reviewer
  reviewer.autocomplete = 'name'
  reviewer.addEventListener('input', () => {
    state.reviewer = reviewer.value.trim()
    change(state.comments)
  })
  reviewer.placeholder = 'or initials'
  const name = make('label', 'Your name ')
  name.append(reviewer)
  const chooser = make('input')
  chooser.type = 'file'
  chooser.accept = '.json,application/json'
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0]
    if (file) void take(file)
    chooser.value = ''
  })
  const open = make('label', 'Open a file of comments', 'file')
  open.append(chooser)
  status.setAttribute('role', 'status')
  const save = button('Save comments to send', () => {
    if (isEmpty()) return
    if (state.reviewer) {
      const text = asJson(copy, state.comments, state.reviewer)
      handOver(fileName('json'), text, 'application/json')
      return
    }
    status.textContent = 'Please say your name first: it goes into the file'
    reviewer.focus()
  }, 'main')
  const table = button('Save as a table', () => {
    if (!isEmpty()) handOver(fileName('csv'), asCsv(copy, state.comments), 'text/csv')
  })
  document.querySelector('#bar')?.append(name, save, table, open, status)
}

tools()
document.querySelector('main')?.append(strays)
change(state.comments)
draw()
