import assert from 'node:assert/strict'
import { test } from 'node:test'

import { clock } from '../../../tests/player/clock.js'
import { settling } from './settling.js'

function settler() {
  const time = clock()
  const lms = { up: true, values: 0, answers: true, calm: true, asked: 0 }
  const heard = []
  const settle = settling({
    later: time.later,
    values: () => lms.values,
    async reach() {
      lms.asked += 1
      lms.answered?.()
      return lms.up
    },
    answered: () => lms.answers,
    calm: () => lms.calm,
    doubt: () => void heard.push('doubt'),
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

test('where the LMS cannot be reached what was confirmed is in doubt again', async () => {
  const { time, lms, heard, confirm } = settler()
  lms.up = false
  confirm('a')
  await time.pass(10_000)
  lms.up = true
  assert.deepEqual([heard, lms.asked], [['doubt'], 1])
})

test('what has become a trouble meanwhile is neither settled nor in doubt once more', async () => {
  const { time, lms, heard, confirm } = settler()
  confirm('a')
  lms.answered = () => (lms.calm = false)
  await time.pass(10_000)
  assert.deepEqual(heard, [])
})

test('where only the browser says so it takes five minutes', async () => {
  const { time, lms, heard, confirm } = settler()
  lms.answers = false
  confirm('a')
  await time.pass(290_000)
  assert.deepEqual([heard, lms.asked], [[], 29])
  confirm('b')
  await time.pass(10_000)
  assert.deepEqual(heard, ['a'])
})

test('a look at which somebody answers, or nobody, begins these minutes anew', async () => {
  for (const [answers, up, first] of [[true, true, 'doubt'], [false, false, 'doubt']]) {
    const { time, lms, heard, confirm } = settler()
    lms.answers = false
    confirm('a')
    await time.pass(290_000)
    Object.assign(lms, { answers, up })
    await time.pass(10_000)
    assert.deepEqual(heard, [first])
    Object.assign(lms, { answers: false, up: true })
    confirm('b')
    await time.pass(290_000)
    assert.deepEqual(heard, [first])
    await time.pass(10_000)
    assert.deepEqual(heard, [first, 'b'])
  }
})

test('a longer queue is given longer, a tenth of a second a value', async () => {
  const { time, lms, heard, confirm } = settler()
  lms.values = 200
  confirm('a')
  lms.values = 250
  await time.pass(19_999)
  assert.deepEqual(heard, [])
  await time.pass(1)
  assert.deepEqual(heard, ['a'])
  confirm('b')
  await time.pass(10_000)
  assert.deepEqual(heard, ['a', 'b'])
})

test('where there is trouble nothing is settled, and nobody asked', async () => {
  const { time, lms, heard, confirm } = settler()
  lms.calm = false
  confirm('a')
  await time.pass(10_000)
  assert.deepEqual([heard, lms.asked], [[], 0])
})
