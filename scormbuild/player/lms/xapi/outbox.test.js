import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lrs, pane } from '../../../../tests/player/lrs.js'
import { asker } from './ask.js'
import { outbox } from './outbox.js'

const POST = 'POST statements'
const GET = 'GET statements'

function said(id, more = {}) {
  return { id, verb: { display: { en: 'answered' } }, ...more }
}

function begun() {
  const side = lrs()
  const log = []
  const arrived = []
  const ask = asker(pane(side), { endpoint: 'https://l.example/xapi' }, '')
  const box = outbox(ask, (words) => log.push(words), ({ id }) => arrived.push(id))
  return { side, log, arrived, box }
}

const ids = (side) => side.statements.map(({ id }) => id)
const sizes = (side) =>
  side.asked.flatMap(({ method, body }) => (method === 'POST' ? [JSON.parse(body).length] : []))

test('statements arrive once and in their order', async () => {
  const { side, arrived, box } = begun()
  for (const id of ['a', 'b', 'a', 'c']) box.put(said(id))
  assert.equal(await box.send(), null)
  assert.deepEqual([ids(side), arrived], [['a', 'b', 'c'], ['a', 'b', 'c']])
  assert.deepEqual([box.empty(), sizes(side)], [true, [3]])
})

test('a batch is no longer than what outlives its page', async () => {
  const { side, box } = begun()
  for (const id of ['a', 'b', 'c']) box.put(said(id, { words: 'x'.repeat(25_000) }))
  box.put(said('d', { words: 'ü'.repeat(40_000) }))
  await box.send()
  assert.deepEqual(sizes(side), [2, 1, 1])
  assert.deepEqual(
    side.asked.map(({ keepalive }) => keepalive),
    [true, true, false],
  )
})

test('no more than fifty go at once', async () => {
  const { side, box } = begun()
  for (let at = 0; at < 60; at += 1) box.put(said(`s${at}`))
  await box.send()
  assert.deepEqual(sizes(side), [50, 10])
})

for (const status of [0, 401, 429, 500])
  test(`after ${status} all waits, and goes later`, async () => {
    const { side, box } = begun()
    side.answers[POST] = [status]
    box.put(said('a'))
    assert.equal((await box.send()).status, status)
    assert.deepEqual([box.empty(), ids(side)], [false, []])
    assert.equal(await box.send(), null)
    assert.deepEqual(ids(side), ['a'])
  })

for (const status of [400, 413])
  test(`of a batch refused with ${status} only what is refused alone is left out`, async () => {
    const { side, log, box } = begun()
    for (const id of ['a', 'b', 'c', 'd']) box.put(said(id))
    side.answers[POST] = [status, status, status]
    assert.equal(await box.send(), null)
    assert.deepEqual([ids(side), box.refused()], [['b', 'c', 'd'], 1])
    assert.match(log.join(), new RegExp(`^refused with ${status}: \\{"id":"a"`))
  })

test('where some of a batch are there, each is looked for and the rest sent', async () => {
  const { side, arrived, box } = begun()
  side.statements.push(said('a', { other: true }))
  for (const id of ['a', 'b', 'c']) box.put(said(id))
  assert.equal(await box.send(), null)
  assert.deepEqual([ids(side), arrived], [['a', 'b', 'c'], ['a', 'b', 'c']])
})

test('what conflicts with nothing that is there is left out', async () => {
  const { side, box } = begun()
  side.answers[POST] = [409]
  box.put(said('a'))
  assert.equal(await box.send(), null)
  assert.deepEqual([ids(side), box.refused()], [[], 1])
})

test('nothing is taken for there while nobody says so', async () => {
  const { side, box } = begun()
  side.answers[POST] = [409]
  side.answers[GET] = [500]
  box.put(said('a'))
  assert.equal((await box.send()).status, 500)
  assert.equal(box.empty(), false)
})

test('what may be there from an earlier session is looked for first', async () => {
  const { side, box } = begun()
  side.statements.push(said('a'))
  box.put(said('a'), true)
  box.put(said('b'), true)
  side.answers[GET] = [0]
  assert.equal((await box.send()).status, 0)
  assert.equal(await box.send(), null)
  assert.deepEqual([ids(side), sizes(side)], [['a', 'b'], [1]])
})

test('in the end what waits is sent without a wait, and nothing where nothing does', () => {
  const { side, box } = begun()
  box.last()
  box.put(said('a'))
  box.last()
  assert.deepEqual(sizes(side), [1])
})
