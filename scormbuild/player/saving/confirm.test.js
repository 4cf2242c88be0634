import assert from 'node:assert/strict'
import { test } from 'node:test'

import { clock } from '../../../tests/player/clock.js'
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
/** To the door of the LMS. */
const AWAY = { ok: false, status: 0 }

test('the document itself is asked for, past all caches and no more than a byte', async () => {
  const { ways, asked } = browser(YES)
  assert.equal(await reacher(ways).reach(), true)
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
  const { reach } = reacher(ways)
  const said = []
  for (let time = 0; time < 5; time += 1) said.push(await reach())
  assert.deepEqual(said, [true, false, false, false, true])
})

/** What is said to each of several looks in a row, and by whom the last yes was given. */
async function looks({ reach, sure, answered }, times) {
  const said = []
  for (let time = 0; time < times; time += 1) said.push(await reach())
  return [...said, sure() ? 'known' : answered() ? 'answered' : 'believed']
}

test('where one request after the other comes to nothing, the browser is believed', async () => {
  for (const first of ['fails', AWAY, { ok: false, status: 416 }]) {
    const { ways, asked, settings } = browser(first, first, first, first, YES, 'fails')
    const ask = reacher(ways)
    assert.deepEqual(await looks(ask, 4), [false, false, true, true, 'believed'])
    settings.online = false
    assert.deepEqual([await ask.reach(), asked.length], [false, 4])
    settings.online = true
    assert.deepEqual(await looks(ask, 2), [true, false, 'known'])
  }
})

test('an LMS in trouble, or that does not know the learner, says no and teaches nothing', async () => {
  for (const status of [401, 407, 408, 425, 429, 500, 502, 503]) {
    const refusal = { ok: false, status }
    const first = await looks(reacher(browser(refusal).ways), 5)
    assert.deepEqual(first.slice(0, 5), [false, false, false, false, false], status)
    const later = await looks(reacher(browser(YES, refusal, 'fails').ways), 3)
    assert.deepEqual(later.slice(0, 3), [true, false, false], status)
  }
})

test('an LMS that does not give the document is there, and nobody is when none answers', async () => {
  for (const status of [403, 404, 405, 410]) {
    const denied = { ok: false, status }
    const { ways } = browser(YES, denied, 'fails')
    const ask = reacher(ways)
    assert.deepEqual(await looks(ask, 2), [true, true, 'answered'])
    assert.deepEqual((await looks(ask, 1)).slice(0, 1), [false])
    assert.deepEqual(await looks(reacher(browser(denied).ways), 1), [true, 'answered'])
  }
})

test('a document from no server is not asked for', async () => {
  const { ways, asked } = browser(YES)
  assert.deepEqual(await looks(reacher({ ...ways, address: '' }), 1), [true, 'believed'])
  assert.deepEqual(asked, [])
})

test('while the browser is offline nothing is asked, and that teaches nothing', async () => {
  const { ways, asked, settings } = browser(YES, 'fails')
  const { reach } = reacher(ways)
  settings.online = false
  assert.deepEqual([await reach(), asked.length], [false, 0])
  settings.online = true
  assert.deepEqual([await reach(), await reach()], [true, false])
})

test('who does not answer within ten seconds is not there', async () => {
  const { ways, time } = browser(YES, 'never')
  const { reach } = reacher(ways)
  await reach()
  const said = []
  void reach().then((answer) => said.push(answer))
  await time.pass(9999)
  assert.deepEqual(said, [])
  await time.pass(1)
  assert.deepEqual(said, [false])
})
