/** The preview's LMS, asked as a course asks that was launched by cmi5 or as Tin Can. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readAccount } from '../../scormbuild/preview/page/account.js'
import { AU, SESSION, answer, emulated, heard, launched, statement } from './stated.js'

const worst = (told) => told.at(-1).findings.map(({ rule, clause }) => rule || clause)
const PLACE = { course: 'hello', target: 'cmi5', track: 'all' }

test('a whole session is stored, and the LMS says what it makes of it', async () => {
  const { emulation, log, told } = emulated()
  const unit = await launched(emulation).begin()
  assert.deepEqual(
    ['Normal', 'CompletedAndPassed', 0.8, 'http://127.0.0.1:1/secret/page/back.html'],
    ['launchMode', 'moveOn', 'masteryScore', 'returnURL'].map((name) => unit.data[name]),
  )
  assert.deepEqual({ languagePreference: 'en', audioPreference: 'on' }, unit.wishes)
  const said = ['initialized', 'completed', 'passed', 'terminated'].map((verb) => statement(unit, verb))
  const answers = []
  for (const one of [said[0], answer(unit), ...said.slice(1)])
    answers.push((await unit.send(one)).status)
  assert.deepEqual([200, 200, 200, 200, 200], answers)
  assert.deepEqual(
    ['(launched)', 'initialized', 'answered', 'completed', 'passed', '(satisfied)', 'terminated'],
    heard(told),
  )
  assert.deepEqual([], log.filter(({ error }) => error.code !== '0'))
  assert.equal('over', emulation.snapshot().phase)
  assert.equal(null, emulation.account().stated.open)
})

test('the same statement may come again, and another by its id may not', async () => {
  const { emulation, told } = emulated()
  const unit = await launched(emulation).begin()
  const first = statement(unit, 'initialized')
  assert.deepEqual([first.id], await (await unit.send(first)).json())
  assert.equal(200, (await unit.send(first)).status)
  assert.equal(409, (await unit.send({ ...first, timestamp: '2020-01-02T00:00:00Z' })).status)
  assert.deepEqual(['(launched)', 'initialized'], heard(told))
  const query = { statementId: first.id }
  assert.deepEqual(first, await (await unit.ask('GET', 'statements', { query })).json())
  const other = { statementId: '00000000-0000-4000-8000-aaaaaaaaaaaa' }
  assert.equal(404, (await unit.ask('GET', 'statements', { query: other })).status)
  const all = await (await unit.ask('GET', 'statements')).json()
  assert.deepEqual([2, ''], [all.statements.length, all.more])
  const put = { query, body: first }
  assert.equal(204, (await unit.ask('PUT', 'statements', put)).status)
  assert.equal(400, (await unit.ask('PUT', 'statements', { body: first })).status)
  const wrong = { query: other, body: first }
  assert.equal(400, (await unit.ask('PUT', 'statements', wrong)).status)
  const sent = await Promise.all(['{', '[1]'].map((body) => unit.ask('POST', 'statements', { body })))
  assert.deepEqual([400, 400], sent.map(({ status }) => status))
})

test('one bad statement spoils its whole batch, and nothing of it is kept', async () => {
  const { emulation, told } = emulated()
  const unit = await launched(emulation).begin()
  const bad = statement(unit, 'completed', { result: {} })
  const { status } = await unit.send(statement(unit, 'initialized'), bad)
  assert.equal(403, status)
  assert.deepEqual(['(launched)', 'initialized refused', 'completed refused'], heard(told))
  assert.deepEqual(['9.5.4.1-2', '9.5.3.0-1', '9.6.2.2-2'], worst(told))
  assert.equal(1, emulation.account().stated.statements.length)
  assert.equal('before', emulation.snapshot().phase)
})

const change = (name) => (one) => ({ ...one, ...name })
const category = (...ids) => (one) => ({
  ...one,
  context: {
    ...one.context,
    contextActivities: { ...one.context.contextActivities, category: ids.map((id) => ({ id })) },
  },
})
const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5'
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon'
const scored = (score) => change({ result: { success: true, duration: 'PT1S', score } })
/** A verb, what is changed of its statement, and the rules that it then breaks. */
const BROKEN = [
  ['progressed', category(), []],
  ['completed', change({ id: 'x' }), ['xAPI Data 2.4.1', '9.1.0.0-1']],
  ['completed', change({ actor: { mbox: 'mailto:a@example.org' } }), ['8.1.3.0-3']],
  ['completed', change({ timestamp: '2020-01-01T00:00:00+01:00' }), ['9.7.0.0-2']],
  ['completed', (one) => ({ ...one, context: { ...one.context, registration: AU.publisher } }),
    ['xAPI Data 2.4.6', '9.6.1.0-1']],
  ['completed', (one) => ({ ...one, context: { ...one.context, extensions: { [SESSION]: 's' } } }),
    ['9.6.3.1-4']],
  ['completed', (one) => ({ ...one, context: { ...one.context,
    contextActivities: { category: one.context.contextActivities.category } } }), ['10.2.1.0-6']],
  ['completed', change({ object: { id: 'https://example.org/other' } }), ['9.4.0.0-2']],
  ['completed', category(), ['9.6.2.1-1']],
  ['completed', (one) => category()({ ...one, object: { id: 'https://example.org/film' } }), []],
  ['completed', category(CMI5), ['9.6.2.2-1']],
  ['terminated', category(CMI5, MOVE_ON), ['9.6.2.2-2']],
  ['experienced', category(CMI5), ['9.3.0.0-1']],
  ['initialized', change({}), ['9.3.0.0-2']],
  ['terminated', change({ result: {} }), ['9.5.4.1-1']],
  ['passed', scored({ scaled: 0.7 }), ['9.3.4.0-2']],
  ['passed', scored({ scaled: 0.9, raw: 9 }), ['9.5.1.0-3']],
  ['passed', change({ result: { success: false, duration: 'PT1S' } }), ['9.5.2.0-1']],
  ['passed', change({ result: { success: true } }), ['9.5.4.1-3']],
  ['passed', (one) => ({ ...one, context: { ...one.context,
    extensions: { [SESSION]: one.context.extensions[SESSION] } } }), ['9.6.3.2-2']],
  ['failed', change({ result: { success: false, duration: 'PT1S', score: { scaled: 0.8 } } }),
    ['9.3.5.0-2']],
  ['failed', change({ result: { success: true, duration: 'PT1S' } }), ['9.5.2.0-2']],
  ['failed', change({ result: { success: false } }), ['9.5.4.1-4']],
  ['completed', change({ result: { completion: true, duration: 'PT1S', score: { scaled: 1 } } }),
    ['9.5.1.0-2']],
  ['completed', change({ result: { completion: true, duration: 'PT1S', success: true } }),
    ['9.5.2.0-3']],
  ['terminated', (one) => category(CMI5, MOVE_ON)({ ...one,
    result: { completion: true, duration: 'PT1S' } }), ['9.5.3.0-2']],
]

