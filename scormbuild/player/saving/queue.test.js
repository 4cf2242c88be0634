import assert from 'node:assert/strict'
import { test } from 'node:test'

import { clock } from '../../../tests/player/clock.js'
import { queue } from './queue.js'

/** A queue whose saves take so long, and the moments at which it saved. */
function line(cost = 0) {
  const time = clock(0)
  const saves = []
  const settings = { cost }
  const at = { stirred: -Infinity }
  const run = () => {
    saves.push(time.now())
    time.spend(settings.cost)
  }
  const made = queue({ run, now: time.now, later: time.later, stirred: () => at.stirred })
  /** A hand stirs every so many milliseconds, so many times. */
  async function stir(every, times) {
    for (let count = 0; count < times; count += 1) {
      at.stirred = time.now()
      await time.pass(every)
    }
  }
  return { ...made, time, saves, settings, at, stir }
}

test('the first step is saved before the call returns', () => {
  const { ask, saves, time } = line()
  ask(false)
  assert.deepEqual([saves, time.pauses()], [[0], []])
})

test('what comes within a second is one save at its end', async () => {
  const { ask, saves, time } = line()
  for (let step = 0; step < 5; step += 1) {
    ask(false)
    await time.pass(150)
  }
  await time.pass(5000)
  assert.deepEqual(saves, [0, 1000])
})

test('a step long after the last save is saved at once', async () => {
  const { ask, saves, time } = line()
  ask(false)
  await time.pass(1000)
  ask(false)
  assert.deepEqual(saves, [0, 1000])
})

test('what is urgent waits for nothing, and takes along what waited', async () => {
  const { ask, saves, time } = line()
  ask(false)
  await time.pass(200)
  ask(false)
  ask(true)
  await time.pass(9000)
  assert.deepEqual(saves, [0, 200])
})

test('an urgent save in between puts off what comes after it', async () => {
  const { ask, saves, time } = line()
  ask(false)
  ask(false)
  await time.pass(600)
  ask(true)
  ask(false)
  await time.pass(9000)
  assert.deepEqual(saves, [0, 600, 1600])
})

test('saves that stop the page take no more than a fifth of the time', async () => {
  const { ask, saves, time } = line(900)
  for (let step = 0; step < 200; step += 1) {
    ask(false)
    await time.pass(100)
  }
  const long = time.now()
  assert.deepEqual(saves.slice(0, 3), [0, 4500, 9000])
  assert.ok(saves.length * 900 <= long / 5 + 900, `${saves.length} saves in ${long}`)
})

test('however long a save takes, the next comes within a minute', async () => {
  const { ask, saves, time } = line(18_000)
  ask(false)
  ask(false)
  await time.pass(100_000)
  assert.deepEqual(saves, [0, 78_000])
})

test('what is flushed is not saved once more by what waited', async () => {
  const { ask, flush, saves, time } = line()
  ask(false)
  ask(false)
  await time.pass(300)
  flush()
  await time.pass(9000)
  assert.deepEqual(saves, [0, 300])
})

test('a save that stops the page waits until the hand rests', async () => {
  const { ask, saves, time, at, stir } = line(100)
  ask(true)
  await time.pass(10_000)
  at.stirred = time.now()
  ask(false)
  assert.deepEqual(saves, [0], 'not within the press')
  await stir(300, 5)
  assert.deepEqual(saves, [0])
  await time.pass(9000)
  assert.deepEqual(saves, [0, 10_100 + 4 * 300 + 500])
})

test('a hand that never rests is waited for five seconds', async () => {
  const { ask, saves, time, at, stir } = line(100)
  ask(true)
  await time.pass(10_000)
  at.stirred = time.now()
  ask(false)
  await stir(100, 100)
  assert.deepEqual(saves, [0, 15_100])
})

test('a save that nobody feels waits for no hand', async () => {
  const { ask, saves, time, at } = line(50)
  ask(true)
  await time.pass(10_000)
  at.stirred = time.now()
  ask(false)
  assert.deepEqual(saves, [0, 10_050])
})

test('what is urgent waits for no hand', async () => {
  const { ask, saves, time, at } = line(100)
  ask(true)
  await time.pass(10_000)
  at.stirred = time.now()
  ask(true)
  assert.deepEqual(saves, [0, 10_100])
})
