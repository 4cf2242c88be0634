/** Our run-times against scorm-again: where they differ, a clause says that ours is right. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DIFFERENCES as TWELVE } from './differences12.js'
import { DIFFERENCES as LATER } from './differences2004.js'
import { line, pair } from './pair.js'
import { ofElements, ofSessions } from './probes.js'
import { recordings } from './recordings.js'

const TARGETS = {
  scorm12: TWELVE,
  'scorm2004-4th': LATER,
}

/** The first call of a sequence that is answered otherwise; what follows hangs on it. */
function firstDifference(target, calls) {
  const ask = pair(target)
  for (const [operation, ...given] of calls) {
    const { ours, theirs, same } = ask(operation, ...given)
    if (!same) return `${line(operation, given)} · ${ours} · ${theirs}`
  }
  return ''
}

function differences(target, sequences) {
  const found = [...sequences].map((calls) => firstDifference(target, calls))
  return [...new Set(found)].filter((one) => one !== '').sort()
}

for (const [target, listed] of Object.entries(TARGETS)) {
  test(`${target}: every difference from scorm-again has its clause`, () => {
    const named = listed.flatMap(({ ours, theirs, calls }) =>
      calls.map((call) => `${call} · ${ours} · ${theirs}`),
    )
    const sequences = [...ofElements(target), ...ofSessions(target)]
    assert.deepEqual(named.sort(), differences(target, sequences))
  })

  test(`${target}: the player's own calls are answered alike`, async () => {
    const recorded = await recordings(target)
    const operations = new Set(recorded.flat().map(([operation]) => operation))
    assert.deepEqual(['begin', 'commit', 'end', 'get', 'set'], [...operations].sort())
    assert.deepEqual([], differences(target, recorded))
  })
}
