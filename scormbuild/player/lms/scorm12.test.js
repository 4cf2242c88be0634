import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, data, plain, told, writes } from '../../../tests/player/launched.js'
import { STATUS, begun, window } from '../../../tests/player/launched12.js'
import { NOON, attempt, fresh, readAll } from '../../../tests/player/play.js'
import { gradedCourse } from '../../../tests/player/small-course.js'
import { strictLms } from '../../../tests/player/strict12.js'
import { record } from '../state/record.js'
import { restore } from '../state/restore.js'
import { check } from '../learning/session.js'
import { connect } from './scorm12.js'

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
    'cmi.core.exit=suspend',
    'cmi.core.lesson_status=incomplete',
    'commit',
  ])
  assert.deepEqual(lms.refused, [])
})

test('the learner is called as the LMS does, in any characters', async () => {
  for (const name of ['ada', 'Ада', '李\ud83d\ude00', ''])
    assert.equal((await begun({ held: { 'cmi.core.student_id': name } })).adapter.learner, name)
})

test('the learner’s name is asked for when it is wanted, and not before', async () => {
  const { lms, adapter } = await begun({ held: { 'cmi.core.student_name': 'Lovelace, Ada' } })
  const asked = () => lms.log.filter((call) => call.includes('cmi.core.student_name')).length
  assert.deepEqual([asked(), adapter.name(), asked()], [0, 'Lovelace, Ada', 1])
})

test('who has been here before is not called incomplete by an LMS that forgets its status', async () => {
  const { lms, adapter } = await begun({ held: { 'cmi.suspend_data': 'abc' } })
  assert.equal(adapter.launch.passed, false)
  assert.deepEqual(writes(lms), ['cmi.core.exit=suspend', 'commit'])
})

test('a save sets state first, then place, score, status and time, and commits', async () => {
  const { lms, adapter } = await begun()
  writes(lms)
  const verdict = { ...OPEN, completed: true, passed: true, done: true, score: 83 }
  assert.equal(adapter.save(plain({ verdict })), true)
  assert.deepEqual(writes(lms), [
    'cmi.suspend_data=abc',
    'cmi.core.lesson_location=p1',
    'cmi.core.score.raw=83',
    'cmi.core.score.min=0',
    'cmi.core.score.max=100',
    'cmi.core.lesson_status=passed',
    'cmi.core.session_time=0000:01:05',
    'commit',
  ])
})

test('what the LMS has accepted is not set again', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain({ interactions: [told(0)] }))
  writes(lms)
  adapter.save(plain({ interactions: [told(0)], seconds: 70 }))
  assert.deepEqual(writes(lms), ['cmi.core.session_time=0000:01:10', 'commit'])
})

test('no score is set before it is decided', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain())
  assert.equal('cmi.core.score.raw' in lms.committed, false)
  adapter.save(plain({ verdict: { ...OPEN, score: 0 } }))
  assert.equal(lms.committed['cmi.core.score.raw'], '0')
})

for (const mode of ['review', 'browse'])
  test(`in ${mode} nothing is set and nothing committed`, async () => {
    const held = {
      'cmi.core.lesson_mode': mode,
      'cmi.suspend_data': 'abc',
      [STATUS]: 'passed',
    }
    const { lms, adapter } = await begun({ held })
    assert.deepEqual(
      [adapter.launch.mode, adapter.launch.state, adapter.records],
      [mode, 'abc', false],
    )
    assert.equal(adapter.save(plain({ state: 'xyz' })), true)
    assert.equal(adapter.terminate(plain({ state: 'xyz' })), true)
    assert.deepEqual(writes(lms), ['finish'])
    assert.equal(lms.committed['cmi.suspend_data'], 'abc')
  })

test('the session ends once, with all that there is', async () => {
  const { lms, adapter } = await begun()
  writes(lms)
  assert.equal(adapter.terminate(plain()), true)
  assert.equal(adapter.terminate(plain()), false)
  assert.equal(adapter.save(plain({ state: 'late' })), false)
  assert.equal(adapter.over, true)
  const all = writes(lms)
  assert.deepEqual(all.slice(-2), ['commit', 'finish'])
  assert.equal(all.filter((call) => call === 'finish').length, 1)
  assert.equal(lms.committed['cmi.suspend_data'], 'abc')
  assert.deepEqual(lms.refused, [])
})

test('an end that did not go well is told', async () => {
  for (const broken of ['LMSFinish', 'LMSCommit']) {
    const { adapter } = await begun({ fails: (name) => name === broken })
    assert.equal(adapter.terminate(plain()), false, broken)
  }
})

test('a state that is too long is never cut: the last that fitted stays, all else is told', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain({ state: 'x'.repeat(4096) }))
  const verdict = { ...OPEN, score: 50 }
  assert.equal(
    adapter.save(plain({ state: 'y'.repeat(4097), location: 'p2', verdict })),
    false,
  )
  assert.deepEqual([adapter.full, adapter.trouble], [true, ''])
  assert.match(adapter.log.at(-1), /4097 characters, 4096/)
  assert.equal(lms.committed['cmi.suspend_data'], 'x'.repeat(4096))
  assert.deepEqual(
    [lms.committed['cmi.core.lesson_location'], lms.committed['cmi.core.score.raw']],
    ['p2', '50'],
  )
  assert.equal(adapter.save(plain({ state: 'short' })), true)
  assert.deepEqual([adapter.full, adapter.trouble], [false, ''])
})

test('a target without a limit takes any state', async () => {
  const free = { ...data, target: { name: 'scorm12', stateLimit: null } }
  const { adapter, lms } = await begun({}, free)
  assert.equal(adapter.save(plain({ state: 'z'.repeat(4096) })), true)
  assert.equal(lms.committed['cmi.suspend_data'].length, 4096)
})

test('a session that runs already is gone on with', async () => {
  const lms = strictLms()
  const api = lms.launch()
  const first = await connect(window(api), data)
  first.save(plain())
  const again = await connect(window(api), data)
  assert.equal(again.launch.state, 'abc')
})

test('where no session can begin, and where no API comes, there is no LMS', async () => {
  const lms = strictLms()
  const api = lms.launch()
  const over = await connect(window(api), data)
  over.terminate(plain())
  assert.equal(await connect(window(api), data), null)
  assert.equal(await connect(window(undefined), data), null)
})

test('a course played to its end shows the LMS what it shows the learner', async () => {
  const course = gradedCourse({ final: { weight: 100 } })
  const { lms, adapter } = await begun({}, course)
  const start = readAll(course, restore(course, adapter.launch, 3))
  const failed = attempt(course, start, 'final', 2)
  adapter.save(record(course, failed, 10))
  assert.deepEqual(
    [lms.committed[STATUS], lms.committed['cmi.core.score.raw']],
    ['incomplete', '50'],
  )
  const passed = attempt(course, failed, 'final', 3)
  adapter.terminate(record(course, passed, 20))
  assert.deepEqual(
    [lms.committed[STATUS], lms.committed['cmi.core.score.raw']],
    ['passed', '75'],
  )
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
