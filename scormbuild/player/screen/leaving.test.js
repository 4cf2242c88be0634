import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Element } from '../../../tests/player/element.js'
import { startLeaving } from './leaving.js'

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
    holds: () => false,
    sure: () => true,
    say: (key) => key,
    announce: (words) => void told.push(words),
    flush: () => void asked.push('flush'),
    ...player,
    async leave() {
      asked.push('leave')
      return player.leave()
    },
    end() {
      asked.push('end')
      return player.end()
    },
  }
  startLeaving(
    whole,
    (key, on, more) => void told.push([key, on, more]),
    () => void asked.push('over'),
  )
  const left = root.querySelector('#sb-left')
  return {
    document,
    window,
    told,
    asked,
    press: (id) => root.querySelector(id).onclick(),
    fire: (name, event) => listeners[name](event),
    view: () => root.dataset.sbView,
    words: () => [
      left.querySelector('h1').textContent,
      left.querySelector('p').textContent,
      left.classList.contains('sb-parting-unsaved') ? 'warned' : 'safe',
    ],
  }
}

test('who leaves with all saved is told so and may close the window', async () => {
  const { press, view, words, told, asked } = page({ leave: () => 'saved' })
  await press('#sb-leave')
  assert.deepEqual([view(), told, asked], ['left', [], ['leave', 'over']])
  assert.deepEqual(words(), ['left-title', 'left-saved', 'safe'])
})

test('who leaves with something unsaved stays, is told, and may leave anyway', async () => {
  const { press, view, words, told, asked } = page({
    leave: () => 'here',
    end: () => 'unsaved',
    lms: { launch: { mode: 'normal' }, records: true, trouble: 'refused' },
  })
  await press('#sb-leave')
  assert.equal(view(), undefined)
  assert.deepEqual(told, [
    ['notice-leaving', true, 'leaving-unheld'],
    'notice-leaving leaving-unheld',
  ])
  press('#sb-leave-anyway')
  assert.equal(view(), 'left')
  assert.deepEqual(words(), ['left-title-unsaved', 'left-unsaved left-unheld', 'warned'])
  assert.deepEqual(asked, ['leave', 'end', 'over'])
})

test('what this device holds is said both to who stays and to who goes', async () => {
  const { press, words, told } = page({
    leave: () => 'here',
    end: () => 'unsaved',
    holds: () => true,
  })
  await press('#sb-leave')
  assert.equal(told.at(-1), 'notice-leaving leaving-held')
  press('#sb-leave-anyway')
  assert.deepEqual(words(), ['left-title-unsaved', 'left-unconfirmed left-held', 'warned'])
})

test('nobody is told that what is not kept, or may not be, is saved', async () => {
  const parted = async (player) => {
    const { press, words } = page({ leave: () => 'saved', ...player })
    await press('#sb-leave')
    return words()[1]
  }
  const lms = { launch: { mode: 'normal' }, records: true, trouble: '' }
  const session = () => ({ problem: 'newer' })
  assert.deepEqual(
    [
      await parted({ lms: null }),
      await parted({ lms: { ...lms, launch: { mode: 'review' } } }),
      await parted({ leave: () => 'unsaved' }),
      await parted({ lms: { ...lms, full: true }, leave: () => 'unsaved' }),
      await parted({ lms: { ...lms, records: false, unread: true } }),
      await parted({ lms, session }),
      await parted({ lms: { ...lms, records: false }, session }),
      await parted({ lms: { ...lms, records: false } }),
    ],
    [
      'left-nothing',
      'left-nothing',
      'left-unconfirmed left-unheld',
      'notice-too-long',
      'left-nothing',
      'notice-newer',
      'left-nothing',
      'left-kept',
    ],
  )
})

test('where nobody could look whether it arrived, it is said so', async () => {
  const { press, words } = page({ leave: () => 'saved', sure: () => false })
  await press('#sb-leave')
  assert.deepEqual(words(), ['left-title-believed', 'left-believed', 'safe'])
})

test('a page out of sight is saved, and one that goes ends the sitting', () => {
  const { document, fire, asked } = page({ end: () => 'unsaved' })
  fire('visibilitychange')
  assert.deepEqual(asked, [])
  document.visibilityState = 'hidden'
  fire('visibilitychange')
  fire('pagehide')
  assert.deepEqual(asked, ['flush', 'end', 'over'])
})

test("a page that comes back from the browser's memory starts anew, no other does", () => {
  const { window, fire } = page({ leave: () => 'saved' })
  fire('pageshow', { persisted: false })
  assert.equal(window.reloads, 0)
  fire('pageshow', { persisted: true })
  assert.equal(window.reloads, 1)
})
