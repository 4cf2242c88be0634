import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { definition } from './definition.js'
import { response } from './responses.js'

const golden = new URL('../../../../tests/golden/interactions-xapi.json', import.meta.url)

for (const one of JSON.parse(readFileSync(golden, 'utf8'))) {
  const { question, given } = one
  test(`${one.name}: defined and answered as Python says it`, () => {
    assert.deepEqual(one.definition, definition(question, one.language))
    assert.equal(response(question.interaction.type, given), one.response)
  })
}

test('what lacks a number where one is due has none', () => {
  assert.equal(response('numeric', []), '')
  assert.equal(response('true-false', []), '')
})

test('half a character is no character', () => {
  assert.equal(response('long-fill-in', ['a\ud800']), 'a\ufffd')
})
