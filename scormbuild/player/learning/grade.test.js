import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checklist } from '../../../tests/player/kinds.js'
import { chooseMany, chooseOne, trueFalse } from '../../../tests/player/small-course.js'
import {
  earned,
  normalise,
  outcome,
  percent,
  points,
  said,
  share,
} from './grade.js'

test('choose-one earns all or nothing', () => {
  const question = chooseOne('q', 0)
  assert.deepEqual(
    [[0], [1], [2], []].map((response) => points(question, response)),
    [10000, 0, 0, 0],
  )
})

test('choose-many by default earns all or nothing', () => {
  const question = chooseMany('q', 0)
  const responses = [[0, 1], [1, 0], [0], [0, 1, 2], [2, 3], []]
  assert.deepEqual(
    responses.map((response) => points(question, response)),
    [10000, 10000, 0, 0, 0, 0],
  )
})

test('partial credit is right ticks less wrong ticks by right answers, never below nothing', () => {
  const question = chooseMany('q', 0, { right: 3, all: 5, scoring: 'partial' })
  const responses = [[0, 1, 2], [0, 1], [0], [0, 1, 3], [0, 3], [3, 4], [0, 1, 2, 3, 4]]
  assert.deepEqual(
    responses.map((response) => points(question, response)),
    [10000, 6667, 3333, 3333, 0, 0, 3333],
  )
})

test('true-false knows 1 as true and 0 as false', () => {
  const question = trueFalse('q', 0)
  assert.deepEqual([points(question, [1]), points(question, [0])], [10000, 0])
  assert.deepEqual(said(question, [0]), ['false'])
})

test('any of several right patterns will do', () => {
  const question = chooseMany('q', 0)
  question.interaction.correct = [['a', 'b'], ['c']]
  assert.deepEqual(
    [share(question, [2]), share(question, [0, 1]), share(question, [0])],
    [1, 1, 0],
  )
})

test('a response loses what the question does not know, what comes twice, and its order', () => {
  assert.deepEqual(normalise(chooseMany('q', 0), [3, 0, 9, 3, -1]), [0, 3])
  assert.deepEqual(normalise(chooseOne('q', 0), [2, 0]), [2])
  assert.deepEqual(normalise(trueFalse('q', 0), [7, 1, 0]), [1])
  assert.deepEqual(normalise(chooseOne('q', 0), 'typed'), [])
})

test('an outcome has three words, and one where nothing is right or wrong', () => {
  const words = ['correct', 'partly', 'partly', 'incorrect']
  const said = [10000, 9999, 1, 0].map((points) => outcome(chooseOne('q', 0), points))
  assert.deepEqual(said, words)
  assert.equal(outcome(checklist('q', 0), 0), 'noted')
})

test('thirds add up to the half they are on paper', () => {
  const question = chooseMany('q', 0, { right: 3, all: 5, scoring: 'partial' })
  const answers = [[0], [0, 1]].map((response) => ({ question, response }))
  assert.equal(earned(answers), 500000)
  assert.equal(percent(earned(answers)), 50)
})

test('weighting counts, and a question without weight counts nothing', () => {
  const right = { question: chooseOne('q', 0, { weighting: 3 }), response: [0] }
  const wrong = { question: chooseOne('r', 1), response: [1] }
  const idle = { question: chooseOne('s', 2, { weighting: 0 }), response: [0] }
  assert.equal(earned([right, wrong]), 750000)
  assert.equal(earned([idle]), 0)
  assert.equal(earned([]), 0)
})

test('a percent is rounded down, but not by what millionths lost', () => {
  assert.deepEqual(
    [0, 9999, 666667, 799900, 799999, 799999.5, 1000000].map(percent),
    [0, 0, 66, 79, 79, 80, 100],
  )
})
