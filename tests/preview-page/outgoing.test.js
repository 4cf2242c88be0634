/** What the preview gives away as a file tells nobody its secret address. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { outgoing } from '../../scormbuild/preview/page/outgoing.js'
import { emulated, launched, statement } from './stated.js'

const HOME = 'http://127.0.0.1:1/secret/'

test('the files hold neither the address nor the token, and are whole otherwise', async () => {
  const { emulation, log, told } = emulated()
  const unit = await launched(emulation).begin()
  await unit.send(statement(unit, 'initialized'))
  await unit.put('own', { where: HOME, search: encodeURIComponent(HOME) })
  const token = unit.auth.replace('Basic ', '')
  for (const data of [log, told, emulation.account()]) {
    const file = JSON.stringify(data, null, 2)
    const given = outgoing(file, HOME)
    assert.deepEqual([true, false, false], [file, given, decodeURIComponent(given)].map((it) => it.includes('/secret/')))
    assert.equal(false, given.includes(token))
    assert.equal(data.length, JSON.parse(given).length)
  }
  const [fetched] = JSON.parse(outgoing(JSON.stringify(log), HOME))
  assert.deepEqual({ 'auth-token': '' }, JSON.parse(fetched.answer))
  assert.equal(token, JSON.parse(log[0].answer)['auth-token'])
  const places = JSON.parse(outgoing(JSON.stringify(told), HOME))
  const { extensions } = places[0].statement.context
  const url = 'https://w3id.org/xapi/cmi5/context/extensions/launchurl'
  assert.equal('https://preview.invalid/unit/index.html', extensions[url])
})

test('a state that was given away can be loaded, and the learner goes on', async () => {
  const { emulation } = emulated()
  const unit = await launched(emulation).begin()
  await unit.send(statement(unit, 'initialized'))
  await unit.put('own', { a: 1 })
  const file = outgoing(emulation.save(), HOME)
  emulation.reset()
  assert.equal('', emulation.load(file))
  const again = await launched(emulation).begin()
  assert.equal(unit.said.registration, again.said.registration)
  assert.deepEqual({ a: 1 }, await (await again.state('own')).json())
})
