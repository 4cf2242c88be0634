/** One statement as a line that opens: in words, and as it was sent. */

import { make } from '../dom.js'
import { at } from '../lrs/names.js'
import { saying } from '../lrs/saying.js'

/** @import { Shown } from './statements.js' */

const UNIT = 'the course'
/** Characters of what a statement is about; the rest is below. */
const SHORT = 80
/** Short, and in line. @type {Intl.DateTimeFormatOptions} */
const H24 = { hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' }

/**
 * @param {Shown} told @param {boolean} first of its launch, which is then named
 * @param {ReadonlySet<unknown>} units names of what is launched
 * @returns {HTMLElement[]}
 */
export function line(told, first, units) {
  const { by, findings, launch, mode, stored, amiss } = told
  const item = make('li', 'statement', details(told, units), ...notes(told))
  item.dataset['launch'] = String(launch)
  if (by === 'lms') item.classList.add('statement-lms')
  if (findings.length > 0 || amiss !== '') item.classList.add('statement-wrong')
  if (!stored) item.classList.add('statement-refused')
  if (!first) return [item]
  const words = `Launch ${launch}${mode === 'normal' ? '' : `, ${mode}`}`
  const head = make('li', 'call-launch', make('span', '', words))
  head.dataset['launch'] = String(launch)
  return [head, item]
}

/** @param {Shown} told @param {ReadonlySet<unknown>} units */
function details(told, units) {
  const { statement, at: heard, by, template, stored } = told
  const { verb, object, result } = saying(statement)
  const unit = units.has(at(statement, 'object', 'id'))
  const tag = by === 'lms' ? 'LMS' : template
  const summary = make(
    'summary',
    'statement-line',
    clock(heard),
    make(
      'span',
      'statement-words',
      make('strong', 'statement-verb', verb),
      ' ',
      make('span', unit ? 'statement-unit' : 'statement-object', unit ? UNIT : shortened(object)),
      ...(result.length > 0 ? [' ', make('span', 'statement-result', result.join(' · '))] : []),
    ),
    ...(tag ? [make('span', 'statement-tag', tag)] : []),
  )
  const facts = make('dl', 'call-facts')
  const said = [
    ['Said by', by === 'lms' ? 'the LMS itself' : 'the course'],
    ['When', String(statement['timestamp'] ?? '–')],
    ...(object.length > SHORT ? [['About', object]] : []),
    ['Object', String(at(statement, 'object', 'id') ?? '–')],
    ['Template', template || (by === 'lms' ? 'none: the profile is of the course' : 'none')],
    ['Kept', stored ? 'yes' : 'no: one of its request was refused'],
  ]
  for (const [term = '', words = ''] of said)
    facts.append(make('dt', '', term), make('dd', '', words))
  const raw = make('pre', 'statement-raw', JSON.stringify(statement, null, 2))
  raw.tabIndex = 0
  raw.setAttribute('role', 'region')
  raw.setAttribute('aria-label', 'As JSON')
  return make('details', '', summary, facts, raw)
}

/** @param {Shown} told what is wrong with it */
function notes({ findings, amiss }) {
  const found = findings.map(({ words, rule, clause }) =>
    make(
      'p',
      'call-note note-error',
      make('strong', '', words),
      ' ',
      make('span', 'note-clause', rule ? `${clause}, ${rule}` : clause),
    ),
  )
  if (amiss)
    found.push(make('p', 'call-note note-advice', make('strong', '', 'Profile'), `: ${amiss}`))
  return found
}

/** Cut between words. @param {string} text */
function shortened(text) {
  return text.length > SHORT ? `${text.slice(0, SHORT).replace(/\s+\S*$/, '')} …` : text
}

/** @param {string} heard ISO 8601 */
function clock(heard) {
  const time = make('time', 'call-time', new Date(heard).toLocaleTimeString([], H24))
  time.dateTime = heard
  return time
}
