/** The statements as they come: what they say, what they are to the profile, what is wrong. */

import { download, one } from '../dom.js'
import { matching, missing } from '../lrs/match.js'
import { at, verbOf } from '../lrs/names.js'
import { following } from './following.js'
import { line } from './statement.js'

/** @import { Told } from '../lrs/types' */
/** @import { Template } from '../lrs/match.js' */

/** Statements shown at most; all are exported. */
const MOST = 1000
const RESULTS = ['completed', 'passed', 'failed', 'satisfied']

/**
 * A statement, and what the course's profile says of it: the name of a template, or what is
 * amiss; neither before the profile is known, and for what the LMS says itself.
 * @typedef {Told & { template: string, amiss: string }} Shown
 */

/**
 * @typedef {object} Board
 * @property {HTMLOListElement} list
 * @property {HTMLSelectElement} kind of statements that are shown
 * @property {HTMLInputElement} text that is looked for
 * @property {HTMLElement} empty says why there is nothing
 * @property {HTMLElement} count of what is wrong
 * @property {Told[]} log
 * @property {ReadonlyArray<Template>} templates
 * @property {Set<unknown>} units names of what is launched
 * @property {number} waiting the newest so many are not shown yet
 * @property {ReturnType<typeof following>} ends
 */

/** @typedef {ReturnType<typeof startStatements>} Statements */

/** @param {(about: string) => string} fileName for what is exported */
export function startStatements(fileName) {
  const list = one('#statements', HTMLOListElement)
  /** @type {Board} */
  const board = {
    list,
    kind: one('#statements-kind', HTMLSelectElement),
    text: one('#statements-text', HTMLInputElement),
    empty: one('#statements-empty', HTMLElement),
    count: one('#statements-count', HTMLElement),
    log: [],
    templates: [],
    units: new Set(),
    waiting: 0,
    ends: following(list),
  }
  board.kind.onchange = () => again(board)
  board.text.oninput = () => again(board)
  one('#statements-export', HTMLElement).onclick = () => {
    const statements = board.log.map((told) => shown(board, told))
    download(fileName('statements'), `${JSON.stringify({ format: 1, statements }, null, 2)}\n`)
  }
  return {
    /** @param {Told} told */
    add(told) {
      take(board, told)
      board.waiting += 1
      if (isWrong(shown(board, told))) tally(board, Number(board.count.textContent) + 1)
      if (board.waiting === 1) requestAnimationFrame(() => paint(board))
    },
    /** Begins anew, with what an LMS holds of another learner. @param {ReadonlyArray<Told>} told */
    restart(told) {
      board.log = []
      board.units.clear()
      for (const each of told) take(board, each)
      again(board)
    },
    /** The course's profile is another one. @param {ReadonlyArray<Template>} others */
    describe(others) {
      board.templates = others
      again(board)
    },
    /** The list is shown again. */
    follow: board.ends.follow,
  }
}

/** @param {Board} board @param {Told} told */
function take({ log, units }, told) {
  log.push(told)
  if (['launched', 'initialized', 'satisfied'].includes(verbOf(told.statement)))
    units.add(at(told.statement, 'object', 'id'))
}

/** @param {Board} board @param {Told} told @returns {Shown} */
function shown({ templates }, told) {
  const { by, statement } = told
  if (by === 'lms' || templates.length === 0) return { ...told, template: '', amiss: '' }
  const found = matching(statement, templates)
  const template = found?.id.replace(/^.*\//, '') ?? ''
  return { ...told, template, amiss: found ? '' : missing(statement, templates) }
}

/** Shows what waits. @param {Board} board */
function paint(board) {
  const { list, kind, text, empty, log, units } = board
  const fresh = log.slice(log.length - board.waiting).map((told) => shown(board, told))
  board.waiting = 0
  const wanted = fresh.filter((told) => fits(told, kind.value, text.value))
  let last = Number(list.lastElementChild?.getAttribute('data-launch') ?? 0)
  for (const told of wanted) {
    list.append(...line(told, told.launch !== last, units))
    last = told.launch
  }
  while (list.childElementCount > MOST) list.firstElementChild?.remove()
  empty.hidden = list.childElementCount > 0
  empty.textContent = log.length > 0 ? 'No statement fits the filter.' : 'No statements yet.'
  board.ends.follow()
}

/** Shows all that fits. @param {Board} board */
function again(board) {
  const { list, log, ends } = board
  tally(board, log.map((told) => shown(board, told)).filter(isWrong).length)
  list.replaceChildren()
  board.waiting = Math.min(log.length, MOST)
  ends.anew()
  paint(board)
}

/** @param {Board} board @param {number} wrong */
function tally({ count }, wrong) {
  count.hidden = wrong === 0
  count.textContent = String(wrong)
}

/** @param {Shown} told */
function isWrong({ findings, amiss }) {
  return findings.length > 0 || amiss !== ''
}

/** @param {Shown} told @param {string} kind @param {string} text */
function fits(told, kind, text) {
  const verb = verbOf(told.statement)
  if (kind === 'wrong' && !isWrong(told)) return false
  if (kind === 'lms' && told.by !== 'lms') return false
  if (kind === 'result' && !RESULTS.includes(verb)) return false
  if (kind === 'answered' && verb !== kind) return false
  return JSON.stringify(told).toLowerCase().includes(text.toLowerCase())
}
