import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  fixed,
  number,
  packed,
  readSet,
  readText,
  reader,
  unpacked,
  writeNumber,
  writeSet,
  writeText,
} from './digits.js'

test('numbers below 32 take one digit, below 1024 two', () => {
  assert.deepEqual([0, 9, 10, 31, 32, 1023, 1024].map(writeNumber), [
    '0',
    '9',
    'A',
    'V',
    'W1',
    '_V',
    'WW1',
  ])
})

test('numbers come back in the order they were written', () => {
  const numbers = [0, 1, 31, 32, 33, 1000, 1000001, 2 ** 30 - 1]
  const from = reader(numbers.map(writeNumber).join(''))
  assert.deepEqual(
    numbers.map(() => from.number()),
    numbers,
  )
  assert.equal(from.done(), true)
})

test('a number has as many groups as it takes, lowest first', () => {
  const written = [0, 3, 4, 15, 16].map((value) => number(value, 2))
  assert.deepEqual(written, ['000', '011', '100001', '111011', '100100001'])
})

test('numbers come back whatever their groups are, and what fills a digit is none', () => {
  const numbers = [0, 1, 3, 4, 900, 1023, 1024, 2 ** 30 - 1]
  for (const size of [1, 2, 3, 5, 6, 10, 15]) {
    const from = reader(packed(numbers.map((value) => number(value, size)).join('')))
    assert.deepEqual(
      numbers.map(() => from.number(size)),
      numbers,
    )
    assert.equal(from.done(), true)
  }
})

test('bits come back, filled up with zeros to a whole digit', () => {
  assert.equal(packed('000001111111'), '1_')
  assert.equal(unpacked(packed('1011')), '101100')
  const from = reader('1_')
  assert.deepEqual([from.number(6), from.done(), from.digits(0)], [3, true, ''])
  assert.throws(() => from.digits(1), RangeError)
})

test('a set has a bit for each member', () => {
  assert.deepEqual([[], [0], [5], [6], [0, 1, 2, 3, 4, 5], [12]].map(writeSet), [
    '',
    '1',
    'W',
    '01',
    '_',
    '001',
  ])
  assert.deepEqual(readSet(writeSet([0, 3, 17, 100])), [0, 3, 17, 100])
})

test('text of any script comes back', () => {
  for (const text of ['', 'a', 'ab', 'abc', 'Größe', '日本語', '🙂 …'])
    assert.equal(readText(writeText(text)), text)
})

test('fixed digits have their length', () => {
  const written = [fixed(0, 36), fixed(63, 12), fixed(2 ** 32 - 1, 36)].map(packed)
  assert.deepEqual(written, ['000000', '0_', '3_____'])
})

test('what is no number is refused', () => {
  for (const digits of ['', 'W', 'WWWWWWW', '*', 'é', '0*'])
    assert.throws(() => reader(digits).number(), RangeError)
  assert.throws(() => reader('00').digits(3), RangeError)
})

test('text that begins with a mark of byte order keeps it', () => {
  assert.equal(readText(writeText('\ufeffa')), '\ufeffa')
})
