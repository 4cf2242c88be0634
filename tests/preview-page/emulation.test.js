import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readAccount, written } from '../../scormbuild/preview/page/account.js'
import { createEmulation } from '../../scormbuild/preview/page/emulation.js'
import { seeded } from '../player/seeded.js'

const PLACE = { course: 'hello', target: 'scorm12', track: 'all' }
const LAUNCH = {
  learner: { id: 'ada', name: 'Ada' },
  mode: 'normal',
  course: {},
  limits: {},
}

function emulated(shelf = new Map()) {
  const heard = []
  const pauses = []
  const emulation = createEmulation({
    shelf: {
      read: (key) => shelf.get(key) ?? null,
      write: (key, text) => void shelf.set(key, text),
    },
    now: () => new Date(0),
    pause: (milliseconds) => pauses.push(milliseconds),
    tell: ({ launch, entry }) => heard.push(`${launch} ${entry?.name ?? 'launch'}`),
    turned: ({ lms }) => heard.push(lms?.name ?? 'no LMS'),
  })
  emulation.turnTo(PLACE)
  heard.length = 0
  return { emulation, heard, pauses, shelf }
}

/** Begins a session in which something is kept. */
function begun(emulation, change = {}) {
  const { api } = emulation.launch({ ...LAUNCH, ...change })
  api.LMSInitialize('')
  api.LMSSetValue('cmi.core.exit', 'suspend')
  api.LMSSetValue('cmi.suspend_data', 'abc')
  api.LMSCommit('')
  return api
}

test('what is kept outlives the page, for its own course, target and track', () => {
  const { emulation, shelf } = emulated()
  begun(emulation)
  const again = emulated(shelf).emulation
  assert.equal('abc', again.account().kept.values['cmi.suspend_data'])
  for (const other of [{ course: 'other' }, { target: 'scorm2004-4th' }, { track: 'x' }]) {
    again.turnTo({ ...PLACE, ...other })
    assert.deepEqual({}, again.account().kept.values)
  }
})

test('a killed tab is neither kept nor heard any more', () => {
  const { emulation, heard } = emulated()
  const api = begun(emulation)
  heard.length = 0
  emulation.kill()
  api.LMSSetValue('cmi.suspend_data', 'xyz')
  api.LMSFinish('')
  assert.deepEqual([], heard)
  assert.equal('abc', emulation.account().kept.values['cmi.suspend_data'])
})

test('a session that a new launch replaced can change nothing', () => {
  const { emulation } = emulated()
  const old = begun(emulation)
  begun(emulation)
  assert.equal('false', old.LMSSetValue('cmi.suspend_data', 'xyz'))
  assert.equal(2, emulation.account().launches)
})

test('a slow LMS takes its time at each commit and at nothing else', () => {
  const { emulation, pauses } = emulated()
  emulation.connect('up', 600)
  begun(emulation).LMSGetValue('cmi.suspend_data')
  assert.deepEqual([600], pauses)
})

test('a lost connection refuses commits until it is back', () => {
  const { emulation } = emulated()
  const api = begun(emulation)
  emulation.connect('lost', 0)
  assert.equal('false', api.LMSCommit(''))
  emulation.connect('up', 0)
  assert.equal('true', api.LMSCommit(''))
})

test('a learner who is reset was never here', () => {
  const { emulation, shelf } = emulated()
  begun(emulation)
  emulation.reset()
  const { launches, kept } = emulated(shelf).emulation.account()
  assert.deepEqual([0, {}, 0], [launches, kept.values, kept.time])
})

test('a state saved as a file can be loaded where it belongs', () => {
  const { emulation } = emulated()
  begun(emulation)
  const file = emulation.save()
  emulation.reset()
  assert.equal('', emulation.load(file))
  assert.equal('abc', emulation.account().kept.values['cmi.suspend_data'])
})

test('a target without an LMS launches and speaks with nobody', () => {
  const { emulation, heard } = emulated()
  emulation.turnTo({ ...PLACE, target: 'html' })
  assert.equal(null, emulation.launch(LAUNCH))
  assert.deepEqual(['no LMS'], heard)
  assert.equal(null, emulation.snapshot())
})

test('files that nobody saved here are refused, each in words of its own', () => {
  const fine = JSON.parse(emulated().emulation.save())
  const kept = (values) => ({ ...fine, kept: { values, time: 0 } })
  const faults = [
    '{',
    '[]',
    JSON.stringify({ ...fine, format: 2 }),
    JSON.stringify({ ...fine, course: 'other' }),
    JSON.stringify({ ...fine, launches: -1 }),
    JSON.stringify({ ...fine, kept: { values: {}, time: 0.5 } }),
    JSON.stringify(kept([])),
    JSON.stringify(kept({ 'cmi.core.entry': 'resume' })),
    JSON.stringify(kept({ 'cmi.core.exit': 1 })),
    JSON.stringify(kept({ 'cmi.exit': 'suspend' })),
  ].map((text) => readAccount(text, PLACE).fault)
  assert.deepEqual(
    [
      ...Array(3).fill('This is no state that the preview saved.'),
      'This state is of the course other, not of hello.',
      ...Array(2).fill('This state lacks its launches or its time.'),
      'This state lacks its values.',
      ...['cmi.core.entry', 'cmi.core.exit', 'cmi.exit'].map(
        (name) => `This state says ${name}, which no course can have set.`,
      ),
    ],
    faults,
  )
})

test('every account can be written and read again', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const random = seeded(seed)
    const values = Object.fromEntries(
      ['cmi.suspend_data', 'cmi.core.exit', 'cmi.interactions.3.id']
        .filter(() => random(2) === 1)
        .map((name) => [name, String.fromCodePoint(...Array(9).fill(random(55000)))]),
    )
    const account = {
      format: 1,
      ...PLACE,
      launches: random(99),
      kept: { values, time: random(1e6) },
    }
    assert.deepEqual({ account }, readAccount(written(account), PLACE))
  }
})
