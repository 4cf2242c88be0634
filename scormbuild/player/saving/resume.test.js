import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, attempt, fresh } from '../../../tests/player/play.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { storage } from '../../../tests/player/storage.js'
import { encode } from '../state/codec.js'
import { BLANK } from '../state/restore.js'
import { nameOf, resume } from './resume.js'
import { check, see } from '../learning/session.js'

const data = smallCourse()
const clock = () => NOON.getTime()
const coded = (session) => encode(session.state, data.course.id)
const held = see(data, fresh(data), 'p1')
const gone = check(data, see(data, held, 'p2'), {
  question: 'one',
  quiz: null,
  response: [0],
  time: NOON,
  latency: 800,
})

function lms(change = {}) {
  const launch = { ...BLANK, state: coded(held) }
  return { launch, learner: 'ada', records: true, ...change }
}

/** A storage in which Ada's connection broke after she had seen the first page. */
function left(from = lms(), course = data) {
  const store = storage()
  resume(course, from, { store, seed: 1, clock }).journal.keep(coded(gone), gone)
  return store
}

const taken = (store, from = lms(), course = data) =>
  resume(course, from, { store, seed: 1, clock }).session

test('who lost the connection goes on where they were, moments and all', () => {
  const session = taken(left())
  assert.deepEqual(session.state, gone.state)
  assert.deepEqual(session.moments, gone.moments)
  assert.equal(session.problem, '')
})

test('what was taken up is kept until it has arrived, and not longer', () => {
  const store = left()
  const { journal } = resume(data, lms(), { store, seed: 1, clock })
  assert.equal(journal.holds(), true)
  assert.deepEqual(taken(storage(store.all())).state, gone.state)
  journal.noted(true, true)()
  assert.deepEqual(store.all(), {})
})

test('nobody else is given it: no other learner, track, course, target or attempt', () => {
  const other = (change) => ({ ...data, ...change })
  const renamed = other({ target: { name: 'scorm2004-4th', stateLimit: 64000 } })
  const track = other({ track: { ...data.track, id: 'leadership' } })
  const launched = [
    taken(left(), lms({ learner: 'eve' })),
    taken(left(), lms(), track),
    taken(left(), lms(), renamed),
  ]
  for (const session of launched) assert.deepEqual(session.state, held.state)
  const blank = lms({ launch: BLANK })
  assert.deepEqual(taken(left(), blank).state.pages, [])
  const elsewhere = attempt(data, gone, 'final', 4)
  const further = lms({ launch: { ...BLANK, state: coded(elsewhere) } })
  assert.deepEqual(taken(left(), further).state, elsewhere.state)
})

test('in review, without an LMS or for somebody unnamed nothing is kept or taken up', () => {
  const review = { records: false, launch: { ...lms().launch, mode: 'review' } }
  for (const from of [lms(review), lms({ learner: '' }), lms({ records: false }), null]) {
    assert.deepEqual(left(from).all(), {})
    const store = left()
    const before = store.all()
    assert.notDeepEqual(taken(store, from).moments, gone.moments)
    assert.deepEqual(store.all(), before)
  }
})

test('a browser without storage, or one that throws, is no trouble', () => {
  const broken = new Proxy({}, { get: () => () => assert.fail('SecurityError') })
  for (const store of [null, broken])
    assert.deepEqual(taken(store).state, held.state)
})

test('what this device holds but cannot be read gives way to the LMS', () => {
  const store = left()
  const [key] = Object.keys(store.all())
  const entry = JSON.parse(store.getItem(key))
  store.setItem(key, JSON.stringify({ ...entry, state: 'aXXXXXX.h1' }))
  assert.deepEqual(taken(store).state, held.state)
})

test('learners are told apart in any characters, and none is named', () => {
  const ids = ['ada', 'Ada', 'adá', '李', '李 ', 'a\ud83d\ude00', 'a\ud83d', 'x'.repeat(4000)]
  const names = ids.map((id) => nameOf(data, id))
  assert.equal(new Set(names).size, ids.length)
  for (const name of names) assert.match(name, /^small all scorm12 [0-9a-z]+ [0-9a-z]+$/)
  assert.equal(nameOf(data, 'ada'), nameOf(data, 'ada'))
})
