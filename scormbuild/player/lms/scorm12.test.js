import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, attempt, fresh, readAll } from '../../../tests/player/play.js'
import { chooseOne, gradedCourse, smallCourse } from '../../../tests/player/small-course.js'
import { strictLms } from '../../../tests/player/strict12.js'
import { record } from '../record.js'
import { restore } from '../restore.js'
import { check } from '../session.js'
import { connect } from './scorm12.js'

const data = smallCourse()
const STATUS = 'cmi.core.lesson_status'
const OPEN = { completed: false, passed: null, done: false, lost: false, score: null, progress: 0 }

/** A window with that API, in which waiting takes no time. */
function window(API, more = {}) {
  return { API, setTimeout: (run) => queueMicrotask(run), ...more }
}

const plain = (change = {}) => ({
  location: 'p1',
  state: 'abc',
  verdict: OPEN,
  seconds: 65,
  interactions: [],
  ...change,
})

const told = (number, change = {}) => ({
  number,
  id: `q${number}`,
  interaction: chooseOne('q', 0).interaction,
  response: ['a'],
  result: 'correct',
  moment: { time: NOON, latency: null },
  ...change,
})

/** What was set and committed since the last look, as `element=value` and `commit`. */
function writes(lms) {
  const calls = lms.log.splice(0)
  return calls.flatMap(([name, ...given]) => {
    if (name === 'LMSSetValue') return [`${given[0]}=${given[1]}`]
    return name === 'LMSCommit' ? ['commit'] : name === 'LMSFinish' ? ['finish'] : []
  })
}

const begun = async (options, course = data) => {
  const lms = strictLms(options)
  const adapter = await connect(window(lms.launch()), course)
  return { lms, adapter }
}

