import assert from 'node:assert/strict'
import { test } from 'node:test'

import { TYPES } from '../../../tests/player/elements2004.js'
import { chooseMany, chooseOne, trueFalse } from '../../../tests/player/small-course.js'
import { patterns, response } from './responses2004.js'

const typed = (type, ...correct) => ({
  ...chooseOne('q', 0).interaction,
  type,
  correct,
})
const said = (type, ...given) => response(typed(type), given, 'en')
const right = (type, ...correct) => patterns(typed(type, ...correct), 'en')

test('true and false are words', () => {
  assert.deepEqual(patterns(trueFalse('q', 0).interaction, 'en'), ['true'])
  assert.equal(said('true-false', 'false'), 'false')
})

test('several choices are a set in ascending order, each once', () => {
  assert.deepEqual(patterns(chooseMany('q', 0).interaction, 'en'), ['a[,]b'])
  assert.equal(said('choice', 'd', 'b', 'd'), 'b[,]d')
  assert.equal(said('choice', 'not-me'), 'not_me')
})

test('nothing given is nothing said', () => {
  for (const type of Object.keys(TYPES)) assert.equal(said(type), '', type)
})

test('a sequence keeps its order, also where something comes twice', () => {
  assert.equal(said('sequencing', 'c', 'a', 'c'), 'c[,]a[,]c')
  assert.deepEqual(right('sequencing', ['c', 'a']), ['c[,]a'])
})

test('pairs are made two by two', () => {
  assert.equal(said('matching', 'x-1', 'a', 'x-2', 'b'), 'x_1[.]a[,]x_2[.]b')
})

test('a rating is one id', () => {
  assert.equal(said('likert', 'agree'), 'agree')
})

test('what is typed bears its language and begins no prefix', () => {
  assert.equal(said('fill-in', 'Paris'), '{lang=en}Paris')
  assert.equal(said('fill-in', '{a'), '{lang=en} {a')
  assert.equal(said('long-fill-in', 'One.\nTwo.'), '{lang=en}One. Two.')
  assert.equal(said('long-fill-in', 'x'.repeat(5000)).length, 4000)
  assert.deepEqual(right('fill-in', ['Paris'], ['Paname']), [
    '{lang=en}Paris',
    '{lang=en}Paname',
  ])
})

test('a right number is a range, a given one is not', () => {
  assert.equal(said('numeric', '3.50'), '3.5')
  assert.equal(said('numeric', 'three'), '')
  assert.deepEqual(right('numeric', ['3']), ['3[:]3'])
  assert.deepEqual(right('numeric', ['3', '4.5']), ['3[:]4.5'])
  assert.deepEqual(right('numeric', ['', '4']), ['[:]4'])
  assert.deepEqual(right('numeric', ['3', '']), ['3[:]'])
  assert.deepEqual(right('numeric', ['', '']), [])
})

test('what no type has a form for is text', () => {
  assert.equal(said('other', '{free', 'text'), '{free text')
  assert.equal(said('unheard-of', 'so', 'and so'), 'so and so')
})

test('ways to be right are told once each, and no more than an LMS need keep', () => {
  assert.deepEqual(right('choice', ['a', 'b'], ['b', 'a'], ['c']), ['a[,]b', 'c'])
  const many = Array.from({ length: 12 }, (_, at) => [`o${at}`])
  assert.equal(right('choice', ...many).length, 10)
  assert.equal(right('sequencing', ...many).length, 5)
  assert.equal(right('likert', ...many).length, 1)
  assert.deepEqual(right('choice'), [])
})

test('all that is said by type is what a strict LMS takes', () => {
  const given = {
    'true-false': ['true'],
    choice: ['b', 'a-1'],
    'fill-in': ['{a', 'b[,]c'],
    'long-fill-in': ['{x\ny'],
    matching: ['a', 'b', 'c', 'd'],
    performance: ['a', 'b'],
    sequencing: ['b', 'a'],
    likert: ['yes'],
    numeric: ['-2.5'],
    other: ['anything'],
  }
  assert.deepEqual(Object.keys(given), Object.keys(TYPES))
  for (const [type, ids] of Object.entries(given)) {
    const { response: takes, pattern = takes } = TYPES[type]
    assert.equal(takes(said(type, ...ids)), '', type)
    assert.deepEqual(right(type, ids).map(pattern), [''], type)
  }
})
