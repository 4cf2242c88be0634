import assert from 'node:assert/strict'
import { test } from 'node:test'

import { storage } from '../../tests/player/storage.js'
import { NO_JOURNAL, momentsOf, openJournal } from './journal.js'

const KEY = 'scormbuild journal small all'
const DAY = 24 * 3600 * 1000
const NOON = new Date(2026, 0, 5, 12)
const SESSION = { moments: { 3: { time: NOON, latency: 1500 } }, spent: { '1.0': 20 } }
const NOTHING = { moments: {}, spent: {} }

/** States as the codec writes them: seven characters tell one from the other. */
const [A, B, C, D] = ['aAAAAAA.h1', 'aBBBBBB.h12', 'aCCCCCC.h123', 'aDDDDDD.h1']

function open(store, held, now = 0) {
  return openJournal({ store, name: 'small all', held, clock: () => now })
}

test('what was not confirmed is found by who follows on what the platform holds', () => {
  const store = storage()
  const first = open(store, A)
  first.keep(B, SESSION)
  assert.equal(first.holds(), true)
  const { found } = open(store, A)
  assert.deepEqual([found.state, found.spent], [B, SESSION.spent])
  assert.deepEqual(momentsOf(found), SESSION.moments)
})

test('each state sent since counts as one that the platform may hold', () => {
  const store = storage()
  const first = open(store, A)
  first.sent(B)
  first.keep(C, NOTHING)
  first.sent(C)
  first.keep(D, NOTHING)
  for (const held of [A, B, C]) assert.equal(open(storage(store.all()), held).found.state, D)
})

test('where the state has arrived, what came with it may yet be missing', () => {
  const store = storage()
  open(store, A).keep(B, SESSION)
  const { found } = open(store, B)
  assert.deepEqual([found.state, momentsOf(found)], [B, SESSION.moments])
})

test('answers that have arrived are not kept with those that have not', () => {
  const store = storage()
  const journal = open(store, A)
  journal.keep(B, SESSION)
  journal.sent(B)
  journal.confirmed()
  const later = { time: new Date(2026, 0, 5, 13), latency: null }
  const moments = { ...SESSION.moments, 4: later }
  journal.keep(C, { moments, spent: {} })
  assert.deepEqual(momentsOf(open(store, B).found), { 4: later })
})

test('what was left by another attempt, or went on elsewhere, is thrown away', () => {
  for (const held of ['', D, 'rubbish']) {
    const store = storage()
    open(store, A).keep(B, NOTHING)
    assert.equal(open(store, held).found, null, held)
    assert.deepEqual(store.all(), {})
  }
})

test('an empty state is nobody’s beginning', () => {
  const store = storage()
  open(store, '').keep(B, NOTHING)
  assert.equal(open(store, '').found, null)
})

test('what is confirmed goes, and the next step follows on it', () => {
  const store = storage()
  const journal = open(store, A)
  journal.keep(B, NOTHING)
  journal.sent(B)
  journal.confirmed()
  assert.deepEqual([store.all(), journal.holds()], [{}, false])
  journal.keep(C, NOTHING)
  assert.equal(open(storage(store.all()), A).found, null)
  assert.equal(open(store, B).found.state, C)
})

test('what another tab wrote since is left', () => {
  const store = storage()
  const [one, other] = [open(store, A), open(store, A)]
  one.keep(B, NOTHING)
  other.keep(C, NOTHING)
  one.confirmed()
  assert.equal(open(store, A).found.state, C)
})

test('a state that must stay with the platform is not kept in its place', () => {
  const store = storage()
  const journal = open(store, A)
  journal.keep(null, NOTHING)
  journal.sent(null)
  assert.deepEqual([store.all(), journal.holds()], [{}, false])
})

test('however long the connection is gone, the first and the newest states count', () => {
  const store = storage()
  const journal = open(store, A)
  const state = (number) => `a${String(number).padStart(6, '0')}.h1`
  for (let number = 0; number < 1000; number += 1) journal.sent(state(number))
  journal.keep(B, NOTHING)
  assert.equal(JSON.parse(store.getItem(KEY)).lineage.length, 400)
  const found = (held) => open(storage(store.all()), held).found !== null
  assert.deepEqual([A, state(0), state(601), state(999)].map(found), [true, false, true, true])
})

test('what nobody took up for thirty days goes, whoever left it; nothing else does', () => {
  const old = JSON.stringify({ format: 1, at: 0, lineage: ['x'], state: B, moments: [] })
  const store = storage({
    [KEY]: old,
    'scormbuild journal small all other': old,
    'scormbuild journal broken': '{',
    'scormbuild small all': 'abc',
    grades: 'the platform’s own',
  })
  open(storage(store.all()), A, 30 * DAY)
  open(store, A, 30 * DAY + 1)
  assert.deepEqual(Object.keys(store.all()), ['scormbuild small all', 'grades'])
})

test('another learner’s is left alone', () => {
  const store = storage()
  openJournal({ store, name: 'small all ada', held: A, clock: () => 0 }).keep(B, NOTHING)
  const other = openJournal({ store, name: 'small all eve', held: A, clock: () => 0 })
  assert.equal(other.found, null)
  assert.deepEqual(Object.keys(store.all()), ['scormbuild journal small all ada'])
})

test('what is no journal of this format is thrown away', () => {
  for (const text of ['{', '7', '"words"', '{"format":2}', '{"format":1}', 'null']) {
    const store = storage({ [KEY]: text })
    assert.equal(open(store, A).found, null, text)
  }
})

test('a full storage is no trouble, and nobody is told that it holds anything', () => {
  const store = storage({}, { full: true })
  const journal = open(store, A)
  journal.keep(B, NOTHING)
  assert.equal(journal.holds(), false)
  store.options.full = false
  journal.keep(B, NOTHING)
  assert.equal(journal.holds(), true)
})

test('who has no journal keeps nothing', () => {
  NO_JOURNAL.keep(A, NOTHING)
  NO_JOURNAL.sent(A)
  NO_JOURNAL.confirmed()
  assert.deepEqual([NO_JOURNAL.found, NO_JOURNAL.holds()], [null, false])
})
