import assert from 'node:assert/strict'
import { test } from 'node:test'

import { fresh } from '../../../tests/player/play.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { barriers, gated, isOpen } from './gates.js'
import { firstUnread } from './overview.js'
import { see } from './session.js'

const IDS = ['a1', 'a2', 'b1', 'x1', 'c1']
const PAGES = IDS.map((id, index) => {
  return { id, index: 10 * index, module: id[0], required: id !== 'x1' }
})

/** Modules a, b, x (left to choice) and c. */
function course(gates, free = true) {
  return smallCourse({ pages: PAGES, navigation: { free, gates } })
}

const gate = (open, after, because = 'First things first.') => ({ open, after, because })

/** The ids of the pages that are open after some were shown. */
function openAfter(data, shown) {
  const { state } = shown.reduce((sofar, id) => see(data, sofar, id), fresh(data))
  return IDS.filter((id) => isOpen(data, state, id)).join(' ')
}

test('without gates every page is open, and a page that is not there no less', () => {
  const data = course([])
  assert.equal(openAfter(data, []), IDS.join(' '))
  assert.deepEqual(barriers(data, fresh(data).state, 'gone'), [])
  assert.deepEqual(barriers(data, fresh(data).state, ''), [])
})

test('a gate opens with the last required page of all that it waits for', () => {
  const data = course([gate('c', ['a', 'x', 'b'])])
  assert.equal(openAfter(data, ['a1', 'b1']), 'a1 a2 b1 x1')
  assert.equal(openAfter(data, ['b1', 'a2', 'a1']), IDS.join(' '))
})

test('each gate tells its reason and what is left, in the order of the pages', () => {
  const data = course([gate('c', ['b', 'a'], 'One.'), gate('c', ['b'], 'Two.')])
  const session = see(data, fresh(data), 'a1')
  assert.deepEqual(barriers(data, session.state, 'c1'), [
    { because: 'One.', pages: ['a2', 'b1'] },
    { because: 'Two.', pages: ['b1'] },
  ])
  assert.deepEqual(barriers(data, see(data, session, 'b1').state, 'c1'), [
    { because: 'One.', pages: ['a2'] },
  ])
})

test('in order, a page opens after all required pages before it', () => {
  const data = course([], false)
  assert.equal(openAfter(data, []), 'a1')
  assert.equal(openAfter(data, ['a1', 'a2']), 'a1 a2 b1')
  assert.equal(openAfter(data, ['a1', 'a2', 'b1']), IDS.join(' '))
  assert.deepEqual(barriers(data, see(data, fresh(data), 'a1').state, 'c1'), [
    { because: '', pages: ['a2', 'b1'] },
  ])
})

test('order and gates hold together', () => {
  const data = course([gate('b', ['a'])], false)
  assert.deepEqual(barriers(data, fresh(data).state, 'b1'), [
    { because: 'First things first.', pages: ['a1', 'a2'] },
    { because: '', pages: ['a1', 'a2'] },
  ])
})

test('a page that is not open yet cannot be shown', () => {
  const data = course([gate('c', ['a'])])
  const session = see(data, fresh(data), 'b1')
  assert.equal(see(data, session, 'c1'), session)
})

test('a page once shown stays open, whatever gate a later version of the course has', () => {
  const session = see(course([]), fresh(course([])), 'c1')
  assert.equal(isOpen(course([gate('c', ['a'])]), session.state, 'c1'), true)
})

test('after completion every page is open', () => {
  const data = course([gate('a', ['c'])], false)
  const state = { ...fresh(data).state, completed: true }
  assert.deepEqual(IDS.filter((id) => !isOpen(data, state, id)), [])
})

test('one goes on at the first open page not read, even where none is left', () => {
  const data = course([gate('a', ['b'])])
  assert.equal(firstUnread(data, fresh(data).state), 'b1')
  const stuck = course(['a', 'b', 'x', 'c'].map((name) => gate(name, ['a'])))
  assert.equal(firstUnread(stuck, fresh(stuck).state), '')
  const read = { ...fresh(data).state, pages: [20, 30, 40] }
  assert.equal(firstUnread(course([gate('a', ['a'])]), read), 'b1')
})

test('whoever is recorded meets the gates, whoever only looks does not', () => {
  const data = course([gate('c', ['a'])], false)
  const free = { free: true, gates: [] }
  assert.equal(gated(data, { launch: { mode: 'normal' } }), data)
  assert.deepEqual(gated(data, { launch: { mode: 'review' } }).navigation, free)
  assert.deepEqual(gated(data, { launch: { mode: 'browse' } }).navigation, free)
  assert.deepEqual(gated(data, null).navigation, free)
})
