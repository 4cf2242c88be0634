import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOON, fresh, readAll } from '../../../tests/player/play.js'
import { storyCourse } from '../../../tests/player/story-course.js'
import { decode, encode } from '../state/codec.js'
import { record } from '../state/record.js'
import { BLANK, restore } from '../state/restore.js'
import { quizState } from '../state/state.js'
import { submit } from './attempt.js'
import { arrived, decide, enter, storyView } from './story.js'
import { verdict } from './verdict.js'

const data = storyCourse()
const begin = (session, seat = 0, course = data) =>
  enter(course, session, { scenario: 'drill', seat })
const go = (session, choice, course = data) =>
  decide(course, session, { scenario: 'drill', choice, time: NOON, latency: 900 })
const played = (...choices) => choices.reduce((now, one) => go(now, one), begin(fresh(data)))
const view = (session, course = data) => storyView(course, session, 'drill')
const again = (session, course = data) => {
  const state = encode(session.state, course.course.id)
  return restore(course, { ...BLANK, state }, 0)
}

test('before it begins nothing is to be seen, and it can be begun', () => {
  assert.deepEqual(view(fresh(data)), {
    phase: 'ready',
    seat: 0,
    steps: [],
    scene: '',
    meters: [0, 0],
    ways: [],
    end: null,
    left: 2,
    canBegin: true,
    reopens: false,
    best: null,
  })
})

test('once begun one is in the first scene, and cannot begin again', () => {
  const session = begin(fresh(data))
  const { phase, scene, ways, left, canBegin } = view(session)
  assert.deepEqual([phase, scene, left, canBegin], ['under', 'dot', 1, false])
  assert.deepEqual(ways.map(({ choice }) => choice), [0, 1])
  assert.equal(begin(session), session)
})

test('a choice leads on, moves the meters and is on record with its moment', () => {
  const session = played(1, 0)
  const { steps, scene, meters, phase } = view(session)
  assert.deepEqual([scene, phase, meters], ['kitchen', 'under', [-1, 2]])
  assert.deepEqual(steps.map((one) => [one.scene, one.to, one.choice, one.repair]), [
    ['dot', 'picture', 1, false],
    ['picture', 'kitchen', 0, true],
  ])
  const told = record(data, session, 5).interactions
  assert.deepEqual(
    told.map(({ number, id, response, result }) => [number, id, response, result]),
    [
      [0, 'drill.dot', ['b'], 'neutral'],
      [1, 'drill.picture', ['a'], 'neutral'],
    ],
  )
  assert.deepEqual(told[1].moment, { time: NOON, latency: 900 })
})

test('what a scene does not offer changes nothing, nor does what is no scenario', () => {
  const session = begin(fresh(data))
  assert.equal(go(session, 2), session)
  assert.equal(go(session, 9), session)
  assert.equal(go(fresh(data), 0).state.answers.length, 0)
  const nowhere = { scenario: 'nowhere', choice: 0, seat: 0, time: NOON, latency: null }
  assert.equal(decide(data, session, nowhere), session)
  assert.equal(enter(data, session, nowhere), session)
  assert.equal(enter(data, session, { ...nowhere, scenario: 'final' }), session)
  assert.equal(arrived(data, session, 'nowhere'), session)
  assert.equal(arrived(data, session, 'drill'), session)
  assert.equal(storyView(data, session, 'nowhere').phase, 'ready')
})

test('a seat has choices of its own, and a seat that is not there is the first', () => {
  const manager = begin(fresh(data), 1)
  assert.deepEqual(view(manager).ways.map(({ choice }) => choice), [0, 1, 2])
  assert.equal(view(go(manager, 2)).scene, 'quiet')
  assert.equal(view(begin(fresh(data), 7)).seat, 0)
})

