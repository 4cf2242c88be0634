import assert from 'node:assert/strict'
import { test } from 'node:test'

import { hash, ranked } from './hash.js'

test('the same numbers give the same chance, others another, within 32 bits', () => {
  const many = Array.from({ length: 500 }, (_, number) => hash(7, number))
  assert.equal(new Set(many).size, 500)
  assert.ok(many.every((one) => Number.isInteger(one) && one >= 0 && one < 2 ** 32))
  assert.equal(hash(7, 3), many[3])
})

test('the first number in which two ranks differ decides, and what ranks alike stays', () => {
  const ranks = { a: [1, 5], b: [0, 9], c: [1, 5], d: [1, 2], e: [0, 9] }
  assert.deepEqual(
    ranked(['c', 'a', 'e', 'd', 'b'], (name) => ranks[name]),
    ['e', 'b', 'd', 'c', 'a'],
  )
})
