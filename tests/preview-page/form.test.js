/** What the preview's LMS says of a statement by itself: its form, its template, its words. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { BETWEEN, flat } from '../../scormbuild/preview/page/lrs/flat.js'
import { malformed } from '../../scormbuild/preview/page/lrs/form.js'
import { same } from '../../scormbuild/preview/page/lrs/judge.js'
import { matching, missing } from '../../scormbuild/preview/page/lrs/match.js'
import { isSatisfied } from '../../scormbuild/preview/page/lrs/own.js'
import { saying } from '../../scormbuild/preview/page/lrs/saying.js'

const IRI = 'https://example.org/x'
const FINE = {
  id: '00000000-0000-4000-8000-000000000001',
  actor: { mbox: 'mailto:ada@example.org' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-GB': 'answered' } },
  object: {
    id: IRI,
    definition: { name: { en: 'N' }, type: IRI, interactionType: 'choice', extensions: { [IRI]: null } },
  },
  result: {
    ...{ success: true, completion: false, response: 'b', duration: 'P1DT2H3M4.5S' },
    score: { scaled: -1, raw: 3, min: 3, max: 5 },
    extensions: { [IRI]: 1 },
  },
  context: {
    registration: '00000000-0000-4000-8000-000000000002',
    language: 'de-CH',
    contextActivities: { parent: { id: IRI }, other: [{ id: IRI }] },
    extensions: { [IRI]: {} },
  },
  timestamp: '2020-01-01T10:00:00.5+0100',
}
const clauses = (statement) => malformed(statement).map(({ clause }) => clause.replace('xAPI Data ', ''))

test('a statement as xAPI wants it has nothing wrong with it', () => {
  assert.deepEqual([], malformed(FINE))
  const group = { ...FINE, object: { objectType: 'StatementRef', id: FINE.id } }
  assert.deepEqual([], malformed(group))
  const { id, actor, verb, object } = FINE
  assert.deepEqual([], malformed({ id, actor, verb, object }))
})

test('what is wrong with a form is told with the clause, and nothing besides', () => {
  const wrong = [
    [{ more: 1 }, '2.2'],
    [{ id: 'x' }, '2.4.1'],
    [{ actor: {} }, '2.4.2.3'],
    [{ actor: 'ada' }, '2.4.2.3'],
    [{ actor: { mbox: 'a', openid: 'b' } }, '2.4.2.3'],
    [{ verb: { id: 'answered' } }, '2.4.3'],
    [{ verb: { id: IRI, display: 'answered' } }, '2.4.3'],
    [{ timestamp: 'now' }, '4.5'],
    [{ object: undefined }, '2.4.4'],
    [{ object: { id: 'a b' } }, '2.4.4.1'],
    [{ object: { id: IRI, definition: { type: 'course' } } }, '2.4.4.1'],
    [{ object: { id: IRI, definition: { name: { 'not a tag': 'x' } } } }, '4.2'],
    [{ object: { id: IRI, definition: { interactionType: 'riddle' } } }, '2.4.4.1'],
    [{ object: { id: IRI, definition: { extensions: { x: 1 } } } }, '4.1'],
    [{ result: 'x' }, '2.4.5'],
    [{ result: { success: 'yes' } }, '2.4.5'],
    [{ result: { completion: 1 } }, '2.4.5'],
    [{ result: { response: 1 } }, '2.4.5'],
    [{ result: { duration: 'P' } }, '4.6'],
    [{ result: { duration: '-PT1S' } }, '4.6'],
    [{ result: { score: { scaled: '1' } } }, '2.4.5.1'],
    [{ result: { score: { scaled: 1.1 } } }, '2.4.5.1'],
    [{ result: { score: { raw: 6, max: 5 } } }, '2.4.5.1'],
    [{ result: { score: { min: 6, max: 5 } } }, '2.4.5.1'],
    [{ result: { extensions: { x: 1 } } }, '4.1'],
    [{ context: 'x' }, '2.4.6'],
    [{ context: { registration: 'x' } }, '2.4.6'],
    [{ context: { language: 'not a tag' } }, '2.4.6'],
    [{ context: { contextActivities: { near: [] } } }, '2.4.6.2'],
    [{ context: { contextActivities: { parent: [{}] } } }, '2.4.6.2'],
    [{ context: { extensions: { x: 1 } } }, '4.1'],
    [{ result: { response: null } }, '2.4.5', '2.2'],
    [{ attachments: [null] }, '2.2'],
  ]
  for (const [change, ...found] of wrong)
    assert.deepEqual(found, clauses({ ...FINE, ...change }), JSON.stringify(change))
})

test('two objects say the same in whatever order', () => {
  assert.ok(same({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }))
  for (const other of [{ a: 1 }, { a: 1, b: [1] }, { a: 1, c: [1, { c: 2 }] }, null, []])
    assert.ok(!same({ a: 1, b: [1, { c: 2 }] }, other))
})

const TEMPLATES = [
  { id: `${IRI}/done`, verb: `${IRI}/completed`, rules: [] },
  {
    id: `${IRI}/answered`,
    verb: FINE.verb.id,
    objectActivityType: IRI,
    rules: [
      { location: '$.result.success', presence: 'included', any: [true] },
      { location: '$.result.score.scaled', any: [-1, 1] },
      { location: `$.result.extensions['${IRI}']`, presence: 'included' },
      { location: '$.context.contextActivities.other[*].id', any: [IRI] },
      { location: '$.stored', presence: 'excluded' },
      { location: '$.platform', none: ['p', 'q'] },
    ],
  },
]

test('a statement is of the template whose every rule it keeps', () => {
  assert.equal(`${IRI}/answered`, matching(FINE, TEMPLATES)?.id)
  const broken = [
    [{ stored: 'now' }, '$.stored'],
    [{ platform: 'q' }, '$.platform'],
    [{ result: { ...FINE.result, success: false } }, '$.result.success'],
    [{ result: { success: true } }, `$.result.extensions['${IRI}']`],
    [{ context: { contextActivities: { other: { id: 'x' } } } },
      '$.context.contextActivities.other[*].id'],
  ]
  for (const [change, place] of broken) {
    const other = { ...FINE, ...change }
    assert.equal(null, matching(other, TEMPLATES))
    assert.equal(`not as the profile says, at ${place}`, missing(other, TEMPLATES))
  }
  assert.equal(`${IRI}/answered`, matching({ ...FINE, platform: 'r' }, TEMPLATES)?.id)
  const strange = { ...FINE, verb: { id: `${IRI}/sang` } }
  assert.equal('the profile has no template for sang', missing(strange, TEMPLATES))
  const untyped = { ...FINE, object: { id: IRI } }
  assert.equal('the profile has no template for answered', missing(untyped, TEMPLATES))
})

test('a statement keeps the rules of every template of its kind', () => {
  const wide = { id: `${IRI}/wide`, verb: FINE.verb.id, rules: [] }
  assert.equal(`${IRI}/answered`, matching(FINE, [...TEMPLATES, wide])?.id)
  const rules = [{ location: '$.timestamp', presence: 'excluded' }]
  const both = [...TEMPLATES, { ...wide, rules }]
  const timed = { ...FINE, timestamp: 'now' }
  assert.equal(null, matching(timed, both))
  assert.equal('not as the profile says, at $.timestamp', missing(timed, both))
})

test('a statement is told in words', () => {
  const of = (change) => Object.values(saying({ ...FINE, ...change })).flat()
  const result = ['“b”', 'right', 'score -100 %', 'x 1', 'in P1DT2H3M4.5S']
  assert.deepEqual(['answered', 'N', ...result], of({}))
  const progress = { extensions: { [`${IRI}/progress`]: 40 } }
  assert.deepEqual(
    ['progressed', 'x', '40 %'],
    of({ verb: { id: `${IRI}/progressed` }, object: { id: IRI }, result: progress }),
  )
  const passed = { success: true, completion: true, duration: 'PT1H2M3.44S' }
  const verb = { id: `${IRI}/passed` }
  assert.deepEqual(['passed', 'N', 'success', 'complete', 'in 1 h 2 min 3.4 s'], of({ verb, result: passed }))
  assert.deepEqual(['passed', 'N', 'no success'], of({ verb, result: { success: false } }))
  assert.deepEqual(['answered', 'N', 'wrong'], of({ result: { success: false } }))
  assert.deepEqual(['answered', ''], of({ object: {}, result: undefined }))
  const more = { extensions: { [IRI]: { a: 1 }, [`${IRI}/y`]: 'z' } }
  assert.deepEqual(['answered', 'N', 'x {"a":1}', 'y z'], of({ result: more }))
})

test('objects are laid flat by the way to each value', () => {
  const way = (...names) => names.join(BETWEEN)
  assert.deepEqual(
    { [way('a', 'b.c')]: 'x', [way('a', 'd', '0')]: '1', e: '{}', f: '[]', g: 'null' },
    flat({ a: { 'b.c': 'x', d: [1] }, e: {}, f: [], g: null }),
  )
  assert.deepEqual({}, flat({}))
})

test('an LMS is satisfied by what was asked', () => {
  const asked = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable']
  const told = [[], ['completed'], ['passed'], ['completed', 'passed']].map((said) =>
    asked.map((moveOn) => Number(isSatisfied(moveOn, said))).join(''),
  )
  assert.deepEqual(['00001', '01011', '10011', '11111'], told)
})
