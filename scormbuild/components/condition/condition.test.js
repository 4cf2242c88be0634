import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sees } from './condition.js'

const LENSES = ['', 'legal', 'hr', 'operations']

/** @param {string} [only] @param {string} [none] */
const seers = (only, none) => LENSES.filter((lens) => sees([lens, 'role:lead'], only, none))

test('what is for some is seen by those who picked them', () => {
  assert.deepEqual(['legal', 'hr'], seers('legal hr'))
})

test('what is not for some is seen by all others, and before one is picked', () => {
  assert.deepEqual(['', 'operations'], seers(undefined, 'legal hr'))
})

test('where both are said both must agree', () => {
  assert.deepEqual(['hr'], seers('legal hr', 'legal operations'))
})

test('what is for a role is seen by those who have it, whatever their department', () => {
  assert.deepEqual(LENSES, seers('role:lead'))
  assert.deepEqual([], seers(undefined, 'role:lead'))
  assert.deepEqual(['legal'], seers('legal role:help'))
})
