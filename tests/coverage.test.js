import assert from 'node:assert/strict'
import { test } from 'node:test'

import { pureRing, untaken } from './coverage.js'

const REPORT = `TN:
SF:whole.js
BRDA:1,0,0,4
DA:1,4
end_of_record
TN:
SF:part.js
BRDA:12,0,0,0
BRDA:3,1,0,0
BRDA:3,2,0,0
BRDA:10,3,0,10
DA:20,0
end_of_record
`

test('branches and lines that nothing took are named once each, in their order', () => {
  assert.deepEqual(untaken(REPORT, ['part.js', 'whole.js']), [
    'part.js:3',
    'part.js:12',
    'part.js:20',
  ])
})

test('a module that no test loads is named, one that need not be covered is not', () => {
  assert.deepEqual(untaken(REPORT, ['gone.js', 'whole.js']), ['gone.js'])
})

test('the ring has what decides, and nothing that paints', () => {
  const ring = pureRing()
  for (const name of ['learning/session', 'state/codec', 'player', 'saving/saving', 'lms/sender'])
    assert.ok(ring.includes(`scormbuild/player/${name}.js`), name)
  for (const name of ['main', 'screen/dom', 'screen/leaving', 'screen/quiz'])
    assert.ok(!ring.includes(`scormbuild/player/${name}.js`), name)
})
