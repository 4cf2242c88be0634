import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { chosen, withChoice } from './chosen.js'
import { decode, encode } from './codec.js'
import { blank } from './state.js'

test('what is picked comes back, and takes the place of what was', () => {
  const state = { ...blank(3), unknown: ['zLater'] }
  assert.equal(chosen(state), null)
  for (const roles of [[], ['lead'], ['help', 'lead']]) {
    for (const lens of ['', 'legal']) {
      const once = withChoice(state, { roles: ['other'], lens: 'hr' })
      const next = withChoice(once, { roles, lens })
      assert.deepEqual(chosen(next), { roles, lens })
      const text = encode(next, 'c')
      assert.deepEqual(decode(text, 'c').state, next)
      assert.deepEqual({ ...next, unknown: ['zLater'] }, state)
    }
  }
})

test('a section cut short is nothing picked', () => {
  assert.deepEqual(chosen({ ...blank(0), unknown: ['r'] }), { roles: [], lens: '' })
})

test('what is picked is written as in Python', () => {
  const golden = new URL('../../../tests/golden/choices.json', import.meta.url)
  for (const { section, ...choice } of JSON.parse(readFileSync(golden, 'utf8'))) {
    assert.deepEqual(withChoice(blank(0), choice).unknown, [section])
    assert.deepEqual(chosen({ ...blank(0), unknown: [section] }), choice)
  }
})
