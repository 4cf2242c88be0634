/** Answers of which the LMS may not have been told, until it is settled that it was. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON } from '../../tests/player/play.js'
import { data, platform, sitting } from '../../tests/player/sitting.js'
import { check } from './learning/session.js'

/** A sitting in which a question was answered, and that has been told of. */
async function told(lms = platform()) {
  const life = sitting(lms)
  life.turn('p1')
  const answer = (question) => {
    const event = { question, quiz: null, response: [0], time: NOON, latency: 1 }
    life.player.keep(check(data, life.player.session(), event))
    life.player.save()
  }
  answer('one')
  await life.time.pass(9000)
  return { ...life, answer, untold: () => life.player.session().state.untold }
}

test('an answer is to be told again until it is settled that the LMS knows it', async () => {
  const { answer, untold, time } = await told()
  assert.deepEqual(untold(), [0])
  answer('many')
  await time.pass(1000)
  assert.deepEqual(untold(), [1])
  await time.pass(20_000)
  assert.deepEqual(untold(), [])
})

test('an answer of which the LMS was not told stays to be told', async () => {
  const { untold, time } = await told({ ...platform(), told: false })
  await time.pass(60_000)
  assert.deepEqual(untold(), [0])
})

test('a tab that wakes up where nobody is tells nothing, and all with its next step', async () => {
  const { lms, network, turn, time, untold } = await told()
  network.up = false
  lms.said.length = 0
  await time.pass(1000)
  network.up = true
  await time.pass(60_000)
  assert.deepEqual([lms.said, untold()], [[], [0]])
  turn('p2')
  assert.deepEqual(lms.said.slice(0, 2), ['doubt', 'save'])
  await time.pass(20_000)
  assert.deepEqual(untold(), [])
})
