/** What the preview's page works out without a document. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { rememberedChoices } from '../../scormbuild/preview/page/choices.js'
import {
  fromInterval,
  fromTimespan,
  toInterval,
  toTimespan,
} from '../../scormbuild/preview/page/run-time/duration.js'
import { unitAddress } from '../../scormbuild/preview/page/server.js'
import { dataOf } from '../../scormbuild/preview/page/unit-data.js'
import { turned } from '../../scormbuild/preview/page/views.js'
import { seeded } from '../player/seeded.js'

test('times can be written and read again, in both standards', () => {
  const random = seeded(5)
  for (let turn = 0; turn < 500; turn += 1) {
    const time = random(10 ** (1 + random(8)))
    assert.equal(time, fromTimespan(toTimespan(time)))
    assert.equal(time, fromInterval(toInterval(time)))
  }
})

test('times are written as the standards do', () => {
  assert.deepEqual(['0000:00:00.00', '0001:02:03.50'], [0, 372350].map(toTimespan))
  assert.deepEqual(['PT0S', 'PT1H2M3.5S', 'PT1M0S'], [0, 372350, 6000].map(toInterval))
})

test('media queries are answered as chosen', () => {
  const dark = '(prefers-color-scheme: dark) and (min-width: 40rem)'
  const day = { dark: false, print: false }
  assert.equal(dark, turned(dark, day))
  assert.equal('(min-width: 0px) and (min-width: 40rem)', turned(dark, { ...day, dark: true }))
  assert.equal('(max-width: -1px) and (min-width: 40rem)', turned(dark, { ...day, print: true }))
  assert.equal('screen', turned('print', { ...day, print: true }))
  assert.equal(
    'print and (min-width: 1px)',
    turned('screen and (min-width: 1px)', { ...day, print: true }),
  )
  assert.equal('print', turned('print', day))
})

test('the data at the head of a script are read, and those of another player are not', () => {
  const data = { pages: [{ id: 'a' }], questions: { q: 1 }, target: { stateLimit: 4096 } }
  const script = `(() => { 'use strict';\nconst DATA = ${JSON.stringify(data)};\nmore()`
  assert.deepEqual({ pages: ['a'], questions: { q: 1 }, stateLimit: 4096 }, dataOf(script))
  assert.deepEqual({ pages: [], questions: {}, stateLimit: null }, dataOf('play()'))
})

test('a package has one address for all that is chosen', () => {
  const none = { profile: '', depth: '', lens: '', edition: '', language: '' }
  const chosen = { target: 'scorm12', track: 'a b', ...none }
  assert.equal('unit/scorm12/a%20b/-/-/-/-/-/', unitAddress(chosen))
  const narrow = { ...chosen, profile: 'moodle', depth: 'deep', lens: 'legal', edition: 'e', language: 'de' }
  assert.equal('unit/scorm12/a%20b/moodle/deep/legal/e/de/', unitAddress(narrow))
})

test('choices are remembered, and only those of the right kind', () => {
  const kept = new Map([['scormbuild preview choices', '{"view":"phone","dark":"yes"}']])
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
  }
  const choices = rememberedChoices(storage)
  assert.deepEqual(['phone', false], [choices.now.view, choices.now.dark])
  choices.set({ dark: true })
  assert.equal(true, rememberedChoices(storage).now.dark)
  kept.set('scormbuild preview choices', '{')
  assert.equal('fit', rememberedChoices(storage).now.view)
})
