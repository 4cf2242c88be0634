/** The preview's LMS for statements, asked in ways that are allowed and rare, or wrong. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { etag } from '../../scormbuild/preview/page/lrs/etag.js'
import { saying } from '../../scormbuild/preview/page/lrs/saying.js'
import { heldBy } from '../../scormbuild/preview/page/panel/held.js'
import { AU, emulated, heard, launched, statement } from './stated.js'

const WISHES = 'cmi5LearnerPreferences'

test('launch data and wishes may be read in any order, and again', async () => {
  for (const names of ['launch launch wishes', 'wishes launch', 'launch wishes launch wishes']) {
    const { emulation, told } = emulated()
    const unit = launched(emulation)
    const fetched = await (await unit.window.fetch(unit.said.fetch, { method: 'POST' })).json()
    unit.auth = `Basic ${fetched['auth-token']}`
    const query = { agent: unit.said.actor, profileId: WISHES }
    const read = {
      launch: async () => (unit.data = await (await unit.state('LMS.LaunchData')).json()),
      wishes: () => unit.ask('GET', 'agents/profile', { query }),
    }
    for (const name of names.split(' ')) await read[name]()
    assert.equal(200, (await unit.send(statement(unit, 'initialized'))).status, names)
    assert.deepEqual([], told.at(-1).findings)
  }
})

test('where the network only believes, the token is still given', async () => {
  const { emulation, log } = emulated()
  emulation.connect('silent', 0)
  const unit = await launched(emulation).begin()
  assert.equal('0', log[0].error.code)
  assert.equal(204, (await unit.put('own', {})).status)
  assert.equal('said to be taken, and lost', log.at(-1).error.reason)
})

test('two statements of a batch cannot have one id', async () => {
  const { emulation, told } = emulated()
  const unit = await launched(emulation).begin()
  const one = statement(unit, 'initialized')
  assert.equal(400, (await unit.send(one, one)).status)
  assert.deepEqual(['(launched)'], heard(told))
})

test('whatever is there matches *, and one tag of several is enough', async () => {
  const { emulation } = emulated()
  const unit = await launched(emulation).begin()
  assert.equal(412, (await unit.put('own', { a: 1 }, { 'If-Match': '*' })).status)
  await unit.put('own', { a: 1 })
  assert.equal(204, (await unit.put('own', { a: 2 }, { 'If-Match': '*' })).status)
  const tags = `"old", ${etag('{"a":2}')}`
  assert.equal(204, (await unit.put('own', { a: 3 }, { 'If-Match': tags })).status)
})

test('without a stateId the ids are listed, and nothing is written', async () => {
  const { emulation } = emulated()
  const unit = await launched(emulation).begin()
  await unit.put('own', {})
  const { about: query } = unit
  const listed = await unit.ask('GET', 'activities/state', { query })
  assert.deepEqual(['LMS.LaunchData', 'own'], await listed.json())
  assert.equal(400, (await unit.ask('PUT', 'activities/state', { query, body: {} })).status)
  const tin = emulated('xapi').emulation
  const other = launched(tin)
  const none = await other.ask('GET', 'activities/state', { query: other.about })
  assert.deepEqual([], await none.json())
})

test('names that every object knows are names like others', async () => {
  const { emulation, log } = emulated()
  const unit = await launched(emulation).begin()
  assert.equal(404, (await unit.state('constructor')).status)
  assert.equal(204, (await unit.put('constructor', { a: 1 })).status)
  assert.deepEqual([], log.at(-1).advice)
  assert.deepEqual({ a: 1 }, await (await unit.state('constructor')).json())
  const strange = `${unit.said.endpoint.replace('xapi/', '')}constructor`
  const headers = { Authorization: unit.auth, 'X-Experience-API-Version': '1.0.3' }
  assert.equal(404, (await unit.window.fetch(strange, { headers })).status)
  assert.equal('launching', log.at(-1).operation)
})

test('what the LMS can is told to everybody, and all answers name their version', async () => {
  const { emulation } = emulated()
  const unit = launched(emulation)
  const about = await unit.ask('GET', 'about', { version: '' })
  assert.deepEqual([200, '1.0.3'], [about.status, about.headers.get('x-experience-api-version')])
  assert.deepEqual({ version: ['1.0.3'] }, await about.json())
  await unit.begin()
  const all = [await unit.ask('GET', 'statements'), await unit.state('none'), await unit.ask('GET', 'x')]
  assert.deepEqual([200, 404, 404], all.map(({ status }) => status))
  assert.deepEqual(
    Array(3).fill('1.0.3'),
    all.map(({ headers }) => headers.get('x-experience-api-version')),
  )
})

test('a learner is known by the account, whatever the name', async () => {
  const { emulation } = emulated()
  const unit = await launched(emulation).begin()
  const { account } = JSON.parse(unit.said.actor)
  const asked = async (agent) => {
    const query = { ...unit.about, agent: JSON.stringify(agent), stateId: 'LMS.LaunchData' }
    const state = await unit.ask('GET', 'activities/state', { query })
    const wishes = { agent: query.agent, profileId: WISHES }
    return [state.status, (await unit.ask('GET', 'agents/profile', { query: wishes })).status]
  }
  assert.deepEqual([200, 200], await asked({ account, name: 'Somebody' }))
  assert.deepEqual([400, 403], await asked({ account: { ...account, name: 'eve' } }))
  assert.deepEqual([400, 403], await asked({ mbox: 'mailto:ada@example.org' }))
})

test('an address that cannot be read is refused, and written down', async () => {
  const { emulation, log } = emulated()
  const unit = await launched(emulation).begin()
  assert.equal(400, (await unit.ask('GET', '%zz')).status)
  assert.deepEqual(['GET %zz', '400'], [log.at(-1).name, log.at(-1).error.code])
})

test('who had given up before asking is not heard', async () => {
  const { emulation, log } = emulated()
  const unit = await launched(emulation).begin()
  const count = log.length
  const asked = unit.window.fetch(unit.said.endpoint, { signal: AbortSignal.abort() })
  await assert.rejects(asked, { name: 'AbortError' })
  assert.equal(count, log.length)
})

test('an activity whose name cannot be read is shown as it is written', () => {
  const object = (id) => saying({ verb: { id: 'x/y' }, object: { id } }).object
  assert.deepEqual(
    ['100%/x', 'a b'],
    ['https://e.org/100%/x', 'https://e.org/a%20b'].map(object),
  )
})

test('what is asked is shown without noise, and satisfied only when the LMS said so', async () => {
  const { emulation } = emulated()
  const course = { ...AU, mastery: 0.57, moveOn: 'NotApplicable' }
  const unit = await launched(emulation, { course }).begin()
  const facts = () => Object.fromEntries(heldBy(emulation.account(), null, course).facts)
  assert.deepEqual(
    ['NotApplicable, mastery from 57 %', 'not yet'],
    [facts()['Asked'], facts()['Satisfied']],
  )
  await unit.send(statement(unit, 'initialized'), statement(unit, 'completed'))
  assert.equal('yes', facts()['Satisfied'])
})
