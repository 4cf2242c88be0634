import assert from 'node:assert/strict'
import { test } from 'node:test'

import { numeric } from '../../../tests/player/kinds.js'
import { NUMBER } from './marking.js'
import { canonical, readNumber } from './number.js'

const mark = (response, ...expected) => {
  const question = numeric('q', 0, ...expected)
  return NUMBER.share(question, NUMBER.normalise(question, response))
}

test('the ends of a range are right, what lies beyond is not', () => {
  const given = ['49.9', '50', '51', '52', '52.0000001']
  assert.deepEqual(given.map((it) => mark(it)), [0, 1, 1, 1, 0])
})

test('where ranges overlap the right one counts', () => {
  const wide = { index: 0, right: false, values: ['0', '100'] }
  const narrow = { index: 1, right: true, values: ['51', '51'] }
  assert.deepEqual([mark('51', wide, narrow), mark('50', wide, narrow)], [1, 0])
})

test('what is no number is no response', () => {
  const question = numeric('q', 0)
  const given = ['', 'x', '1.2.3', '1e3', '-', '.', '9'.repeat(21)]
  assert.deepEqual(given.map((it) => NUMBER.normalise(question, it)), given.map(() => ''))
})

test('decimals that are too long are cut, and a mark at the end goes', () => {
  const question = { ...numeric('q', 0), typed: { ...numeric('q', 0).typed, longest: 4 } }
  const given = { '0.3333': '0.33', '123.45': '123', '-1.99': '-1.9', '1234.5': '', '1.000': '1' }
  for (const [typed, kept] of Object.entries(given)) assert.equal(NUMBER.normalise(question, typed), kept)
})

test('decimals are not cut where that would turn wrong into right, or the other way', () => {
  const question = (...values) => {
    const asked = numeric('q', 0, { index: 0, right: true, values })
    return { ...asked, typed: { ...asked.typed, longest: 4 } }
  }
  assert.equal(NUMBER.normalise(question('51', '51'), '51.001'), '')
  assert.equal(NUMBER.normalise(question('51', '52'), '51.001'), '51')
  assert.equal(NUMBER.normalise(question('-52', '-51'), '-50.99'), '-50')
  assert.equal(NUMBER.normalise(question('50.8', '51'), '50.799'), '50.7')
  assert.equal(NUMBER.normalise(question('-51', '-50'), '-51.01'), '')
})

test('numbers are read as people write them', () => {
  const english = { '1,000': '1000', '12,5': '12.5', '1,000.50': '1000.5', ' +7 ': '7' }
  const german = { '1.000': '1000', '12,5': '12.5', '1.000,50': '1000.5', '−3,0': '-3' }
  for (const [typed, read] of Object.entries(english)) assert.equal(readNumber(typed, '.'), read)
  for (const [typed, read] of Object.entries(german)) assert.equal(readNumber(typed, ','), read)
  assert.equal(readNumber("1'234 567", '.'), '1234567')
})

test('the unit may stand behind, no other may', () => {
  assert.equal(readNumber('51 %', '.', '%'), '51')
  assert.equal(readNumber('3 KG', '.', 'kg'), '3')
  assert.equal(readNumber('3 lb', '.', 'kg'), '')
})

test('the same number is written in one way', () => {
  const given = ['007', '1.50', '-0', '.5', '5.', '-0.0']
  assert.deepEqual(given.map(canonical), ['7', '1.5', '0', '0.5', '5', '0'])
})
