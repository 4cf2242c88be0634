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

test('what may not have arrived is set again, all of it', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain())
  writes(lms)
  adapter.doubt()
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
  const navigator = { onLine: false }
  const adapter = await connect(window(lms.launch(), { navigator }), data)
  assert.deepEqual([adapter.save(plain()), adapter.trouble], [false, 'unconfirmed'])
  writes(lms)
  navigator.onLine = true
  assert.deepEqual([adapter.save(plain()), adapter.trouble], [true, ''])
  assert.deepEqual(writes(lms), [
    'cmi.suspend_data=abc',
    'cmi.core.lesson_location=p1',
    'cmi.core.lesson_status=incomplete',
    'cmi.core.exit=suspend',
    'cmi.core.session_time=0000:01:05',
    'commit',
  ])
})

test('a refusal while offline is a refusal', async () => {
  const lms = strictLms({ fails: (name) => name === 'LMSCommit' })
  const navigator = { onLine: false }
  const adapter = await connect(window(lms.launch(), { navigator }), data)
  assert.deepEqual([adapter.save(plain()), adapter.trouble], [false, 'refused'])
})

test('after a refusal what was accepted beside it is set again as well', async () => {
  let full = true
  const { lms, adapter } = await begun({
    fails: (name, element) =>
      name === 'LMSSetValue' && element === 'cmi.suspend_data' && full,
  })
  adapter.save(plain())
  full = false
  writes(lms)
  assert.equal(adapter.save(plain()), true)
  assert.deepEqual(writes(lms), [
    'cmi.suspend_data=abc',
    'cmi.core.lesson_location=p1',
    'cmi.core.lesson_status=incomplete',
    'cmi.core.exit=suspend',
    'cmi.core.session_time=0000:01:05',
    'commit',
  ])
})

test('a session ends only after a save that is known to have arrived', async () => {
  let down = true
  const { lms, adapter } = await begun({
    fails: (name) => name === 'LMSCommit' && down,
  })
  assert.deepEqual([adapter.terminate(plain(), false), adapter.over], [false, false])
  down = false
  assert.deepEqual([adapter.terminate(plain(), false), adapter.over], [true, true])
  assert.equal(writes(lms).filter((call) => call === 'finish').length, 1)
  const offline = await connect(
    window(strictLms().launch(), { navigator: { onLine: false } }),
    data,
  )
  assert.deepEqual([offline.terminate(plain(), false), offline.over], [false, false])
})

test('a session ends without another save where nothing came since the last', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain())
  writes(lms)
  assert.equal(adapter.terminate(null, false), true)
  assert.deepEqual([writes(lms), adapter.over], [['finish'], true])
})

test('a session that is to end anyway ends, also after a refusal', async () => {
  const { lms, adapter } = await begun({ fails: (name) => name === 'LMSCommit' })
  assert.deepEqual([adapter.terminate(plain(), true), adapter.over], [false, true])
  assert.equal(writes(lms).at(-1), 'finish')
})

test('a state without room keeps nobody from ending', async () => {
  const { adapter } = await begun()
  const long = plain({ state: 'x'.repeat(4097) })
  assert.deepEqual([adapter.terminate(long, false), adapter.over], [false, true])
})

test('a state that must stay is never set, not even again', async () => {
  let down = true
  const { lms, adapter } = await begun({
    held: { 'cmi.suspend_data': 'theirs' },
    fails: (name) => name === 'LMSCommit' && down,
  })
  const verdict = { ...OPEN, score: 40 }
  assert.equal(adapter.save(plain({ state: null, verdict })), false)
  down = false
  assert.equal(adapter.save(plain({ state: null, verdict })), true)
  assert.deepEqual(
    writes(lms).filter((call) => call.startsWith('cmi.suspend_data')),
    [],
  )
  assert.deepEqual(
    [lms.committed['cmi.suspend_data'], lms.committed['cmi.core.score.raw']],
    ['theirs', '40'],
  )
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
    error: '0',
    LMSInitialize: () => 'true',
    LMSSetValue: () => ((mute.error = '101'), ''),
    LMSCommit: () => 'true',
    LMSGetValue: () => ((mute.error = '0'), ''),
    LMSGetLastError: () => mute.error,
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
    window({ ...broken, LMSInitialize: () => 'true', LMSGetValue: () => 'x' }),
    data,
  )
  assert.deepEqual([adapter.save(plain()), adapter.trouble], [false, 'refused'])
  assert.equal(adapter.terminate(plain(), true), false)
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
