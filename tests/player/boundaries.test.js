/** What LMSs hold at the edges: the pass mark itself, one below, nothing, everything. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { beginQuiz, enrolled, handIn, launch, leave, respond, turn } from './journey.js'
import { chooseOne, quiz } from './small-course.js'

/** A course whose quiz asks questions of these weights, of which some are right. */
function course(weights, track) {
  const questions = weights.map((weighting, at) => chooseOne(`q${at}`, at, { weighting }))
  const from = questions.map(({ id }) => id)
  const graded = track.mastery !== null
  const only = { graded, shuffle: false, draws: [{ count: from.length, from }] }
  return {
    track,
    questions: Object.fromEntries(questions.map((one) => [one.id, one])),
    quizzes: weights.length > 0 ? [quiz('final', 0, only)] : [],
  }
}

/** Reads all, answers, leaves; gives what the LMS holds then. */
async function played(standard, given, right) {
  const life = enrolled(standard, given)
  await launch(life)
  for (const page of ['p1', 'p2', 'p3']) await turn(life, page)
  if (life.data.quizzes.length > 0) {
    await beginQuiz(life)
    for (const one of right) await respond(life, one)
    await handIn(life)
  }
  assert.equal(await leave(life), 'saved')
  const held = (element) => life.lms.committed[element] ?? ''
  return standard === 'SCORM 1.2'
    ? [held('cmi.core.lesson_status'), held('cmi.core.score.raw')]
    : [
        held('cmi.completion_status'),
        held('cmi.success_status'),
        held('cmi.score.raw'),
        held('cmi.score.scaled'),
      ]
}

const PASSED = (score, scaled) => [['passed', score], ['completed', 'passed', score, scaled]]
const FAILED = (score, scaled) => [
  ['incomplete', score],
  ['incomplete', 'failed', score, scaled],
]
const COMPLETED = [
  ['completed', ''],
  ['completed', 'unknown', '', ''],
]
const NOTHING = { mastery: null, moveOn: 'completed', graded: {} }

/** Weights, the track, which responses are right, and what is held then. */
const EDGES = {
  'the pass mark exactly': [[74, 1, 25], { mastery: 75 }, [1, 1, 0], PASSED('75', '0.75')],
  'one point below it': [[74, 1, 25], { mastery: 75 }, [1, 0, 0], FAILED('74', '0.74')],
  'a third of a point below it': [[1, 1, 1], { mastery: 67 }, [1, 1, 0], FAILED('66', '0.66')],
  'two thirds, rounded down': [[1, 1, 1], { mastery: 66 }, [1, 1, 0], PASSED('66', '0.66')],
  'nothing right': [[1, 1], { mastery: 75 }, [0, 0], FAILED('0', '0')],
  'nothing right, nothing asked': [[1, 1], { mastery: 0 }, [0, 0], PASSED('0', '0')],
  'everything right': [[1, 1], { mastery: 75 }, [1, 1], PASSED('100', '1')],
  'everything right, all asked': [[99, 1], { mastery: 100 }, [1, 1], PASSED('100', '1')],
  'one point short of all': [[99, 1], { mastery: 100 }, [1, 0], FAILED('99', '0.99')],
  'no quiz, as observers have none': [[], NOTHING, [], COMPLETED],
  'no pass mark, all right': [[1, 1], NOTHING, [1, 1], COMPLETED],
  'no pass mark, all wrong': [[1, 1], NOTHING, [0, 0], COMPLETED],
}

for (const [name, [weights, track, right, held]] of Object.entries(EDGES))
  test(name, async () => {
    const given = course(weights, track)
    for (const [at, standard] of ['SCORM 1.2', 'SCORM 2004'].entries())
      assert.deepEqual(await played(standard, given, right), held[at])
  })
