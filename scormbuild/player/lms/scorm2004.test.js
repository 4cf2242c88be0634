import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, data, plain, told, writes } from '../../../tests/player/launched.js'
import {
  COMPLETION,
  SUCCESS,
  begun,
  window,
} from '../../../tests/player/launched2004.js'
import { NOON, attempt, fresh, readAll } from '../../../tests/player/play.js'
import { gradedCourse } from '../../../tests/player/small-course.js'
import { strictLms } from '../../../tests/player/strict2004.js'
import { record } from '../state/record.js'
import { restore } from '../state/restore.js'
import { check } from '../learning/session.js'
import { connect } from './scorm2004.js'

test('at first the learner is incomplete and will be back', async () => {
  const { lms, adapter } = await begun()
  assert.deepEqual(adapter.launch, {
    mode: 'normal',
    state: '',
    location: '',
    completed: false,
    passed: false,
  })
  assert.equal(adapter.records, true)
  assert.deepEqual(writes(lms), [
    'cmi.exit=suspend',
    'cmi.completion_status=incomplete',
    'commit',
  ])
  assert.deepEqual(lms.refused, [])
})

test('the learner is called as the LMS does, in any characters', async () => {
  for (const name of ['ada', 'Ада', '李\ud83d\ude00', ''])
    assert.equal((await begun({ held: { 'cmi.learner_id': name } })).adapter.learner, name)
})

test('the learner’s name is asked for when it is wanted, and not before', async () => {
  const { lms, adapter } = await begun({ held: { 'cmi.learner_name': 'Lovelace, Ada' } })
  const asked = () => lms.log.filter((call) => call.includes('cmi.learner_name')).length
  assert.deepEqual([asked(), adapter.name(), asked()], [0, 'Lovelace, Ada', 1])
})

test('an LMS that does not say what status it holds is not told a lower one', async () => {
  const { lms } = await begun({ held: { 'cmi.suspend_data': 'abc', [COMPLETION]: '' } })
  assert.deepEqual(writes(lms), ['cmi.exit=suspend', 'commit'])
})

test('a save sets state first, then place, score, statuses and time, and commits', async () => {
  const { lms, adapter } = await begun()
  writes(lms)
  const verdict = { completed: true, passed: true, done: true, score: 83, progress: 1 }
  assert.equal(adapter.save(plain({ verdict: { ...OPEN, ...verdict } })), true)
  assert.deepEqual(writes(lms), [
    'cmi.suspend_data=abc',
    'cmi.location=p1',
    'cmi.score.min=0',
    'cmi.score.max=100',
    'cmi.score.raw=83',
    'cmi.score.scaled=0.83',
    'cmi.success_status=passed',
    'cmi.completion_status=completed',
    'cmi.progress_measure=1',
    'cmi.session_time=PT1M5S',
    'commit',
  ])
})

test('what the LMS has accepted is not set again', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain({ interactions: [told(0)] }))
  writes(lms)
  adapter.save(plain({ interactions: [told(0)], seconds: 70 }))
  assert.deepEqual(writes(lms), ['cmi.session_time=PT1M10S', 'commit'])
})

for (const mode of ['review', 'browse'])
  test(`in ${mode} nothing is set and nothing committed`, async () => {
    const held = {
      'cmi.mode': mode,
      'cmi.suspend_data': 'abc',
      [COMPLETION]: 'completed',
    }
    const { lms, adapter } = await begun({ held })
    assert.deepEqual(
      [adapter.launch.mode, adapter.launch.state, adapter.records],
      [mode, 'abc', false],
    )
    assert.equal(adapter.save(plain({ state: 'xyz' })), true)
    assert.equal(adapter.terminate(plain({ state: 'xyz' })), true)
    assert.deepEqual(writes(lms), ['finish'])
    assert.deepEqual(lms.refused, [])
  })

test('the session ends once, with all that there is, to be taken up again', async () => {
  const { lms, adapter } = await begun()
  writes(lms)
  assert.equal(adapter.terminate(plain({ verdict: { ...OPEN, done: true } })), true)
  assert.equal(adapter.terminate(plain()), false)
  assert.equal(adapter.save(plain({ state: 'late' })), false)
  assert.equal(adapter.over, true)
  const all = writes(lms)
  assert.deepEqual(all.slice(-2), ['commit', 'finish'])
  assert.equal(all.filter((call) => call === 'finish').length, 1)
  assert.equal(lms.committed['cmi.exit'], 'suspend')
  const next = await connect(window(lms.launch()), data)
  assert.deepEqual([next.launch.state, next.launch.location], ['abc', 'p1'])
  assert.deepEqual(lms.refused, [])
})

test('the cover is no place to tell of', async () => {
  const { lms, adapter } = await begun()
  writes(lms)
  adapter.save(plain({ location: '' }))
  assert.deepEqual(writes(lms), [
    'cmi.suspend_data=abc',
    'cmi.session_time=PT1M5S',
    'commit',
  ])
})

