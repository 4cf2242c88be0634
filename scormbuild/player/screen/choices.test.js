import assert from 'node:assert/strict'
import test from 'node:test'

import { meaning, read } from './choices.js'

const PLAIN = { text: '1', contrast: 'normal', motion: 'device', keys: 'on' }
const PRESSED = { altKey: false, ctrlKey: false, metaKey: false, repeat: false }

test('choices that were kept are read', () => {
  const chosen = { text: '3', contrast: 'more', motion: 'none', keys: 'off' }
  assert.deepEqual(read(JSON.stringify(chosen)), chosen)
})

test('whatever cannot be used is as if nothing had been chosen', () => {
  for (const text of [null, '', '{', 'null', '7', '[]', '{"text":"9","keys":true}']) {
    assert.deepEqual(read(text), PLAIN)
  }
})

test('a choice stays where others cannot be used', () => {
  assert.deepEqual(read('{"text":"2","contrast":"none"}'), { ...PLAIN, text: '2' })
})

test('each key means one thing, whether a capital or not', () => {
  const meanings = ['n', 'N', 'p', 'm', '/', '?', 'x', 'Enter'].map((key) =>
    meaning({ ...PRESSED, key }, 'on'),
  )
  assert.deepEqual(meanings, ['next', 'next', 'previous', 'menu', 'search', 'display', null, null])
})

test('keys mean nothing while they are switched off, held down, or part of a chord', () => {
  assert.equal(meaning({ ...PRESSED, key: 'n' }, 'off'), null)
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'repeat']) {
    assert.equal(meaning({ ...PRESSED, key: 'n', [held]: true }, 'on'), null)
  }
})
