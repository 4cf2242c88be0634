import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, plain } from '../../../tests/player/launched.js'
import { LAUNCH, address, lrs, namedCourse, pane, verbs } from '../../../tests/player/lrs.js'
import { encode } from '../state/codec.js'
import { blank } from '../state/state.js'
import { connect } from './cmi5.js'

const data = namedCourse()
const PUT = 'PUT activities/state'
const POST = 'POST statements'
const DONE = plain({ verdict: { ...OPEN, completed: true } })

async function launched(side = lrs(), window = pane(side)) {
  const lms = await connect(window, data)
  await lms?.reach?.()
  return { side, window, lms }
}

const stateOf = (pages) => encode({ ...blank(1), pages }, data.course.id)
const keptBy = (side) => JSON.parse(side.documents.get('scormbuild').body)

test('without a launch there is no LMS', async () => {
  const side = lrs()
  assert.equal(await connect(pane(side, 'file:///index.html'), data), null)
  assert.equal(await connect({ setTimeout() {} }, data), null)
})

const BAD = {
  'without fetch': [{ fetch: null }, {}, /lacks fetch/],
  'with a registration that is no UUID': [{ registration: 'r' }, {}, /no UUID/],
  'with a token that was used': [{}, { tokens: [] }, /no token/],
  'without launch data': [{}, { launch: null }, /no launch data \(404\)/],
  'with launch data that are no JSON': [{}, { launch: [] }, /no launch data \(200\)/],
  'where the state is not to be had': [
    {},
    { answers: { 'GET agents/profile': [403], 'GET activities/state': [500, 500, 500, 500] } },
    /no launch data \(500\)/,
  ],
}

for (const [name, [query, changes, words]] of Object.entries(BAD))
  test(`a launch ${name} records nothing, and says why`, async () => {
    const side = Object.assign(lrs(), changes)
    const lms = await connect(pane(side, address(query)), data)
    assert.deepEqual([lms.unread, lms.records, lms.trouble, lms.over], [true, false, '', false])
    assert.match(lms.log.join(), words)
    assert.equal(lms.save(DONE), true)
    lms.doubt()
    lms.resend()
    lms.noted()()
    assert.equal(lms.terminate(DONE, false), true)
    assert.equal(lms.over, true)
    assert.deepEqual(verbs(side), [])
  })

test('nothing is said of a session after its end, also where the page is opened again', async () => {
  const { side, window, lms } = await launched()
  lms.terminate(DONE, false)
  await lms.gone()
  const next = await connect(window, data)
  assert.deepEqual([next.unread, next.log], [true, ['the session of this launch is over']])
  next.terminate(DONE, false)
  assert.deepEqual(verbs(side), ['initialized', 'completed', 'terminated'])
})

test('a session whose end did not arrive goes on where the page is opened again', async () => {
  const { side, window, lms } = await launched()
  side.answers[POST] = [500]
  lms.terminate(null, false)
  assert.equal(await lms.gone(), false)
  const { lms: next } = await launched(side, window)
  next.terminate(DONE, false)
  await next.gone()
  assert.deepEqual(verbs(side), ['initialized', 'completed', 'terminated'])
})

test('our own state that is not to be had is not taken for none', async () => {
  const side = lrs()
  const { fetch } = side
  side.fetch = (url, request) => {
    const ours = url.includes('stateId=scormbuild')
    return ours ? Promise.resolve(new Response('', { status: 403 })) : fetch(url, request)
  }
  const { lms } = await launched(side)
  assert.match(lms.log.join(), /state is not to be had \(403\)/)
})

test('somebody who is busy at first is asked again', async () => {
  const side = lrs()
  side.answers['GET activities/state'] = [503, 0]
  const { lms } = await launched(side)
  assert.equal(lms.records, true)
})

for (const status of [0, 429, 500])
  test(`after ${status} nothing is lost, and it is tried again`, async () => {
    const { side, lms } = await launched()
    side.answers[PUT] = [status]
    side.answers[POST] = [status]
    lms.save(DONE)
    assert.equal(await lms.reach(), false)
    assert.equal(await lms.reach(), false)
    assert.equal(await lms.reach(), true)
    assert.deepEqual(verbs(side), ['initialized', 'completed'])
    assert.deepEqual([lms.trouble, lms.told], ['', true])
  })

