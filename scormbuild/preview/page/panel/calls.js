/** The calls as they come: what was asked, what was answered, and what is to be said. */

import { download, fill, make, one } from '../dom.js'
import { following } from './following.js'

/** @import { Heard, Lms } from '../emulation.js' */
/** @import { Entry } from '../run-time/types' */

/** Calls shown at most; all are exported. */
const MOST = 1500
const SHORT = 90
const SHORTER = 20
const NO_CALLS = 'No calls yet.'
const SILENT = 'No calls: a package without an LMS talks to nobody.'
/** What calls can be filtered by. */
const CALLS = [
  { id: '', title: 'All calls' },
  { id: 'wrong', title: 'Errors and advice' },
  { id: 'set', title: 'Set' },
  { id: 'get', title: 'Get' },
  { id: 'commit', title: 'Commit' },
  { id: 'session', title: 'Begin and end' },
]
/** The same of requests, where packages speak in statements. */
const REQUESTS = [
  { id: '', title: 'All requests' },
  { id: 'wrong', title: 'Errors and advice' },
  { id: 'launching', title: 'Launch' },
  { id: 'state', title: 'State' },
  { id: 'statements', title: 'Statements' },
]

/** @typedef {ReturnType<typeof startCalls>} Calls */

/** @param {(about: string) => string} fileName for what is exported */
export function startCalls(fileName) {
  const list = one('#calls', HTMLOListElement)
  const kind = one('#calls-kind', HTMLSelectElement)
  const text = one('#calls-text', HTMLInputElement)
  const empty = one('#calls-empty', HTMLElement)
  /** @type {Heard[]} */
  let log = []
  /** @type {Heard[]} */
  let waiting = []
  let none = NO_CALLS
  const { follow, anew } = following(list)

  function paint() {
    const wanted = waiting.filter((heard) => fits(heard, kind.value, text.value))
    waiting = []
    list.append(...wanted.map((heard) => line(heard)))
    while (list.childElementCount > MOST) list.firstElementChild?.remove()
    empty.hidden = list.childElementCount > 0
    empty.textContent = log.length > 0 ? 'No call fits the filter.' : none
    follow()
  }
  function again() {
    list.replaceChildren()
    waiting = log.slice(-MOST)
    anew()
    paint()
  }

  kind.onchange = again
  text.oninput = again
  one('#calls-clear', HTMLElement).onclick = () => {
    log = []
    again()
  }
  one('#calls-export', HTMLElement).onclick = () => {
    download(fileName('calls'), `${JSON.stringify({ format: 1, calls: log }, null, 2)}\n`)
  }
  return {
    /** @param {Heard} heard */
    add(heard) {
      log.push(heard)
      if (waiting.push(heard) === 1) requestAnimationFrame(paint)
    },
    /** Begins anew, for other packages. @param {Lms | null} lms that they call */
    restart(lms) {
      none = lms ? NO_CALLS : SILENT
      fill(kind, lms?.stated ? REQUESTS : CALLS, kind.value)
      log = []
      again()
    },
    /** The list is shown again. */
    follow,
  }
}

/** @param {Heard} heard @param {string} kind @param {string} text */
function fits({ entry }, kind, text) {
  if (!entry) return true
  if (!ofKind(entry, kind)) return false
  if (!text) return true
  const { name, args, result, error, advice, answer = '' } = entry
  const given = args.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
  const words = [name, ...given, result, answer, error.code, error.words, error.reason, ...advice]
  return words.join(' ').toLowerCase().includes(text.toLowerCase())
}

/** @param {Entry} entry @param {string} kind */
function ofKind(entry, kind) {
  if (kind === '') return true
  if (kind === 'wrong') return isWrong(entry) || entry.advice.length > 0
  if (kind === 'session') return ['begin', 'end'].includes(entry.operation)
  return entry.operation === kind
}

/** @param {Entry} entry */
function isWrong({ error }) {
  return error.code !== '0' && !error.usual
}

/** @param {Heard} heard */
function line({ launch, mode, at, entry }) {
  if (!entry) {
    const words = `Launch ${launch}${mode === 'normal' ? '' : `, ${mode}`}`
    return make('li', 'call-launch', make('span', '', words), clock(at))
  }
  const item = make('li', `call call-${entry.operation}`)
  if (isWrong(entry)) item.classList.add('call-wrong')
  item.append(details(entry), ...notes(entry))
  return item
}

/** @param {Entry} entry what was called, in one line that opens */
function details(entry) {
  const given = entry.brief ?? entry.args.map((one) => JSON.stringify(one)).join(', ')
  const summary = make(
    'summary',
    'call-line',
    make('code', 'call-name', entry.name),
    make('code', 'call-given', shortened(given, SHORT)),
    make('code', 'call-result', entry.result === '' ? '""' : shortened(entry.result, SHORTER)),
  )
  const facts = make('dl', 'call-facts')
  for (const [index, one] of entry.args.entries())
    fact(facts, entry.labels?.[index] ?? `Argument ${index + 1}`, said(one))
  const { code, words, reason, clause } = entry.error
  if (entry.answer === undefined) {
    fact(facts, 'Returned', said(entry.result))
    fact(facts, 'Error', `${code} ${words}`)
  } else fact(facts, 'Answered', `${entry.result} ${words}\n${entry.answer}`.trim())
  if (reason) fact(facts, 'Why', reason)
  if (clause) fact(facts, 'Clause', clause)
  fact(facts, 'When', entry.at)
  return make('details', '', summary, facts)
}

/** @param {HTMLElement} list @param {string} term @param {string} words */
function fact(list, term, words) {
  list.append(make('dt', '', term), make('dd', '', words))
}

/** @param {Entry} entry what is wrong with it, and what would be better */
function notes(entry) {
  const { code, words, reason, clause, usual } = entry.error
  const found = []
  if (code !== '0') {
    const told = make('p', usual ? 'call-note note-usual' : 'call-note note-error')
    told.append(make('strong', '', `${code} ${words}`), reason ? `: ${reason}` : '')
    if (!usual) told.append(' ', make('span', 'note-clause', clause))
    found.push(told)
  }
  for (const words of entry.advice)
    found.push(make('p', 'call-note note-advice', make('strong', '', 'Advice'), `: ${words}`))
  return found
}

/** @param {string} at ISO 8601 */
function clock(at) {
  const time = make('time', 'call-time', new Date(at).toLocaleTimeString())
  time.dateTime = at
  return time
}

/** @param {unknown} value */
function said(value) {
  return typeof value === 'string' ? value || '(empty)' : JSON.stringify(value)
}

/** @param {string} text @param {number} most characters */
function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
