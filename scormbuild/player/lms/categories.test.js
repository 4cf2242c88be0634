import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, plain } from '../../../tests/player/launched.js'
import { LAUNCH, PROFILE, lrs, namedCourse, pane } from '../../../tests/player/lrs.js'
import { connect } from './cmi5.js'

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/'

test('categories that the LMS names stand before the profile and those of cmi5', async () => {
  const { contextTemplate } = LAUNCH
  const category = { id: 'https://l.example/cohort' }
  const contextActivities = { ...contextTemplate.contextActivities, category }
  const launch = { ...LAUNCH, contextTemplate: { ...contextTemplate, contextActivities } }
  const side = lrs({ launch })
  const lms = await connect(pane(side), namedCourse())
  lms.save(plain({ verdict: { ...OPEN, progress: 0.5 } }))
  await lms.reach()
  const named = side.statements.map(({ context }) => context.contextActivities.category)
  const both = [category, { id: PROFILE }]
  assert.deepEqual(named, [[...both, { id: `${CATEGORY}cmi5` }], both])
})
