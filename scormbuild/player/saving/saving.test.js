import assert from 'node:assert/strict'
import { test } from 'node:test'

import { platform } from '../../../tests/player/patient-platform.js'

test('saved is said only once the LMS was reached after it had said yes', async () => {
  const { ask, told, time, network } = platform()
  ask(true)
  assert.deepEqual(told, ['saving', 'accepted'])
  await time.pass(0)
  assert.deepEqual([told, network.asked], [['saving', 'accepted', 'saved'], 1])
})

test('while all is well the LMS is asked every second and a half at most', async () => {
  const { ask, time, network, count, standing } = platform()
  for (let step = 0; step < 40; step += 1) {
    ask(false)
    await time.pass(1000)
  }
  assert.deepEqual([count.saves, count.resends, network.asked], [40, 0, 27])
  await time.pass(1500)
  assert.deepEqual([network.asked, standing().confirmed], [28, true])
  await time.pass(100_000)
  assert.equal(network.asked, 28)
})

test('a yes that does not arrive is a trouble, until all was set again and arrived', async () => {
  const { ask, told, time, network, count } = platform()
  network.up = false
  ask(true)
  await time.pass(0)
  assert.deepEqual(told, ['saving', 'accepted', 'unconfirmed'])
  assert.deepEqual([count.saves, count.doubts, time.pauses()], [1, 1, [5000]])
  await time.pass(5000)
  assert.deepEqual([count.saves, time.pauses()], [1, [10_000]])
  network.up = true
  await time.pass(10_000)
  assert.deepEqual([count.saves, count.doubts], [2, 3])
  assert.deepEqual(told, ['saving', 'accepted', 'unconfirmed', 'saved'])
})

test('after a refusal it tries again by itself, and says that all is well once it is known', async () => {
  const { ask, told, time, network, count } = platform('refused')
  network.wait = new Promise((resolve) => (network.answer = resolve))
  ask(true)
  await time.pass(5000)
  assert.deepEqual([count.saves, told], [2, ['saving', 'refused']])
  network.answer()
  await time.pass(0)
  assert.deepEqual(told, ['saving', 'refused', 'saved'])
})

test('pauses grow to a minute, begin anew after success, and the trouble is told once', async () => {
  const { ask, told, time, count } = platform(
    ...Array.from({ length: 7 }, () => 'refused'),
    '',
    'refused',
  )
  ask(true)
  const pauses = []
  while (count.saves < 8) {
    pauses.push(time.pauses()[0] / 1000)
    await time.pass(time.pauses()[0])
  }
  assert.deepEqual(pauses, [5, 10, 20, 40, 60, 60, 60])
  assert.deepEqual(told, ['saving', 'refused', 'saved'])
  ask(true)
  assert.deepEqual(time.pauses(), [5000])
})

test('steps in between save and do not pile up attempts', () => {
  const { ask, time, count } = platform('refused', 'refused', 'refused')
  for (let step = 0; step < 3; step += 1) ask(true)
  assert.deepEqual([count.saves, time.pauses()], [3, [5000]])
})

test('a state without room is told, and all else is made sure of as ever', async () => {
  const { ask, standing, time, network, room } = platform()
  room.full = true
  ask(true)
  await time.pass(100)
  assert.deepEqual(standing(), { trouble: '', full: true, accepted: true, confirmed: true })
  network.up = false
  ask(true)
  await time.pass(100)
  assert.deepEqual([standing().trouble, standing().full], ['unconfirmed', true])
  assert.deepEqual(time.pauses(), [4900])
})

test('what came before the last two seconds is sent again before it is asked for', async () => {
  const { ask, time, network, count, standing } = platform()
  ask(false)
  await time.pass(1000)
  assert.deepEqual([count.saves, network.asked, count.noted], [1, 1, 1])
  network.wait = new Promise((resolve) => (network.answer = resolve))
  ask(true)
  await time.pass(0)
  ask(true)
  await time.pass(3000)
  assert.deepEqual([count.saves, count.resends, network.asked], [3, 0, 2])
  network.answer()
  await time.pass(0)
  assert.deepEqual([count.saves, count.resends, network.asked], [4, 1, 3])
  assert.equal(standing().confirmed, true)
})

test('a gap between a yes and the next look is a refusal where it is sent again', async () => {
  const { ask, time, told, network } = platform('', '', 'refused')
  network.wait = new Promise((resolve) => (network.answer = resolve))
  ask(true)
  await time.pass(0)
  ask(false)
  await time.pass(4000)
  network.answer()
  await time.pass(0)
  assert.deepEqual([network.asked, told.at(-1)], [1, 'refused'])
  await time.pass(5000)
  assert.equal(told.at(-1), 'saved')
})

test('who settles sends again whatever is not known to have arrived', async () => {
  const { ask, makeSure, time, count } = platform()
  ask(true)
  await time.pass(0)
  await makeSure()
  assert.equal(count.resends, 0)
  ask(false)
  await time.pass(1000)
  await makeSure()
  assert.deepEqual([count.resends, count.doubts], [1, 0])
})

