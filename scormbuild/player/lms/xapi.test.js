import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, plain } from '../../../tests/player/launched.js'
import { ACTOR, IRI, PROFILE, address, lrs, namedCourse, pane, verbs } from '../../../tests/player/lrs.js'
import { smallCourse } from '../../../tests/player/small-course.js'
import { connect } from './xapi.js'

const PASSED = { ...OPEN, completed: true, passed: true, done: true, score: 80, progress: 1 }

async function launched(query, course = namedCourse()) {
  const side = lrs()
  const window = pane(side, address({ fetch: null, activityId: null, ...query }))
  const lms = await connect(window, course)
  lms.save(plain({ verdict: PASSED }))
  await lms.reach()
  return { side, window, lms }
}

test('an LRS is told the same, without the categories of cmi5', async () => {
  const { side, lms } = await launched({ auth: 'Basic abc', activity_id: 'https://l.example/x' })
  lms.terminate(null, false)
  await lms.gone()
  assert.deepEqual(verbs(side), ['initialized', 'completed', 'passed', 'terminated'])
  const [{ object, context }] = side.statements
  assert.equal(object.id, 'https://l.example/x')
  assert.deepEqual(context.contextActivities.category, [{ id: PROFILE }])
  assert.equal(side.asked[0].headers.Authorization, 'Basic abc')
  assert.deepEqual(side.statements[2].result.score, { scaled: 0.8, raw: 80, min: 0, max: 100 })
})

test('without registration and activity the learner and the course are told apart', async () => {
  const { side } = await launched({ registration: null })
  const [{ object, context }] = side.statements
  assert.deepEqual([object.id, context.registration], [IRI, undefined])
  assert.equal(side.asked[0].query.get('registration'), null)
  assert.equal(side.asked[0].headers.Authorization, undefined)
  const other = await launched({
    registration: null,
    actor: JSON.stringify({ mbox: 'mailto:b@l.example' }),
  })
  assert.notEqual(other.side.statements[1].id, side.statements[1].id)
})

test('a reload is the same session', async () => {
  const { side, window } = await launched({})
  const next = await connect(window, namedCourse())
  await next.reach()
  assert.deepEqual(verbs(side), ['initialized', 'completed', 'passed'])
})

test('a page that is opened again after its end begins a session of its own', async () => {
  const { side, window, lms } = await launched({})
  lms.terminate(null, false)
  await lms.gone()
  for (const ends of [2, 3]) {
    const next = await connect(window, namedCourse())
    await next.reach()
    next.terminate(null, false)
    await next.gone()
    assert.equal(new Set(side.statements.map(({ id }) => id)).size, 2 + 2 * ends)
  }
  const frame = ['initialized', 'terminated']
  assert.deepEqual(verbs(side).slice(4), [...frame, ...frame])
})

test('a course without names goes by its id', async () => {
  const { side } = await launched({}, smallCourse())
  assert.equal(side.statements[0].object.id, smallCourse().course.id)
})

test('without a launch there is no LRS, and of a bad one it is said why', async () => {
  const side = lrs()
  assert.equal(await connect(pane(side, 'https://l.example/'), namedCourse()), null)
  assert.equal(await connect({ setTimeout() {} }, namedCourse()), null)
  const bad = await connect(pane(side, address({ actor: '1' })), namedCourse())
  assert.deepEqual(bad.log, ['the actor is no single person'])
  assert.equal(JSON.stringify(ACTOR).length > 0, true)
})
