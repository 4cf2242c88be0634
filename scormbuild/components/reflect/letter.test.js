import assert from 'node:assert/strict'
import { test } from 'node:test'

import { letter } from './letter.js'

const EMPTY = 'mailto:us@example.org?subject=The%20box'

test('a message holds what is written, with line ends as mail has them', () => {
  assert.equal(letter(EMPTY, 'More air & less?\nYes.'), `${EMPTY}&body=More%20air%20%26%20less%3F%0D%0AYes.`)
  assert.equal(letter(EMPTY, ''), `${EMPTY}&body=`)
})

test('half a sign is written as one that is not known, and a whole one as it is', () => {
  assert.equal(letter(EMPTY, 'a\uD83D \uDE00b\u{1F600}'), `${EMPTY}&body=a%EF%BF%BD%20%EF%BF%BDb%F0%9F%98%80`)
})

test('no address is longer than 2,000 signs, and no sign is cut in two', () => {
  for (const sign of ['a', '\n', 'é', '消', '\u{1F600}', '\uD83D']) {
    for (const long of [100, 222, 500, 4000]) {
      const made = letter(EMPTY, sign.repeat(long))
      const body = decodeURIComponent(made.slice(`${EMPTY}&body=`.length))
      const whole = sign.replace('\n', '\r\n').replace('\uD83D', sign.length > 1 ? '\uD83D' : '\uFFFD')
      const count = (body.length - (body.endsWith('…') ? 1 : 0)) / whole.length
      assert.equal(body, whole.repeat(count) + (count < long ? '…' : ''))
      assert.ok(made.length <= 2000)
      const more = encodeURIComponent(whole).length
      assert.ok(count === long || made.length + more > 2000)
    }
  }
})
