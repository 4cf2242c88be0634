import assert from 'node:assert/strict'
import { test } from 'node:test'

import { fresh } from '../../../tests/player/play.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { attained } from './attained.js'

const data = smallCourse()
const right = { question: 10, quiz: 0, tries: 1, response: [0], points: 10000 }
const of = (answers, drawn) =>
  attained(data, { ...fresh(data).state, answers }, 0, drawn)

test('an attempt earns what its answers do, and nothing for those that lack', () => {
  assert.equal(of([right], [10]), 1000000)
  assert.equal(of([right], [10, 11]), 500000)
  assert.equal(of([right, { ...right, question: 11, tries: 0 }], [10, 11]), 500000)
  assert.equal(of([{ ...right, quiz: 1 }], [10]), 0)
})

test('a question that the course no longer has does not count', () => {
  assert.equal(of([right], [10, 777]), 1000000)
  assert.equal(of([right], [777]), 0)
})