test('a state longer than the target holds is never cut, all else is told', async () => {
  const wide = { ...data, target: { name: 'scorm2004-4th', stateLimit: 64000 } }
  const { lms, adapter } = await begun({}, wide)
  assert.equal(adapter.save(plain({ state: 'x'.repeat(64000) })), true)
  assert.equal(adapter.save(plain({ state: 'y'.repeat(64001), location: 'p2' })), false)
  assert.deepEqual([adapter.full, adapter.trouble], [true, ''])
  assert.deepEqual(
    [lms.committed['cmi.suspend_data'], lms.committed['cmi.location']],
    ['x'.repeat(64000), 'p2'],
  )
  assert.deepEqual(lms.refused, [])
})

test('without what it must take a save has failed, without the rest it has not', async () => {
  const verdict = { ...OPEN, passed: true, score: 90, progress: 0.5 }
  const outcome = async (lacked) => {
    const { adapter } = await begun({ lacks: [lacked] })
    return [lacked, adapter.save(plain({ verdict, interactions: [told(0)] }))]
  }
  const elements = ['cmi.suspend_data', COMPLETION, SUCCESS, 'cmi.score.raw']
  for (const element of [...elements, 'cmi.score.scaled'])
    assert.deepEqual(await outcome(element), [element, false])
  const optional = ['cmi.location', 'cmi.progress_measure', 'cmi.score.min', 'cmi.exit']
  for (const element of [...optional, 'cmi.interactions', 'cmi.session_time'])
    assert.deepEqual(await outcome(element), [element, true])
})

test('after a commit that failed everything is set again', async () => {
  let down = true
  const { lms, adapter } = await begun({ fails: (name) => name === 'Commit' && down })
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), false)
  assert.equal(adapter.trouble, 'refused')
  down = false
  writes(lms)
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), true)
  const again = writes(lms).map((call) => call.split('=')[0])
  assert.deepEqual(
    [again[0], again.includes('cmi.interactions.0.result'), again.at(-3)],
    ['cmi.suspend_data', true, 'cmi.exit'],
  )
  assert.ok(lms.refused.every((call) => call === 'Commit: 101' || call === ': 101'))
})

test('a session that runs already is gone on with, one that is over is not', async () => {
  const lms = strictLms()
  const api = lms.launch()
  const first = await connect(window(api), data)
  first.save(plain())
  const again = await connect(window(api), data)
  assert.equal(again.launch.state, 'abc')
  again.terminate(plain())
  assert.equal(await connect(window(api), data), null)
})

test('an API of SCORM 1.2 is none', async () => {
  const old = { API: { LMSInitialize: () => 'true', Initialize: () => 'true' } }
  assert.equal(await connect({ ...window(undefined), ...old }, data), null)
})

test('an LMS that answers nothing but blanks is spoken to all the same', async () => {
  const sets = []
  const blanks = {
    Initialize: () => 'true',
    GetValue: () => '',
    SetValue: (...given) => (sets.push(given.join('=')), 'true'),
    Commit: () => 'true',
    GetLastError: () => '403',
    Terminate: () => 'true',
  }
  const adapter = await connect(window(blanks), data)
  assert.deepEqual(
    [adapter.launch.mode, adapter.launch.completed, adapter.launch.passed],
    ['normal', false, false],
  )
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), true)
  assert.ok(sets.includes('cmi.interactions.0.result=correct'))
})

test('an LMS that throws at every call never reaches the learner', async () => {
  const fail = () => {
    throw new Error('boom')
  }
  const names = ['GetValue', 'SetValue', 'Commit', 'GetLastError', 'Terminate']
  const broken = Object.fromEntries(names.map((name) => [name, fail]))
  assert.equal(await connect(window({ ...broken, Initialize: fail }), data), null)
  const adapter = await connect(
    window({ ...broken, Initialize: () => 'true', GetValue: () => '1' }),
    data,
  )
  const full = plain({ interactions: [told(0)], verdict: { ...OPEN, score: 9 } })
  assert.deepEqual([adapter.save(full), adapter.trouble], [false, 'refused'])
  assert.equal(adapter.terminate(full, true), false)
})

test('a course played to its end shows the LMS what it shows the learner', async () => {
  const course = gradedCourse({ final: { weight: 100 } })
  const { lms, adapter } = await begun({}, course)
  const shown = () =>
    [COMPLETION, SUCCESS, 'cmi.score.raw', 'cmi.score.scaled'].map(
      (element) => lms.committed[element],
    )
  const start = readAll(course, restore(course, adapter.launch, 3))
  const failed = attempt(course, start, 'final', 2)
  adapter.save(record(course, failed, 10))
  assert.deepEqual(shown(), ['incomplete', 'failed', '50', '0.5'])
  const passed = attempt(course, failed, 'final', 3)
  adapter.terminate(record(course, passed, 20))
  assert.deepEqual(shown(), ['completed', 'passed', '75', '0.75'])
  assert.deepEqual(lms.refused, [])
})

test('what was saved is there when the tab was killed', async () => {
  const { lms, adapter } = await begun()
  const session = check(data, fresh(data), {
    question: 'one',
    quiz: null,
    response: [2],
    time: NOON,
    latency: null,
  })
  adapter.save(record(data, session, 5))
  const next = await connect(window(lms.launch()), data)
  assert.deepEqual(restore(data, next.launch, 0).state, session.state)
})
