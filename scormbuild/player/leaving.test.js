import assert from 'node:assert/strict'
import { test } from 'node:test'

import { startLeaving } from './leaving.js'

/** What the player needs of an element. */
class Element {
  dataset = {}
  hidden = true
  textContent = ''
  parts = {}
  querySelector = (selector) => (this.parts[selector] ??= new Element())
  focus() {}
  scrollIntoView() {}
}

/** A document and a window, whose events come by `fire`, around a leaving player. */
function page(player) {
  const listeners = {}
  const listen = (name, listener) => void (listeners[name] = listener)
  const root = new Element()
  const document = {
    documentElement: root,
    querySelector: root.querySelector,
    visibilityState: 'visible',
    addEventListener: listen,
  }
  const told = []
  const asked = []
  const window = {
    reloads: 0,
    addEventListener: listen,
    location: { reload: () => void (window.reloads += 1) },
  }
  Object.assign(globalThis, { document, window, HTMLElement: Element })
  const whole = {
    lms: { launch: { mode: 'normal' }, records: true, trouble: '' },
    session: () => ({ problem: '' }),
    say: (key) => key,
    announce: (words) => void told.push(words),
    save: () => void asked.push('save'),
    ...player,
    leave(anyway) {
      asked.push(anyway ? 'leave anyway' : 'leave')
      return player.leave(anyway)
    },
  }
  startLeaving(whole, (key, on) => void told.push([key, on]))
  return {
    document,
    window,
    told,
    asked,
    press: (id) => root.querySelector(id).onclick(),
    fire: (name, event) => listeners[name](event),
    view: () => root.dataset.sbView,
    words: () => root.querySelector('#sb-left').querySelector('p').textContent,
  }
}

test('who leaves with all saved is told so and may close the window', () => {
  const { press, view, words, told } = page({ leave: () => 'saved' })
  press('#sb-leave')
  assert.deepEqual([view(), words(), told], ['left', 'left-saved', []])
})

test('who leaves with something unsaved stays, is told, and may leave anyway', () => {
  const leave = (anyway) => (anyway ? 'unsaved' : 'here')
  const { press, view, words, told, asked } = page({ leave })
  press('#sb-leave')
  assert.equal(view(), undefined)
  assert.deepEqual(told, [['notice-leaving', true], 'notice-leaving'])
  press('#sb-leave-anyway')
  assert.deepEqual([view(), words()], ['left', 'left-unsaved'])
  assert.deepEqual(asked, ['leave', 'leave anyway'])
})

test('nobody is told that what is not kept, or may not be, is saved', () => {
  const parted = (player) => {
    const { press, words } = page({ leave: () => 'saved', ...player })
    press('#sb-leave')
    return words()
  }
  const lms = { launch: { mode: 'normal' }, records: true, trouble: '' }
  const session = () => ({ problem: 'newer' })
  assert.deepEqual(
    [
      parted({ lms: null }),
      parted({ lms: { ...lms, launch: { mode: 'review' } } }),
      parted({ lms: { ...lms, trouble: 'unconfirmed' }, leave: () => 'unsaved' }),
      parted({ lms, session }),
      parted({ lms: { ...lms, records: false }, session }),
      parted({ lms: { ...lms, records: false } }),
    ],
    [
      'left-nothing',
      'left-nothing',
      'left-unconfirmed',
      'notice-newer',
      'left-nothing',
      'left-kept',
    ],
  )
})

test('a page out of sight is saved, and one that goes is left anyway', () => {
  const { document, fire, asked } = page({ leave: () => 'unsaved' })
  fire('visibilitychange')
  assert.deepEqual(asked, [])
  document.visibilityState = 'hidden'
  fire('visibilitychange')
  fire('pagehide')
  assert.deepEqual(asked, ['save', 'leave anyway'])
})

test("a page that comes back from the browser's memory starts anew, no other does", () => {
  const { window, fire } = page({ leave: () => 'saved' })
  fire('pageshow', { persisted: false })
  assert.equal(window.reloads, 0)
  fire('pageshow', { persisted: true })
  assert.equal(window.reloads, 1)
})
