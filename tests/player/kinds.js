/** Questions of the kinds that are typed, matched and put in order, for tests. */

import { chooseOne } from './small-course.js'

/** Two accepted responses, numbered before the wrong ones. */
export function shortAnswer(
  id,
  index,
  { words = ['escalation', 'the ladder'], wrong = [], ignore = ['case'], slips = 0, longest = 60 } = {},
) {
  const all = [...words.map((it) => [it, true]), ...wrong.map((it) => [it, false])]
  return typed(id, index, 'text', 'fill-in', words.map((it) => [it]), {
    expected: all.map(([text, right], at) => ({ index: at, right, values: [text] })),
    ignore,
    slips,
    longest,
  })
}

/** Right from 50 to 52 unless said otherwise. */
export function numeric(id, index, ...given) {
  const expected = given.length > 0 ? given : [{ index: 0, right: true, values: ['50', '52'] }]
  const correct = expected.filter((it) => it.right).map((it) => it.values)
  return typed(id, index, 'number', 'numeric', correct, {
    expected,
    ignore: [],
    slips: 0,
    longest: 20,
  })
}

/** Three rows, a to c, that belong to d to f; g belongs to none. */
export function match(id, index) {
  const question = chooseOne(id, index)
  const interaction = {
    ...question.interaction,
    type: 'matching',
    choices: choices(0, 'a', 'b', 'c'),
    partners: choices(3, 'd', 'e', 'f', 'g'),
    correct: [['a', 'd', 'b', 'e', 'c', 'f']],
  }
  return { ...question, manner: 'pairs', interaction }
}

/** Four items in the order of their numbers. */
export function order(id, index) {
  const question = chooseOne(id, index)
  const ids = ['a', 'b', 'c', 'd']
  const interaction = {
    ...question.interaction,
    type: 'sequencing',
    choices: choices(0, ...ids),
    correct: [ids],
  }
  return { ...question, manner: 'sequence', interaction }
}

/** A statement on a scale of three points, the last of which is no answer. */
export function likert(id, index) {
  return kept(id, index, 'one', 'likert', choices(0, '1', '2', '0'))
}

/** Three items to tick. */
export function checklist(id, index) {
  return kept(id, index, 'several', 'performance', choices(0, 'a', 'b', 'c'))
}

/** A statement to confirm, once. */
export function acknowledge(id, index) {
  return { ...kept(id, index, 'one', 'true-false', []), tries: 1 }
}

/** Words of one's own, in lines. */
export function reflect(id, index, { longest = 200, type = 'fill-in' } = {}) {
  const how = { expected: [], ignore: [], slips: 0, longest, lines: true }
  return { ...kept(id, index, 'text', type, []), typed: how }
}

function kept(id, index, manner, type, listed) {
  const question = chooseOne(id, index, { weighting: 0, shuffle: false })
  const interaction = { ...question.interaction, type, choices: listed, correct: [] }
  return { ...question, manner, interaction, tries: 31 }
}

function typed(id, index, manner, type, correct, how) {
  const question = chooseOne(id, index)
  const interaction = { ...question.interaction, type, choices: [], correct }
  return { ...question, manner, interaction, typed: how }
}

function choices(first, ...ids) {
  return ids.map((id, at) => ({ id, index: first + at, text: `Option ${id}` }))
}
