/** What an LMS was told is not taken back within a sitting, whatever is asked since. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, launching, plain } from '../../../tests/player/launched.js'
import { strictLms as strict12 } from '../../../tests/player/strict12.js'
import { strictLms as strict2004 } from '../../../tests/player/strict2004.js'
import { connect as connect12 } from './scorm12.js'
import { connect as connect2004 } from './scorm2004.js'

const DONE = { ...OPEN, completed: true, passed: true, done: true, score: 90, progress: 1 }
/** As after a change to a role that asks for more. */
const MORE = { ...OPEN, completed: true, passed: true, score: 40, progress: 0.5 }

test('a role that asks for more takes no status and no score back in SCORM 1.2', async () => {
  const { begun } = launching(connect12, 'API', strict12)
  const { lms, adapter } = await begun()
  adapter.save(plain({ verdict: DONE }))
  adapter.save(plain({ verdict: MORE }))
  assert.equal(lms.committed['cmi.core.lesson_status'], 'passed')
  assert.equal(lms.committed['cmi.core.score.raw'], '90')
  assert.deepEqual(lms.refused, [])
})

test('a role that asks for more takes no status and no score back in SCORM 2004', async () => {
  const { begun } = launching(connect2004, 'API_1484_11', strict2004)
  const { lms, adapter } = await begun()
  adapter.save(plain({ verdict: DONE }))
  adapter.save(plain({ verdict: MORE }))
  assert.equal(lms.committed['cmi.completion_status'], 'completed')
  assert.equal(lms.committed['cmi.success_status'], 'passed')
  assert.equal(lms.committed['cmi.score.raw'], '90')
  assert.equal(lms.committed['cmi.score.scaled'], '0.9')
  assert.equal(lms.committed['cmi.progress_measure'], '1')
  assert.deepEqual(lms.refused, [])
})
