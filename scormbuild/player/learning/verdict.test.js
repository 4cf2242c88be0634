import assert from 'node:assert/strict'
import { test } from 'node:test'

import { attempt, fresh, readAll } from '../../../tests/player/play.js'
import { gradedCourse, smallCourse } from '../../../tests/player/small-course.js'
import { begin } from './attempt.js'
import { see } from './session.js'
import { blank, withQuiz } from '../state/state.js'
import { verdict } from './verdict.js'

/** Plays `[part, right of four]` attempts, after reading all pages or none. */
function judged(data, { read = false, attempts = [] }) {
  const start = read ? readAll(data, fresh(data)) : fresh(data)
  const session = attempts.reduce(
    (sofar, [part, right]) => attempt(data, sofar, part, right),
    start,
  )
  const { completed, passed, done, lost, score } = verdict(data, session.state)
  return { completed, passed, done, lost, score }
}

const OPEN = { completed: false, passed: null, done: false, lost: false, score: null }
const READ = { ...OPEN, completed: true }

/** One graded part, mastery 75, three attempts. */
const one = (track) => gradedCourse({ final: { weight: 100 } }, track)
const once = (track) => gradedCourse({ final: { weight: 100, attempts: 1 } }, track)

/** Each row: what happened; then what is expected under each move-on, hand-written. */
const TABLE = [
  ['nothing yet', {}, { completed: OPEN, passed: OPEN, both: OPEN, either: OPEN }],
  [
    'completed, the graded part open',
    { read: true },
    {
      completed: { ...READ, done: true },
      passed: READ,
      both: READ,
      either: { ...READ, done: true },
    },
  ],
  [
    'passed with exactly the pass mark, pages open',
    { attempts: [['final', 3]] },
    {
      completed: { ...OPEN, passed: true, score: 75 },
      passed: { ...OPEN, passed: true, score: 75, done: true },
      both: { ...OPEN, passed: true, score: 75 },
      either: { ...OPEN, passed: true, score: 75, done: true },
    },
  ],
  [
    'completed and passed with everything right',
    { read: true, attempts: [['final', 4]] },
    {
      completed: { ...READ, passed: true, score: 100, done: true },
      passed: { ...READ, passed: true, score: 100, done: true },
      both: { ...READ, passed: true, score: 100, done: true },
      either: { ...READ, passed: true, score: 100, done: true },
    },
  ],
  [
    'failed one question below the pass mark, pages open',
    { attempts: [['final', 2]] },
    {
      completed: { ...OPEN, passed: false, score: 50 },
      passed: { ...OPEN, passed: false, score: 50 },
      both: { ...OPEN, passed: false, score: 50 },
      either: { ...OPEN, passed: false, score: 50 },
    },
  ],
  [
    'failed with nothing right, completed',
    { read: true, attempts: [['final', 0]] },
    {
      completed: { ...READ, passed: false, score: 0, done: true },
      passed: { ...READ, passed: false, score: 0 },
      both: { ...READ, passed: false, score: 0 },
      either: { ...READ, passed: false, score: 0, done: true },
    },
  ],
]

const MOVE_ON = {
  completed: 'completed',
  passed: 'passed',
  both: 'completed-and-passed',
  either: 'completed-or-passed',
}

for (const [name, played, expected] of TABLE)
  for (const [column, moveOn] of Object.entries(MOVE_ON))
    test(`${name}, where move-on is ${moveOn}`, () => {
      assert.deepEqual(judged(one({ moveOn }), played), expected[column])
    })

test('used-up attempts lose the course where failure is final and passing is asked', () => {
  const attempts = [['final', 2]]
  const lost = (track, more) => judged(once(track), { attempts, ...more }).lost
  const final = { failedAttempt: 'final' }
  assert.equal(lost({ ...final, moveOn: 'passed' }), true)
  assert.equal(lost({ ...final, moveOn: 'completed-and-passed' }), true)
  assert.equal(lost({ ...final, moveOn: 'completed-and-passed' }, { read: true }), true)
  assert.equal(lost({ ...final, moveOn: 'completed-or-passed' }), false)
  assert.equal(lost({ ...final, moveOn: 'completed' }), false)
  assert.equal(lost({ failedAttempt: 'stays-open', moveOn: 'passed' }), false)
})

test('nothing is lost while an attempt is left or under way', () => {
  const data = one({ failedAttempt: 'final' })
  const fail = (count) => Array.from({ length: count }, () => ['final', 0])
  assert.equal(judged(data, { attempts: fail(2) }).lost, false)
  assert.equal(judged(data, { attempts: fail(3) }).lost, true)
  const twice = fail(2).reduce(
    (sofar, [part]) => attempt(data, sofar, part, 0),
    fresh(data),
  )
  assert.equal(verdict(data, begin(data, twice, 'final').state).lost, false)
})

test('attempts without limit are never used up', () => {
  const data = gradedCourse(
    { final: { weight: 100, attempts: 0 } },
    { failedAttempt: 'final' },
  )
  const attempts = Array.from({ length: 9 }, () => ['final', 0])
  assert.equal(judged(data, { attempts }).lost, false)
})

