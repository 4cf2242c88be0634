import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sitting } from './sitting.js'

const FOURTH = 'scorm2004-4th'
const COMPLETION = 'cmi.completion_status'
const SUCCESS = 'cmi.success_status'
const STATE = 'cmi.suspend_data'
const LOOKED_AT = ['cmi.entry', COMPLETION, SUCCESS, STATE, 'cmi.total_time']

test('what was suspended is resumed in the same attempt, and its times add up', () => {
  const all = sitting(FOURTH)
  const told = { [STATE]: 'abc', [COMPLETION]: 'incomplete', 'cmi.exit': 'suspend' }
  all.visit({ ...told, 'cmi.session_time': 'PT59.6S' })
  all.visit({ 'cmi.exit': 'suspend', 'cmi.session_time': 'P1DT1H2M3.5S' })
  assert.deepEqual(['resume', 'incomplete', 'unknown', 'abc', 'PT25H3M3.1S'], all.read(LOOKED_AT))
})

test('any other exit begins a new attempt, with nothing in it', () => {
  for (const exit of ['normal', 'logout', 'time-out', '']) {
    const all = sitting(FOURTH)
    all.visit({ [STATE]: 'abc', 'cmi.session_time': 'PT1M', 'cmi.exit': exit })
    assert.deepEqual(['ab-initio', 'unknown', 'unknown', '', 'PT0S'], all.read(LOOKED_AT))
  }
})

test('a request to suspend all suspends as well', () => {
  const all = sitting(FOURTH)
  all.visit({ [STATE]: 'abc', 'adl.nav.request': 'suspendAll' })
  assert.deepEqual(
    ['resume', 'abc', '_none_'],
    all.read(['cmi.entry', STATE, 'adl.nav.request']),
  )
})

test('the time of an attempt that was given up is not that of the next', () => {
  const all = sitting(FOURTH)
  all.visit({ 'cmi.session_time': 'PT1M', 'cmi.exit': 'normal' })
  const launch = all.launch()
  launch.begin()
  launch.set('cmi.exit', 'suspend')
  launch.commit()
  launch.session.finish()
  assert.deepEqual(['PT0S'], all.read(['cmi.total_time']))
})

test('a review shows what was kept and keeps nothing', () => {
  const all = sitting(FOURTH)
  all.visit({ [STATE]: 'abc', [COMPLETION]: 'completed', 'cmi.exit': 'normal' })
  all.visit({ [STATE]: 'xyz' }, { mode: 'review' })
  const read = all.read(['cmi.mode', 'cmi.entry', STATE, COMPLETION], { mode: 'review' })
  assert.deepEqual(['review', '', 'abc', 'completed'], read)
})

test('a pass mark in the manifest decides on success, whatever was set', () => {
  const all = sitting(FOURTH, { passing: 0.8 })
  const launch = all.launch()
  launch.begin()
  launch.set(SUCCESS, 'passed')
  const before = launch.get(SUCCESS)
  launch.set('cmi.score.scaled', '0.79')
  const under = launch.get(SUCCESS)
  launch.set('cmi.score.scaled', '0.8')
  assert.deepEqual(['unknown', 'failed', 'passed'], [before, under, launch.get(SUCCESS)])
  assert.equal('0.8', launch.get('cmi.scaled_passing_score'))
  launch.set('cmi.exit', 'suspend')
  launch.end()
  assert.equal('passed', all.kept.values[SUCCESS])
})

test('a threshold in the manifest decides on completion', () => {
  const all = sitting(FOURTH, { threshold: 0.5 })
  const launch = all.launch()
  launch.begin()
  const said = ['', '0.4', '0.5'].map((measure) => {
    if (measure) launch.set('cmi.progress_measure', measure)
    return launch.get(COMPLETION)
  })
  assert.deepEqual(['unknown', 'incomplete', 'completed'], said)
})

test('calls out of time have codes of their own', () => {
  const launch = sitting(FOURTH).launch()
  const codes = () =>
    ['get', 'set', 'commit', 'end'].map((name) => {
      launch[name](STATE, 'x')
      return launch.error()
    })
  assert.deepEqual(['122', '132', '142', '112'], codes())
  launch.begin()
  launch.begin()
  assert.equal('103', launch.error())
  launch.end()
  assert.deepEqual(['123', '133', '143', '113'], codes())
  launch.begin()
  assert.equal('104', launch.error())
})

test('a failed commit or end has its own code, and the session goes on', () => {
  const launch = sitting(FOURTH).launch({ link: () => 'lost' })
  launch.begin()
  assert.deepEqual(['false', '391'], [launch.commit(), launch.error()])
  assert.deepEqual(['false', '111'], [launch.end(), launch.error()])
  assert.equal('true', launch.set(STATE, 'x'))
})

test('entries of lists have an order: id, type, then what hangs on them', () => {
  const launch = sitting(FOURTH).launch()
  launch.begin()
  const codes = [
    ['cmi.objectives.0.success_status', 'passed'],
    ['cmi.objectives.1.id', 'a'],
    ['cmi.objectives.0.id', 'a'],
    ['cmi.objectives.0.id', 'b'],
    ['cmi.objectives.1.id', 'a'],
    ['cmi.interactions.0.type', 'choice'],
    ['cmi.interactions.0.id', 'q'],
    ['cmi.interactions.0.learner_response', 'a'],
    ['cmi.interactions.0.type', 'true-false'],
    ['cmi.interactions.0.correct_responses.0.pattern', 'true'],
    ['cmi.interactions.0.correct_responses.1.pattern', 'false'],
    ['cmi.comments_from_learner.0.comment', '{lang=en}Good'],
    ['cmi.comments_from_lms.0.comment', 'Good'],
  ].map(([element, value]) => {
    launch.set(element, value)
    return `${element.slice(4)} ${launch.error()}`
  })
  assert.deepEqual(
    [
      'objectives.0.success_status 408',
      'objectives.1.id 351',
      'objectives.0.id 0',
      'objectives.0.id 351',
      'objectives.1.id 351',
      'interactions.0.type 408',
      'interactions.0.id 0',
      'interactions.0.learner_response 408',
      'interactions.0.type 0',
      'interactions.0.correct_responses.0.pattern 0',
      'interactions.0.correct_responses.1.pattern 351',
      'comments_from_learner.0.comment 0',
      'comments_from_lms.0.comment 404',
    ],
    codes,
  )
})

test('a value that was never set is no fault to speak of', () => {
  const all = sitting(FOURTH)
  all.read([STATE])
  const { error } = all.log[1]
  assert.deepEqual(['403', true], [error.code, error.usual])
  assert.equal('SCORM 2004 RTE 4.2.23, cmi.suspend_data', error.clause)
})

test('state is 64,000 characters, or what the profile says', () => {
  const launch = sitting(FOURTH).launch()
  launch.begin()
  assert.equal('true', launch.set(STATE, 'z'.repeat(64000)))
  assert.equal('false', launch.set(STATE, 'z'.repeat(64001)))
  const small = sitting(FOURTH).launch({ limits: { state: 4000 } })
  small.begin()
  assert.equal('false', small.set(STATE, 'z'.repeat(4001)))
})
