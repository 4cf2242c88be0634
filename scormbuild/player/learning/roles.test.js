import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { united } from './roles.js'

/** @import { RoleData } from '../types' */

/** @type {Array<{ order: string[], roles: RoleData[], union: RoleData }>} */
const CASES = JSON.parse(
  readFileSync(new URL('../../../tests/golden/unions.json', import.meta.url), 'utf8'),
)

test('player and compiler unite roles alike', () => {
  assert.ok(CASES.length > 10)
  for (const { order, roles, union } of CASES) assert.deepEqual(united(roles, order), union)
})

test('roles are united in whatever order, step by step, and twice', () => {
  for (const { order, roles, union } of CASES) {
    assert.deepEqual(united([...roles].reverse(), order), union)
    const steps = roles.reduce((sofar, one) => united([sofar, one], order))
    assert.deepEqual(united([steps], order), union)
    assert.deepEqual(united([...roles, union], order), union)
  }
})
