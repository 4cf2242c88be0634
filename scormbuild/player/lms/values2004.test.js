import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  localized,
  plain,
  real,
  shortIdentifier,
  timespan,
  timestamp,
} from './values2004.js'

test('a real has seven digits behind the dot at most, no exponent, no needless zeros', () => {
  assert.deepEqual(
    [0, 100, 1.5, 0.29, 2 / 3, 1e-9, -2.5].map((value) => real(value)),
    ['0', '100', '1.5', '0.29', '0.6666667', '0', '-2.5'],
  )
  assert.equal(real(2 / 3, 4), '0.6667')
})

test('a timespan has hundredths at most, and seconds where there is nothing else', () => {
  assert.deepEqual(
    [0, 3.5, 3.555, 59.999, 60, 65, 3600, 3661.25, 360000, -3].map(timespan),
    [
      'PT0S',
      'PT3.5S',
      'PT3.56S',
      'PT1M',
      'PT1M',
      'PT1M5S',
      'PT1H',
      'PT1H1M1.25S',
      'PT100H',
      'PT0S',
    ],
  )
})

test('a timestamp is in UTC, with a fraction of one digit before the zone', () => {
  const date = new Date(Date.UTC(2026, 0, 5, 9, 5, 7, 999))
  assert.equal(timestamp(date), '2026-01-05T09:05:07.0Z')
})

test('a short identifier has letters, digits, underscores and dots', () => {
  assert.equal(shortIdentifier('not-yet.2'), 'not_yet.2')
})

test('text bears its language, as far as LMSs know it', () => {
  const said = (language) => localized('Why?', language, 250)
  assert.deepEqual(
    ['en', 'pt-BR', 'zh-Hant-TW', 'sr-Latn-RS-ekavsk', 'x-none', ''].map(said),
    [
      '{lang=en}Why?',
      '{lang=pt-BR}Why?',
      '{lang=zh-Hant-TW}Why?',
      '{lang=sr}Why?',
      'Why?',
      'Why?',
    ],
  )
  assert.equal(localized('  ', 'en', 250), '')
})

test('a brace at the beginning of text is no prefix', () => {
  assert.equal(localized('{x} means what?', 'en', 250), '{lang=en} {x} means what?')
  assert.equal(localized('\n{lang=de}Was?', 'en', 250), '{lang=en} {lang=de}Was?')
  assert.equal(localized('{x}', '', 250), ' {x}')
})

test('text with its language is no longer than may be, and ends with a whole character', () => {
  assert.equal(localized('x'.repeat(300), 'en', 250).length, 250)
  assert.equal(localized(`{${'x'.repeat(300)}`, 'en', 250).length, 250)
  assert.equal(plain('ab😀', 3), 'ab')
  assert.equal(plain('ab😀', 4), 'ab😀')
  assert.equal(plain('ab cd', 3), 'ab')
})

test('text stands in one line and holds no delimiter and no half of a character', () => {
  assert.equal(plain(' one\r\n two\u0007three\t', 250), 'one two three')
  assert.equal(plain('a[,]b[.]c[:]d[e]', 250), 'a[ ,]b[ .]c[ :]d[e]')
  assert.equal(plain('a\ud83db', 250), 'a\ufffdb')
})
