import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sayer } from './say.js'

const say = sayer({ plain: 'Next', page: 'Page {number} of {count}', twice: '{a}{a}' })

test('a text without places is said as it stands', () => {
  assert.equal(say('plain'), 'Next')
})

test('places are filled, also with numbers, also twice', () => {
  assert.equal(say('page', { number: 2, count: 7 }), 'Page 2 of 7')
  assert.equal(say('twice', { a: 'x' }), 'xx')
})

test('a place without a value stays, so that the gap is seen', () => {
  assert.equal(say('page', { number: 2 }), 'Page 2 of {count}')
})

test('a text that the table lacks is its own key', () => {
  assert.equal(say('not-there'), 'not-there')
})
