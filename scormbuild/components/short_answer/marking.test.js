import assert from 'node:assert/strict'
import { test } from 'node:test'

import { shortAnswer } from '../../../tests/player/kinds.js'
import { TEXT, slips } from './marking.js'

const mark = (response, typed) => {
  const question = shortAnswer('q', 0, typed)
  return TEXT.share(question, TEXT.normalise(question, response))
}

test('any accepted response is right, whatever its spaces at the ends', () => {
  assert.deepEqual(['escalation', ' the  ladder ', 'ladder'].map((it) => mark(it)), [1, 1, 0])
})

test('case, accents and spaces count unless they are ignored', () => {
  const accents = { words: ['Café noir'], ignore: ['accents'] }
  assert.deepEqual([mark('Cafe noir', accents), mark('café noir', accents)], [1, 0])
  const spaces = { words: ['pass word'], ignore: ['spaces', 'case'] }
  assert.deepEqual([mark('PassWord', spaces), mark('pass-word', spaces)], [1, 0])
})

test('curly apostrophes and long hyphens are like straight ones', () => {
  assert.equal(mark('don’t re–run', { words: ["don't re-run"] }), 1)
})

test('slips are forgiven as asked, one for every four letters', () => {
  const one = { words: ['escalation', 'no'], slips: 1 }
  const given = ['esclation', 'escaltaion', 'esclaton', 'so', 'no']
  assert.deepEqual(given.map((it) => mark(it, one)), [1, 1, 0, 0, 1])
  assert.deepEqual(['mop', 'maps'].map((it) => mark(it, { words: ['map'], slips: 3 })), [0, 0])
  assert.equal(mark('maos', { words: ['maps'], slips: 3 }), 1)
})

test('the nearest is meant: a wrong one to the letter is not a right one with a slip', () => {
  assert.equal(mark('relegation', { words: ['delegation'], wrong: ['relegation'], slips: 2 }), 0)
})

test('what is too long is cut, though not through a character', () => {
  const question = shortAnswer('q', 0, { longest: 4 })
  assert.equal(TEXT.normalise(question, 'ab\n c'), 'ab c')
  assert.equal(TEXT.normalise(question, 'abc\u{1f642}'), 'abc')
  assert.equal(TEXT.normalise(question, [1, 2]), '')
})

test('the field is marked, and the response that answers back', () => {
  const question = shortAnswer('q', 0, { wrong: ['delegation'] })
  const marks = (response) => [...TEXT.marks(question, { response, solution: false })]
  assert.deepEqual(marks('escalation'), [[-1, 'right'], [0, 'right']])
  assert.deepEqual(marks('delegation'), [[-1, 'wrong'], [2, 'wrong']])
  assert.deepEqual(marks('anything'), [[-1, 'wrong']])
})

test('slips are counted both ways alike', () => {
  const pairs = [['', 'abc', 3], ['abc', 'acb', 1], ['abcd', 'abd', 1], ['kitten', 'sitting', 3]]
  for (const [one, other, expected] of pairs) {
    assert.equal(slips([...one], [...other]), expected)
    assert.equal(slips([...other], [...one]), expected)
  }
})
