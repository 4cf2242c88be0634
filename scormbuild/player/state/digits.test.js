import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  readSet,
  readText,
  reader,
  writeFixed,
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
  assert.deepEqual(
    [writeFixed(0, 6), writeFixed(63, 2), writeFixed(2 ** 32 - 1, 6)],
    ['000000', '0_', '3_____'],
  )
})

test('what is no number is refused', () => {
  for (const digits of ['', 'W', 'WWWWWWW', '*', 'é'])
    assert.throws(() => reader(digits).number(), RangeError)
  assert.throws(() => reader('00').digits(3), RangeError)
})

test('text that begins with a mark of byte order keeps it', () => {
  assert.equal(readText(writeText('\ufeffa')), '\ufeffa')
})
