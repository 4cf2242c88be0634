import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sitting } from './sitting.js'

const STATUS = 'cmi.core.lesson_status'
const RAW = 'cmi.core.score.raw'
const EXIT = 'cmi.core.exit'
const ENTRY = 'cmi.core.entry'
const TIME = 'cmi.core.session_time'
const TOTAL = 'cmi.core.total_time'
const STATE = 'cmi.suspend_data'

test('a first launch is ab-initio, not attempted, for credit', () => {
  const read = sitting('scorm12').read([
    ENTRY,
    STATUS,
    'cmi.core.credit',
    'cmi.core.lesson_mode',
    TOTAL,
    STATE,
  ])
  assert.deepEqual(
    ['ab-initio', 'not attempted', 'credit', 'normal', '0000:00:00.00', ''],
    read,
  )
})

test('what was suspended is resumed, and times add up', () => {
  const all = sitting('scorm12')
  all.visit({ [STATE]: 'abc', [STATUS]: 'incomplete', [EXIT]: 'suspend', [TIME]: '00:00:59.60' })
  all.visit({ [EXIT]: 'suspend', [TIME]: '0001:02:03.50' })
  assert.deepEqual(
    ['resume', 'incomplete', 'abc', '0001:03:03.10'],
    all.read([ENTRY, STATUS, STATE, TOTAL]),
  )
})

test('what was not suspended comes back, but is no resumption', () => {
  const all = sitting('scorm12')
  all.visit({ [STATE]: 'abc', [EXIT]: '' })
  assert.deepEqual(['', 'abc'], all.read([ENTRY, STATE]))
})

test('a status that nobody set becomes completed, in browse mode browsed', () => {
  const all = sitting('scorm12')
  all.visit({ [STATE]: 'abc' })
  assert.deepEqual(['completed'], all.read([STATUS]))
  const other = sitting('scorm12')
  other.visit({}, { mode: 'browse' })
  assert.deepEqual(['browsed'], other.read([STATUS]))
})

test('a mastery score judges any raw score at the end, and only then', () => {
  for (const [raw, status] of [
    ['79', 'failed'],
    ['80', 'passed'],
  ]) {
    const all = sitting('scorm12', { mastery: 80 })
    const launch = all.launch()
    launch.begin()
    launch.set(STATUS, 'incomplete')
    launch.set(RAW, raw)
    assert.equal('incomplete', launch.get(STATUS))
    launch.end()
    assert.deepEqual([status], all.read([STATUS]))
  }
})

test('without credit, or without a score, the mastery score judges nothing', () => {
  const browsed = sitting('scorm12', { mastery: 80 })
  browsed.visit({ [STATUS]: 'incomplete', [RAW]: '90' }, { mode: 'browse' })
  assert.deepEqual(['incomplete'], browsed.read([STATUS]))
  const unscored = sitting('scorm12', { mastery: 80 })
  unscored.visit({ [STATUS]: 'incomplete' })
  assert.deepEqual(['incomplete'], unscored.read([STATUS]))
})

test('what was not committed is lost with the tab', () => {
  const all = sitting('scorm12')
  const launch = all.launch()
  launch.begin()
  launch.set(STATE, 'kept')
  launch.set(EXIT, 'suspend')
  launch.commit()
  launch.set(STATE, 'lost')
  launch.session.finish()
  assert.deepEqual(['false', '301'], [launch.set(STATE, 'later'), launch.error()])
  assert.deepEqual(['kept', 'resume'], all.read([STATE, ENTRY]))
})

test('in review everything may be set and nothing is kept', () => {
  const all = sitting('scorm12')
  all.visit({ [STATE]: 'abc', [STATUS]: 'completed', [EXIT]: 'suspend' })
  const launch = all.visit({ [STATE]: 'xyz', [STATUS]: 'failed' }, { mode: 'review' })
  assert.deepEqual(
    ['review', 'no-credit', 'abc', 'completed'],
    all.read(['cmi.core.lesson_mode', 'cmi.core.credit', STATE, STATUS], { mode: 'review' }),
  )
  assert.equal('over', launch.session.snapshot().phase)
})

