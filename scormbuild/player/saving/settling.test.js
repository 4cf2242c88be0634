import assert from 'node:assert/strict'
import { test } from 'node:test'

import { clock } from '../../../tests/player/clock.js'
import { settling } from './settling.js'

function settler() {
  const time = clock()
  const lms = { up: true, calm: true, asked: 0 }
  const heard = []
  const settle = settling({
    later: time.later,
    reach: async () => ((lms.asked += 1), lms.up),
    calm: () => lms.calm,
  })
  return { time, lms, heard, confirm: (name) => settle(() => void heard.push(name)) }
}

test('what was confirmed is settled ten seconds later, where the LMS is there still', async () => {
  const { time, lms, heard, confirm } = settler()
  confirm('a')
  await time.pass(9999)
  assert.deepEqual([heard, lms.asked], [[], 0])
  await time.pass(1)
  assert.deepEqual([heard, lms.asked], [['a'], 1])
})

test('what is confirmed meanwhile is settled in turn, together', async () => {
  const { time, lms, heard, confirm } = settler()
  for (const name of ['a', 'b', 'c']) confirm(name)
  await time.pass(10_000)
  assert.deepEqual(heard, ['a'])
  await time.pass(10_000)
  assert.deepEqual([heard, lms.asked], [['a', 'c'], 2])
  await time.pass(60_000)
  assert.equal(lms.asked, 2)
})

test('nothing is settled while the LMS cannot be reached', async () => {
  const { time, lms, heard, confirm } = settler()
  lms.up = false
  confirm('a')
  await time.pass(10_000)
  lms.up = true
  assert.deepEqual([heard, lms.asked], [[], 1])
})

test('where there is trouble nothing is settled, and nobody asked', async () => {
  const { time, lms, heard, confirm } = settler()
  lms.calm = false
  confirm('a')
  await time.pass(10_000)
  assert.deepEqual([heard, lms.asked], [[], 0])
})
