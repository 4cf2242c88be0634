import assert from 'node:assert/strict'
import { test } from 'node:test'

import { storage } from '../../../tests/player/storage.js'
import { NO_JOURNAL, momentsOf, openJournal } from './journal.js'

const KEY = 'scormbuild journal small all aAAAAAA'
const DAY = 24 * 3600 * 1000
const NOON = new Date(2026, 0, 5, 12)
const SESSION = { moments: { 3: { time: NOON, latency: 1500 } }, spent: { '1.0': 20 } }
const NOTHING = { moments: {}, spent: {} }

/** States as the codec writes them: seven characters tell one from the other. */
const [A, B, C, D] = [
  'aAAAAAA.h1.p1',
  'aBBBBBB.h1.p2',
  'aCCCCCC.h1.a3',
  'aDDDDDD.h1.q4',
]

function open(store, held, now = 0) {
  return openJournal({ store, name: 'small all', held, clock: () => now })
}

test('what was not confirmed is found by who follows on what the LMS holds', () => {
  const store = storage()
  const first = open(store, A)
  first.keep(B, SESSION)
  assert.equal(first.holds(), true)
  const { found } = open(store, A)
  assert.deepEqual([found.state, found.spent], [B, SESSION.spent])
  assert.deepEqual(momentsOf(found), SESSION.moments)
})

test('each state sent since counts as one that the LMS may hold', () => {
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
  journal.noted(true, true)()
  const later = { time: new Date(2026, 0, 5, 13), latency: null }
  const moments = { ...SESSION.moments, 4: later }
  journal.keep(C, { moments, spent: {} })
  assert.deepEqual(momentsOf(open(store, B).found), { 4: later })
})

test('what another attempt left is not taken up, and stays there for that one', () => {
  for (const held of ['', D, 'rubbish']) {
    const store = storage()
    open(store, A).keep(B, NOTHING)
    const other = open(store, held)
    assert.equal(other.found, null, held)
    other.keep(C, NOTHING)
    other.sent(C)
    other.noted(true, true)()
    assert.equal(open(store, A).found.state, B)
  }
})

test('a state without pages, answers or quizzes is any attempt’s beginning, and nobody’s', () => {
  const [store, bare] = [storage(), 'aEEEEEE.h123']
  const journal = open(store, bare)
  journal.keep(B, NOTHING)
  assert.equal(journal.holds(), false)
  assert.equal(open(store, bare).found, null)
  journal.sent(B)
  journal.noted(true, true)()
  journal.keep(C, NOTHING)
  assert.equal(journal.holds(), true)
  assert.equal(open(store, B).found.state, C)
})

test('what follows on a confirmed state lies where no other beginning writes over it', () => {
  const store = storage()
  const journal = open(store, '')
  journal.keep(B, NOTHING)
  journal.sent(B)
  journal.noted(true, true)
  journal.keep(C, NOTHING)
  open(store, '').keep(D, NOTHING)
  assert.equal(journal.holds(), true)
  assert.equal(open(store, B).found.state, C)
})

test('of two that follow the newer is taken up, and moves to a place of its own', () => {
  const entry = { format: 1, at: 5, lineage: ['aAAAAAA', 'aBBBBBB'], moments: [], spent: {} }
  const store = storage({
    [KEY]: JSON.stringify({ ...entry, state: C }),
    'scormbuild journal small all aDDDDDD': JSON.stringify({ ...entry, at: 4, state: D }),
  })
  const journal = open(store, B, 6)
  assert.equal(journal.found.state, C)
  journal.keep(C, NOTHING)
  const places = Object.keys(store.all()).map((key) => key.split(' ').at(-1))
  assert.deepEqual(places, ['aDDDDDD', 'aBBBBBB'])
})

test('what another tab took the place of is held no more', () => {
  const store = storage()
  const [one, other] = [open(store, A), open(store, A)]
  one.keep(B, NOTHING)
  other.keep(C, NOTHING)
  assert.deepEqual([one.holds(), other.holds()], [false, true])
})

test('answers that were not told have not arrived', () => {
  const store = storage()
  const journal = open(store, A)
  journal.keep(B, SESSION)
  journal.sent(B)
  journal.noted(false, true)()
  journal.keep(C, SESSION)
  assert.deepEqual(momentsOf(open(store, B).found), SESSION.moments)
})

test('an empty state is nobody’s beginning', () => {
  const store = storage()
  open(store, '').keep(B, NOTHING)
  assert.equal(open(store, '').found, null)
})

test('where a name is of one attempt alone, an empty state is its own beginning', () => {
  const store = storage()
  const alone = (held) => {
    return openJournal({ store, name: 'small all', held, clock: () => 5, single: true })
  }
  const journal = alone('')
  journal.keep(B, NOTHING)
  assert.equal(journal.holds(), true)
  assert.equal(alone('').found.state, B)
  assert.equal(alone(C).found, null)
})

