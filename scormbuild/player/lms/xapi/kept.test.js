import assert from 'node:assert/strict'
import { test } from 'node:test'

import { decode, encode } from '../../state/codec.js'
import { blank } from '../../state/state.js'
import { NOTHING, keptIn, merged } from './kept.js'

const QUIZ = { begun: 1, before: 0, best: 0, last: 0, open: false, draw: [], given: {} }
const answer = (question, points) => ({ question, quiz: -1, tries: 1, response: [0], points })
const kept = (state, more = {}) => ({ ...NOTHING, state: encode({ ...blank(1), ...state }, 'c'), ...more })
const one = (mine, other) => merged(mine, other, 'c')
const read = ({ state }) => decode(state, 'c').state

test('of a document only what is ours is taken', () => {
  assert.deepEqual(keptIn('no json'), NOTHING)
  const odd = { state: 1, location: 2, said: 'x', progress: 'y', moments: 3, films: null }
  assert.deepEqual(keptIn(JSON.stringify(odd)), NOTHING)
  const films = { 'a.mp4': [[0, 1]] }
  const whole = { state: 's', location: 'p', said: ['a'], progress: 10, moments: { 1: [2, 3] }, films }
  assert.deepEqual(keptIn(JSON.stringify({ ...whole, more: 1 })), whole)
})

test('of films and moments only what is whole is taken, whatever was damaged', () => {
  const wild = [5, 'ab', null, [1], [1, '2'], [1, 2, 3], { 0: 1, 1: 2 }]
  const films = { a: 5, b: [1], c: [[0, 1], ...wild, [2, 3]], d: null, e: 'ab' }
  const moments = { ...wild, 10: [1, 2], 11: [3, null], 12: [null, 3], 13: { 0: 1, 1: null } }
  const found = keptIn(JSON.stringify({ films, moments }))
  assert.deepEqual(found.films, { b: [], c: [[0, 1], [2, 3]] })
  assert.deepEqual(found.moments, { 10: [1, 2], 11: [3, null] })
  for (const odd of [5, 'ab', [1], null, true]) {
    assert.deepEqual(keptIn(JSON.stringify({ films: odd, moments: odd })), NOTHING)
  }
})

test('what two devices did becomes one, and ours stands where both did the same', () => {
  const mine = kept(
    { pages: [1, 3], answers: [answer(5, 0)], quizzes: { 0: { ...QUIZ, best: 5 }, 2: QUIZ }, passed: true },
    { location: 'here', said: ['passed'], progress: 20 },
  )
  const other = kept(
    {
      pages: [2, 3],
      answers: [answer(6, 10000), answer(5, 10000)],
      quizzes: { 0: { ...QUIZ, begun: 2, best: 3 }, 1: QUIZ },
      completed: true,
    },
    { location: 'there', said: ['completed', 'passed'], progress: 10 },
  )
  const whole = one(mine, other)
  const state = read(whole)
  assert.deepEqual(state.pages, [1, 2, 3])
  assert.deepEqual(state.answers, [answer(5, 0), answer(6, 10000)])
  assert.deepEqual(
    Object.values(state.quizzes).map(({ begun, best }) => [begun, best]),
    [
      [2, 5],
      [1, 0],
      [1, 0],
    ],
  )
  assert.deepEqual([state.completed, state.passed], [true, true])
  assert.deepEqual(
    [whole.location, whole.said, whole.progress],
    ['here', ['passed', 'completed'], 20],
  )
})

test('what cannot be read is not written over by nothing', () => {
  const theirs = { ...NOTHING, state: 'zzz', location: 'there' }
  assert.deepEqual([one(NOTHING, theirs).state, one(NOTHING, theirs).location], ['zzz', 'there'])
  assert.equal(one(kept({ pages: [1] }), theirs).state, kept({ pages: [1] }).state)
})

test('united with itself nothing changes', () => {
  const mine = kept({ pages: [1], answers: [answer(5, 1)], quizzes: { 0: QUIZ } })
  assert.deepEqual(one(mine, mine), mine)
})

test('what was played on either device was played', () => {
  const [mine, other] = [{ a: [[0, 2]] }, { a: [[1, 3]], b: [[4, 5]] }]
  assert.deepEqual(one(kept({}, { films: mine }), kept({}, { films: other })).films, {
    a: [...mine.a, ...other.a],
    b: [...other.b, ...other.b],
  })
})
