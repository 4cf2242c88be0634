/**
 * A course in which all that is kept comes together (surveys in phases, ratings, words,
 * ticks of two people, statements, sure answers, a scenario, attempts), lived by chance.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { begin, give, submit } from '../../scormbuild/player/learning/attempt.js'
import { choices } from '../../scormbuild/player/learning/chosen.js'
import { check, see } from '../../scormbuild/player/learning/session.js'
import { decide, enter, storyView } from '../../scormbuild/player/learning/story.js'
import { quizView } from '../../scormbuild/player/learning/views.js'
import { encode } from '../../scormbuild/player/state/codec.js'
import { BLANK, restore } from '../../scormbuild/player/state/restore.js'
import { MOST } from '../../scormbuild/player/state/state.js'
import { NOON } from './play.js'
import { seeded } from './seeded.js'

const golden = new URL('../golden/mixed-worst.json', import.meta.url)
const COURSES = JSON.parse(readFileSync(golden, 'utf8'))
const LIVES = 8
const STEPS = 150
/** Takes all bits that a unit of text can. */
const WIDE = '€'

/** As much as can be given where learners are thorough; else some of it. */
function response({ data, random, thorough }, id) {
  const asked = data.questions[id]
  if (asked.manner === 'text') {
    const { longest } = asked.typed
    return WIDE.repeat(thorough ? longest : 1 + random(longest))
  }
  const known = [...choices(asked).keys()]
  if (asked.manner === 'one' || known.length < 2) return [known[random(known.length)] ?? 1]
  const some = known.filter(() => random(2) === 1)
  return thorough && random(2) === 1 ? known : some
}

function checked(life, question, quiz = null) {
  const sure = life.random(2) === 1
  const event = { question, quiz, response: response(life, question), sure }
  return check(life.data, life.session, { ...event, time: NOON, latency: null })
}

/** An attempt at the quiz, handed in or left open. */
function attempted(life) {
  const { data, random } = life
  const [{ id: quiz }] = data.quizzes
  const begun = begin(data, life.session, quiz)
  const given = quizView(data, begun, quiz).questions.reduce((session, question) => {
    const sure = random(2) === 1
    const event = { question, quiz, response: response(life, question), sure, latency: null }
    return give(data, session, event)
  }, begun)
  return random(3) > 0 ? submit(data, given, { quiz, time: NOON }) : given
}

function played({ data, session, random }) {
  const { phase, ways } = storyView(data, session, 'drill')
  if (phase !== 'under') return enter(data, session, { scenario: 'drill', seat: 0 })
  const { choice } = ways[random(ways.length)]
  return decide(data, session, { scenario: 'drill', choice, time: NOON, latency: null })
}

/** Years pass: what may be done again and again was. */
function aged({ session: { state, ...session } }) {
  const quizzes = Object.fromEntries(
    Object.entries(state.quizzes).map(([index, one]) => {
      const more = Math.max(MOST - 1 - one.begun, 0)
      return [index, { ...one, begun: one.begun + more, before: one.before + more }]
    }),
  )
  return { ...session, state: { ...state, quizzes } }
}

const EVENTS = [
  (life) => see(life.data, life.session, life.data.pages[life.random(life.data.pages.length)].id),
  ...Array(4).fill((life) => checked(life, life.onPages[life.random(life.onPages.length)])),
  attempted,
  ...Array(3).fill(played),
  ({ data, session }) =>
    restore(data, { ...BLANK, state: encode(session.state, data.course.id) }, 0),
]

test('whatever is kept in one course, no state is longer than was computed', (context) => {
  let near = 0
  for (const [place, { data, onPages, worst }] of COURSES.entries()) {
    for (let seed = 0; seed < LIVES; seed += 1) {
      const random = seeded(1000 * place + seed)
      const life = { data, onPages, random, thorough: seed % 2 === 1 }
      life.session = restore(data, BLANK, 1295)
      for (let step = 0; step < STEPS; step += 1) {
        life.session = EVENTS[random(EVENTS.length)](life)
        if (step === STEPS / 2) life.session = aged(life)
        const { length } = encode(life.session.state, data.course.id)
        assert.ok(length <= worst, `${length} characters, ${worst} at most`)
        near = Math.max(near, length / worst)
      }
    }
  }
  context.diagnostic(`${COURSES.length} courses; ${near} of what was computed`)
  assert.ok(near > 0.9, `the longest came to ${near} of what was computed`)
})
