import assert from 'node:assert/strict'
import { test } from 'node:test'

import { freed } from './freed.js'

/** @param {...boolean} hidden */
const after = (...hidden) => {
  const ways = hidden.map((one) => ({ hidden: one }))
  freed(ways)
  return ways.map((one) => one.hidden)
}

test('where no choice is left for somebody, whether they changed or have not picked, all are there', () => {
  assert.deepEqual(after(true, true), [false, false])
})

test('where one is left the others stay hidden', () => {
  assert.deepEqual(after(true, false, true), [true, false, true])
})
