import assert from 'node:assert/strict'
import test from 'node:test'

import { meant, turn, turned } from './turn.js'

/** @import { CourseData, Surroundings } from '../types' */

/** @param {string} language */
const data = (language) =>
  /** @type {CourseData} */ (
    /** @type {unknown} */ ({
      course: { id: 'fire', language },
      languages: [
        { language: 'en', document: 'index.html' },
        { language: 'de', document: 'index.de.html' },
        { language: 'es', document: 'index.es.html' },
      ],
    })
  )

/**
 * A browser, with where it is led.
 * @param {{ languages?: string[], href?: string, hash?: string, kept?: Map<string, string> | null }} [given]
 */
function browser({ languages = [], href = 'https://lms/c/index.html?a=1', hash = '', kept } = {}) {
  /** @type {string[]} */
  const went = []
  const store = kept === undefined ? new Map() : kept
  /** @type {Surroundings} */
  const window = {
    navigator: { languages },
    location: { href: href + hash, hash, assign() {}, replace: (to) => void went.push(to) },
    setTimeout() {},
    ...(store && {
      localStorage: {
        getItem: (key) => store.get(key) ?? null,
        setItem: (key, value) => void store.set(key, value),
      },
    }),
  }
  return { window, went }
}

const nothing = () => ''

test('the browser leads to its language, with all that the launch says', () => {
  const { window, went } = browser({ languages: ['fr', 'de-AT', 'en'] })
  assert.equal(true, turned(window, data('en'), nothing))
  assert.deepEqual(['index.de.html?a=1#sb-led'], went)
})

test('who is there already stays', () => {
  const { window, went } = browser({ languages: ['de'] })
  assert.equal(false, turned(window, data('de'), nothing))
  assert.deepEqual([], went)
})

test('what the LMS knows counts more than the browser', () => {
  const { window, went } = browser({ languages: ['de'] })
  assert.equal(true, turned(window, data('en'), () => 'pt, es-MX,en'))
  assert.deepEqual(['index.es.html?a=1#sb-led'], went)
})

test('a choice counts most, now and at the next launch', () => {
  const kept = new Map()
  const first = browser({ kept, href: 'https://lms/c/index.html' })
  turn(first.window, data('en'), 'de')
  assert.deepEqual(['index.de.html#sb-languages'], first.went)
  const second = browser({ kept, languages: ['en'] })
  assert.equal(true, turned(second.window, data('en'), () => 'es'))
  assert.deepEqual(['index.de.html?a=1#sb-led'], second.went)
})

test('a choice counts also where nothing may be kept, for as long as the tab', () => {
  const { window, went } = browser({ hash: '#sb-languages', languages: ['en'], kept: null })
  assert.equal(false, turned(window, data('de'), () => 'es'))
  turn(window, data('de'), 'en')
  assert.deepEqual(['index.html?a=1#sb-languages'], went)
})

test('a browser that forbids its storage is asked all the same', () => {
  const { window, went } = browser({ languages: ['es'] })
  const forbidden = () => {
    throw new Error('SecurityError')
  }
  window.localStorage = { getItem: forbidden, setItem: forbidden }
  assert.equal(true, turned(window, data('en'), nothing))
  turn(window, data('en'), 'de')
  assert.deepEqual(['index.es.html?a=1#sb-led', 'index.de.html?a=1#sb-languages'], went)
})

test('where no wish can be met the first language is spoken', () => {
  const { window, went } = browser({ languages: ['fr'] })
  assert.equal(false, turned(window, data('en'), nothing))
  assert.equal(true, turned(window, data('de'), nothing))
  assert.deepEqual(['index.html?a=1#sb-led'], went)
})

test('nobody is led to a language that there is none of', () => {
  const { window, went } = browser()
  turn(window, data('en'), 'fr')
  turn(window, { ...data('en'), languages: undefined }, 'de')
  assert.equal(false, turned(window, { ...data('en'), languages: undefined }, nothing))
  assert.equal(false, turned({ setTimeout() {} }, data('en'), nothing))
  assert.deepEqual([], went)
})

test('whoever was led is led no more, whatever is kept or answered there', () => {
  const { window, went } = browser({ hash: '#sb-led#stairs', languages: ['en'] })
  assert.equal(false, turned(window, data('de'), () => 'es'))
  assert.deepEqual([], went)
})

test('what an address names in the document is taken along', () => {
  const { window, went } = browser({ hash: '#stairs', languages: ['de'] })
  assert.equal(true, turned(window, data('en'), nothing))
  assert.deepEqual(['index.de.html?a=1#sb-led#stairs'], went)
  const hashes = ['', '#stairs', '#sb-languages', '#sb-led', '#sb-led#stairs']
  assert.deepEqual(['', '#stairs', '', '', '#stairs'], hashes.map(meant))
})
