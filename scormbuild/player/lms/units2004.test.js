import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, launching, plain, writes } from '../../../tests/player/launched.js'
import { strictLms } from '../../../tests/player/strict2004.js'
import { connect } from './units2004.js'

const { begun } = launching(connect, 'API_1484_11', strictLms)
const READ = { ...OPEN, completed: true }

/** @param {Record<string, string>} held @param {typeof OPEN} verdict */
async function told(held, verdict) {
  const { lms, adapter } = await begun({ held })
  writes(lms)
  assert.equal(adapter.save(plain({ verdict })), true)
  assert.deepEqual(lms.refused, [])
  return writes(lms).filter((one) => one.startsWith('cmi.objectives'))
}

test('other units are told once all pages of this one are read, done or not', async () => {
  const held = { 'cmi.objectives.0.id': 'read' }
  assert.deepEqual(await told(held, OPEN), [])
  assert.deepEqual(await told(held, READ), ['cmi.objectives.0.success_status=passed'])
  assert.deepEqual(await told(held, { ...READ, done: true }), [
    'cmi.objectives.0.success_status=passed',
  ])
})

test('the objective is known by its name, wherever the LMS keeps it', async () => {
  const held = { 'cmi.objectives.0.id': 'read-fears', 'cmi.objectives.1.id': 'read' }
  assert.deepEqual(await told(held, READ), ['cmi.objectives.1.success_status=passed'])
})

test('where the manifest names no such objective, nothing is told of it', async () => {
  assert.deepEqual(await told({}, READ), [])
  assert.deepEqual(await told({ 'cmi.objectives.0.id': 'read-fears' }, READ), [])
})

test('a unit that is done is to be resumed: another attempt would undo it', async () => {
  const { lms, adapter } = await begun()
  const done = { ...READ, done: true, progress: 1 }
  assert.equal(adapter.save(plain({ verdict: done })), true)
  assert.deepEqual(
    writes(lms).filter((one) => one.startsWith('cmi.exit')),
    ['cmi.exit=suspend'],
  )
})