test('at first the learner is incomplete and will be back', async () => {
  const { lms, adapter } = await begun()
  assert.deepEqual(adapter.launch, {
    mode: 'normal',
    state: '',
    location: '',
    completed: false,
    passed: false,
    learner: 'Lovelace, Ada',
  })
  assert.equal(adapter.records, true)
  assert.deepEqual(writes(lms), ['cmi.core.exit=suspend', 'cmi.core.lesson_status=incomplete', 'commit'])
  assert.deepEqual(lms.refused, [])
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

/** The table of docs/status.md: verdict, then the one word. */
const WORDS = [
  ['nothing decided', {}, 'incomplete'],
  ['completed, move-on open', { completed: true }, 'incomplete'],
  ['completed, move-on holds', { completed: true, done: true }, 'completed'],
  ['passed, move-on open', { passed: true, score: 80 }, 'incomplete'],
  ['passed, move-on holds', { passed: true, done: true, score: 80 }, 'passed'],
  ['completed and passed', { completed: true, passed: true, done: true, score: 80 }, 'passed'],
  ['failed, attempts left', { passed: false, score: 20 }, 'incomplete'],
  ['failed, move-on holds', { completed: true, passed: false, done: true, score: 20 }, 'completed'],
  ['failed for good', { passed: false, lost: true, score: 20 }, 'failed'],
]

for (const [name, verdict, word] of WORDS)
  test(`${name} is ${word}`, async () => {
    const { lms, adapter } = await begun()
    assert.equal(adapter.save(plain({ verdict: { ...OPEN, ...verdict } })), true)
    assert.equal(lms.committed[STATUS], word)
  })

test('what the LMS held at launch is never lowered', async () => {
  const kept = async (held, verdict) => {
    const { lms, adapter } = await begun({ held: { [STATUS]: held } })
    adapter.save(plain({ verdict: { ...OPEN, ...verdict } }))
    adapter.terminate(plain({ verdict: { ...OPEN, ...verdict } }))
    return lms.committed[STATUS]
  }
  const lost = { passed: false, lost: true }
  const done = { completed: true, done: true }
  assert.deepEqual(
    [
      await kept('passed', {}),
      await kept('passed', done),
      await kept('completed', {}),
      await kept('completed', lost),
      await kept('completed', { passed: true, done: true }),
      await kept('failed', {}),
      await kept('failed', done),
      await kept('browsed', {}),
      await kept('', {}),
    ],
    ['passed', 'passed', 'completed', 'completed', 'passed', 'failed', 'completed', 'incomplete', 'incomplete'],
  )
})

test('a status held at launch says what was earned', async () => {
  const earned = async (held, moveOn) => {
    const course = smallCourse({ track: { moveOn } })
    const { adapter } = await begun({ held: { [STATUS]: held } }, course)
    return [adapter.launch.completed, adapter.launch.passed]
  }
  assert.deepEqual(await earned('passed', 'completed-and-passed'), [true, true])
  assert.deepEqual(await earned('passed', 'completed'), [true, true])
  assert.deepEqual(await earned('passed', 'passed'), [false, true])
  assert.deepEqual(await earned('passed', 'completed-or-passed'), [false, true])
  assert.deepEqual(await earned('completed', 'completed'), [true, false])
  assert.deepEqual(await earned('failed', 'passed'), [false, false])
})

for (const mode of ['review', 'browse'])
  test(`in ${mode} nothing is set and nothing committed`, async () => {
    const held = { 'cmi.core.lesson_mode': mode, 'cmi.suspend_data': 'abc', [STATUS]: 'passed' }
    const { lms, adapter } = await begun({ held })
    assert.deepEqual([adapter.launch.mode, adapter.launch.state, adapter.records], [mode, 'abc', false])
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
  assert.equal(adapter.trouble, 'over')
  const all = writes(lms)
  assert.deepEqual(all.slice(-2), ['commit', 'finish'])
  assert.equal(all.filter((call) => call === 'finish').length, 1)
  assert.equal(lms.committed['cmi.suspend_data'], 'abc')
  assert.deepEqual(lms.refused, [])
})

test('a state that is too long is never cut: the last that fitted stays, all else is told', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain({ state: 'x'.repeat(4096) }))
  const verdict = { ...OPEN, score: 50 }
  assert.equal(adapter.save(plain({ state: 'y'.repeat(4097), location: 'p2', verdict })), false)
  assert.equal(adapter.trouble, 'too-long')
  assert.match(adapter.log.at(-1), /4097 characters, 4096/)
  assert.equal(lms.committed['cmi.suspend_data'], 'x'.repeat(4096))
  assert.deepEqual([lms.committed['cmi.core.lesson_location'], lms.committed['cmi.core.score.raw']], ['p2', '50'])
  assert.equal(adapter.save(plain({ state: 'short' })), true)
  assert.equal(adapter.trouble, '')
})

test('a target without a limit takes any state', async () => {
  const free = { ...data, target: { name: 'scorm12', stateLimit: null } }
  const { adapter, lms } = await begun({}, free)
  assert.equal(adapter.save(plain({ state: 'z'.repeat(4096) })), true)
  assert.equal(lms.committed['cmi.suspend_data'].length, 4096)
})

test('after a commit that failed everything is set again', async () => {
  let down = true
  const { lms, adapter } = await begun({ fails: (name) => name === 'LMSCommit' && down })
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
    const { adapter } = await begun({ fails: (name, given) => name === 'LMSSetValue' && given === element })
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
  assert.deepEqual(lms.refused.filter((call) => !call.endsWith(': 401')), [])
  assert.deepEqual(lms.refused.filter((call) => call.startsWith('cmi.interactions')), [
    'cmi.interactions._children: 401',
  ])
})

test('fields of interactions that an LMS does not name are left out', async () => {
  const children = 'id, type,student_response,result'
  const { lms, adapter } = await begun({ held: { 'cmi.interactions._children': children } })
  writes(lms)
  adapter.save(plain({ interactions: [told(0)] }))
  assert.deepEqual(writes(lms).filter((call) => call.startsWith('cmi.interactions')), [
    'cmi.interactions.0.id=q0',
    'cmi.interactions.0.type=choice',
    'cmi.interactions.0.student_response=a',
    'cmi.interactions.0.result=correct',
  ])
})