test('what matters is made sure of at once, also while something is asked', async () => {
  const { ask, time, network, standing } = platform()
  ask(true)
  await time.pass(0)
  ask(true)
  await time.pass(0)
  assert.deepEqual([network.asked, standing().confirmed], [2, true])
  network.wait = new Promise((resolve) => (network.answer = resolve))
  ask(true)
  await time.pass(1500)
  ask(true)
  network.answer()
  await time.pass(0)
  assert.deepEqual([network.asked, standing().confirmed], [4, true])
})

test('a refusal while the LMS is asked stays a refusal', async () => {
  const { ask, told, time, network } = platform('', 'refused')
  network.wait = new Promise((resolve) => (network.answer = resolve))
  ask(true)
  ask(true)
  network.answer()
  await time.pass(0)
  assert.deepEqual(told.at(-1), 'refused')
})

test('a step while the LMS is asked is not called saved with the others', async () => {
  const { ask, time, network, standing } = platform()
  network.wait = new Promise((resolve) => (network.answer = resolve))
  ask(true)
  await time.pass(0)
  ask(false)
  await time.pass(1000)
  network.answer()
  await time.pass(0)
  assert.equal(standing().confirmed, false)
  await time.pass(15_000)
  assert.equal(standing().confirmed, true)
})

test('once back online everything is set and saved again', async () => {
  const { ask, online, told, time, network, count } = platform()
  network.up = false
  ask(true)
  await time.pass(0)
  network.up = true
  online()
  await time.pass(0)
  assert.deepEqual([count.saves, count.doubts, told.at(-1)], [2, 2, 'saved'])
})

test('once online nothing is done where all has arrived: a newer record may stand there', async () => {
  const { ask, online, time, count } = platform()
  online()
  ask(true)
  await time.pass(0)
  online()
  await time.pass(100_000)
  assert.deepEqual([count.saves, count.doubts], [1, 0])
})

test('a browser that is online a hundred times saves once, and once more later', async () => {
  const { ask, online, time, count, network } = platform()
  network.up = false
  ask(true)
  await time.pass(0)
  for (let time = 0; time < 100; time += 1) online()
  assert.equal(count.saves, 2)
  await time.pass(4999)
  assert.equal(count.saves, 2)
  network.up = true
  await time.pass(1)
  assert.equal(count.saves, 3)
  await time.pass(100_000)
  assert.equal(count.saves, 3)
})

test('what waits is flushed; all else is left alone, however long it was', async () => {
  const { ask, flush, time, count } = platform()
  ask(true)
  flush()
  assert.equal(count.saves, 1)
  ask(false)
  flush()
  assert.equal(count.saves, 2)
  await time.pass(15_000)
  const before = count.saves
  await time.pass(300_000)
  flush()
  assert.equal(count.saves, before)
})

test('settled is what has arrived, also what came while it was asked', async () => {
  const { ask, makeSure, time, network, count, standing } = platform()
  network.wait = new Promise((resolve) => (network.answer = resolve))
  const found = makeSure()
  ask(false)
  network.answer()
  assert.equal(await found, '')
  assert.deepEqual([count.saves, network.asked, standing().confirmed], [2, 2, true])
  await time.pass(100_000)
  assert.equal(count.saves, 2)
})

test('what cannot be settled says why, and is tried again', async () => {
  const refused = platform('refused')
  assert.equal(await refused.makeSure(), 'refused')
  assert.deepEqual(refused.time.pauses(), [5000])
  const away = platform()
  away.network.up = false
  assert.equal(await away.makeSure(), 'unconfirmed')
  assert.deepEqual(away.time.pauses(), [5000])
})

test('once stopped it neither saves nor asks nor tells, nor does what waited', async () => {
  const { ask, makeSure, stop, flush, online, told, time, network, count } = platform('refused')
  ask(true)
  stop()
  ask(true)
  flush()
  online()
  await time.pass(100_000)
  assert.deepEqual([count.saves, network.asked, told], [1, 0, ['saving', 'refused']])
  assert.equal(await makeSure(), 'refused')
})

test('who is stopped while the LMS is asked is told nothing any more', async () => {
  const { makeSure, stop, told, network } = platform()
  network.wait = new Promise((resolve) => (network.answer = resolve))
  network.up = false
  const found = makeSure()
  stop()
  network.answer()
  assert.equal(await found, '')
  assert.deepEqual(told, ['accepted'])
})

test('who is stopped while it is asked whether to try again does not try', async () => {
  const { ask, stop, time, network, count } = platform()
  network.up = false
  ask(true)
  await time.pass(0)
  network.up = true
  network.wait = new Promise((resolve) => (network.answer = resolve))
  await time.pass(5000)
  stop()
  network.answer()
  await time.pass(100_000)
  assert.deepEqual([count.saves, network.asked], [1, 2])
})

test('what was believed to have arrived is sent again once somebody answers', async () => {
  const { ask, time, network, count, standing } = platform()
  network.answers = false
  ask(true)
  await time.pass(0)
  assert.deepEqual([count.saves, count.doubts, standing().confirmed], [1, 0, true])
  network.answers = true
  ask(true)
  await time.pass(0)
  assert.deepEqual([count.saves, count.doubts, standing().confirmed], [3, 1, true])
  ask(true)
  await time.pass(0)
  assert.deepEqual([count.saves, count.doubts, network.asked], [4, 1, 4])
})
