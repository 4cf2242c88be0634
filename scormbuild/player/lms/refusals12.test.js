import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, data, plain, told, writes } from '../../../tests/player/launched.js'
import { STATUS, begun, window } from '../../../tests/player/launched12.js'
import { strictLms } from '../../../tests/player/strict12.js'
import { connect } from './scorm12.js'

test('after a commit that failed everything is set again', async () => {
  let down = true
  const { lms, adapter } = await begun({
    fails: (name) => name === 'LMSCommit' && down,
  })
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), false)
  assert.equal(adapter.trouble, 'refused')
  down = false
  writes(lms)
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), true)
  assert.deepEqual(writes(lms), [
    'cmi.suspend_data=abc',
    'cmi.core.lesson_location=p1',
    'cmi.core.lesson_status=incomplete',
    'cmi.interactions.0.id=q0',
    'cmi.interactions.0.time=12:00:00',
    'cmi.interactions.0.type=choice',
    'cmi.interactions.0.correct_responses.0.pattern=a',
    'cmi.interactions.0.weighting=1',
    'cmi.interactions.0.student_response=a',
    'cmi.interactions.0.result=correct',
    'cmi.core.exit=suspend',
    'cmi.core.session_time=0000:01:05',
    'commit',
  ])
})

test('a state, a score or a status that is refused fails the save', async () => {
  for (const element of ['cmi.suspend_data', 'cmi.core.score.raw', STATUS]) {
    const { adapter } = await begun({
      fails: (name, given) => name === 'LMSSetValue' && given === element,
    })
    const verdict = { ...OPEN, done: true, score: 9 }
    assert.equal(adapter.save(plain({ verdict })), false, element)
    assert.equal(adapter.trouble, 'refused')
  }
})

test('what an LMS need not implement may be missing', async () => {
  const lacks = [
    'cmi.core.lesson_mode',
    'cmi.core.score.min',
    'cmi.core.score.max',
    'cmi.interactions',
    'cmi.core.student_name',
  ]
  const { lms, adapter } = await begun({ lacks })
  const full = plain({ verdict: { ...OPEN, score: 9 }, interactions: [told(0)] })
  assert.equal(adapter.save(full), true)
  assert.equal(adapter.save(full), true)
  assert.equal(adapter.terminate(full), true)
  assert.deepEqual(
    lms.refused.filter((call) => !call.endsWith(': 401')),
    [],
  )
  assert.deepEqual(
    lms.refused.filter((call) => call.startsWith('cmi.interactions')),
    ['cmi.interactions._children: 401'],
  )
})

test('after the network was gone everything is set again', async () => {
  const listeners = {}
  const lms = strictLms()
  const online = window(lms.launch(), {
    addEventListener: (name, listener) => void (listeners[name] = listener),
  })
  const adapter = await connect(online, data)
  adapter.save(plain())
  listeners.online()
  writes(lms)
  adapter.save(plain())
  assert.deepEqual(writes(lms), [
    'cmi.suspend_data=abc',
    'cmi.core.lesson_location=p1',
    'cmi.core.lesson_status=incomplete',
    'cmi.core.exit=suspend',
    'cmi.core.session_time=0000:01:05',
    'commit',
  ])
})

test('while offline nothing is believed to have arrived', async () => {
  const lms = strictLms()
  const adapter = await connect(
    window(lms.launch(), { navigator: { onLine: false } }),
    data,
  )
  assert.equal(adapter.save(plain()), true)
  writes(lms)
  adapter.save(plain())
  assert.ok(writes(lms).includes('cmi.suspend_data=abc'))
})

test('an LMS that answers nothing but blanks is spoken to all the same', async () => {
  const sets = []
  const blanks = {
    LMSInitialize: () => 'true',
    LMSGetValue: () => '',
    LMSSetValue: (...given) => (sets.push(given.join('=')), 'true'),
    LMSCommit: () => 'true',
    LMSGetLastError: () => '0',
    LMSFinish: () => 'true',
  }
  const adapter = await connect(window(blanks), data)
  assert.deepEqual(
    [adapter.launch.mode, adapter.launch.completed, adapter.launch.passed],
    ['normal', false, false],
  )
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), true)
  assert.ok(sets.includes('cmi.interactions.0.result=correct'))
})

test('booleans, numbers and nothing at all are understood', async () => {
  const odd = {
    LMSInitialize: () => true,
    LMSGetValue: (element) => (element === 'cmi.suspend_data' ? 12 : undefined),
    LMSSetValue: () => undefined,
    LMSCommit: () => 1,
    LMSGetLastError: () => 0,
    LMSFinish: () => null,
  }
  const adapter = await connect(window(odd), data)
  assert.equal(adapter.launch.state, '12')
  assert.equal(adapter.save(plain()), true)
})

test('no answer but an error is a refusal', async () => {
  const mute = {
    LMSInitialize: () => 'true',
    LMSSetValue: () => '',
    LMSCommit: () => 'true',
    LMSGetValue: () => '',
    LMSGetLastError: () => '101',
  }
  const adapter = await connect(window(mute), data)
  assert.equal(adapter.save(plain()), false)
})

test('an LMS that throws at every call never reaches the learner', async () => {
  const fail = () => {
    throw new Error('boom')
  }
  const names = [
    'LMSGetValue',
    'LMSSetValue',
    'LMSCommit',
    'LMSGetLastError',
    'LMSFinish',
  ]
  const broken = Object.fromEntries(names.map((name) => [name, fail]))
  assert.equal(await connect(window({ ...broken, LMSInitialize: fail }), data), null)
  const adapter = await connect(
    window({ ...broken, LMSInitialize: () => 'true' }),
    data,
  )
  assert.deepEqual([adapter.save(plain()), adapter.trouble], [false, 'refused'])
  assert.equal(adapter.terminate(plain()), false)
  assert.match(adapter.log[0], /threw Error: boom/)
})

test('functions that lean on their object and functions that are missing are no trouble', async () => {
  const lms = {
    ready: 'true',
    LMSInitialize() {
      return this.ready
    },
    LMSGetLastError: () => '0',
  }
  const adapter = await connect(window(lms), data)
  assert.equal(adapter.launch.state, '')
})
