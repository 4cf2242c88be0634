import assert from 'node:assert/strict'
import { test } from 'node:test'

import { attempt, fresh } from '../../../tests/player/play.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { strictLms } from '../../../tests/player/strict12.js'
import { encode } from '../state/codec.js'
import { record } from '../state/record.js'
import { see } from '../learning/session.js'
import { connect } from './scorm12.js'

test('what the state leaves out stands in the log, once', async () => {
  const course = smallCourse()
  const session = see(course, attempt(course, fresh(course), 'final', 2), 'p3')
  const stateLimit = encode(session.state, 'small').length - 4
  const data = { ...course, target: { ...course.target, stateLimit } }
  const lms = strictLms()
  const adapter = await connect(
    { API: lms.launch(), setTimeout: (run) => queueMicrotask(run) },
    data,
  )
  for (const seconds of [1, 2]) adapter.save(record(data, session, seconds))
  const said = adapter.log.filter((words) => words.startsWith('left out'))
  const words = 'left out of the state: which answers are to be told again, the page left, questions last drawn for final'
  assert.deepEqual(said, [words])
  assert.equal(lms.committed['cmi.suspend_data'].length <= stateLimit, true)
})
