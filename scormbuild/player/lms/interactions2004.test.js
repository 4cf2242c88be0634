import assert from 'node:assert/strict'
import { test } from 'node:test'

import { data, plain, told, writes } from '../../../tests/player/launched.js'
import { begun, window } from '../../../tests/player/launched2004.js'
import { chooseOne, smallCourse } from '../../../tests/player/small-course.js'
import { fields } from './interactions2004.js'
import { connect } from './scorm2004.js'

const moment = { time: new Date(Date.UTC(2026, 0, 5, 9, 5, 7)), latency: 61250 }
const about = (lms) => writes(lms).filter((call) => call.startsWith('cmi.interactions'))

test('an interaction is told in the order in which an LMS wants to hear it', () => {
  const { interaction } = chooseOne('q', 0, { weighting: 1.5 })
  assert.deepEqual(
    fields({ ...told(0, { id: 'q-1.final', interaction }), moment }, 'de'),
    [
      ['id', 'q-1.final'],
      ['type', 'choice'],
      ['description', '{lang=de}Which, in q?'],
      ['timestamp', '2026-01-05T09:05:07.0Z'],
      ['objectives.0.id', 'm.o'],
      ['correct_responses.0.pattern', 'a'],
      ['weighting', '1.5'],
      ['learner_response', 'a'],
      ['result', 'correct'],
      ['latency', 'PT1M1.25S'],
    ],
  )
})

test('what is not known is not told', () => {
  const { interaction } = chooseOne('q', 0)
  const bare = { ...interaction, description: '', objective: '', correct: [] }
  const record = { interaction: bare, response: [], result: 'neutral', moment: null }
  assert.deepEqual(fields(told(0, record), 'en'), [
    ['id', 'q0'],
    ['type', 'choice'],
    ['weighting', '1'],
    ['result', 'neutral'],
  ])
})

test("descriptions bear the course's language", async () => {
  const course = { id: 'small', title: 'Small', version: '1.0.0', language: 'fr' }
  const { lms, adapter } = await begun({}, smallCourse({ course }))
  adapter.save(plain({ interactions: [told(0)] }))
  assert.equal(lms.committed['cmi.interactions.0.description'], '{lang=fr}Which, in q?')
  assert.deepEqual(lms.refused, [])
})

test('a long stem is cut, and a field that is refused does not cost the rest', async () => {
  const { interaction } = chooseOne('q', 0)
  const long = told(0, {
    interaction: { ...interaction, description: 'x'.repeat(400) },
  })
  const { lms, adapter } = await begun()
  adapter.save(plain({ interactions: [long] }))
  assert.equal(lms.committed['cmi.interactions.0.description'].length, 250)
  const poor = await begun({ lacks: ['cmi.interactions.0.description'] })
  poor.adapter.save(plain({ interactions: [long, told(1)] }))
  assert.deepEqual(
    ['0.result', '1.id'].map((part) => poor.lms.committed[`cmi.interactions.${part}`]),
    ['correct', 'q1'],
  )
})

test('a second answer changes the first in place', async () => {
  const { lms, adapter } = await begun()
  adapter.save(
    plain({ interactions: [told(0, { response: ['b'], result: 'incorrect' })] }),
  )
  writes(lms)
  adapter.save(plain({ interactions: [told(0, { moment })] }))
  assert.deepEqual(about(lms), [
    'cmi.interactions.0.timestamp=2026-01-05T09:05:07.0Z',
    'cmi.interactions.0.learner_response=a',
    'cmi.interactions.0.result=correct',
    'cmi.interactions.0.latency=PT1M1.25S',
  ])
})

test('a response that is gone is not taken back, since LMSs refuse an empty one', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain({ interactions: [told(0)] }))
  writes(lms)
  const empty = told(0, { response: [], result: 'incorrect' })
  adapter.save(plain({ interactions: [empty] }))
  assert.deepEqual(about(lms), ['cmi.interactions.0.result=incorrect'])
  assert.deepEqual(lms.refused, [])
})

test('answers of earlier sittings are not told again', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain({ interactions: [told(0)] }))
  const next = await connect(window(lms.launch()), data)
  writes(lms)
  next.save(plain({ interactions: [told(0, { moment: null }), told(1)] }))
  const numbers = about(lms).map((call) => call.split('.')[2])
  assert.deepEqual([...new Set(numbers)], ['1'])
  assert.deepEqual(lms.refused, [])
})

test('an LMS that forgot the earlier answers is told them first', async () => {
  const { lms, adapter } = await begun({ forgets: true })
  adapter.save(plain({ interactions: [told(0), told(1)] }))
  const next = await connect(window(lms.launch()), data)
  const earlier = { moment: null }
  const records = [told(0, earlier), told(1, earlier), told(2)]
  assert.equal(next.save(plain({ interactions: records })), true)
  assert.deepEqual(
    [0, 1, 2].map((number) => lms.committed[`cmi.interactions.${number}.id`]),
    ['q0', 'q1', 'q2'],
  )
  assert.deepEqual(lms.refused, [
    'cmi.interactions.2.id=q2: 351',
    'cmi.interactions.2.id: 301',
  ])
})

test('a question with a new name goes on under the one that the LMS will not change', async () => {
  const { lms, adapter } = await begun()
  adapter.save(plain({ interactions: [told(0, { result: 'incorrect' })] }))
  const next = await connect(window(lms.launch()), data)
  next.save(plain({ interactions: [told(0, { id: 'renamed' }), told(1)] }))
  assert.deepEqual(
    ['0.id', '0.result', '1.id'].map((of) => lms.committed[`cmi.interactions.${of}`]),
    ['q0', 'correct', 'q1'],
  )
})

test('an LMS without interactions is left in peace', async () => {
  const { lms, adapter } = await begun({ lacks: ['cmi.interactions'] })
  const full = plain({ interactions: [told(0), told(1)] })
  assert.equal(adapter.save(full), true)
  const before = lms.refused.length
  assert.equal(adapter.save(full), true)
  assert.equal(lms.refused.length, before)
  assert.equal(lms.committed['cmi.suspend_data'], 'abc')
})
