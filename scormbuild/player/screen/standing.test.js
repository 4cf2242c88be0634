import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Element } from '../../../tests/player/element.js'
import { standingBoard, startRetry } from './standing.js'

const LMS = { launch: { mode: 'normal' }, records: true, log: ['why'] }
const ALL = { trouble: '', full: false, accepted: true, confirmed: true }

/** A page that says how saving stands: its words, its banner, what is read out. */
function page(lms = LMS, { holds = true } = {}) {
  const root = new Element()
  Object.assign(globalThis, {
    document: { documentElement: root, querySelector: root.querySelector },
    HTMLElement: Element,
    console: { ...console, warn: (...words) => void warned.push(words) },
  })
  const warned = []
  const heard = []
  const standing = new Map()
  const tell = standingBoard({
    say: (key) => key,
    notice: (key, on, more) => (on ? standing.set(key, more) : standing.delete(key)),
    announce: (words) => void heard.push(words),
    lms,
    journal: { holds: () => holds },
  })
  const word = root.querySelector('#sb-saved')
  return { tell, root, word, heard, warned, standing }
}

test('saved is a word in the bar, and nobody is interrupted by it', () => {
  const { tell, root, word, heard } = page()
  const said = []
  for (const [accepted, confirmed] of [[false, false], [true, false], [true, true]]) {
    tell({ ...ALL, accepted, confirmed })
    said.push([root.dataset.sbSaved, word.textContent])
  }
  assert.deepEqual(said, [
    ['false', 'save-saving'],
    ['true', 'save-saving'],
    ['true', 'save-saved'],
  ])
  assert.deepEqual([word.hidden, root.dataset.sbLms, heard], [false, 'recording', []])
})

test('trouble has a banner, is read out once, and so is that it is over', () => {
  const { tell, root, word, heard, warned, standing } = page()
  const refused = { trouble: 'refused', full: false, accepted: false, confirmed: false }
  tell(refused)
  tell(refused)
  assert.deepEqual([...standing], [['notice-unsaved', 'notice-held']])
  assert.deepEqual(heard, ['notice-unsaved notice-held'])
  assert.deepEqual([root.dataset.sbLms, word.textContent], ['lost', 'save-unsaved'])
  assert.equal(word.classList.contains('sb-saved-not'), true)
  tell(ALL)
  assert.deepEqual([[...standing], heard.at(-1)], [[], 'notice-saved'])
  assert.deepEqual([root.dataset.sbLms, word.textContent], ['recording', 'save-saved'])
  assert.deepEqual(warned, [['scormbuild: refused', ['why']]])
})

test('what this device does not hold is said to be in danger', () => {
  const { tell, heard } = page(LMS, { holds: false })
  tell({ trouble: 'unconfirmed', full: false, accepted: false, confirmed: false })
  assert.deepEqual(heard, ['notice-unconfirmed notice-unheld'])
})

test('a state without room is no lost connection', () => {
  const { tell, root, word, heard, standing } = page()
  tell({ ...ALL, full: true })
  tell({ ...ALL, full: true })
  assert.deepEqual([root.dataset.sbLms, heard], ['recording', ['notice-too-long']])
  assert.equal(word.textContent, 'save-unsaved')
  tell(ALL)
  assert.deepEqual([[...standing], word.textContent], [[], 'save-saved'])
})

test('a connection that is back does not make room', () => {
  const { tell, standing, heard } = page()
  tell({ trouble: 'refused', full: true, accepted: false, confirmed: false })
  tell({ ...ALL, full: true })
  assert.deepEqual([...standing.keys()], ['notice-too-long'])
  assert.deepEqual(heard, [
    'notice-too-long',
    'notice-unsaved notice-held',
    'notice-too-long',
  ])
})

test('who records nothing says nothing of being saved', () => {
  const review = { ...LMS, records: false, launch: { mode: 'review' } }
  const alone = { ...LMS, records: false }
  const said = [review, alone, null].map((lms) => {
    const { tell, root, word } = page(lms)
    tell(ALL)
    return [root.dataset.sbLms, word.hidden]
  })
  assert.deepEqual(said, [
    ['review', true],
    ['none', true],
    ['none', true],
  ])
})

test('who tries again hears of it, and of what became of it where it came to nothing', async () => {
  for (const [trouble, heard] of [
    ['', ['save-saving']],
    ['refused', ['save-saving', 'save-unsaved']],
  ]) {
    const { root } = page()
    const said = []
    const announce = (words) => void said.push(words)
    startRetry({ makeSure: async () => trouble, say: (key) => key, announce })
    await root.querySelector('#sb-retry').onclick()
    assert.deepEqual(said, heard)
  }
})
