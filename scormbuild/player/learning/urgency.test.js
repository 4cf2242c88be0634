import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, attempt, fresh, readAll } from '../../../tests/player/play.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { begin, give, submit } from './attempt.js'
import { check, see } from './session.js'
import { urgent } from './urgency.js'

const data = smallCourse()
const before = fresh(data)
const start = see(data, before, 'extra')

test('a page turned, a box ticked, a quiz begun and an answer checked can wait', () => {
  const begun = begin(data, start, 'final')
  const [question] = Object.keys(data.questions).slice(3)
  const given = { question, quiz: 'final', response: [0], latency: null }
  const checked = { question: 'one', quiz: null, response: [0], time: NOON, latency: null }
  const steps = [
    [start, see(data, start, 'p1')],
    [start, begun],
    [begun, give(data, begun, given)],
    [start, check(data, start, checked)],
  ]
  for (const [before, next] of steps) assert.equal(urgent(data, before, next), false)
})

test('the first page of all cannot wait', () => {
  assert.equal(urgent(data, before, see(data, before, 'p1')), true)
})

test('the last page that counts, and a quiz handed in, are saved at once', () => {
  const all = readAll(data, start)
  const almost = see(data, see(data, start, 'p1'), 'p2')
  assert.equal(urgent(data, almost, all), true)
  const begun = begin(data, start, 'final')
  assert.equal(urgent(data, begun, submit(data, begun, { quiz: 'final', time: NOON })), true)
  const again = attempt(data, start, 'final', 4)
  const better = begin(data, again, 'final')
  assert.equal(urgent(data, again, better), false)
  assert.equal(urgent(data, better, submit(data, better, { quiz: 'final', time: NOON })), true)
  const drill = begin(data, start, 'drill')
  assert.equal(urgent(data, drill, submit(data, drill, { quiz: 'drill', time: NOON })), true)
})