test('an end is worth what it says, the best one counts, and quizzes leave it alone', () => {
  const first = played(1, 1)
  assert.deepEqual(view(first).end, { outcome: 'poor', score: 20 })
  assert.deepEqual([view(first).phase, view(first).best], ['over', 20])
  const better = go(begin(first, 1), 2)
  assert.deepEqual([view(better).best, view(better).left], [60, 0])
  assert.equal(view(better).canBegin, false)
  assert.equal(submit(data, begin(first), { quiz: 'drill', time: NOON }).state.quizzes[1].open, true)
  assert.equal(quizState(better.state, 1).last, 600_000)
  const worse = go(go(begin(go(begin(fresh(data), 1), 2)), 1), 1)
  assert.deepEqual([view(worse).best, quizState(worse.state, 1).last], [60, 200_000])
})

test('a graded scenario is a part of the score, and used up it fails or opens again', () => {
  const bad = go(go(begin(played(1, 1)), 1), 1)
  const { passed, score } = verdict(data, readAll(data, bad).state)
  assert.deepEqual([passed, score], [false, 20])
  assert.equal(view(bad).reopens, true)
  const good = played(0, 1)
  assert.deepEqual(verdict(data, good.state).score, 100)
  assert.equal(view(again(bad)).canBegin, true)
  const worse = storyCourse({ track: { failedAttempt: 'final' } })
  assert.equal(view(again(bad, worse), worse).canBegin, false)
})

test('practice has no limit', () => {
  const practice = storyCourse({ graded: false })
  const over = go(go(begin(fresh(practice), 0, practice), 0, practice), 1, practice)
  const { left, canBegin, reopens, phase } = view(over, practice)
  assert.deepEqual([left, canBegin, reopens, phase], [null, true, false, 'over'])
})

test('a launch finds one where one was: begun, in the middle, at the end', () => {
  for (const session of [begin(fresh(data), 1), played(1), played(1, 0, 0, 0), played(0, 1)]) {
    assert.deepEqual(view(again(session)), view(session))
  }
})

test('one that was only begun is under way at the next launch, whatever is asked elsewhere', () => {
  const decided = Object.entries(data.questions).filter(([id]) => id.startsWith('drill.'))
  const alone = { ...data, questions: Object.fromEntries(decided) }
  assert.equal(view(again(begin(fresh(alone), 0, alone), alone), alone).phase, 'under')
})

test('the state holds a seat, then scene and choice by turns', () => {
  const { state } = played(1, 0)
  const kept = decode(encode(state, 'small'), 'small').state
  assert.deepEqual(kept.quizzes[1].draw, [0, 30, 1, 32, 0])
})

test('who goes in circles has the first one forgotten, and keeps a way one can go', () => {
  const most = 2 * Object.keys(data.scenarios.drill.scenes).length
  let session = played(0)
  for (let round = 0; round < 3 * most; round += 1) session = go(session, 0)
  assert.equal(view(session).steps.length, most)
  assert.deepEqual(view(again(session)), view(session))
  const over = view(go(session, 1))
  assert.deepEqual([over.phase, over.end?.score, over.steps[0].scene], ['over', 100, 'dot'])
})

test('a way that the course no longer knows is gone on from where it is known', () => {
  const session = played(1, 0)
  const gone = storyCourse({ without: 'picture' })
  const { scene, phase, steps } = view(again(session, gone), gone)
  assert.deepEqual([scene, phase, steps.length], ['dot', 'under', 0])
  const over = again(played(1, 1), gone)
  assert.deepEqual([view(over, gone).phase, view(over, gone).best], ['ready', 20])
  assert.equal(view(over, gone).canBegin, true)
})

test('a scene that became an end while one was in it is one, with what it is worth', () => {
  const ended = storyCourse({ end: 'kitchen' })
  const before = again(played(0), ended)
  assert.equal(view(before, ended).phase, 'under')
  const { phase, best } = view(arrived(ended, before, 'drill'), ended)
  assert.deepEqual([phase, best], ['over', 70])
})

test('a scene whose number is unknown is decided without harm', () => {
  const { 'drill.dot': dot, ...rest } = data.questions
  assert.ok(dot)
  const lost = { ...data, questions: rest }
  const session = begin(fresh(lost), 0, lost)
  assert.equal(go(session, 0, lost), session)
  assert.deepEqual([view(played(0), lost).scene, view(played(0), lost).phase], ['dot', 'under'])
})
