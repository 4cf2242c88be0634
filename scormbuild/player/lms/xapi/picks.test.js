import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, plain } from '../../../../tests/player/launched.js'
import { IRI, address, lrs, namedCourse, pane, verbs } from '../../../../tests/player/lrs.js'
import { withChoice } from '../../state/chosen.js'
import { encode } from '../../state/codec.js'
import { blank } from '../../state/state.js'
import { connect } from '../cmi5.js'

const course = { ...namedCourse(), roles: [{ id: 'ops' }, { id: 'sales' }] }
const OURS = 'https://scormbuild.invalid/xapi'
const COMPLETED = { ...OPEN, completed: true, done: true }
const picked = (roles, lens) =>
  encode(withChoice(blank(1), { roles, lens }), course.course.id)

async function said(state, data = course) {
  const side = lrs()
  const lms = await connect(pane(side), data)
  lms.save(plain({ verdict: COMPLETED, state }))
  await lms.reach()
  assert.deepEqual(verbs(side), ['initialized', 'completed'])
  return side
}

const groups = ({ context }) => context.contextActivities.grouping.slice(1)
const told = ({ context: { extensions } }) => [
  extensions[`${OURS}/extensions/track`],
  extensions[`${OURS}/extensions/lens`],
]

test('roles and department are in each statement from the moment they are picked', async () => {
  const side = await said(picked(['ops', 'sales'], 'hr'))
  const [first, next] = side.statements
  assert.deepEqual([groups(first), told(first)], [[], [undefined, undefined]])
  assert.deepEqual(groups(next), [
    { id: `${IRI}/tracks/ops`, definition: { type: `${OURS}/types/track` } },
    { id: `${IRI}/tracks/sales`, definition: { type: `${OURS}/types/track` } },
    { id: `${IRI}/lenses/hr`, definition: { type: `${OURS}/types/lens` } },
  ])
  assert.deepEqual(told(next), ['ops+sales', 'hr'])
  side.tokens.push('token')
  const later = await connect(pane(side, address({ fetch: 'https://l.example/fetch?2' })), course)
  await later.reach()
  assert.deepEqual(told(side.statements.at(-1)), ['ops+sales', 'hr'])
})

test('a package of one track says nothing of roles, and an unread state nothing at all', async () => {
  const alone = await said(picked(['ops'], 'hr'), namedCourse())
  assert.deepEqual(told(alone.statements.at(-1)), [undefined, 'hr'])
  for (const state of [picked([], ''), encode(blank(1), course.course.id), 'damaged', null]) {
    const side = await said(state)
    assert.deepEqual([groups(side.statements[1]), told(side.statements[1])], [[], [undefined, undefined]])
  }
})
