/** States that Python wrote, read here, and written again: one file for both. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { decode, encode } from '../../scormbuild/player/state/codec.js'

const golden = (name) =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'))
const { states, corrupt } = golden('states')

test("Python's states are read as what they were", () => {
  assert.ok(states.length > 200)
  for (const { course, text, state } of states)
    assert.deepEqual(decode(text, course), { state, problem: '' })
})

test('the same states are written as the same strings', () => {
  for (const { course, text, state } of states) assert.equal(encode(state, course), text)
})

test('of what is no state the same is said as in Python', () => {
  assert.deepEqual([...new Set(corrupt.map((one) => one.problem))].sort(), [
    '',
    'newer',
    'unreadable',
  ])
  for (const { course, text, problem } of corrupt)
    assert.deepEqual(decode(text, course), { state: null, problem })
})

for (const form of ['a', 'b'])
  test(`states of form \`${form}\` are read as what they were, and kept as form \`c\``, () => {
    const earlier = golden(`states-${form}`)
    assert.ok(earlier.states.length > 200)
    for (const { course, text, state } of earlier.states) {
      assert.deepEqual(decode(text, course), { state, problem: '' })
      assert.deepEqual(decode(encode(state, course), course).state, state)
    }
    for (const { course, text, problem } of earlier.corrupt)
      assert.deepEqual(decode(text, course), { state: null, problem })
  })
