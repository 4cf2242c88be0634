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

/** @typedef {ReturnType<typeof startStatements>} Statements */

/** @param {(about: string) => string} fileName for what is exported */
export function startStatements(fileName) {
  const list = one('#statements', HTMLOListElement)
  const kind = one('#statements-kind', HTMLSelectElement)
  const text = one('#statements-text', HTMLInputElement)
  const empty = one('#statements-empty', HTMLElement)
  const count = one('#statements-count', HTMLElement)
  /** @type {Told[]} */
  let log = []
  /** @type {ReadonlyArray<Template>} */
  let templates = []
  /** Names of what is launched. @type {Set<unknown>} */
  const units = new Set()
  let waiting = 0
  const { follow, anew } = following(list)

  /** @param {Told} told @returns {Shown} */
  function shown(told) {
    const { by, statement } = told
    if (by === 'lms' || templates.length === 0) return { ...told, template: '', amiss: '' }
    const found = matching(statement, templates)
    const template = found?.id.replace(/^.*\//, '') ?? ''
    return { ...told, template, amiss: found ? '' : missing(statement, templates) }
  }

  function paint() {
    const fresh = log.slice(log.length - waiting).map(shown)
    waiting = 0
    const wanted = fresh.filter((told) => fits(told, kind.value, text.value))
    let last = Number(list.lastElementChild?.getAttribute('data-launch') ?? 0)
    for (const told of wanted) {
      list.append(...line(told, told.launch !== last, units))
      last = told.launch
    }
    while (list.childElementCount > MOST) list.firstElementChild?.remove()
    empty.hidden = list.childElementCount > 0
    empty.textContent = log.length > 0 ? 'No statement fits the filter.' : 'No statements yet.'
    follow()
  }
  function again() {
    const wrong = log.map(shown).filter(isWrong).length
    count.hidden = wrong === 0
    count.textContent = String(wrong)
    list.replaceChildren()
    waiting = Math.min(log.length, MOST)
    anew()
    paint()
  }
  /** @param {Told} told */
  function take(told) {
    log.push(told)
    if (['launched', 'initialized', 'satisfied'].includes(verbOf(told.statement)))
      units.add(at(told.statement, 'object', 'id'))
  }

  kind.onchange = again
  text.oninput = again
  one('#statements-export', HTMLElement).onclick = () => {
    const statements = log.map(shown)
    download(fileName('statements'), `${JSON.stringify({ format: 1, statements }, null, 2)}\n`)
  }
  return {
    /** @param {Told} told */
    add(told) {
      take(told)
      waiting += 1
      if (isWrong(shown(told))) {
        count.hidden = false
        count.textContent = String(Number(count.textContent) + 1)
      }
      if (waiting === 1) requestAnimationFrame(paint)
    },
    /** Begins anew, with what an LMS holds of another learner. @param {ReadonlyArray<Told>} told */
    restart(told) {
      log = []
      units.clear()
      told.forEach(take)
      again()
    },
    /** The course's profile is another one. @param {ReadonlyArray<Template>} others */
    describe(others) {
      templates = others
      again()
    },
    /** The list is shown again. */
    follow,
  }
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
