/** What Python writes is what the player reads: one file, looked at from both sides. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { begin, give, submit } from '../../scormbuild/player/learning/attempt.js'
import { choices } from '../../scormbuild/player/learning/chosen.js'
import { record } from '../../scormbuild/player/state/record.js'
import { check } from '../../scormbuild/player/learning/session.js'
import { order, questionView, quizView } from '../../scormbuild/player/learning/views.js'
import { NOON, fresh, readAll } from './play.js'

const golden = new URL('../golden/page-data.json', import.meta.url)
const data = JSON.parse(readFileSync(golden, 'utf8'))

/** The numbers of a right response, found by the ids in the data. */
function right(question) {
  const [pattern] = question.interaction.correct
  return [...choices(question)].flatMap(([index, id]) =>
    pattern.includes(id) ? index : [],
  )
}

test("all numbers are the lock's: whole, and no two alike of a kind", () => {
  const all = [data.pages, Object.values(data.questions), data.quizzes]
  for (const kind of all) {
    const indexes = kind.map((one) => one.index)
    assert.ok(indexes.every((index) => Number.isInteger(index) && index >= 0))
    assert.equal(new Set(indexes).size, indexes.length)
  }
})

test('names in the data lead somewhere', () => {
  const pages = data.pages.map((page) => page.id)
  const quizzes = data.quizzes.map((quiz) => quiz.id)
  for (const quiz of data.quizzes) {
    assert.ok(pages.includes(quiz.page))
    for (const draw of quiz.draws) {
      assert.ok(draw.count > 0 && draw.count <= draw.from.length)
      for (const id of draw.from) assert.equal(data.questions[id].id, id)
    }
  }
  for (const part of Object.keys(data.track.graded)) assert.ok(quizzes.includes(part))
})

test('every question can be answered in full, with as many options as it shows', () => {
  for (const question of Object.values(data.questions)) {
    const event = { question: question.id, quiz: null, response: right(question) }
    const session = check(data, fresh(data), { ...event, time: NOON, latency: null })
    assert.equal(questionView(data, session, question.id, null).outcome, 'correct')
    assert.deepEqual(
      order(data, session, question.id).sort(),
      [...choices(question).keys()].sort(),
    )
  }
})

test('a learner who does all and gets all right is done', () => {
  const finished = Object.keys(data.track.graded).reduce(
    (sofar, id) => {
      const begun = begin(data, sofar, id)
      const given = quizView(data, begun, id).questions.reduce((open, question) => {
        const response = right(data.questions[question])
        return give(data, open, { question, quiz: id, response, latency: null })
      }, begun)
      return submit(data, given, { quiz: id, time: NOON })
    },
    readAll(data, fresh(data)),
  )
  const { done, score } = record(data, finished, 1).verdict
  assert.deepEqual([done, score], [true, 100])
})
