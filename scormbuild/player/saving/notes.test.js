import assert from 'node:assert/strict'
import { test } from 'node:test'

import { storage } from '../../../tests/player/storage.js'
import { openNotes } from './notes.js'

test('what is written is found again, and forgotten when it is emptied', () => {
  const store = storage()
  const notes = openNotes(store, 'c', 'Ada')
  assert.equal(notes.write('worry', 'The wrong word'), true)
  assert.equal(openNotes(store, 'c', 'Ada').read('worry'), 'The wrong word')
  assert.equal(notes.write('worry', ''), true)
  assert.equal(notes.read('worry'), '')
  assert.equal(store.length, 0)
})

test('no other learner, course or question finds it', () => {
  const store = storage()
  openNotes(store, 'c', 'Ada').write('worry', 'The wrong word')
  const others = [openNotes(store, 'c', 'Ben').read('worry'), openNotes(store, 'd', 'Ada').read('worry')]
  assert.deepEqual([...others, openNotes(store, 'c', 'Ada').read('other')], ['', '', ''])
})

test('the name under which it lies does not say who the learner is', () => {
  const store = storage()
  openNotes(store, 'c', 'Ada Lovelace').write('worry', 'x')
  assert.equal(/Ada|Lovelace/.test(String(store.key(0))), false)
})

test('a browser without storage, or one that forbids it, keeps nothing and says so', () => {
  const forbidden = () => {
    throw new Error('forbidden')
  }
  const closed = { getItem: forbidden, setItem: forbidden, removeItem: forbidden }
  for (const store of [null, closed]) {
    const notes = openNotes(store, 'c', '')
    assert.equal(notes.write('worry', 'x'), false)
    assert.equal(notes.write('worry', ''), false)
    assert.equal(notes.read('worry'), '')
  }
})
