import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, plain } from '../../../tests/player/launched.js'
import { COMPLETION, SUCCESS, begun } from '../../../tests/player/launched2004.js'
import { smallCourse } from '../../../tests/player/small-course.js'

const PROGRESS = 'cmi.progress_measure'
const said = (lms) =>
  [COMPLETION, SUCCESS, 'cmi.score.scaled'].map((element) => lms.committed[element])

/** The table of docs/status.md: verdict; completion, success and scaled score. */
const ROWS = [
  ['nothing decided', {}, ['incomplete', 'unknown', undefined]],
  [
    'completed, move-on open',
    { completed: true },
    ['incomplete', 'unknown', undefined],
  ],
  [
    'completed, move-on holds',
    { completed: true, done: true },
    ['completed', 'unknown', undefined],
  ],
  ['some parts decided', { passed: null, score: 40 }, ['incomplete', 'unknown', '0.4']],
  [
    'passed, move-on open',
    { passed: true, score: 80 },
    ['incomplete', 'passed', '0.8'],
  ],
  [
    'passed, move-on holds',
    { passed: true, done: true, score: 80 },
    ['completed', 'passed', '0.8'],
  ],
  [
    'completed and passed',
    { completed: true, passed: true, done: true, score: 100 },
    ['completed', 'passed', '1'],
  ],
  [
    'failed, move-on open',
    { passed: false, score: 7 },
    ['incomplete', 'failed', '0.07'],
  ],
  [
    'failed, move-on holds',
    { completed: true, passed: false, done: true, score: 0 },
    ['completed', 'failed', '0'],
  ],
  [
    'failed for good',
    { passed: false, lost: true, score: 29 },
    ['incomplete', 'failed', '0.29'],
  ],
]

for (const [name, verdict, statuses] of ROWS)
  test(`${name} is ${statuses.slice(0, 2).join(' and ')}`, async () => {
    const { lms, adapter } = await begun()
    assert.equal(adapter.save(plain({ verdict: { ...OPEN, ...verdict } })), true)
    assert.deepEqual(said(lms), statuses)
    assert.deepEqual(lms.refused, [])
  })

test('what the LMS held at launch is never lowered', async () => {
  const kept = async (completion, success, verdict) => {
    const held = { [COMPLETION]: completion, [SUCCESS]: success }
    const { lms, adapter } = await begun({ held })
    adapter.save(plain({ verdict: { ...OPEN, ...verdict } }))
    adapter.terminate(plain({ verdict: { ...OPEN, ...verdict } }))
    return said(lms).slice(0, 2)
  }
  const failed = { passed: false, score: 10 }
  const passed = { passed: true, score: 90 }
  assert.deepEqual(
    [
      await kept('completed', 'passed', {}),
      await kept('completed', 'passed', failed),
      await kept('completed', 'unknown', failed),
      await kept('incomplete', 'failed', {}),
      await kept('incomplete', 'failed', passed),
      await kept('unknown', 'unknown', {}),
      await kept('not attempted', 'unknown', { done: true }),
      await kept('', '', {}),
    ],
    [
      ['completed', 'passed'],
      ['completed', 'passed'],
      ['completed', 'failed'],
      ['incomplete', 'failed'],
      ['incomplete', 'passed'],
      ['incomplete', 'unknown'],
      ['completed', 'unknown'],
      ['incomplete', ''],
    ],
  )
})

test('progress is the share of what move-on asks, and agrees with the status', async () => {
  const shown = async (verdict, held = {}) => {
    const { lms, adapter } = await begun({ held })
    adapter.save(plain({ verdict: { ...OPEN, ...verdict } }))
    assert.deepEqual(lms.refused, [])
    return lms.committed[PROGRESS]
  }
  assert.deepEqual(
    [
      await shown({ progress: 0 }),
      await shown({ progress: 1 / 3 }),
      await shown({ progress: 0.99 }),
      await shown({ progress: 1, done: true }),
      await shown({ progress: 0.5 }, { [COMPLETION]: 'completed' }),
    ],
    [undefined, '0.3333', '0.99', '1', '1'],
  )
})

test('a status held at launch says what was earned', async () => {
  const earned = async (completion, success, moveOn) => {
    const course = smallCourse({ track: { moveOn } })
    const held = { [COMPLETION]: completion, [SUCCESS]: success }
    const { adapter } = await begun({ held }, course)
    return [adapter.launch.completed, adapter.launch.passed]
  }
  assert.deepEqual(
    [
      await earned('completed', 'passed', 'completed-and-passed'),
      await earned('completed', 'passed', 'completed'),
      await earned('completed', 'passed', 'passed'),
      await earned('completed', 'passed', 'completed-or-passed'),
      await earned('completed', 'failed', 'completed-or-passed'),
      await earned('completed', 'unknown', 'completed'),
      await earned('incomplete', 'passed', 'completed-and-passed'),
      await earned('incomplete', 'failed', 'passed'),
    ],
    [
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ],
  )
})

test('a score that the LMS holds is never lowered, however it spells it', async () => {
  const kept = async (held, score) => {
    const { lms, adapter } = await begun({ held })
    adapter.save(plain({ verdict: { ...OPEN, score } }))
    return [lms.committed['cmi.score.raw'], lms.committed['cmi.score.scaled']]
  }
  const raw = { 'cmi.score.raw': '95' }
  const scaled = { 'cmi.score.scaled': '0.29' }
  assert.deepEqual(
    [
      await kept({ ...raw, 'cmi.score.scaled': '0.95' }, 0),
      await kept(raw, 0),
      await kept(raw, 96),
      await kept(scaled, 0),
      await kept(scaled, 30),
      await kept({}, 0),
    ],
    [
      ['95', '0.95'],
      ['95', '0.95'],
      ['96', '0.96'],
      ['29', '0.29'],
      ['30', '0.3'],
      ['0', '0'],
    ],
  )
})
