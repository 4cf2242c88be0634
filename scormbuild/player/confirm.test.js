import assert from 'node:assert/strict'
import { test } from 'node:test'

import { clock } from '../../tests/player/clock.js'
import { reacher } from './confirm.js'

const ADDRESS = 'https://lms.example/course/index.html?scoid=3'

/** A browser whose requests come to what is listed, then to the last of it. */
function browser(...answers) {
  const time = clock()
  const asked = []
  const settings = { online: true }
  const ways = {
    address: ADDRESS,
    fetch(address, { signal, ...rest }) {
      const answer = answers[Math.min(asked.length, answers.length - 1)]
      asked.push({ address, ...rest })
      if (answer === 'never') return new Promise((_, fail) => (signal.onabort = fail))
      return answer === 'fails' ? Promise.reject(new TypeError()) : Promise.resolve(answer)
    },
    online: () => settings.online,
    later: time.later,
  }
  return { ways, asked, settings, time }
}

const YES = { ok: true, status: 206 }
/** To the door of the platform. */
const AWAY = { ok: false, status: 0 }

test('the document itself is asked for, past all caches and no more than a byte', async () => {
  const { ways, asked } = browser(YES)
  assert.equal(await reacher(ways)(), true)
  assert.deepEqual(asked, [
    {
      address: ADDRESS,
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { Range: 'bytes=0-0' },
      redirect: 'manual',
    },
  ])
})

test('where requests work, one that fails or leads elsewhere says that nobody is there', async () => {
  const { ways } = browser(YES, 'fails', AWAY, { ok: false, status: 502 }, YES)
  const reach = reacher(ways)
  const said = []
  for (let time = 0; time < 5; time += 1) said.push(await reach())
  assert.deepEqual(said, [true, false, false, false, true])
})

test('where the first request comes to nothing, only the browser is asked', async () => {
  for (const first of ['fails', AWAY, { ok: false, status: 405 }]) {
    const { ways, asked, settings } = browser(first)
    const reach = reacher(ways)
    assert.deepEqual([await reach(), await reach(), asked.length], [true, true, 1])
    settings.online = false
    assert.deepEqual([await reach(), asked.length], [false, 1])
  }
})

test('a platform that no longer gives the document is there, and is not asked again', async () => {
  for (const status of [401, 403, 404, 410]) {
    const { ways, asked, settings } = browser(YES, { ok: false, status })
    const reach = reacher(ways)
    const said = [await reach(), await reach(), await reach()]
    assert.deepEqual([said, asked.length], [[true, true, true], 2])
    settings.online = false
    assert.equal(await reach(), false)
  }
})

test('a document from no server is not asked for', async () => {
  const { ways, asked } = browser(YES)
  assert.equal(await reacher({ ...ways, address: '' })(), true)
  assert.deepEqual(asked, [])
})

test('while the browser is offline nothing is asked, and that teaches nothing', async () => {
  const { ways, asked, settings } = browser(YES, 'fails')
  const reach = reacher(ways)
  settings.online = false
  assert.deepEqual([await reach(), asked.length], [false, 0])
  settings.online = true
  assert.deepEqual([await reach(), await reach()], [true, false])
})

test('who does not answer within ten seconds is not there', async () => {
  const { ways, time } = browser(YES, 'never')
  const reach = reacher(ways)
  await reach()
  const said = []
  void reach().then((answer) => said.push(answer))
  await time.pass(9999)
  assert.deepEqual(said, [])
  await time.pass(1)
  assert.deepEqual(said, [false])
})