for (const status of [401, 403])
  test(`after ${status} the session is over, and nobody is asked any more`, async () => {
    const { side, lms } = await launched()
    side.answers[PUT] = [status]
    lms.save(DONE)
    assert.equal(await lms.reach(), false)
    assert.equal(lms.trouble, 'refused')
    const asked = side.asked.length
    assert.deepEqual([lms.save(DONE), await lms.reach()], [false, false])
    assert.equal(lms.terminate(DONE, true), false)
    assert.equal(side.asked.length, asked)
  })

test('who is asked to wait waits', async () => {
  const { side, lms } = await launched()
  side.answers[PUT] = [429]
  side.after = '60'
  lms.save(DONE)
  await lms.reach()
  const asked = side.asked.length
  assert.equal(await lms.reach(), false)
  assert.equal(side.asked.length, asked)
})

test('an LMS that never answers is none after a while', async () => {
  const side = lrs()
  const window = pane(side)
  const { lms } = await launched(side, window)
  side.fetch = (_, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  window.setTimeout = (run) => void queueMicrotask(run)
  lms.save(DONE)
  assert.equal(await lms.reach(), false)
  assert.match(lms.log.join(), /no answer/)
})

test('what another device kept meanwhile is taken in', async () => {
  const { side, lms } = await launched()
  lms.save(plain({ state: stateOf([1]) }))
  await lms.reach()
  const body = JSON.stringify({ state: stateOf([2]), said: ['completed'] })
  side.documents.set('scormbuild', { body, etag: '"other"' })
  lms.save(plain({ state: stateOf([1, 3]) }))
  assert.equal(await lms.reach(), true)
  assert.equal(keptBy(side).state, stateOf([1, 2, 3]))
  lms.save(plain({ state: stateOf([1, 3, 4]) }))
  await lms.reach()
  assert.equal(keptBy(side).state, stateOf([1, 2, 3, 4]))
})

test('an LMS that always was faster stands in the way, and so does one that then is gone', async () => {
  const { side, lms } = await launched()
  side.answers[PUT] = [412, 409, 412, 412]
  lms.save(DONE)
  assert.equal(await lms.reach(), false)
  side.answers[PUT] = [412]
  side.answers['GET activities/state'] = [500]
  assert.equal(await lms.reach(), false)
  assert.equal(await lms.reach(), true)
})

test('where no tag comes back the last word counts', async () => {
  const { side, lms } = await launched(lrs({ etags: false }))
  lms.save(plain({ state: stateOf([1]) }))
  await lms.reach()
  lms.save(plain({ state: stateOf([1, 2]) }))
  await lms.reach()
  assert.equal(keptBy(side).state, stateOf([1, 2]))
})

test('a state for which there is no room stays here, all else is sent', async () => {
  const { side, lms } = await launched()
  side.answers[PUT] = [413, 413, 413]
  lms.save(DONE)
  assert.equal(await lms.reach(), true)
  assert.deepEqual([lms.full, verbs(side)], [true, ['initialized', 'completed']])
  assert.equal(lms.save(DONE), false)
})

test('a tab that may remember nothing goes on without', async () => {
  const side = lrs()
  const forbidden = () => {
    throw new Error('forbidden')
  }
  const window = { ...pane(side), sessionStorage: { getItem: forbidden, setItem: forbidden } }
  const { lms } = await launched(side, window)
  assert.equal(lms.records, true)
  const none = lrs()
  const { sessionStorage: _, ...bare } = pane(none)
  assert.equal((await launched(none, bare)).lms.records, true)
})

test('a launch that says nothing of the session goes by its token', async () => {
  const { lms } = await launched(lrs({ launch: { launchMode: 'Normal', contextTemplate: null } }))
  assert.equal(lms.records, true)
})

test('a statement that is refused for good is not taken for told', async () => {
  const { side, lms } = await launched()
  side.answers[POST] = [400]
  lms.save(DONE)
  assert.equal(await lms.reach(), true)
  assert.equal(lms.told, false)
  lms.doubt()
  lms.resend()
  lms.noted()()
  assert.equal(lms.name(), '')
})

test('state stays as it is where it must not be replaced', async () => {
  const { side, lms } = await launched()
  lms.save(plain({ state: stateOf([1]) }))
  await lms.reach()
  lms.save({ ...DONE, state: null })
  await lms.reach()
  assert.equal(keptBy(side).state, stateOf([1]))
  assert.equal(LAUNCH.launchMode, 'Normal')
})

test('a browser that cannot fetch launches nothing', async () => {
  const { fetch: _, ...window } = pane(lrs())
  const lms = await connect(window, data)
  assert.match(lms.log.join(), /no token/)
})
