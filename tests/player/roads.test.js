/** The roads that Python found through its courses, played by the player itself. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { begin, give, submit } from '../../scormbuild/player/learning/attempt.js'
import { isOpen } from '../../scormbuild/player/learning/gates.js'
import { choices } from '../../scormbuild/player/learning/chosen.js'
import { check, see, watched } from '../../scormbuild/player/learning/session.js'
import { decide, enter, storyView } from '../../scormbuild/player/learning/story.js'
import { verdict } from '../../scormbuild/player/learning/verdict.js'
import { quizView } from '../../scormbuild/player/learning/views.js'
import { NOON, fresh } from './play.js'

const golden = new URL('../golden/roads.json', import.meta.url)
const cases = JSON.parse(readFileSync(golden, 'utf8'))

/** The numbers of a right response. */
function rightTo(question) {
  const [pattern] = question.interaction.correct
  return [...choices(question)].flatMap(([index, id]) => (pattern.includes(id) ? index : []))
}

/** A whole way through a scenario. */
function told(data, session, scenario, seat, path) {
  const over = path.reduce(
    (sofar, choice) => decide(data, sofar, { scenario, choice, time: NOON, latency: null }),
    enter(data, session, { scenario, seat }),
  )
  assert.equal(storyView(data, over, scenario).phase, 'over')
  return over
}

/** One step: a page, which must be open, a statement, or a quiz of which so many are right. */
function take(data, session, { show, watch, confirm, quiz, right, of, play, seat, path }) {
  if (show !== undefined) {
    assert.ok(isOpen(data, session.state, show), `${show} is closed`)
    return see(data, session, show)
  }
  if (watch !== undefined) return watched(data, session, watch)
  if (confirm !== undefined) {
    const asked = { question: confirm, quiz: null, response: [1], time: NOON, latency: null }
    return check(data, session, asked)
  }
  if (play !== undefined) return told(data, session, play, seat, path)
  const begun = begin(data, session, quiz)
  const { questions } = quizView(data, begun, quiz)
  assert.equal(questions.length, of)
  const given = questions.slice(0, right).reduce((sofar, question) => {
    const response = rightTo(data.questions[question])
    return give(data, sofar, { question, quiz, response, latency: null })
  }, begun)
  return submit(data, given, { quiz, time: NOON })
}

for (const { name, data, roads, openings } of cases) {
  for (const [goal, road] of Object.entries(roads).filter(([, it]) => it !== null)) {
    test(`${name}: the road to ${goal} ends where Python says`, () => {
      const session = road.steps.reduce((sofar, step) => take(data, sofar, step), fresh(data))
      const { progress, usedUp, ...end } = verdict(data, session.state)
      assert.deepEqual(end, road.end)
      assert.equal(progress === 1, end.done)
      assert.ok(!usedUp || end.passed === false)
    })
  }

  test(`${name}: the same pages are open before each page on the way`, () => {
    let session = fresh(data)
    const shown = roads.completed.steps.filter(({ show }) => show !== undefined)
    shown.forEach(({ show }, at) => {
      const open = data.pages.filter((page) => isOpen(data, session.state, page.id))
      assert.deepEqual(open.map((page) => page.id), openings[at])
      session = see(data, session, show)
    })
  })
}
