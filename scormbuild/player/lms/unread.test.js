import assert from 'node:assert/strict'
import { test } from 'node:test'

import { data, plain, told, writes } from '../../../tests/player/launched.js'
import * as in12 from '../../../tests/player/launched12.js'
import * as in2004 from '../../../tests/player/launched2004.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { storage } from '../../../tests/player/storage.js'
import { strictLms as strict12 } from '../../../tests/player/strict12.js'
import { record } from '../state/record.js'
import { resume } from '../saving/resume.js'
import { connect as connect12 } from './scorm12.js'
import { connect as connect2004 } from './scorm2004.js'

const KINDS = [
  [in12, 'LMSGetValue', 'cmi.core.lesson_status', 'cmi.core.exit'],
  [in2004, 'GetValue', 'cmi.success_status', 'cmi.exit'],
]

for (const [{ begun }, get, status, exit] of KINDS) {
  test(`what ${get} fails to give is left as it is, and nothing is told`, async () => {
    for (const lost of ['cmi.suspend_data', status]) {
      const held = { 'cmi.suspend_data': 'theirs', [status]: 'passed' }
      const { lms, adapter } = await begun({
        held,
        fails: (name, element) => name === get && element === lost,
      })
      assert.deepEqual([adapter.unread, adapter.records, adapter.full], [true, false, false])
      assert.equal(adapter.save(plain({ interactions: [told(0)] })), true)
      adapter.doubt()
      adapter.resend()
      adapter.noted()()
      assert.equal(adapter.terminate(plain(), true), true)
      assert.deepEqual(writes(lms), [`${exit}=suspend`, 'finish'])
      assert.equal(lms.committed['cmi.suspend_data'], 'theirs')
      assert.match(adapter.log.at(-1), new RegExp(`^not to be read: ${lost}$`))
    }
  })

  test(`what ${get} gives at last is taken up as though nothing had been`, async () => {
    let failures = 3
    const { adapter } = await begun({
      held: { 'cmi.suspend_data': 'theirs' },
      fails: (name, element) =>
        name === get && element === 'cmi.suspend_data' && failures-- > 0,
    })
    assert.deepEqual([adapter.unread, adapter.launch.state], [false, 'theirs'])
  })
}

/** An LMS that gives an id and, for all else, what is said, with an error code. */
const api = (prefix, given) => {
  const names = ['Initialize', 'SetValue', 'Commit', 'Terminate', 'Finish']
  const yes = names.map((name) => [prefix + name, () => 'true'])
  return { ...Object.fromEntries(yes), ...given }
}

test('a blank with a code of the data model is a blank, be it one left over', async () => {
  for (const code of ['0', '201', '401', '402', '403', '404', '']) {
    const given = api('', { GetValue: () => '', GetLastError: () => code })
    const adapter = await connect2004(in2004.window(given), data)
    assert.deepEqual([code, adapter.unread, adapter.records], [code, false, true])
  }
})

test('who names an error with what it gives is not believed to have failed', async () => {
  const given = api('LMS', {
    LMSGetValue: (element) => (element === 'cmi.core.student_id' ? 'ada' : ''),
    LMSGetLastError: () => '101',
  })
  const adapter = await connect12(in12.window(given), data)
  assert.deepEqual([adapter.unread, adapter.learner], [false, 'ada'])
})

test('an LMS that throws at every reading is told nothing', async () => {
  const given = api('LMS', {
    LMSGetValue() {
      throw new Error('boom')
    },
    LMSGetLastError: () => '0',
  })
  const adapter = await connect12(in12.window(given), data)
  assert.equal(adapter.unread, true)
})

test('a score, a mode or a name that cannot be read is read again, not waited for', async () => {
  const paused = []
  const lms = strict12({
    fails: (name, element) => name === 'LMSGetValue' && element === 'cmi.core.student_id',
  })
  const setTimeout = (run, pause) => (paused.push(pause), queueMicrotask(run))
  const adapter = await connect12({ API: lms.launch(), setTimeout }, data)
  assert.deepEqual([adapter.unread, paused], [false, [200, 600, 1800]])
})

test('who starts where nothing was read leaves no trace, nor touches what is kept', () => {
  const course = smallCourse()
  const launch = { mode: 'normal', state: '', location: '', completed: false, passed: false }
  const store = storage({ 'scormbuild journal x': '{"at":0}' })
  const lms = { launch, unread: true, records: false, learner: 'ada' }
  const { session, journal } = resume(course, lms, { store, seed: 1, clock: () => 9e15 })
  journal.keep('aAAAAAA.h1.p1', session)
  assert.deepEqual([session.problem, journal.holds()], ['unread', false])
  assert.deepEqual(store.all(), { 'scormbuild journal x': '{"at":0}' })
  assert.equal(record(course, session, 1).state, null)
})
