/** Whoever is exactly on the pass mark that an LMS names has passed, whatever the mark. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { plain } from '../../../tests/player/launched.js'
import { LAUNCH, lrs, namedCourse, pane } from '../../../tests/player/lrs.js'
import { verdict } from '../learning/verdict.js'
import { blank, quizState, withQuiz } from '../state/state.js'
import { connect } from './cmi5.js'

const data = namedCourse()
const MARKS = Array.from({ length: 100 }, (_, at) => at + 1)

/** What is said of somebody with so many whole percents, under the mark that is asked. */
async function told(mark, score) {
  const side = lrs({ launch: { ...LAUNCH, masteryScore: mark / 100 } })
  const lms = await connect(pane(side), data)
  const quiz = { ...quizState(blank(1), 0), begun: 1, best: score * 10_000 }
  const state = withQuiz(blank(1), 0, quiz)
  const track = { ...data.track, mastery: lms.mastery }
  lms.save(plain({ verdict: verdict({ ...data, track }, state) }))
  await lms.reach()
  const one = side.statements.find(({ verb }) => verb.display.en === 'passed')
  return [lms.mastery, one?.result.score.raw ?? null]
}

test('who is exactly on the mark passes, with a score, and who is below does not', async () => {
  for (const mark of MARKS) {
    assert.deepEqual([mark, mark], await told(mark, mark))
    assert.deepEqual([mark, null], await told(mark, mark - 1))
  }
})

test('a mark between whole percents stands as it is', async () => {
  assert.deepEqual([66.67, null], await told(66.67, 66))
  assert.deepEqual([66.67, 67], await told(66.67, 67))
})