test('every rule of cmi5 is named when it is broken, and no other', async () => {
  for (const [verb, changed, rules] of BROKEN) {
    const { emulation, told } = emulated()
    const unit = await launched(emulation).begin()
    await unit.send(statement(unit, 'initialized'))
    const { status } = await unit.send(changed(statement(unit, verb)))
    assert.deepEqual(rules, worst(told), `${verb} ${changed}`)
    const refused = rules[0]?.startsWith('xAPI') ? 400 : 403
    assert.equal(rules.length > 0 ? refused : 200, status)
  }
})

/** What is said in a first session, in a second one, and what the last breaks. */
const ORDERS = [
  [['completed'], [], ['9.3.0.0-4']],
  [['initialized', 'terminated', 'completed'], [], ['9.3.0.0-5']],
  [['initialized', 'passed', 'failed'], [], ['9.3.0.0-3']],
  [['initialized', 'completed'], ['initialized', 'completed'], ['9.3.0.0-6']],
  [['initialized', 'passed'], ['initialized', 'passed'], ['9.3.0.0-7']],
  [['initialized', 'passed'], ['initialized', 'failed'], ['9.3.0.0-8']],
  [['initialized', 'failed'], ['initialized', 'failed'], []],
]

test('what was said before decides on what may come', async () => {
  for (const [first, second, rules] of ORDERS) {
    const { emulation, told } = emulated()
    for (const verbs of [first, second].filter(({ length }) => length > 0)) {
      const unit = await launched(emulation).begin()
      for (const verb of verbs) await unit.send(statement(unit, verb))
    }
    assert.deepEqual(rules, worst(told), `${first} ${second}`)
  }
})