test('a second answer changes the first in place', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain({ interactions: [told(0, { response: ['b'], result: 'incorrect' })] }))
  writes(lms)
  const later = { time: new Date(2026, 0, 5, 12, 1, 0), latency: 4000 }
  adapter.save(plain({ interactions: [told(0, { moment: later })] }))
  assert.deepEqual(writes(lms).filter((call) => call.startsWith('cmi.interactions')), [
    'cmi.interactions.0.time=12:01:00',
    'cmi.interactions.0.student_response=a',
    'cmi.interactions.0.result=correct',
    'cmi.interactions.0.latency=0000:00:04',
  ])
})

test('a response is set only where there was one, and taken back where it is gone', async () => {
  const { lms, adapter } = await begun()
  const empty = told(0, { response: [], result: 'incorrect' })
  adapter.save(plain({ interactions: [empty] }))
  assert.equal('cmi.interactions.0.student_response' in lms.committed, false)
  adapter.save(plain({ interactions: [told(0)] }))
  adapter.save(plain({ interactions: [empty] }))
  assert.equal(lms.committed['cmi.interactions.0.student_response'], '')
  assert.deepEqual(lms.refused, [])
})

test('answers of earlier sittings are not told again', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain({ interactions: [told(0)] }))
  const next = await connect(window(lms.launch()), data)
  writes(lms)
  next.save(plain({ interactions: [told(0, { moment: null }), told(1)] }))
  const numbers = writes(lms).flatMap((call) => /^cmi\.interactions\.(\d+)/.exec(call)?.[1] ?? [])
  assert.deepEqual([...new Set(numbers)], ['1'])
  assert.deepEqual(lms.refused, [])
})

test('an LMS that forgot the earlier answers is told them first', async () => {
  const { lms, adapter } = await begun({ forgets: true })
  adapter.save(plain({ interactions: [told(0), told(1)] }))
  const next = await connect(window(lms.launch()), data)
  const earlier = { moment: null }
  const records = [told(0, earlier), told(1, earlier), told(2)]
  assert.equal(next.save(plain({ interactions: records })), true)
  assert.deepEqual(
    [0, 1, 2].map((number) => lms.committed[`cmi.interactions.${number}.id`]),
    ['q0', 'q1', 'q2'],
  )
})

test('interactions that cannot be told do not cost the rest', async () => {
  const { lms, adapter } = await begun()
  assert.equal(adapter.save(plain({ interactions: [told(5)] })), true)
  assert.equal(adapter.save(plain({ interactions: [told(5), told(6)] })), true)
  assert.deepEqual(lms.refused, ['cmi.interactions.5.id=q5: 201', 'cmi.interactions.5.id=q5: 201'])
  assert.equal(lms.committed['cmi.suspend_data'], 'abc')
})

test('interactions refused while all is refused are told later', async () => {
  let down = true
  const { lms, adapter } = await begun({ fails: (name) => name === 'LMSSetValue' && down })
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), false)
  down = false
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), true)
  assert.equal(lms.committed['cmi.interactions.0.result'], 'correct')
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
  const adapter = await connect(window(lms.launch(), { navigator: { onLine: false } }), data)
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

test('an LMS that throws at every call never reaches the learner', async () => {
  const fail = () => {
    throw new Error('boom')
  }
  const names = ['LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSFinish']
  const broken = Object.fromEntries(names.map((name) => [name, fail]))
  assert.equal(await connect(window({ ...broken, LMSInitialize: fail }), data), null)
  const adapter = await connect(window({ ...broken, LMSInitialize: () => 'true' }), data)
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
  assert.deepEqual([lms.committed[STATUS], lms.committed['cmi.core.score.raw']], ['incomplete', '50'])
  const passed = attempt(course, failed, 'final', 3)
  adapter.terminate(record(course, passed, 20))
  assert.deepEqual([lms.committed[STATUS], lms.committed['cmi.core.score.raw']], ['passed', '75'])
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
