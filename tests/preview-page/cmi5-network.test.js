/** The preview's LMS for statements: its token, its documents, its network, its end. */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'

import { etag, sha1 } from '../../scormbuild/preview/page/lrs/etag.js'
import { seeded } from '../player/seeded.js'
import { emulated, heard, launched, statement } from './stated.js'

test('a token is given once, by POST, for its own launch', async () => {
  const { emulation, log } = emulated()
  const unit = launched(emulation)
  assert.equal(401, (await unit.state('LMS.LaunchData')).status)
  assert.equal(405, (await unit.window.fetch(unit.said.fetch)).status)
  assert.equal(404, (await unit.window.fetch(`${unit.said.fetch}x`, { method: 'POST' })).status)
  await unit.begin()
  const again = await (await unit.window.fetch(unit.said.fetch, { method: 'POST' })).json()
  assert.deepEqual(['error-code', 'error-text'], Object.keys(again))
  assert.equal('the token was fetched before: it is there once', log.at(-1).error.reason)
  const used = launched(emulation, { used: true })
  const none = await (await used.window.fetch(used.said.fetch, { method: 'POST' })).json()
  assert.equal('1', none['error-code'])
})

test('a document is kept with its tag, and two devices do not overwrite one another', async () => {
  const { emulation, log } = emulated()
  const unit = await launched(emulation).begin()
  assert.equal(404, (await unit.state('own')).status)
  const stored = await unit.put('own', { a: 1 })
  assert.deepEqual([204, etag('{"a":1}')], [stored.status, stored.headers.get('etag')])
  assert.equal(412, (await unit.put('own', { a: 2 }, { 'If-Match': '"old"' })).status)
  assert.equal(412, (await unit.put('own', { a: 2 }, { 'If-None-Match': '*' })).status)
  assert.equal(204, (await unit.put('own', { a: 2 }, { 'If-Match': etag('{"a":1}') })).status)
  assert.deepEqual([], log.at(-1).advice)
  await unit.put('own', { a: 3 })
  assert.equal(1, log.at(-1).advice.length)
  const query = { ...unit.about, stateId: 'own' }
  assert.equal(204, (await unit.ask('POST', 'activities/state', { query, body: { b: 1 } })).status)
  assert.deepEqual({ a: 3, b: 1 }, await (await unit.state('own')).json())
  assert.equal(400, (await unit.ask('POST', 'activities/state', { query, body: '[]' })).status)
  assert.equal(204, (await unit.ask('DELETE', 'activities/state', { query })).status)
  assert.equal(404, (await unit.state('own')).status)
  await unit.put('own', 'x'.repeat(70_000))
  assert.match(log.at(-1).advice[0], /64 KB/)
})

test('the launch data and the wishes are not the course’s to write', async () => {
  const { emulation } = emulated()
  const unit = await launched(emulation, { quiet: true }).begin()
  assert.equal('off', unit.wishes.audioPreference)
  assert.equal(403, (await unit.put('LMS.LaunchData', {})).status)
  const query = { agent: unit.said.actor, profileId: 'cmi5LearnerPreferences' }
  assert.equal(403, (await unit.ask('PUT', 'agents/profile', { query, body: {} })).status)
  const [other, agent] = [{ ...query, profileId: 'x' }, { ...query, agent: '{}' }]
  assert.equal(404, (await unit.ask('GET', 'agents/profile', { query: other })).status)
  assert.equal(403, (await unit.ask('GET', 'agents/profile', { query: agent })).status)
  for (const wrong of [{ agent: '{' }, { activityId: 'x' }, { registration: 'x' }]) {
    const said = { ...unit.about, stateId: 'own', ...wrong }
    assert.equal(400, (await unit.ask('GET', 'activities/state', { query: said })).status)
  }
})

test('who names no version, or asks for nothing that there is, is told so', async () => {
  const { emulation } = emulated()
  const unit = await launched(emulation).begin()
  assert.equal(400, (await unit.ask('GET', 'statements', { version: '' })).status)
  assert.equal(404, (await unit.ask('GET', 'nothing')).status)
  assert.deepEqual({ version: ['1.0.3'] }, await (await unit.ask('GET', 'about')).json())
  assert.equal('outside /elsewhere', await unit.window.fetch('/elsewhere'))
})

test('a session that never ended is given up at the next launch, and the learner resumes', async () => {
  const { emulation, told, shelf } = emulated()
  const unit = await launched(emulation).begin()
  await unit.send(statement(unit, 'initialized'))
  await unit.put('own', { a: 1 })
  emulation.kill()
  const again = emulated('cmi5', shelf)
  const second = await launched(again.emulation).begin()
  assert.deepEqual(['(launched)', 'initialized'], heard(told))
  assert.deepEqual(['(abandoned)', '(launched)'], heard(again.told))
  assert.deepEqual([1, 2], again.told.map(({ launch }) => launch))
  assert.equal(unit.said.registration, second.said.registration)
  assert.notEqual(unit.said.fetch, second.said.fetch)
  assert.deepEqual({ a: 1 }, await (await second.state('own')).json())
})

test('a session that has expired takes nothing more', async () => {
  const { emulation } = emulated()
  const unit = await launched(emulation).begin()
  emulation.expire()
  assert.equal(401, (await unit.send(statement(unit, 'initialized'))).status)
  assert.equal('over', emulation.snapshot().phase)
})

test('whoever was killed is neither heard nor answered', async () => {
  const { emulation, log } = emulated()
  const unit = await launched(emulation).begin()
  emulation.kill()
  const count = log.length
  const none = Symbol('no answer')
  const late = new Promise((resolve) => setImmediate(() => resolve(none)))
  assert.equal(none, await Promise.race([unit.send(statement(unit, 'initialized')), late]))
  assert.equal(count, log.length)
})

test('a closed window’s last request still arrives where the network is slow', async () => {
  const { emulation, later, told } = emulated()
  const unit = await launched(emulation).begin()
  emulation.connect('up', 600)
  void unit.send(statement(unit, 'initialized'))
  emulation.close()
  assert.deepEqual(['(launched)'], heard(told))
  later.forEach((run) => run())
  assert.deepEqual(['(launched)', 'initialized'], heard(told))
})

test('who gives up waiting is told, and a network that is lost answers nobody', async () => {
  const { emulation, log } = emulated()
  const unit = await launched(emulation).begin()
  emulation.connect('lost', 0)
  await assert.rejects(unit.state('own'), TypeError)
  assert.equal('the LMS cannot be reached', log.at(-1).error.reason)
  emulation.connect('up', 600)
  const control = new AbortController()
  const asked = unit.window.fetch(unit.said.endpoint, { signal: control.signal })
  control.abort()
  await assert.rejects(asked, { name: 'AbortError' })
})

test('an LMS that says it is saved and keeps nothing can be had', async () => {
  const { emulation, log } = emulated()
  const unit = await launched(emulation).begin()
  emulation.connect('silent', 0)
  assert.equal(204, (await unit.send(statement(unit, 'initialized'))).status)
  assert.equal('said to be taken, and lost', log.at(-1).error.reason)
  assert.equal(404, (await unit.state('own')).status)
  assert.equal('before', emulation.snapshot().phase)
})

test('documents are tagged as others would', () => {
  const random = seeded(3)
  for (let turn = 0; turn < 200; turn += 1) {
    const text = Array.from({ length: random(200) }, () => String.fromCodePoint(random(55000))).join('')
    assert.equal(createHash('sha1').update(text).digest('hex'), sha1(text))
  }
})
