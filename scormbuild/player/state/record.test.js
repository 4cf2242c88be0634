import assert from 'node:assert/strict'
import { test } from 'node:test'

import { shortAnswer } from '../../../tests/player/kinds.js'
import { NOON, attempt, fresh } from '../../../tests/player/play.js'
import { chooseOne, smallCourse } from '../../../tests/player/small-course.js'
import { decode, encode } from './codec.js'
import { record } from './record.js'
import { BLANK, restore } from './restore.js'
import { check, see } from '../learning/session.js'

const data = smallCourse()
const answer = (session, question, response) =>
  check(data, session, { question, quiz: null, response, time: NOON, latency: 2000 })

test('a record says where the learner is, the state, the verdict and the seconds', () => {
  const session = see(data, fresh(data), 'p2')
  const { location, state, verdict, seconds, interactions } = record(data, session, 61)
  assert.deepEqual(
    [location, seconds, interactions, verdict.score],
    ['p2', 61, [], null],
  )
  assert.deepEqual(decode(state, 'small').state, session.state)
})

test('what was typed is told as it was typed', () => {
  const answers = [{ question: 0, quiz: -1, tries: 1, response: 'So, so.', points: 0 }]
  const session = { ...fresh(data), state: { ...fresh(data).state, answers } }
  const typed = { ...data, questions: { short: shortAnswer('short', 0) } }
  const [told] = record(typed, session, 1).interactions
  assert.deepEqual([told.response, told.result, told.moment], [['So, so.'], 'incorrect', null])
})

test('each answer is an interaction with ids for numbers', () => {
  const session = answer(answer(fresh(data), 'many', [1, 0]), 'truth', [0])
  const moment = { time: NOON, latency: 2000 }
  assert.deepEqual(record(data, session, 1).interactions, [
    {
      number: 0,
      id: 'many',
      interaction: data.questions.many.interaction,
      response: ['a', 'b'],
      result: 'correct',
      moment,
      due: true,
    },
    {
      number: 1,
      id: 'truth',
      interaction: data.questions.truth.interaction,
      response: ['false'],
      result: 'incorrect',
      moment,
      due: true,
    },
  ])
})

test('an answer in a quiz bears the name of both', () => {
  const { interactions } = record(data, attempt(data, fresh(data), 'final', 1), 1)
  assert.deepEqual(
    interactions.map(({ id, result }) => [/^x\d\.final$/.test(id), result]),
    [
      [true, 'correct'],
      [true, 'incorrect'],
      [true, 'incorrect'],
      [true, 'incorrect'],
    ],
  )
})

test('answers of an earlier sitting have no moment', () => {
  const left = answer(fresh(data), 'one', [0])
  const launch = { ...BLANK, state: encode(left.state, 'small') }
  const session = answer(restore(data, launch, 1), 'truth', [1])
  assert.deepEqual(
    record(data, session, 1).interactions.map((one) => one.moment),
    [null, { time: NOON, latency: 2000 }],
  )
})

test('an answer whose question is gone keeps its number and is not told again', () => {
  const { one, ...questions } = data.questions
  const session = answer(answer(fresh(data), 'one', [0]), 'truth', [1])
  const numbers = record({ ...data, questions }, session, 1).interactions.map(
    ({ number }) => number,
  )
  assert.deepEqual(numbers, [1])
  assert.equal(one.id, 'one')
})

test('an answer in a quiz that is gone keeps its number and is not told again', () => {
  const session = answer(attempt(data, fresh(data), 'final', 1), 'truth', [1])
  const quizzes = data.quizzes.filter((one) => one.id !== 'final')
  const { interactions } = record({ ...data, quizzes }, session, 1)
  assert.deepEqual(
    interactions.map(({ number, id }) => [number, id]),
    [[4, 'truth']],
  )
})

test("while a newer version's state stands, neither state nor answers are told", () => {
  const session = { ...answer(fresh(data), 'truth', [1]), problem: 'newer' }
  const { state, interactions } = record(data, session, 1)
  assert.deepEqual([state, interactions], [null, []])
})

test('however many answers there are, questions are looked through once', () => {
  let looks = 0
  const questions = new Proxy(data.questions, {
    ownKeys(target) {
      looks += 1
      return Reflect.ownKeys(target)
    },
  })
  const session = attempt(data, attempt(data, fresh(data), 'final', 1), 'final', 1)
  record({ ...data, questions }, session, 1)
  record({ ...data, questions }, session, 2)
  assert.equal(looks, 1)
})

test('where nothing is right the result is neutral', () => {
  const open = chooseOne('open', 60)
  open.interaction.correct = []
  const course = smallCourse({ questions: { open } })
  const event = {
    question: 'open',
    quiz: null,
    response: [1],
    time: NOON,
    latency: null,
  }
  const session = check(course, fresh(course), event)
  assert.equal(record(course, session, 1).interactions[0].result, 'neutral')
})