test('an LMS that cannot be reached says so, or says true and keeps nothing', () => {
  for (const [link, answers] of [
    ['lost', ['false', '101', 'false', '101']],
    ['silent', ['true', '0', 'true', '0']],
  ]) {
    const all = sitting('scorm12')
    const launch = all.launch({ link: () => link })
    launch.begin()
    launch.set(STATE, 'abc')
    const said = [launch.commit(), launch.error(), launch.end(), launch.error()]
    assert.deepEqual(answers, said)
    assert.deepEqual(['', 'ab-initio'], all.read([STATE, ENTRY]))
  }
})

test('a session that has expired knows no call any more', () => {
  const launch = sitting('scorm12').launch()
  launch.begin()
  launch.session.expire()
  const codes = ['get', 'set', 'commit', 'end'].map((name) => {
    launch[name](STATE, 'x')
    return launch.error()
  })
  assert.deepEqual(['301', '301', '301', '301'], codes)
})

test('a profile may allow more state, and leave elements out', () => {
  const all = sitting('scorm12')
  const limits = { state: 5000, lacks: ['cmi.interactions'] }
  const launch = all.launch({ limits })
  launch.begin()
  assert.equal('true', launch.set(STATE, 'z'.repeat(5000)))
  assert.equal('false', launch.set(STATE, 'z'.repeat(5001)))
  assert.equal('', launch.get('cmi.interactions._children'))
  assert.equal('401', launch.error())
})

test('every call has an entry with its error in words, the reason and the clause', () => {
  const all = sitting('scorm12')
  const launch = all.launch()
  launch.begin()
  launch.set(EXIT, 'normal')
  const diagnostic = launch.call('diagnostic', '')
  const why =
    'cmi.core.exit: must be one of: time-out, suspend, logout, nothing; not “normal”'
  assert.equal(why, diagnostic)
  assert.deepEqual(
    {
      n: 2,
      at: '1970-01-01T00:00:00.000Z',
      operation: 'set',
      name: 'LMSSetValue',
      args: [EXIT, 'normal'],
      result: 'false',
      error: {
        code: '405',
        reason: why,
        words: 'Incorrect data type',
        clause: 'SCORM 1.2 RTE 3.4, cmi.core.exit',
        usual: false,
      },
      advice: [],
    },
    all.log[1],
  )
  assert.equal('Incorrect data type', launch.call('words', '405'))
})

test('comments add up, and not beyond their limit', () => {
  const launch = sitting('scorm12').launch()
  launch.begin()
  launch.set('cmi.comments', 'z'.repeat(4000))
  assert.equal('true', launch.set('cmi.comments', 'y'.repeat(96)))
  assert.equal('false', launch.set('cmi.comments', 'x'))
  assert.equal(4096, launch.get('cmi.comments').length)
})

test('responses are judged by the type that was set', () => {
  const judged = [
    ['true-false', 't', 'true'],
    ['choice', '{a,c}', 'a c'],
    ['fill-in', 'Paris', 'z'.repeat(256)],
    ['numeric', '3.5', 'x'],
    ['likert', '', 'ab'],
    ['matching', '1.c,2.b', '1[.]c'],
    ['performance', 'done', 'z'.repeat(256)],
    ['sequencing', 'a,c,b', 'a;c'],
  ].map(([type, right, wrong]) => {
    const launch = sitting('scorm12').launch()
    launch.begin()
    launch.set('cmi.interactions.0.id', 'q')
    launch.set('cmi.interactions.0.type', type)
    return [right, wrong].map((said) => launch.set('cmi.interactions.0.student_response', said))
  })
  assert.deepEqual(Array(8).fill(['true', 'false']), judged)
})