test('the best attempt counts, and passing is never taken back', () => {
  const played = {
    attempts: [
      ['final', 3],
      ['final', 0],
    ],
  }
  assert.deepEqual(judged(one(), played), { ...OPEN, passed: true, score: 75 })
})

test('parts count by weight, an undecided one as nothing, rounded down', () => {
  const data = gradedCourse({ final: { weight: 75 }, drill: { weight: 25 } })
  const score = (...attempts) => judged(data, { attempts })
  // 75·¾ = 56.25; 75·1 = 75; 56.25 + 25·¾ = 75; 56.25 + 25·½ = 68.75
  assert.deepEqual(score(['final', 3]), { ...OPEN, score: 56 })
  assert.deepEqual(score(['final', 4]), { ...OPEN, passed: true, score: 75 })
  assert.deepEqual(score(['final', 3], ['drill', 3]), {
    ...OPEN,
    passed: true,
    score: 75,
  })
  assert.deepEqual(score(['final', 3], ['drill', 2]), {
    ...OPEN,
    passed: false,
    score: 68,
  })
  assert.deepEqual(score(['drill', 4]), { ...OPEN, score: 25 })
})

test('a course is failed only when every part is decided', () => {
  const data = gradedCourse({ final: { weight: 75 }, drill: { weight: 25 } })
  assert.equal(judged(data, { attempts: [['final', 0]] }).passed, null)
  assert.equal(
    judged(data, {
      attempts: [
        ['final', 0],
        ['drill', 4],
      ],
    }).passed,
    false,
  )
})

test('two thirds and a whole reach exactly the pass mark that they have on paper', () => {
  const data = gradedCourse({ final: { weight: 75 }, drill: { weight: 25 } })
  // 75·⅔ + 25 = 75
  const final = withQuiz(blank(0), 0, { begun: 1, best: 666667, last: 666667 })
  const state = withQuiz(final, 1, { begun: 1, best: 1000000, last: 1000000 })
  assert.deepEqual(
    [verdict(data, state).score, verdict(data, state).passed],
    [75, true],
  )
})

test('a part that must be passed holds the course back, whatever the mean', () => {
  const data = gradedCourse(
    { final: { weight: 75 }, drill: { weight: 25 } },
    { mustPass: ['drill'] },
  )
  assert.deepEqual(judged(data, { attempts: [['final', 4]] }), { ...OPEN, score: 75 })
  assert.deepEqual(
    judged(data, {
      attempts: [
        ['final', 4],
        ['drill', 2],
      ],
    }),
    {
      ...OPEN,
      passed: false,
      score: 87,
    },
  )
  assert.deepEqual(
    judged(data, {
      attempts: [
        ['final', 4],
        ['drill', 3],
      ],
    }),
    {
      ...OPEN,
      passed: true,
      score: 93,
    },
  )
})

test('a must-pass part used up loses the course though the mean could still reach', () => {
  const parts = {
    final: { weight: 75, attempts: 3 },
    drill: { weight: 25, attempts: 1 },
  }
  const track = { failedAttempt: 'final', mustPass: ['drill'] }
  const attempts = [
    ['final', 2],
    ['drill', 2],
  ]
  assert.equal(judged(gradedCourse(parts, track), { attempts }).lost, true)
  assert.equal(
    judged(gradedCourse(parts, { ...track, mustPass: [] }), { attempts }).lost,
    false,
  )
})

test('nothing graded means completed is done, without score or success', () => {
  const track = { mastery: null, graded: {}, moveOn: 'completed' }
  const data = smallCourse({ track, quizzes: [] })
  assert.deepEqual(judged(data, {}), OPEN)
  assert.deepEqual(judged(data, { read: true }), { ...READ, done: true })
})

test('statuses held from before count, whatever the state says', () => {
  const data = one()
  const held = { ...blank(0), completed: true, passed: true }
  assert.deepEqual(verdict(data, held), {
    completed: true,
    passed: true,
    done: true,
    lost: false,
    usedUp: false,
    score: null,
    progress: 1,
  })
})

test('progress is the share of what move-on asks, and whole only when it holds', () => {
  const at = (moveOn, ...events) => {
    const data = one({ moveOn })
    const session = events.reduce((sofar, event) => event(data, sofar), fresh(data))
    return verdict(data, session.state).progress
  }
  const page = (id) => (data, session) => see(data, session, id)
  const pass = (data, session) => attempt(data, session, 'final', 3)
  const fail = (data, session) => attempt(data, session, 'final', 0)
  assert.equal(at('completed'), 0)
  assert.equal(at('completed', page('p1')), 1 / 3)
  assert.equal(at('completed', page('p1'), pass), 1 / 3)
  assert.equal(at('completed', page('p1'), page('p2'), page('p3')), 1)
  assert.equal(at('passed', page('p1'), fail), 0)
  assert.equal(at('passed', pass), 1)
  assert.equal(at('completed-and-passed', page('p1'), pass), 0.5)
  assert.equal(
    at('completed-and-passed', page('p1'), page('p2'), page('p3'), fail),
    0.75,
  )
  assert.equal(at('completed-and-passed', page('p1'), page('p2'), page('p3'), pass), 1)
  assert.equal(at('completed-or-passed', page('p1'), page('p2'), fail), 2 / 3)
  assert.equal(at('completed-or-passed', pass), 1)
})
