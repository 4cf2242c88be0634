/** States that Python wrote, read here, and written again: one file for both. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { decode, encode } from '../../scormbuild/player/state/codec.js'

const golden = new URL('../golden/states.json', import.meta.url)
const { states, corrupt } = JSON.parse(readFileSync(golden, 'utf8'))

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
