import assert from 'node:assert/strict'
import { test } from 'node:test'

import { clock } from '../../../tests/player/clock.js'
import { watchTabs } from './tabs.js'

/** Tabs that hear each other at once. */
function browser() {
  const time = clock()
  const channels = new Set()
  const open = (name) => {
    const told = []
    const channel = {
      onmessage: null,
      postMessage(data) {
        for (const one of [...channels]) if (one !== channel) one.onmessage?.({ data })
      },
      close: () => void channels.delete(channel),
    }
    channels.add(channel)
    const tell = (others) => void told.push(others)
    const close = watchTabs({ channel, name, tell, later: time.later })
    return { told, close, crash: () => channels.delete(channel) }
  }
  return { open, time }
}

test('who is alone is told nothing and looks for nobody', async () => {
  const { open, time } = browser()
  const { told } = open('a')
  await time.pass(60_000)
  assert.deepEqual([told, time.pauses()], [[], []])
})

test('both tabs learn of each other, and when the other has closed', () => {
  const { open } = browser()
  const [one, other] = [open('a'), open('b')]
  assert.deepEqual([one.told, other.told], [[true], [true]])
  other.close()
  other.close()
  assert.deepEqual([one.told, other.told], [[true, false], [true]])
})

test('of three tabs two are still too many', () => {
  const { open } = browser()
  const [one, other, third] = [open('a'), open('b'), open('c')]
  third.close()
  assert.deepEqual([one.told, other.told], [[true], [true]])
  other.close()
  assert.deepEqual(one.told, [true, false])
})

test('a tab that stays is heard of at every look, one that went without a word is missed', async () => {
  const { open, time } = browser()
  const [one, other] = [open('a'), open('b')]
  await time.pass(60_000)
  assert.deepEqual([one.told, other.told], [[true], [true]])
  other.crash()
  await time.pass(30_000)
  assert.deepEqual(one.told, [true, false])
})

test('who has ended looks no more', async () => {
  const { open, time } = browser()
  const one = open('a')
  open('b')
  one.close()
  await time.pass(60_000)
  assert.deepEqual([one.told, time.pauses()], [[true], []])
})
