import assert from 'node:assert/strict'
import { test } from 'node:test'

import { attempt, fresh, readAll } from '../../../tests/player/play.js'
import { gradedCourse, smallCourse } from '../../../tests/player/small-course.js'
import { firstUnread, open, parts, percentDone } from './overview.js'
import { verdict } from './verdict.js'

const NOTHING = { pages: [], due: [], undecided: [], failed: [], score: null }

test('each module has its share of pages read', () => {
  const data = smallCourse()
  const pages = [
    { ...data.pages[0], module: 'a' },
    { ...data.pages[1], module: 'b' },
    { ...data.pages[2], module: 'a' },
    { ...data.pages[3], module: 'a' },
  ]
  assert.deepEqual(parts({ ...data, pages }, new Set(['p1', 'p3'])), [
    { module: 'a', done: 2, count: 3, percent: 66 },
    { module: 'b', done: 0, count: 1, percent: 0 },
  ])
})

test('one goes on at the first page not read, and at the first of all when all are', () => {
  const data = smallCourse()
  const { state } = fresh(data)
  assert.equal(firstUnread(data, { ...state, pages: [0] }), 'p2')
  assert.equal(firstUnread(data, { ...state, pages: [0, 3, 5, 7] }), 'p1')
  assert.equal(firstUnread({ ...data, pages: [] }, state), '')
})

test('a new learner has required pages and the graded quiz before them', () => {
  const data = smallCourse()
  assert.deepEqual(open(data, fresh(data)), {
    ...NOTHING,
    pages: ['p1', 'p2', 'p3'],
    undecided: ['final'],
  })
})

test('what move-on does not ask for is not open', () => {
  const pages = smallCourse({ track: { moveOn: 'completed' } })
  assert.deepEqual(open(pages, fresh(pages)), { ...NOTHING, pages: ['p1', 'p2', 'p3'] })
  const passing = smallCourse({ track: { moveOn: 'passed' } })
  assert.deepEqual(open(passing, fresh(passing)), { ...NOTHING, undecided: ['final'] })
})

test('a score below the pass mark is what is open, and nothing once it is reached', () => {
  const data = gradedCourse({ final: { weight: 100 } })
  const failed = attempt(data, readAll(data, fresh(data)), 'final', 2)
  assert.deepEqual(open(data, failed), { ...NOTHING, score: 50 })
  assert.deepEqual(open(data, attempt(data, failed, 'final', 4)), NOTHING)
})

test('a part that must be passed is named, whatever the score of the whole', () => {
  const data = gradedCourse({ final: { weight: 90 }, drill: { weight: 10 } }, { mustPass: ['drill'] })
  const strong = attempt(data, readAll(data, fresh(data)), 'final', 4)
  const { failed } = open(data, attempt(data, strong, 'drill', 2))
  assert.deepEqual(failed, ['drill'])
})

test('the bar is full only when move-on holds', () => {
  const data = smallCourse()
  const now = verdict(data, fresh(data).state)
  assert.equal(percentDone({ ...now, progress: 0.999 }), 99)
  assert.equal(percentDone({ ...now, progress: 0.5 }), 50)
  assert.equal(percentDone({ ...now, progress: 1 }), 99)
  assert.equal(percentDone({ ...now, progress: 1, done: true }), 100)
})

test('the bar shows every whole percent that is reached', () => {
  const data = smallCourse()
  const now = verdict(data, fresh(data).state)
  const percents = Array.from({ length: 100 }, (_, at) => at)
  assert.deepEqual(
    percents.map((at) => percentDone({ ...now, progress: at / 100 })),
    percents,
  )
})
