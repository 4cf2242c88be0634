import assert from 'node:assert/strict'
import { test } from 'node:test'

import { plain, told, writes } from '../../../tests/player/launched.js'
import { begun } from '../../../tests/player/launched12.js'

/** Elements that are set by a save, without the time. */
function again(lms, adapter, record) {
  writes(lms)
  adapter.save(record)
  const untimely = writes(lms).filter((call) => !/session_time|commit/.test(call))
  return untimely.map((call) => call.replace('cmi.', ''))
}

test('what is not known to have arrived is sent again, also where it was so before', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain())
  const arrived = adapter.noted()
  adapter.save(plain({ location: 'p2' }))
  arrived()
  adapter.resend()
  assert.deepEqual(again(lms, adapter, plain({ location: 'p2' })), ['core.lesson_location=p2'])
  adapter.save(plain())
  adapter.resend()
  assert.deepEqual(again(lms, adapter, plain()), ['core.lesson_location=p1'])
  adapter.noted()()
  adapter.resend()
  assert.deepEqual(again(lms, adapter, plain()), [])
})

test('answers are sent again with the rest', async () => {
  const { lms, adapter } = await begun()
  const record = plain({ interactions: [told(0)] })
  adapter.save(record)
  adapter.resend()
  const words = again(lms, adapter, record)
  assert.deepEqual(words.slice(0, 2), ['suspend_data=abc', 'core.lesson_location=p1'])
  assert.equal(words.filter((word) => word.startsWith('interactions.0.')).length, 7)
})

test('an id refused with a commit that failed says nothing of answers', async () => {
  let down = true
  const { lms, adapter } = await begun({
    fails: (name, element) =>
      down && (name === 'LMSCommit' || String(element).includes('interactions.')),
  })
  const record = plain({ interactions: [told(0)] })
  adapter.save(record)
  assert.deepEqual([adapter.trouble, adapter.told], ['refused', false])
  down = false
  assert.deepEqual([adapter.save(record), adapter.told], [true, true])
  assert.equal(lms.committed['cmi.interactions.0.id'], 'q0')
})

test('answers that are refused while all else arrives are tried again after doubt only', async () => {
  let taken = false
  const { lms, adapter } = await begun({
    fails: (_name, element) => !taken && String(element).includes('interactions.'),
  })
  const record = plain({ interactions: [told(0)] })
  assert.deepEqual([adapter.save(record), adapter.told], [true, false])
  taken = true
  assert.deepEqual([adapter.save(record), adapter.told], [true, false])
  adapter.doubt()
  assert.deepEqual([adapter.save(record), adapter.told], [true, true])
  assert.equal(lms.committed['cmi.interactions.0.id'], 'q0')
})

test('a first commit that is refused has the first save set exit and status again', async () => {
  let commits = 0
  const { lms, adapter } = await begun({
    fails: (name) => name === 'LMSCommit' && (commits += 1) === 1,
  })
  assert.deepEqual(again(lms, adapter, plain()), [
    'suspend_data=abc',
    'core.lesson_location=p1',
    'core.lesson_status=incomplete',
    'core.exit=suspend',
  ])
})
