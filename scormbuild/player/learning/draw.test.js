import assert from 'node:assert/strict'
import { test } from 'node:test'

import { attempt, fresh } from '../../../tests/player/play.js'
import {
  POOL,
  chooseOne,
  quiz,
  smallCourse,
  trueFalse,
} from '../../../tests/player/small-course.js'
import { draw, optionOrder } from './draw.js'
import { hash } from './hash.js'
import { blank, withQuiz } from '../state/state.js'
import { quizView } from './views.js'

const drawn = (data, state) => draw(data, data.quizzes[0], state)
const sorted = (list) => [...list].sort((one, other) => one - other)

test('a draw takes as many as it should, each once, and the same again', () => {
  const data = smallCourse()
  for (let seed = 0; seed < 50; seed += 1) {
    const one = drawn(data, blank(seed))
    assert.equal(new Set(one).size, 4)
    assert.deepEqual(drawn(data, blank(seed)), one)
  }
})

test('what stays the same for a learner is drawn anew for nobody, whatever they did', () => {
  const data = smallCourse({ final: { same: true, avoidSeen: false } })
  for (let seed = 0; seed < 50; seed += 1) {
    const first = drawn(data, blank(seed))
    const later = withQuiz(blank(seed), 0, { begun: 7, draw: first })
    assert.deepEqual(drawn(data, later), first)
  }
})

test('over many learners every question is drawn about as often, in every place', () => {
  const data = smallCourse()
  const counts = {}
  for (let seed = 0; seed < 1296; seed += 1)
    drawn(data, blank(seed)).forEach((index, place) => {
      counts[`${index} ${place}`] = (counts[`${index} ${place}`] ?? 0) + 1
    })
  assert.equal(Object.keys(counts).length, 36)
  for (const count of Object.values(counts))
    assert.ok(count > 100 && count < 190, `${count}`)
})

test('another attempt draws others while enough remain, then those not asked last', () => {
  const data = smallCourse()
  let session = fresh(data)
  const asked = [1, 2, 3].map(() => {
    session = attempt(data, session, 'final', 1)
    return quizView(data, session, 'final').questions
  })
  assert.equal(new Set([...asked[0], ...asked[1]]).size, 8)
  const [ninth] = POOL.filter((id) => !asked[0].includes(id) && !asked[1].includes(id))
  assert.ok(asked[2].includes(ninth))
  assert.deepEqual(
    asked[2].filter((id) => asked[1].includes(id)),
    [],
  )
})

test('those asked last come after all others met, for every learner', () => {
  const data = smallCourse({ final: { attempts: 0 } })
  for (let seed = 0; seed < 30; seed += 1) {
    const second = attempt(data, attempt(data, fresh(data, seed), 'final', 1), 'final', 1)
    const third = attempt(data, second, 'final', 1)
    const before = quizView(data, second, 'final').questions
    const again = quizView(data, third, 'final').questions
    assert.deepEqual(again.filter((id) => before.includes(id)), [], `seed ${seed}`)
  }
})

test('the order shown owes nothing to the chance that drew', () => {
  // The first of eight by chance would stand before the one nearly always.
  const draws = [
    { count: 1, from: POOL.slice(0, 8) },
    { count: 1, from: ['d1'] },
  ]
  const data = smallCourse({ final: { draws } })
  let first = 0
  for (let seed = 0; seed < 400; seed += 1)
    first += Number(drawn(data, blank(seed))[1] === data.questions.d1.index)
  assert.ok(first > 150 && first < 250, `${first}`)
})

test('where seen questions need not be avoided, they may come again', () => {
  const data = smallCourse({ final: { avoidSeen: false } })
  let repeats = 0
  for (let seed = 0; seed < 40; seed += 1) {
    const first = attempt(data, fresh(data, seed), 'final', 0)
    const second = attempt(data, first, 'final', 0)
    const before = quizView(data, first, 'final').questions
    repeats += quizView(data, second, 'final').questions.filter((id) =>
      before.includes(id),
    ).length
  }
  assert.ok(repeats > 30 && repeats < 110, `${repeats}`)
})

test('several draws give each its number and nothing twice', () => {
  const draws = [
    { count: 2, from: ['x1', 'x2', 'x3'] },
    { count: 1, from: ['x1', 'x2', 'x3'] },
    { count: 9, from: ['d1', 'gone'] },
  ]
  const data = smallCourse({ final: { draws, shuffle: false } })
  for (let seed = 0; seed < 30; seed += 1) {
    const indexes = drawn(data, blank(seed))
    assert.deepEqual(sorted(indexes), [10, 11, 12, 20])
  }
})

test('without shuffling, questions stand as written', () => {
  const data = smallCourse({
    final: { shuffle: false, draws: [{ count: 9, from: POOL }] },
  })
  assert.deepEqual(drawn(data, blank(3)), [10, 11, 12, 13, 14, 15, 16, 17, 18])
  const some = smallCourse({ final: { shuffle: false } })
  for (let seed = 0; seed < 20; seed += 1)
    assert.deepEqual(drawn(some, blank(seed)), sorted(drawn(some, blank(seed))))
})

test('a new round does not draw what the first began with', () => {
  const data = smallCourse({ final: { avoidSeen: false } })
  const later = withQuiz(blank(5), 0, { begun: 3, before: 3 })
  assert.notDeepEqual(drawn(data, later), drawn(data, blank(5)))
})

test('another quiz of the same pool draws by its own chance', () => {
  const twin = quiz('twin', 7, { draws: [{ count: 4, from: POOL }] })
  const data = smallCourse({ more: [twin] })
  assert.notDeepEqual(draw(data, twin, blank(5)), drawn(data, blank(5)))
})

test('options are shuffled by learner and question, and stay so', () => {
  const orders = Array.from({ length: 60 }, (_, seed) =>
    optionOrder(chooseOne('q', 4), seed).join(''),
  )
  assert.deepEqual([...new Set(orders)].sort(), [
    '012',
    '021',
    '102',
    '120',
    '201',
    '210',
  ])
  assert.deepEqual(optionOrder(chooseOne('q', 4), 9), optionOrder(chooseOne('q', 4), 9))
})

test('options stay as written where the author says so, and true stands before false', () => {
  assert.deepEqual(optionOrder(chooseOne('q', 4, { shuffle: false }), 9), [0, 1, 2])
  assert.deepEqual(optionOrder(trueFalse('q', 4), 9), [1, 0])
})

test('a hash is a whole number of 32 bits that tells order and sign apart', () => {
  const values = [hash(), hash(0), hash(0, 0), hash(1, 2), hash(2, 1), hash(-1)]
  assert.equal(new Set(values).size, values.length)
  for (const value of values)
    assert.ok(Number.isInteger(value) && value >= 0 && value < 2 ** 32)
})

test('a hash is the same for ever, or learners would meet other questions on their return', () => {
  assert.deepEqual(
    [hash(), hash(0), hash(7, 0, 1, 12), hash(1295, 3, 2, 1000, 1)],
    [2654435769, 2628597472, 3732226282, 399041992],
  )
})
