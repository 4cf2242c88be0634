import assert from 'node:assert/strict'
import { test } from 'node:test'

import { seeded } from '../../../tests/player/seeded.js'
import { decode, encode } from './codec.js'
import { blank } from './state.js'

/** A state with something of everything. */
const FULL = {
  seed: 1295,
  pages: [0, 3, 40],
  at: 40,
  answers: [
    { question: 0, quiz: -1, tries: 2, response: [1], points: 0 },
    { question: 700, quiz: 3, tries: 1, response: [0, 2], points: 10000 },
    { question: 5, quiz: -1, tries: 1, response: [], points: 1 },
    { question: 6, quiz: -1, tries: 1, response: [3, 1, 3, 0], points: 6667 },
    { question: 7, quiz: -1, tries: 1, response: 'Ja, größer 🙂', points: 9999 },
    { question: 8, quiz: -1, tries: 1, response: '', points: 0 },
    { question: 9, quiz: -1, tries: 1, response: [40], points: 0 },
  ],
  quizzes: {
    0: {
      begun: 4,
      before: 3,
      best: 666667,
      last: 0,
      open: true,
      draw: [12, 10],
      given: { 10: [0], 12: 'x' },
    },
    3: {
      begun: 1,
      before: 0,
      best: 1000000,
      last: 1000000,
      open: false,
      draw: [700],
      given: {},
    },
    9: { begun: 0, before: 0, best: -1, last: -1, open: false, draw: [], given: {} },
  },
  untold: [1, 6],
  completed: true,
  passed: true,
  unknown: ['zAbC-_', 'y'],
}

test('a state comes back as it was', () => {
  for (const state of [
    FULL,
    blank(0),
    { ...blank(9), passed: true },
    { ...blank(9), completed: true },
  ])
    assert.deepEqual(decode(encode(state, 'c'), 'c'), { state, problem: '' })
})

test('a state is written the same way every time, and in characters that no LMS minds', () => {
  const text = encode(FULL, 'c')
  assert.equal(encode(decode(text, 'c').state, 'c'), text)
  assert.match(text, /^[0-9A-Za-z_.-]+$/)
})

test('form a is read for ever, and written as form c', () => {
  const shipped =
    'a25nZJJ.hle13f1.p900000G.a002052yL4115550120601im6G3130701mu9-2Ic4i86TomxR3dsLo8F2V' +
    'cO88010290104e1.q043iXhK112CA2A51CAU0310XomUXomU01yL9000000.zAbC-_.y'
  const told = { ...FULL, untold: [] }
  const { state } = decode(shipped, 'c')
  assert.deepEqual(state, told)
  assert.deepEqual(decode(encode(state, 'c'), 'c').state, told)
  assert.equal(encode(state, 'c').charAt(0), 'c')
})

test('form b is read for ever', () => {
  const shipped =
    'b23boS-.hle13f1.p900000G.a130089NYMn50A6H0C6lghjb34m0E6gwlwTyafXB21dSiEsmvzbSY3mdvc20' +
    '4150I4YX.q043iXhK112CA2A0pIU0310XomUXomU01yL9000000.zAbC-_.y'
  assert.deepEqual(decode(shipped, 'c').state, { ...FULL, untold: [] })
})

test('form c is read for ever', () => {
  const shipped =
    'c2Y45lY.hle13f1.p900000G.a913013NaiA0K-aty1ZBKEu0v-yfNaabC9OGCxbXss7FihaGU4_CmG43m095e0' +
    '.q900I0AeiAu000a1W541G0pmNW0mLw4WNeI06l09000.zAbC-_.y'
  const told = { ...FULL, untold: [] }
  assert.equal(encode(told, 'c'), shipped)
  assert.deepEqual(decode(shipped, 'c').state, told)
})

test('no state is no problem', () => {
  for (const text of ['', ' ', '\n'])
    assert.deepEqual(decode(text, 'c'), { state: null, problem: '' })
})

test('blanks around a state do no harm', () => {
  assert.deepEqual(decode(` ${encode(FULL, 'c')}\r\n`, 'c').state, FULL)
})

test('what a state is not is told, never thrown', () => {
  const good = encode(FULL, 'c')
  const bad = [
    'null',
    '{"a":1}',
    'a',
    'a000000',
    good.slice(1),
    good + good,
    good.toUpperCase(),
    '~',
  ]
  for (const text of bad)
    assert.deepEqual(decode(text, 'c'), { state: null, problem: 'unreadable' })
})

test('a state of another course is not taken for one of this', () => {
  assert.deepEqual(decode(encode(FULL, 'c'), 'd'), {
    state: null,
    problem: 'unreadable',
  })
})

