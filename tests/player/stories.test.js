/** Scenarios that Python made, played by chance: no state is longer than it says. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { decide, enter, storyView } from '../../scormbuild/player/learning/story.js'
import { see } from '../../scormbuild/player/learning/session.js'
import { encode } from '../../scormbuild/player/state/codec.js'
import { BLANK, restore } from '../../scormbuild/player/state/restore.js'
import { MOST } from '../../scormbuild/player/state/state.js'
import { NOON } from './play.js'
import { seeded } from './seeded.js'

const golden = new URL('../golden/stories.json', import.meta.url)
const CASES = JSON.parse(readFileSync(golden, 'utf8'))
const LIVES = 12
const STEPS = 60

/** Where a learner is; attempts may come back with a launch. */
function where(data, session) {
  const { phase, seat, steps, scene, meters, end, best } = storyView(data, session, 'drill')
  return { phase, seat, steps, scene, meters, end, best }
}

/** One thing that a learner does: begins, decides, or comes back. */
function step(data, session, random) {
  const scenario = 'drill'
  const { phase, ways } = storyView(data, session, scenario)
  if (random(12) === 0) {
    const state = encode(session.state, data.course.id)
    const again = restore(data, { ...BLANK, state }, 0)
    assert.deepEqual(where(data, again), where(data, session))
    return again
  }
  if (phase !== 'under') return enter(data, session, { scenario, seat: random(2) })
  const { choice } = ways[random(ways.length)]
  return decide(data, session, { scenario, choice, time: NOON, latency: null })
}

/** Years have passed: counts are near their end, where nothing ends them before. */
function aged(data, { state, ...session }) {
  const [part] = data.quizzes
  if (part.graded && part.attempts > 0) return { ...session, state }
  const quizzes = Object.fromEntries(
    Object.entries(state.quizzes).map(([at, one]) => [at, { ...one, begun: MOST - 1 }]),
  )
  return { ...session, state: { ...state, quizzes } }
}

test('no way through a scenario leaves a state longer than was computed', (context) => {
  let near = 0
  for (const [place, { data, worst }] of CASES.entries()) {
    for (let life = 0; life < LIVES; life += 1) {
      const random = seeded(1000 * place + life)
      let session = restore(data, BLANK, 1295)
      for (const { id } of data.pages) session = see(data, session, id)
      for (let count = 0; count < STEPS; count += 1) {
        session = step(data, session, random)
        if (count === STEPS / 2) session = aged(data, session)
        const { length } = encode(session.state, data.course.id)
        assert.ok(length <= worst, `${length} characters, ${worst} at most`)
        near = Math.max(near, length / worst)
      }
    }
  }
  context.diagnostic(`${CASES.length} scenarios; ${near} of what was computed`)
  assert.equal(near, 1, `the longest came to ${near} of what was computed`)
})
