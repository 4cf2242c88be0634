import assert from 'node:assert/strict'
import test from 'node:test'

import { byObjective } from './objectives.js'

/** @param {string} objective @param {boolean} right */
const asked = (objective, right) => ({ objective, right, page: '#page-a', title: 'A' })

test('each objective has what was right of what was asked, in the order of the questions', () => {
  const found = byObjective([
    asked('Name it.', true),
    asked('Sort it.', false),
    asked('Name it.', false),
    asked('Plan it.', true),
  ])

  assert.deepEqual(
    found.map(({ objective, right, count, outcome }) => [objective, right, count, outcome]),
    [
      ['Name it.', 1, 2, 'partly'],
      ['Sort it.', 0, 1, 'incorrect'],
      ['Plan it.', 1, 1, 'correct'],
    ],
  )
})

test('an objective says where it is told', () => {
  assert.deepEqual(byObjective([asked('Name it.', false)]), [
    { objective: 'Name it.', right: 0, count: 1, outcome: 'incorrect', page: '#page-a', title: 'A' },
  ])
})

test('a question without an objective counts for none', () => {
  assert.deepEqual(byObjective([asked('', false)]), [])
})
