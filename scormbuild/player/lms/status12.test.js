import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, plain } from '../../../tests/player/launched.js'
import { STATUS, begun } from '../../../tests/player/launched12.js'
import { smallCourse } from '../../../tests/player/small-course.js'

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
