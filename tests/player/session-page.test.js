/** Every row of docs/session.md is played: what it says is set is set, no more, no less. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { quizState } from '../../scormbuild/player/state/state.js'
import { quizView } from '../../scormbuild/player/learning/views.js'
import {
  STANDARDS,
  beginQuiz,
  enrolled,
  handIn,
  heard,
  launch,
  leave,
  practise,
  respond,
  takeQuiz,
  turn,
} from './journey.js'
import { storage } from './storage.js'

/** A blank state of form `d`, of the small course. */
const NEWER = 'd1l7gA8.h000'

const page = readFileSync(new URL('../../docs/session.md', import.meta.url), 'utf8')

/** The rows below a heading: the first cell, and what the others say is told. */
function rows(heading) {
  const [, part = ''] = page.split(`\n## ${heading}\n`)
  const lines = part.split('\n## ')[0].split('\n')
  const cells = lines.filter((line) => line.startsWith('|')).slice(2)
  return cells.map((line) => {
    const [name, ...columns] = line.split('|').slice(1, -1).map((cell) => cell.trim())
    return [name, columns.slice(-STANDARDS.length).map(told)]
  })
}

/** `a`, `b`, commit → ['a', 'b', 'commit'] */
function told(cell) {
  return [...cell.matchAll(/`([^`]+)`|\b(commit|end)\b/g)].map(([, one, call]) => one ?? call)
}

/** One way on which each step is taken once, with what comes between. */
const WAY = {
  'not connected → connected': (life) => launch(life),
  'connected → in progress': (life) => turn(life, 'p1'),
  'in progress: an answer on a page': (life) => practise(life, 'one', [0]),
  'in progress → quiz under way': (life) => beginQuiz(life),
  'quiz under way: a response': (life) => respond(life, true),
  async 'quiz under way → decided, failed'(life) {
    for (const right of [false, false, true]) await respond(life, right)
    heard(life)
    await handIn(life)
  },
  'decided → quiz under way': (life) => beginQuiz(life),
  async 'quiz under way → decided, passed'(life) {
    for (const right of [true, true, true, false]) await respond(life, right)
    heard(life)
    await handIn(life)
  },
  'decided → in progress': (life) => turn(life, 'p2'),
  'in progress: the last page, all done': (life) => turn(life, 'p3'),
  async 'the connection is lost'(life) {
    life.net.down = true
    await turn(life, 'p1')
    assert.equal(life.standing.trouble, 'refused')
  },
  async 'leaving → in progress'(life) {
    assert.equal(await leave(life), 'here')
  },
  async 'the connection is back'(life) {
    life.net.down = false
    heard(life)
    life.online()
    await life.time.pass(0)
    assert.deepEqual(life.standing, { trouble: '', full: false, accepted: true, confirmed: true })
  },
  async 'leaving → over'(life) {
    assert.equal(await leave(life), 'saved')
  },
  async 'in progress → over'(life) {
    await launch(life)
    await turn(life, 'p2')
    heard(life)
    life.player.end()
  },
  async 'not connected → alone'(life) {
    if (!life.lms) return
    life.api = ''
    await launch(life)
    await turn(life, 'p3')
    life.player.end()
  },
}

for (const [name, columns] of rows('Steps'))
  test(name, async () => {
    for (const [at, standard] of STANDARDS.entries()) {
      const life = enrolled(standard)
      for (const [step, take] of Object.entries(WAY)) {
        heard(life)
        await take(life)
        if (step === name) break
      }
      assert.deepEqual([standard, ...heard(life)], [standard, ...columns[at]])
    }
  })


/** What came before a launch, and what the learner finds there. */
const LAUNCHES = {
  async 'a second launch'(life) {
    await begun(life)
    await life.time.pass(WHILE)
    await leave(life)
    return async () => {
      const { state } = life.player.session()
      assert.deepEqual([state.at, state.pages, state.answers.length], [0, [0], 1])
    }
  },
  async 'a launch soon after an answer'(life) {
    await begun(life)
    await leave(life)
    return async () => assert.deepEqual(life.player.session().state.untold, [0])
  },
  async 'a launch in the middle of a quiz'(life) {
    await begun(life)
    await life.time.pass(WHILE)
    await beginQuiz(life)
    await respond(life, true)
    const { draw, given } = quizState(life.player.session().state, 0)
    await leave(life)
    return async () => {
      const quiz = quizState(life.player.session().state, 0)
      assert.deepEqual([quiz.open, quiz.draw, quiz.given], [true, draw, given])
    }
  },
  async 'a reload within a session'(life) {
    await begun(life)
    life.same = true
    return async () => assert.deepEqual(life.player.session().state.pages, [0])
  },
  async 'a launch after failed, attempts used up'(life) {
    await attempted(life, { attempts: 1, right: 0 })
    return async () => assert.equal(canBegin(life), true)
  },
  async 'a launch after failed for good'(life) {
    await attempted(life, { attempts: 1, right: 0, failedAttempt: 'final' })
    return async () => assert.equal(canBegin(life), false)
  },
  async 'a launch after completed'(life) {
    await attempted(life, { attempts: 0, right: 1, moveOn: 'completed' })
    return async () => {
      heard(life)
      await takeQuiz(life, 2)
      const score = life.lms && ['score.raw', 'interactions']
      const all = heard(life)
      for (const word of score ?? []) assert.ok(all.includes(word), word)
      for (const status of STATUSES) assert.ok(!all.includes(status), status)
    }
  },
  async 'a launch after passed'(life) {
    await attempted(life, { attempts: 1, right: 4 })
    return async () => assert.equal(canBegin(life), false)
  },
  async 'a review launch'(life) {
    await attempted(life, { attempts: 3, right: 4 })
    return () => looked(life)
  },
  async 'a browse launch'(life) {
    await attempted(life, { attempts: 3, right: 4 })
    return () => looked(life)
  },
  async 'a launch in another version'(life) {
    await attempted(life, { attempts: 3, right: 4 })
    const added = { ...life.data.pages[0], id: 'p0', index: 9 }
    life.data = { ...life.data, pages: [added, ...life.data.pages.slice(1)] }
    return async () => {
      const { state } = life.player.session()
      assert.deepEqual([state.completed, state.passed], [true, true])
      assert.deepEqual(state.pages, [0, 3, 5])
    }
  },
  async 'a launch on another device'(life) {
    await begun(life)
    life.player.end()
    life.device = storage()
    return async () => assert.deepEqual(life.player.session().state.pages, [0])
  },
  async 'a launch after the connection was lost'(life) {
    await begun(life)
    life.net.down = true
    await turn(life, 'p2')
    life.player.end()
    life.net.down = false
    const pages = life.lms ? [0, 3] : [0]
    return async () => assert.deepEqual(life.player.session().state.pages, pages)
  },
  async 'a launch where the LMS lost the state'(life) {
    await attempted(life, { attempts: 3, right: 4 })
    hold(life, '')
    return async () => {
      const { state } = life.player.session()
      const earned = life.lms !== undefined
      assert.deepEqual([state.passed, state.pages], [earned, []])
    }
  },
  async 'a launch with a state that cannot be read'(life) {
    await begun(life)
    life.player.end()
    hold(life, 'rubbish')
    return async () => assert.equal(life.problem, 'unreadable')
  },
  async 'a launch with a state of a newer player'(life) {
    await begun(life)
    life.player.end()
    hold(life, NEWER)
    return async () => assert.equal(life.problem, 'newer')
  },
}

/** Milliseconds after which what was answered is settled. */
const WHILE = 20_000
const STATUSES = ['lesson_status', 'completion_status', 'success_status']
const MODES = { 'a review launch': 'review', 'a browse launch': 'browse' }

/** Reads a page and answers a question. */
async function begun(life) {
  await launch(life)
  await turn(life, 'p1')
  await practise(life, 'one', [0])
}

/** Reads all, takes the quiz once and leaves. */
async function attempted(life, { attempts, right, ...track }) {
  const quizzes = life.data.quizzes.map((quiz) => ({ ...quiz, attempts }))
  life.data = { ...life.data, quizzes, track: { ...life.data.track, ...track } }
  await begun(life)
  await turn(life, 'p2')
  await turn(life, 'p3')
  await takeQuiz(life, right)
  await life.time.pass(WHILE)
  await leave(life)
}

/** The platform holds another state than the one it was told. */
function hold(life, text) {
  if (life.lms) life.lms.committed['cmi.suspend_data'] = text
  else for (const key of life.kept()) life.browser.setItem(key, text)
  life.device = storage()
}

const canBegin = ({ data, player }) =>
  quizView(data, player.session(), 'final').canBegin

/** All is there to be looked at; whatever is done is not told. */
async function looked(life) {
  if (!life.lms) return
  assert.equal(life.player.session().state.passed, true)
  heard(life)
  await turn(life, 'p1')
  await takeQuiz(life, 0)
  life.player.end()
  assert.deepEqual(heard(life), ['end'])
}

for (const [name, columns] of rows('Launches'))
  test(name, async () => {
    for (const [at, standard] of STANDARDS.entries()) {
      const life = enrolled(standard)
      const look = await LAUNCHES[name](life)
      heard(life)
      await launch(life, MODES[name])
      assert.deepEqual([standard, ...heard(life)], [standard, ...columns[at]])
      await look()
    }
  })

test('the page names all steps and launches, and no others', () => {
  const named = [...rows('Steps'), ...rows('Launches')].map(([name]) => name)
  assert.deepEqual(named, [...Object.keys(WAY), ...Object.keys(LAUNCHES)])
})
