import assert from 'node:assert/strict'
import { test } from 'node:test'

import { identifier } from './identifier.js'

test('an identifier keeps to letters, digits and three signs, and to 255 of them', () => {
  assert.equal(identifier('why not/größer:1'), 'why_not_gr__er_1')
  assert.equal(identifier('x'.repeat(300)).length, 255)
})
