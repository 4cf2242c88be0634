import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sitting } from './sitting.js'

const GOOD = {
  'cmi.core.exit': 'suspend',
  'cmi.core.lesson_status': 'incomplete',
  'cmi.suspend_data': 'abc',
  'cmi.core.session_time': '00:00:10',
}

test('nothing is advised where all is well', () => {
  const all = sitting('scorm12')
  all.visit(GOOD)
  assert.deepEqual([], all.advice())
})

test('a session that ends without its time, status and exit is told all three', () => {
  const all = sitting('scorm12')
  all.visit({ 'cmi.suspend_data': 'abc' })
  assert.deepEqual(
    [
      'cmi.core.session_time is not set: no time is recorded',
      'cmi.core.exit is not suspend: the state may be gone at the next launch',
      'cmi.core.lesson_status was never set',
    ],
    all.advice(),
  )
})

test('the first commit without an exit is told so, and only the first', () => {
  const all = sitting('scorm12')
  const launch = all.launch()
  launch.begin()
  launch.commit()
  launch.commit()
  assert.deepEqual(
    ['cmi.core.exit is not set: a tab that is closed now may lose the state'],
    all.advice(),
  )
})

test('more than thirty commits within a minute are too many', () => {
  const all = sitting('scorm12')
  const launch = all.launch()
  launch.begin()
  launch.set('cmi.core.exit', 'suspend')
  for (let second = 0; second < 31; second += 1) {
    all.clock = second * 1000
    launch.commit()
  }
  all.clock = 100_000
  launch.commit()
  assert.deepEqual(['31 commits within a minute'], all.advice())
})

test('who was passed and no longer is, is named', () => {
  const all = sitting('scorm2004-4th')
  const launch = all.launch()
  launch.begin()
  for (const status of ['failed', 'passed', 'passed', 'failed'])
    launch.set('cmi.success_status', status)
  assert.deepEqual(['The learner was passed and no longer is'], all.advice())
})

test('a raw score without the scaled one, or without its ends, is named', () => {
  const all = sitting('scorm2004-4th')
  const launch = all.launch()
  launch.begin()
  launch.set('cmi.exit', 'suspend')
  launch.set('cmi.score.raw', '50')
  launch.commit()
  assert.deepEqual(
    [
      'cmi.score.raw without min and max',
      'cmi.score.raw without cmi.score.scaled, which the LMS judges by',
    ],
    all.advice(),
  )
})

test('a score where the manifest has a mastery score is named', () => {
  const all = sitting('scorm12', { mastery: 80 })
  const launch = all.launch()
  launch.begin()
  launch.set('cmi.core.score.raw', '50')
  assert.deepEqual(
    ['The manifest has a mastery score of 80: the LMS will judge by it at the end'],
    all.advice(),
  )
})

test('a review that sets something, and a state that is nearly full, are named', () => {
  const all = sitting('scorm12')
  const review = all.launch({ mode: 'review' })
  review.begin()
  review.set('cmi.core.lesson_location', 'p1')
  const launch = all.launch()
  launch.begin()
  launch.set('cmi.suspend_data', 'z'.repeat(3687))
  assert.deepEqual(
    [
      'This is a review: content should set nothing, and some LMSs keep it',
      '3687 of 4096 characters of state are used',
    ],
    all.advice(),
  )
})

test('an interaction whose id or type comes late is named', () => {
  const all = sitting('scorm12')
  const launch = all.launch()
  launch.begin()
  launch.set('cmi.interactions.0.student_response', 'a')
  assert.deepEqual(
    [
      'The id of an interaction should come first',
      'The type should come before responses: how they are written hangs on it',
    ],
    all.advice(),
  )
})
