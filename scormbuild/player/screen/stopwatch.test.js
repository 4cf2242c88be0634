import assert from 'node:assert/strict'
import { test } from 'node:test'

import { stopwatch } from './stopwatch.js'

/** Time that stands still but for what is said here. */
function time(context) {
  let now = 1000
  context.mock.method(performance, 'now', () => now)
  return (milliseconds) => {
    now += milliseconds
  }
}

test('it measures whole milliseconds since it began', (context) => {
  const pass = time(context)
  const watch = stopwatch()
  pass(1499.6)
  assert.equal(watch.read(), 1500)
})

test('it begins anew when it is told to, or something is shown; nothing need be', (context) => {
  const pass = time(context)
  const page = new EventTarget()
  const watch = stopwatch(null, page)
  pass(5000)
  page.dispatchEvent(new Event('sb-show'))
  pass(700)
  assert.equal(watch.read(), 700)
  watch.restart()
  assert.equal(watch.read(), 0)
})
