import assert from 'node:assert/strict'
import { test } from 'node:test'

import { data, plain, told, writes } from '../../../tests/player/launched.js'
import { begun, window } from '../../../tests/player/launched12.js'
import { strictLms } from '../../../tests/player/strict12.js'
import { connect } from './scorm12.js'

test('fields of interactions that an LMS does not name are left out', async () => {
  const children = 'id, type,student_response,result'
  const { lms, adapter } = await begun({
    held: { 'cmi.interactions._children': children },
  })
  writes(lms)
  adapter.save(plain({ interactions: [told(0)] }))
  assert.deepEqual(
    writes(lms).filter((call) => call.startsWith('cmi.interactions')),
    [
      'cmi.interactions.0.id=q0',
      'cmi.interactions.0.type=choice',
      'cmi.interactions.0.student_response=a',
      'cmi.interactions.0.result=correct',
    ],
  )
})

test('a second answer changes the first in place', async () => {
  const { lms, adapter } = await begun()
  adapter.save(
    plain({ interactions: [told(0, { response: ['b'], result: 'incorrect' })] }),
  )
  writes(lms)
  const later = { time: new Date(2026, 0, 5, 12, 1, 0), latency: 4000 }
  adapter.save(plain({ interactions: [told(0, { moment: later })] }))
  assert.deepEqual(
    writes(lms).filter((call) => call.startsWith('cmi.interactions')),
    [
      'cmi.interactions.0.time=12:01:00',
      'cmi.interactions.0.student_response=a',
      'cmi.interactions.0.result=correct',
      'cmi.interactions.0.latency=0000:00:04',
    ],
  )
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
  const numbers = writes(lms).flatMap(
    (call) => /^cmi\.interactions\.(\d+)/.exec(call)?.[1] ?? [],
  )
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
  assert.deepEqual(lms.refused, [
    'cmi.interactions.5.id=q5: 201',
    'cmi.interactions.5.id=q5: 201',
  ])
  assert.equal(lms.committed['cmi.suspend_data'], 'abc')
})

test('interactions refused while all is refused are told later', async () => {
  let down = true
  const { lms, adapter } = await begun({
    fails: (name) => name === 'LMSSetValue' && down,
  })
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), false)
  down = false
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), true)
  assert.equal(lms.committed['cmi.interactions.0.result'], 'correct')
})

test('an LMS that names an old error with what it gives is told of answers', async () => {
  const lms = strictLms()
  const api = { ...lms.launch(), LMSGetLastError: () => '401' }
  const adapter = await connect(window(api), data)
  assert.equal(adapter.save(plain({ interactions: [told(0)] })), true)
  assert.equal(lms.committed['cmi.interactions.0.id'], 'q0')
})
