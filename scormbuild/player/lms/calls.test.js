import assert from 'node:assert/strict'
import { test } from 'node:test'

import { calls, logbook } from './calls.js'

const NAMES = {
  begin: 'Initialize',
  end: 'Terminate',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  error: 'GetLastError',
}

test('a refusal whose reason cannot be asked for is a refusal', () => {
  const log = logbook()
  const api = {
    SetValue: () => 'false',
    GetLastError() {
      throw new Error('broken')
    },
  }
  assert.equal(calls(api, NAMES, log).set('cmi.exit', 'suspend'), false)
  assert.deepEqual(log.entries, [
    'GetLastError() threw Error: broken',
    'SetValue(cmi.exit, suspend) refused: unknown',
  ])
})
