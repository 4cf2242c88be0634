/** The diagram of docs/session.md and the transitions that are taken: one and the same. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { begin, give, submit } from '../../scormbuild/player/learning/attempt.js'
import { see } from '../../scormbuild/player/learning/session.js'
import { quizView } from '../../scormbuild/player/learning/views.js'
import { createPlayer } from '../../scormbuild/player/player.js'
import { NO_JOURNAL } from '../../scormbuild/player/saving/journal.js'
import { sayer } from '../../scormbuild/player/screen/say.js'
import { clock } from './clock.js'
import { NOON, fresh } from './play.js'
import { seeded } from './seeded.js'
import { data, platform } from './sitting.js'

const words = (pairs) => [...new Set(pairs.map((pair) => pair.join(' → ')))].sort()

const SITTING = ['connected', 'in progress', 'quiz under way', 'decided']

/** The transitions of the diagram. */
function drawn() {
  const page = readFileSync(new URL('../../docs/session.md', import.meta.url), 'utf8')
  const diagram = page.split('stateDiagram-v2')[1].split('```')[0]
  const named = { in_progress: 'in progress', under_way: 'quiz under way' }
  const name = (word) => named[word] ?? word.replace('_', ' ')
  const phases = (word) => (word === 'sitting' ? SITTING : [name(word)])
  return [...diagram.matchAll(/(\w+) --> (\w+):/g)].flatMap(([, from, to]) =>
    phases(from).flatMap((one) => phases(to).map((other) => [one, other])),
  )
}

/** A sitting from a session on, in which chance decides; each phase there was, in order. */
async function wandered(random, lms, session) {
  const [time, phases, net] = [clock(), [], { up: true }]
  const player = createPlayer({
    window: { performance: { now: time.now }, setTimeout: time.later },
    ...{ data, lms, session, journal: NO_JOURNAL, say: sayer({}) },
    announce() {},
    reach: async () => net.up,
    tell() {},
    moved: (phase) => void phases.push(phase),
  })
  const now = player.session
  const asked = () => quizView(data, now(), 'final').questions[0]
  const acts = [
    () => player.keep(see(data, now(), ['p1', 'p2', 'p3'][random(3)])),
    () => player.keep(begin(data, now(), 'final')),
    () => asked() && player.keep(give(data, now(), response(random, asked()))),
    () => player.keep(submit(data, now(), { quiz: 'final', time: NOON })),
    () => (net.up = !net.up),
    () => player.leave(),
  ]
  for (let left = random(14); left > 0; left -= 1) {
    void acts[random(acts.length)]()
    await time.pass(1000)
  }
  net.up = random(2) === 1
  if (random(2) === 1) player.end()
  return { phases, session: now() }
}

const response = (random, question) => {
  return { question, quiz: 'final', response: [random(3)], latency: null }
}

test('each transition of the diagram is taken, and no other', async () => {
  const random = seeded(11)
  // Before there is a player, the page is not connected.
  const taken = []
  let session = fresh(data)
  for (let run = 0; run < 400; run += 1) {
    const lms = random(8) === 0 ? null : platform()
    const life = await wandered(random, lms, random(2) === 1 ? session : fresh(data))
    session = life.session
    const pairs = life.phases.slice(1).map((phase, at) => [life.phases[at], phase])
    taken.push(...pairs.filter(([one, other]) => one !== 'alone' || other !== 'alone'))
  }
  const own = drawn().filter(([phase]) => phase !== 'not connected')
  assert.deepEqual(words(taken), words(own))
})
