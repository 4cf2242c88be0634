import assert from 'node:assert/strict'
import { test } from 'node:test'

import { saver } from './saving.js'

/** A platform that gives the answers listed, then true; time passes only by `pass`. */
function platform(...answers) {
  const told = []
  const waiting = []
  let saves = 0
  let last = ''
  const { attempt: save, stop } = saver({
    save() {
      last = answers[saves] ?? ''
      saves += 1
      return last === ''
    },
    trouble: () => last,
    tell: (trouble) => told.push(trouble),
    later: (run, milliseconds) => waiting.push([run, milliseconds]),
  })
  return {
    save,
    stop,
    told,
    saves: () => saves,
    pauses: () => waiting.map(([, milliseconds]) => milliseconds / 1000),
    pass: () => waiting.shift()[0](),
  }
}

test('a save that is accepted says nothing and waits for nothing', () => {
  const lms = platform()
  lms.save()
  assert.deepEqual([lms.saves(), lms.told, lms.pauses()], [1, [], []])
})

test('after a refusal it tries again by itself and says when all is well', () => {
  const lms = platform('refused')
  lms.save()
  assert.deepEqual([lms.told, lms.pauses()], [['refused'], [5]])
  lms.pass()
  assert.deepEqual([lms.saves(), lms.told, lms.pauses()], [2, ['refused', ''], []])
})

test('pauses grow to a minute, and the trouble is told once', () => {
  const lms = platform(...Array.from({ length: 7 }, () => 'refused'))
  lms.save()
  const pauses = [...lms.pauses()]
  for (let time = 0; time < 6; time += 1) {
    lms.pass()
    pauses.push(...lms.pauses())
  }
  assert.deepEqual(pauses, [5, 10, 20, 40, 60, 60, 60])
  assert.deepEqual(lms.told, ['refused'])
})

test('steps in between save at once and do not pile up attempts', () => {
  const lms = platform('refused', 'refused', 'refused')
  lms.save()
  lms.save()
  lms.save()
  assert.deepEqual([lms.saves(), lms.pauses()], [3, [5]])
})

test('pauses begin anew after a save that was accepted', () => {
  const lms = platform('refused', 'refused', '', 'refused')
  lms.save()
  lms.pass()
  lms.pass()
  lms.save()
  assert.deepEqual(lms.pauses(), [5])
})

test('what another attempt cannot mend is told and not tried again', () => {
  const lms = platform('too-long', 'unconfirmed')
  lms.save()
  lms.save()
  assert.deepEqual([lms.told, lms.pauses()], [['too-long', 'unconfirmed'], []])
})

test('what is sent in another way counts like a save', () => {
  const lms = platform('refused')
  assert.equal(lms.save(), false)
  assert.equal(lms.save(() => true), true)
  assert.deepEqual([lms.saves(), lms.told.length], [1, 2])
})

test('once stopped it neither saves nor tells, nor does what waited', () => {
  const lms = platform('refused')
  lms.save()
  lms.stop()
  lms.pass()
  assert.equal(lms.save(), false)
  assert.deepEqual([lms.saves(), lms.told, lms.pauses()], [1, ['refused'], []])
})
