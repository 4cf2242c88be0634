import assert from 'node:assert/strict'
import { test } from 'node:test'

import { awaited, find } from './find.js'

const API = { LMSInitialize: () => 'true' }
const look = (window) => find(window, 'API', 'LMSInitialize')

/** A window so many levels below another. */
function below(window, levels) {
  return levels === 0 ? window : { parent: below(window, levels - 1) }
}

/** A topmost window is its own parent. */
function top(members) {
  const window = { ...members }
  window.parent = window
  return window
}

/** A window of another origin: it may be walked through but not looked into. */
function foreign(parent) {
  return new Proxy(
    {},
    {
      get(_, key) {
        if (key === 'parent') return parent
        throw new Error('SecurityError')
      },
    },
  )
}

test('the API is found in the window itself, in a parent, far above', () => {
  assert.equal(look(top({ API })), API)
  assert.equal(look(below(top({ API }), 1)), API)
  assert.equal(look(below(top({ API }), 300)), API)
})

test("the API is found at the opener, at its parents, and at a parent's opener", () => {
  assert.equal(look(top({ opener: top({ API }) })), API)
  assert.equal(look(top({ opener: below(top({ API }), 3) })), API)
  assert.equal(look(below(top({ opener: top({ API }) }), 2)), API)
})

test("the API is found at an opener's opener, however many windows were opened", () => {
  const lms = below(top({ API }), 1)
  const menu = below(top({ opener: lms }), 1)
  assert.equal(look(top({ opener: menu })), API)
  const chain = (left) => (left === 0 ? top({ API }) : top({ opener: chain(left - 1) }))
  assert.equal(look(chain(300)), API)
  assert.equal(look(chain(501)), null)
})

test('the nearest API wins, and parents come before openers', () => {
  const far = { LMSInitialize: () => 'far' }
  assert.equal(look({ API, parent: top({ API: far }) }), API)
  assert.equal(look({ opener: top({ API: far }), parent: top({ API }) }), API)
})

test('windows of another origin are passed over', () => {
  assert.equal(look({ parent: foreign(top({ API })) }), API)
  assert.equal(look({ parent: foreign(null), opener: foreign(null) }), null)
})

test('an element with the name of the API is none', () => {
  assert.equal(look(top({ API: { tagName: 'DIV' } })), null)
  assert.equal(look({ API: { tagName: 'DIV' }, parent: top({ API }) }), API)
})

test('windows in a circle or without end are given up', () => {
  const one = {}
  const other = { parent: one, opener: one }
  one.parent = other
  one.opener = other
  assert.equal(look(one), null)
  assert.equal(look(below(top({ API }), 501)), null)
})

/** A window whose clock runs as fast as it is asked. */
function waiting(window, appears) {
  let now = 0
  return {
    ...window,
    setTimeout(run, milliseconds) {
      now += milliseconds
      if (now >= appears) this.API = API
      queueMicrotask(run)
    },
    elapsed: () => now,
  }
}

test('an API that comes late is waited for', async () => {
  const window = waiting({}, 3000)
  assert.equal(await awaited(window, 'API', 'LMSInitialize'), API)
  assert.ok(window.elapsed() >= 3000 && window.elapsed() < 3500)
})

test('after some eight seconds the search ends', async () => {
  const window = waiting({}, Infinity)
  assert.equal(await awaited(window, 'API', 'LMSInitialize'), null)
  assert.ok(window.elapsed() >= 7500 && window.elapsed() <= 9000)
})
