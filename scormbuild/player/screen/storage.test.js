import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'

import { deviceStorage } from './storage.js'

afterEach(() => delete globalThis.window)

test('the storage is the one that the browser has', () => {
  globalThis.window = { localStorage: { length: 0 } }
  assert.equal(deviceStorage(), globalThis.window.localStorage)
})

test('where it is forbidden to look there is none', () => {
  globalThis.window = {
    get localStorage() {
      throw new DOMException('forbidden', 'SecurityError')
    },
  }
  assert.equal(deviceStorage(), null)
})