test('before the first statement the launch data and then the wishes are read', async () => {
  const { emulation, told } = emulated()
  const unit = launched(emulation)
  const fetched = await (await unit.window.fetch(unit.said.fetch, { method: 'POST' })).json()
  unit.auth = `Basic ${fetched['auth-token']}`
  unit.data = await (await unit.state('LMS.LaunchData')).json()
  assert.equal(403, (await unit.send(statement(unit, 'initialized'))).status)
  assert.deepEqual(['11.0.0.0-3'], worst(told))
})

test('in browse and review nothing is said but beginning and end, and nothing is kept', async () => {
  for (const [mode, name, rules] of [
    ['browse', 'Browse', ['10.2.2.0-9', '10.2.2.0-2']],
    ['review', 'Review', ['10.2.2.0-11', '10.2.2.0-3']],
  ]) {
    const { emulation, log, told } = emulated()
    const unit = await launched(emulation, { mode }).begin()
    assert.equal(name, unit.data.launchMode)
    await unit.send(statement(unit, 'initialized'))
    assert.equal(403, (await unit.send(statement(unit, 'completed'))).status)
    assert.equal(rules[0], worst(told)[0])
    assert.equal(403, (await unit.put('scormbuild', {})).status)
    assert.match(log.at(-1).error.reason, new RegExp(rules[1]))
    assert.equal(200, (await unit.send(statement(unit, 'terminated'))).status)
  }
})

test('Tin Can packages are launched with their own name, and no rules of cmi5', async () => {
  const { emulation, told } = emulated('xapi')
  const unit = launched(emulation)
  assert.deepEqual(
    ['activity_id', 'actor', 'auth', 'endpoint', 'registration'],
    Object.keys(unit.said).sort(),
  )
  assert.equal(AU.publisher, unit.said.activity_id)
  const { object, ...whole } = statement({ ...unit, data: { contextTemplate: {} } }, 'completed')
  assert.equal(200, (await unit.send({ ...whole, object: { id: AU.publisher } })).status)
  const nameless = { ...whole, id: undefined, object: { id: AU.publisher } }
  const given = await (await unit.send(nameless, nameless)).json()
  assert.equal(2, new Set(given).size)
  assert.equal(400, (await unit.send({ ...whole, id: undefined })).status)
  assert.equal('xAPI Data 2.4.4', told.at(-1).findings[0].clause)
  assert.equal(404, (await unit.window.fetch('http://127.0.0.1:1/secret/lms/fetch/x', { method: 'POST' })).status)
  emulation.kill()
  assert.deepEqual([...Array(3).fill('completed'), 'completed refused'], heard(told))
})

test('a state saved as a file can be loaded, and what nobody kept is refused', async () => {
  const { emulation, turns } = emulated()
  const unit = await launched(emulation).begin()
  await unit.send(statement(unit, 'initialized'))
  await unit.put('own', { a: 1 })
  const file = emulation.save()
  const before = emulation.account()
  emulation.reset()
  assert.deepEqual(['', {}], [emulation.account().stated.registration, emulation.account().stated.documents])
  assert.equal('', emulation.load(file))
  assert.deepEqual(before, emulation.account())
  assert.deepEqual([[0, true], [0, false], [2, false]], turns)
  const fine = JSON.parse(file)
  const faults = [
    ...[undefined, []].map((stated) => ({ ...fine, stated })),
    ...[{ registration: 'x' }, { documents: { a: 1 } }, { statements: [1] }, { said: [1] }].map(
      (wrong) => ({ ...fine, stated: { ...fine.stated, ...wrong } }),
    ),
  ].map((one) => readAccount(JSON.stringify(one), PLACE).fault)
  assert.deepEqual(Array(6).fill('This state lacks its documents or its statements.'), faults)
  const shut = { ...fine, stated: { ...fine.stated, open: { launched: 1 } } }
  assert.equal(null, readAccount(JSON.stringify(shut), PLACE).account.stated.open)
})

test('the newest statements are kept, and what was said for good is not forgotten', async () => {
  const { emulation } = emulated()
  const unit = await launched(emulation).begin()
  await unit.send(statement(unit, 'initialized'), statement(unit, 'completed'))
  for (let turn = 0; turn < 11; turn += 1)
    await unit.send(...Array.from({ length: 50 }, () => answer(unit)))
  const { statements, said } = emulation.account().stated
  assert.deepEqual([500, ['completed']], [statements.length, said])
})
