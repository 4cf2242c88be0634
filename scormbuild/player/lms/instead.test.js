import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, data, plain } from '../../../tests/player/launched.js'
import { STATUS, begun } from '../../../tests/player/launched12.js'

const instead = { passed: 'completed', failed: 'incomplete' }
const course = { ...data, target: { ...data.target, instead } }

/** The status in the LMS after a verdict, where it held another at launch. */
async function kept(held, verdict) {
  const { lms, adapter } = await begun({ held: { [STATUS]: held } }, course)
  adapter.save(plain({ verdict: { ...OPEN, ...verdict } }))
  return lms.committed[STATUS]
}

test('an LMS is told other words where its profile wants them', async () => {
  const passed = { passed: true, done: true, score: 80 }
  const lost = { passed: false, lost: true, score: 20 }
  assert.deepEqual(
    [await kept('', {}), await kept('', passed), await kept('', lost)],
    ['incomplete', 'completed', 'incomplete'],
  )
})

test('a status that the LMS holds already is not put in other words', async () => {
  assert.deepEqual(
    [await kept('passed', {}), await kept('failed', {})],
    ['passed', 'failed'],
  )
})

test('a score is told as it is, whatever words are told in place of others', async () => {
  const { lms, adapter } = await begun({}, course)
  adapter.save(plain({ verdict: { ...OPEN, passed: true, score: 80 } }))
  assert.equal(lms.committed['cmi.core.score.raw'], '80')
})
