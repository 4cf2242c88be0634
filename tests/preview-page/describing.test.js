/** When the preview's page asks what the course's profile describes. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { describing } from '../../scormbuild/preview/page/describing.js'

/** Turns that promises need to be heard. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('each package is asked for once, and again when the answer failed', async () => {
  const [asked, heard, wrong] = [[], [], []]
  const describe = describing({
    ask: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    hear: (templates) => heard.push(templates),
    failed: (error) => wrong.push(error),
  })
  describe('1')
  describe('1')
  assert.equal(1, asked.length)
  asked[0].reject('gone')
  await settled()
  assert.deepEqual(['gone'], wrong)
  describe('1')
  asked[1].resolve('first')
  await settled()
  describe('1')
  assert.deepEqual([2, ['first']], [asked.length, heard])
})

test('an answer that comes late does not replace a newer one', async () => {
  const [asked, heard] = [[], []]
  const describe = describing({
    ask: () => new Promise((resolve) => asked.push(resolve)),
    hear: (templates) => heard.push(templates),
    failed: assert.fail,
  })
  describe('1')
  describe('1 refresher')
  asked[1]('second')
  asked[0]('first')
  await settled()
  assert.deepEqual(['second'], heard)
})
