import assert from 'node:assert/strict'
import { test } from 'node:test'

import { match, numeric, order, shortAnswer } from '../../../tests/player/kinds.js'
import { chooseMany, chooseOne, trueFalse } from '../../../tests/player/small-course.js'
import { decimal, fields, timeOfDay, timespan } from './values12.js'

const record = (interaction, change = {}) => ({
  number: 0,
  id: 'q-1.final',
  interaction,
  response: ['a'],
  result: 'correct',
  moment: { time: new Date(2026, 0, 5, 9, 5, 7), latency: 61250 },
  ...change,
})
const value = (field, interaction, change) =>
  new Map(fields(record(interaction, change))).get(field)

test('a timespan has four digits of hours and hundredths only where there are any', () => {
  assert.deepEqual([0, 5, 65.5, 3599.999, 3600, 36000000, -3, 0.004].map(timespan), [
    '0000:00:00',
    '0000:00:05',
    '0000:01:05.50',
    '0001:00:00',
    '0001:00:00',
    '9999:59:59.99',
    '0000:00:00',
    '0000:00:00',
  ])
})

test("a time of day is the learner's own", () => {
  assert.equal(timeOfDay(new Date(2026, 0, 5, 9, 5, 7)), '09:05:07')
  assert.equal(timeOfDay(new Date(2026, 0, 5, 23, 59, 59, 999)), '23:59:59')
})

test('a decimal has three digits and two behind the dot at most', () => {
  assert.deepEqual([0, 100, 1.5, 2 / 3, 12345, 1e-9].map(decimal), [
    '0',
    '100',
    '1.5',
    '0.67',
    '999',
    '0',
  ])
})

test('an interaction is told in the order in which an LMS wants to hear it', () => {
  assert.deepEqual(
    fields(record(chooseOne('q-1', 0, { weighting: 1.5 }).interaction)),
    [
      ['id', 'q-1.final'],
      ['time', '09:05:07'],
      ['type', 'choice'],
      ['correct_responses.0.pattern', 'a'],
      ['weighting', '1.5'],
      ['student_response', 'a'],
      ['result', 'correct'],
      ['latency', '0000:01:01.25'],
    ],
  )
})

test('without a moment there is neither time nor latency', () => {
  const names = fields(record(chooseOne('q', 0).interaction, { moment: null })).map(
    ([name]) => name,
  )
  assert.deepEqual(names, [
    'id',
    'type',
    'correct_responses.0.pattern',
    'weighting',
    'student_response',
    'result',
  ])
})

test('an incorrect result is wrong', () => {
  const { interaction } = chooseOne('q', 0)
  assert.equal(value('result', interaction, { result: 'incorrect' }), 'wrong')
  assert.equal(value('result', interaction, { result: 'neutral' }), 'neutral')
})

test('several choices are a set in braces, none are nothing', () => {
  const { interaction } = chooseMany('q', 0)
  assert.equal(value('correct_responses.0.pattern', interaction), '{a,b}')
  assert.equal(
    value('student_response', interaction, { response: ['b', 'd'] }),
    '{b,d}',
  )
  assert.equal(value('student_response', interaction, { response: [] }), '')
})

test("choices are told by the lock's index, not by id or position", () => {
  const { interaction } = chooseOne('q', 0)
  const choices = [
    { id: 'later', index: 27, text: '' },
    { id: 'brave', index: 3, text: '' },
  ]
  const edited = { ...interaction, choices, correct: [['brave']] }
  assert.equal(value('correct_responses.0.pattern', edited), 'd')
  assert.equal(value('student_response', edited, { response: ['later'] }), '1')
})

test('a choice beyond all characters is left out', () => {
  const { interaction } = chooseOne('q', 0)
  const edited = { ...interaction, choices: [{ id: 'a', index: 36, text: '' }] }
  assert.equal(value('student_response', edited), undefined)
  assert.equal(value('correct_responses.0.pattern', edited), undefined)
})

test('true and false are one letter', () => {
  const { interaction } = trueFalse('q', 0)
  assert.equal(value('correct_responses.0.pattern', interaction), 't')
  assert.equal(value('student_response', interaction, { response: ['false'] }), 'f')
})

test('typed text is a fill-in of 255 characters at most', () => {
  const interaction = {
    ...chooseOne('q', 0).interaction,
    type: 'long-fill-in',
    correct: [],
  }
  assert.equal(value('type', interaction), 'fill-in')
  assert.equal(
    value('student_response', interaction, { response: ['x'.repeat(300)] }).length,
    255,
  )
})

test('what is typed is told in ASCII, which is all that LMSs must take', () => {
  const { interaction } = shortAnswer('q', 0, { words: ['Café', 'don’t'] })
  assert.equal(value('type', interaction), 'fill-in')
  assert.equal(value('correct_responses.0.pattern', interaction), 'Cafe')
  assert.equal(value('correct_responses.1.pattern', interaction), "don't")
  assert.equal(value('student_response', interaction, { response: ['größer π'] }), 'gro?er ?')
})

test('a number is a decimal; a range of right ones cannot be said', () => {
  const { interaction } = numeric('q', 0)
  assert.equal(value('correct_responses.0.pattern', interaction), undefined)
  assert.equal(value('student_response', interaction, { response: ['-51.256'] }), '-51.26')
  assert.equal(value('student_response', interaction, { response: ['1000'] }), undefined)
  const one = { index: 1, right: true, values: ['7', '7'] }
  const range = { index: 0, right: true, values: ['1', '2'] }
  const both = numeric('q', 0, range, one).interaction
  assert.equal(value('correct_responses.0.pattern', both), '7')
  assert.equal(value('correct_responses.1.pattern', both), undefined)
})

test('pairs have a dot between and commas behind, a sequence has commas', () => {
  const pairs = match('q', 0).interaction
  assert.equal(value('correct_responses.0.pattern', pairs), 'a.d,b.e,c.f')
  assert.equal(value('student_response', pairs, { response: ['c', 'g'] }), 'c.g')
  const steps = order('q', 0).interaction
  assert.equal(value('correct_responses.0.pattern', steps), 'a,b,c,d')
  assert.equal(value('student_response', steps, { response: ['d', 'a', 'b', 'c'] }), 'd,a,b,c')
})
