import assert from 'node:assert/strict'
import { test } from 'node:test'

import { steady } from './steady.js'

const at = (minute, latency = null) => ({ time: new Date(2026, 0, 5, 12, minute), latency })

test('moments in their order are left as they are', () => {
  const next = { moments: { 0: at(1), 1: at(2) } }
  assert.equal(steady({ moments: {} }, next), next)
  assert.equal(steady({ moments: { 0: at(1) } }, next), next)
  assert.equal(steady(next, next), next)
})

test('a clock that was set back stands still until it has caught up', () => {
  const before = { moments: { 0: at(30), 1: at(10) } }
  const next = { moments: { ...before.moments, 1: at(20, 900), 2: at(29) }, spent: {} }
  assert.deepEqual(steady(before, next), {
    moments: { 0: at(30), 1: at(30, 900), 2: at(30) },
    spent: {},
  })
})
