import assert from 'node:assert/strict'
import { test } from 'node:test'

import { uuid } from './uuid.js'

test('names give a UUID of version 5, the same for the same names', () => {
  assert.match(uuid('a', 'b'), /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  assert.equal(uuid('a', 'b'), uuid('a', 'b'))
})

test('ten thousand events have ten thousand ids', () => {
  const all = Array.from({ length: 10_000 }, (_, at) => uuid('registration', 'answered', `q${at}`))
  assert.equal(new Set(all).size, all.length)
  assert.notEqual(uuid('a', 'bc'), uuid('ab', 'c'))
})
