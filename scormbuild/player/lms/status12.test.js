import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, plain } from '../../../tests/player/launched.js'
import { STATUS, begun } from '../../../tests/player/launched12.js'
import { attempt } from '../../../tests/player/play.js'
import { gradedCourse, smallCourse } from '../../../tests/player/small-course.js'
import { record } from '../state/record.js'
import { restore } from '../state/restore.js'

/** The table of docs/status.md: verdict, then the one word. */
const WORDS = [
  ['nothing decided', {}, 'incomplete'],
  ['completed, move-on open', { completed: true }, 'incomplete'],
  ['completed, move-on holds', { completed: true, done: true }, 'completed'],
  ['passed, move-on open', { passed: true, score: 80 }, 'incomplete'],
  ['passed, move-on holds', { passed: true, done: true, score: 80 }, 'passed'],
  [
    'completed and passed',
    { completed: true, passed: true, done: true, score: 80 },
    'passed',
  ],
  ['failed, attempts left', { passed: false, score: 20 }, 'incomplete'],
  [
    'failed, move-on holds',
    { completed: true, passed: false, done: true, score: 20 },
    'completed',
  ],
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
    [
      'passed',
      'passed',
      'completed',
      'completed',
      'passed',
      'failed',
      'completed',
      'incomplete',
      'incomplete',
    ],
  )
})

test('a score that the LMS holds is never lowered, and only a score counts', async () => {
  const kept = async (held, score) => {
    const { lms, adapter } = await begun({ held: { 'cmi.core.score.raw': held } })
    adapter.save(plain({ verdict: { ...OPEN, score } }))
    return lms.committed['cmi.core.score.raw']
  }
  assert.deepEqual(
    [
      await kept('95', 0),
      await kept('95', 96),
      await kept('95.0', null),
      await kept('', 0),
      await kept('a lot', 12),
      await kept('950', 12),
    ],
    ['95', '96', '95.0', '0', '12', '12'],
  )
})

test('who passed and lost their state does not lose the score by one wrong attempt', async () => {
  const course = gradedCourse({ final: { weight: 100 } })
  const held = { [STATUS]: 'passed', 'cmi.core.score.raw': '95' }
  const { lms, adapter } = await begun({ held }, course)
  const session = restore(course, adapter.launch, 3)
  adapter.save(record(course, attempt(course, session, 'final', 0), 9))
  assert.deepEqual(
    [lms.committed[STATUS], lms.committed['cmi.core.score.raw']],
    ['passed', '95'],
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