test('a state of a later format is told from a damaged one', () => {
  assert.deepEqual(decode('d1tqQbm.h000', 'c'), { state: null, problem: 'newer' })
  assert.deepEqual(decode('d1tqQbm.h001', 'c'), { state: null, problem: 'unreadable' })
})

test('every change of one character is found, and so is every cut', () => {
  const good = encode(FULL, 'c')
  for (let at = 0; at < good.length; at += 1) {
    assert.equal(decode(good.slice(0, at), 'c').state, null)
    assert.equal(decode(good.slice(0, at) + good.slice(at + 1), 'c').state, null)
    for (const other of 'aZ0.-_ é') {
      if (other === good[at]) continue
      assert.equal(
        decode(good.slice(0, at) + other + good.slice(at + 1), 'c').state,
        null,
      )
    }
  }
})

test('sections with a right checksum and wrong content are told, never thrown', () => {
  const bodies = [
    'hW',
    'h0',
    'h000.h000',
    'a',
    'a1',
    'a900W000',
    'a9000y000',
    'a900000v',
    'a9000007m',
    'a90____________',
    'q9000',
    'q9000000W',
  ]
  for (const body of bodies) {
    const text = encode({ ...blank(0), unknown: [body] }, 'c')
    assert.equal(decode(text, 'c').problem, 'unreadable', body)
  }
  const empty = encode({ ...blank(0), unknown: ['q'] }, 'c')
  assert.deepEqual(decode(empty, 'c'), { state: blank(0), problem: '' })
})

test('random states come back, and damaged ones never as another', () => {
  const random = seeded(42)
  for (let run = 0; run < 300; run += 1) {
    const state = randomState(random)
    const text = encode(state, 'c')
    assert.deepEqual(decode(text, 'c').state, state)
    const damaged = [...text]
    for (let hit = random(4); hit >= 0; hit -= 1)
      damaged[random(damaged.length)] = String.fromCharCode(32 + random(95))
    const read = decode(damaged.join(''), 'c').state
    if (damaged.join('').trim() !== text) assert.equal(read, null)
  }
})

test('two hundred answers, seventeen modules and their quizzes stay well below 4,096', (context) => {
  const answers = Array.from({ length: 200 }, (_, at) => ({
    question: 100 + at,
    quiz: at % 3 === 0 ? -1 : at % 17,
    tries: 2,
    response: at % 4 === 0 ? [0, 1, 2, 4, 5] : [at % 5],
    points: at % 5 === 0 ? 6667 : 10000,
  }))
  const quizzes = Object.fromEntries(
    Array.from({ length: 18 }, (_, at) => {
      const draw = Array.from(
        { length: at === 17 ? 20 : 5 },
        (_, n) => 100 + at * 10 + n,
      )
      const given = Object.fromEntries(draw.map((question) => [question, [0, 1, 2, 4]]))
      const open = at === 17
      return [
        at,
        {
          begun: 3,
          before: 0,
          best: 866667,
          last: 733333,
          open,
          draw,
          given: open ? given : {},
        },
      ]
    }),
  )
  const pages = Array.from({ length: 100 }, (_, at) => at)
  const state = { ...FULL, pages, at: 99, answers, quizzes, unknown: [] }
  const { length } = encode(state, 'new-rules')
  context.diagnostic(
    `200 answers, 100 pages, 18 quizzes: ${length} characters of 4,096`,
  )
  assert.deepEqual(decode(encode(state, 'new-rules'), 'new-rules').state, state)
  assert.ok(length < 1700, `${length} characters`)
})

function randomState(random) {
  const list = (most, make) =>
    Array.from({ length: random(most + 1) }, (_, at) => make(at))
  const set = (most) => [...new Set(list(20, () => random(most)))].sort((a, b) => a - b)
  const response = () =>
    [[], [random(40)], set(30), list(5, () => random(50)), 'ä'.repeat(random(5))][
      random(5)
    ]
  const share = () => random(1000002) - 1
  const given = (draw) =>
    Object.fromEntries(draw.map((question) => [question, response()]))
  return {
    seed: random(1296),
    pages: set(300),
    untold: set(40),
    at: random(300) - 1,
    answers: list(30, (at) => ({
      question: at * 7,
      quiz: random(5) - 1,
      tries: random(9),
      response: response(),
      points: random(10001),
    })),
    quizzes: Object.fromEntries(
      set(40).map((index) => {
        const [draw, open] = [set(2000), random(2) === 1]
        const counts = {
          begun: random(9),
          before: random(9),
          best: share(),
          last: share(),
        }
        return [index, { ...counts, open, draw, given: open ? given(draw) : {} }]
      }),
    ),
    completed: random(2) === 1,
    passed: random(2) === 1,
    unknown: random(2) === 1 ? ['x1-_'] : [],
  }
}
