/** The data model as a tree; what is open stays open. */

import { make } from '../dom.js'

/** @import { Snapshot } from '../run-time/types' */

/** Where packages speak in statements. */
const STATED = 'What a course can read: its launch, the learner’s wishes, documents.'

/** @typedef {{ value: string | null, inside: Map<string, Branch> }} Branch */

/** @param {HTMLElement} place */
export function startTree(place) {
  /** @type {Set<string>} */
  const shut = new Set()
  /** @type {Readonly<Record<string, string>>} */
  let before = {}

  /** @param {string} path @param {string} name @param {Branch} branch @param {Marks} marks */
  function item(path, name, { value, inside }, marks) {
    if (inside.size === 0) return leaf(path, name, value ?? '', marks)
    const details = make('details', 'branch', make('summary', '', name))
    details.open = !shut.has(path)
    details.ontoggle = () => void (details.open ? shut.delete(path) : shut.add(path))
    details.append(list(path, inside, marks))
    return make('li', '', details)
  }

  /** @param {string} path @param {Map<string, Branch>} inside @param {Marks} marks */
  function list(path, inside, marks) {
    const items = [...inside].map(([name, branch]) =>
      item(path ? `${path}${marks.between}${name}` : name, name, branch, marks),
    )
    return make('ul', '', ...items)
  }

  return {
    /** @param {Snapshot | null} snapshot */
    paint(snapshot) {
      if (!snapshot) return place.replaceChildren(make('p', 'empty', 'No session.'))
      const { values, uncommitted, between = '.' } = snapshot
      const changed = Object.keys(values).filter((name) => values[name] !== before[name])
      const first = Object.keys(before).length === 0
      const marks = { changed: new Set(first ? [] : changed), waiting: new Set(uncommitted), between }
      before = values
      const words = snapshot.between ? STATED : legend(marks)
      const note = make('p', 'tree-note', words)
      place.replaceChildren(note, list('', grown(values, between), marks))
    },
  }
}

/** @typedef {{ changed: Set<string>, waiting: Set<string>, between: string }} Marks */

/** @param {Marks} marks */
function legend({ waiting }) {
  if (waiting.size === 0) return 'All that was set is committed.'
  return waiting.size === 1
    ? 'One element waits for the next commit.'
    : `${waiting.size} elements wait for the next commit.`
}

/** @param {string} path @param {string} name @param {string} value @param {Marks} marks */
function leaf(path, name, value, { changed, waiting }) {
  const words = make('code', 'leaf-value', value === '' ? '(empty)' : value)
  if (value === '') words.classList.add('leaf-empty')
  const item = make('li', 'leaf', make('code', 'leaf-name', name), words)
  if (changed.has(path)) item.classList.add('leaf-changed')
  if (waiting.has(path)) item.append(make('span', 'leaf-waiting', 'not committed'))
  return item
}

/**
 * @param {Readonly<Record<string, string>>} values @param {string} between
 * @returns {Map<string, Branch>}
 */
function grown(values, between) {
  /** @type {Branch} */
  const root = { value: null, inside: new Map() }
  for (const [name, value] of Object.entries(values)) {
    let at = root
    for (const part of name.split(between)) {
      const next = at.inside.get(part) ?? { value: null, inside: new Map() }
      at.inside.set(part, next)
      at = next
    }
    at.value = value
  }
  return root.inside
}
