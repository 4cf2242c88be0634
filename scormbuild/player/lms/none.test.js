import assert from 'node:assert/strict'
import { test } from 'node:test'

import { smallCourse } from '../../../tests/player/small-course.js'
import { connect } from './none.js'

const data = smallCourse()

function storage(entries = new Map()) {
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
  }
}

test('what is saved is there at the next launch, also of another version', async () => {
  const localStorage = storage()
  const first = await connect({ localStorage }, data)
  assert.deepEqual(
    [first.launch.state, first.launch.mode, first.records],
    ['', 'normal', false],
  )
  assert.equal(first.save({ state: 'abc' }), true)
  assert.equal(first.terminate({ state: 'abcd' }), true)
  const newer = { ...data, course: { ...data.course, version: '2.0.0' } }
  assert.equal((await connect({ localStorage }, newer)).launch.state, 'abcd')
})

test("another course or track is another learner's desk", async () => {
  const localStorage = storage()
  const { save } = await connect({ localStorage }, data)
  save({ state: 'abc' })
  const course = { ...data, course: { ...data.course, id: 'other' } }
  const track = { ...data, track: { ...data.track, id: 'leadership' } }
  assert.equal((await connect({ localStorage }, course)).launch.state, '')
  assert.equal((await connect({ localStorage }, track)).launch.state, '')
})

test('a browser that forbids storage does no harm', async () => {
  const forbidden = {
    get localStorage() {
      throw new Error('SecurityError')
    },
  }
  const full = {
    localStorage: {
      getItem: () => null,
      setItem() {
        throw new Error('QuotaExceededError')
      },
    },
  }
  for (const window of [forbidden, full, {}]) {
    const lms = await connect(window, data)
    assert.deepEqual(
      [lms.launch.state, lms.save({ state: 'abc' }), lms.trouble],
      ['', false, 'refused'],
    )
  }
})

test('a state that must stay is not replaced, and that is no trouble', async () => {
  const localStorage = storage()
  const first = await connect({ localStorage }, data)
  first.save({ state: 'theirs' })
  assert.equal(first.terminate({ state: null }, false), true)
  assert.equal((await connect({ localStorage }, data)).launch.state, 'theirs')
})

test('it has nobody to doubt, and ends as it is where all was just kept', async () => {
  const localStorage = storage()
  const lms = await connect({ localStorage }, data)
  lms.save({ state: 'abc' })
  lms.doubt()
  assert.deepEqual([lms.terminate(null, false), lms.over, lms.learner], [true, true, ''])
})

test('it ends once all is kept, or anyway', async () => {
  const ends = async (window, anyway) => {
    const lms = await connect(window, data)
    return [lms.terminate({ state: 'abc' }, anyway), lms.over]
  }
  assert.deepEqual(
    [
      await ends({ localStorage: storage() }, false),
      await ends({}, false),
      await ends({}, true),
    ],
    [
      [true, true],
      [false, false],
      [false, true],
    ],
  )
})