test('what is confirmed goes, and the next step follows on it', () => {
  const store = storage()
  const journal = open(store, A)
  journal.keep(B, NOTHING)
  journal.sent(B)
  journal.noted(true, true)()
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
  one.noted(true, true)()
  assert.equal(open(store, A).found.state, C)
})

test('a state that must stay with the LMS is not kept in its place', () => {
  const store = storage()
  const journal = open(store, A)
  journal.keep(null, NOTHING)
  journal.sent(null)
  assert.deepEqual([store.all(), journal.holds()], [{}, false])
})

test('however long the connection is gone, the first and the newest states count', () => {
  const store = storage()
  const journal = open(store, A)
  const state = (number) => `a${String(number).padStart(6, '0')}.h1.p1`
  for (let number = 0; number < 1000; number += 1) journal.sent(state(number))
  journal.keep(B, NOTHING)
  assert.equal(JSON.parse(store.getItem(KEY)).lineage.length, 400)
  const found = (held) => open(storage(store.all()), held).found !== null
  assert.deepEqual([A, state(0), state(601), state(999)].map(found), [true, false, true, true])
})

const LEFT = { format: 1, at: 0, lineage: ['x'], state: B, moments: [], spent: {} }

test('what nobody took up for thirty days goes at a second look, whoever left it', () => {
  const old = JSON.stringify(LEFT)
  const store = storage({
    [KEY]: old,
    'scormbuild journal small all other': old,
    'scormbuild journal broken': '{',
    'scormbuild small all': 'abc',
    grades: 'the LMS’s own',
  })
  open(store, A, 30 * DAY)
  assert.equal(store.getItem(KEY), old)
  const keys = (now) => (open(store, A, now), Object.keys(store.all()).length)
  assert.deepEqual([30 * DAY + 1, 31 * DAY + 1].map(keys), [4, 4])
  open(store, A, 31 * DAY + 2)
  assert.deepEqual(Object.keys(store.all()), ['scormbuild small all', 'grades'])
})

test('a clock that is ahead for once throws nothing away', () => {
  const store = storage({ [KEY]: JSON.stringify({ ...LEFT, at: 100 * DAY }) })
  for (const day of [190, 101, 190, 102]) open(store, A, day * DAY)
  assert.deepEqual(Object.keys(store.all()), [KEY])
})

test('what comes from the future goes as though it were of today', () => {
  const store = storage({ [KEY]: JSON.stringify({ ...LEFT, at: 1000 * DAY }) })
  const keys = (day) => (open(store, A, day * DAY), Object.keys(store.all()).length)
  assert.deepEqual([1, 31, 32, 34].map(keys), [1, 1, 1, 0])
})

test('another learner’s is left alone', () => {
  const store = storage()
  openJournal({ store, name: 'small all ada', held: A, clock: () => 0 }).keep(B, NOTHING)
  const other = openJournal({ store, name: 'small all eve', held: A, clock: () => 0 })
  assert.equal(other.found, null)
  assert.deepEqual(Object.keys(store.all()), ['scormbuild journal small all ada aAAAAAA'])
})

test('what is no journal of this format is not taken up, and no trouble', () => {
  const entry = { ...LEFT, lineage: ['aAAAAAA'] }
  const odd = [{ state: undefined }, { state: 7 }, { moments: [7] }, { moments: 7 }]
  const more = [{ format: 2 }, { lineage: null }, { spent: undefined }]
  const texts = [...odd, ...more].map((one) => JSON.stringify({ ...entry, ...one }))
  for (const text of [...texts, '{', '7', '"words"', '{"format":1}', 'null']) {
    const store = storage({ [KEY]: text })
    assert.equal(open(store, A).found, null, text)
  }
  assert.equal(open(storage({ [KEY]: JSON.stringify(entry) }), A).found.state, B)
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

test('a storage that throws, at all or at what lies there, is no trouble', () => {
  const fail = () => assert.fail('SecurityError')
  const names = { length: 1, key: () => KEY, setItem: fail, removeItem: fail }
  const none = new Proxy({}, { get: fail })
  for (const store of [none, { ...names, getItem: fail }]) {
    const journal = open(store, A)
    journal.keep(B, NOTHING)
    journal.noted(true, true)()
    assert.deepEqual([journal.found, journal.holds()], [null, false])
  }
})

test('who has no journal keeps nothing', () => {
  NO_JOURNAL.keep(A, NOTHING)
  NO_JOURNAL.sent(A)
  NO_JOURNAL.noted(true, true)()
  assert.deepEqual([NO_JOURNAL.found, NO_JOURNAL.holds()], [null, false])
})
