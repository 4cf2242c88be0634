/** Every manner of answering: practised, kept, told in both standards, taken by both. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { decode, encode } from '../../scormbuild/player/state/codec.js'
import { fields as fields2004 } from '../../scormbuild/player/lms/interactions2004.js'
import { fields as fields12 } from '../../scormbuild/player/lms/values12.js'
import { record } from '../../scormbuild/player/state/record.js'
import { check } from '../../scormbuild/player/learning/session.js'
import { questionView } from '../../scormbuild/player/learning/views.js'
import { RESPONSES as EMULATED12 } from '../../scormbuild/preview/page/run-time/elements12.js'
import { TYPES as EMULATED2004 } from '../../scormbuild/preview/page/run-time/responses2004.js'
import { FEEDBACK } from './elements12.js'
import { TYPES as TYPES2004 } from './elements2004.js'
import { match, numeric, order, shortAnswer } from './kinds.js'
import { NOON, fresh } from './play.js'
import { chooseMany, chooseOne, smallCourse, trueFalse } from './small-course.js'

/** A question of each manner, a response that is right, a wrong one, and what is told. */
const CASES = [
  [chooseOne('q', 0), [0], [1], 'a', 'a'],
  [chooseMany('q', 0), [0, 1], [2], '{a,b}', 'a[,]b'],
  [trueFalse('q', 0), [1], [0], 't', 'true'],
  [shortAnswer('q', 0), 'Escalation', 'no', 'Escalation', '{lang=en}Escalation'],
  [numeric('q', 0), '50.5', '4', '50.5', '50.5'],
  [match('q', 0), [0, 3, 1, 4, 2, 5], [0, 4], 'a.d,b.e,c.f', 'a[.]d[,]b[.]e[,]c[.]f'],
  [order('q', 0), [0, 1, 2, 3], [3, 2, 1, 0], 'a,b,c,d', 'a[,]b[,]c[,]d'],
]

const answer = (data, session, response) =>
  check(data, session, { question: 'q', quiz: null, response, time: NOON, latency: null })

for (const [question, right, wrong, told12, told2004] of CASES) {
  const { manner } = question
  const { type } = question.interaction
  const data = smallCourse({ questions: { q: question } })

  test(`${manner} (${type}): wrong, then right, is kept and told`, () => {
    const tried = answer(data, fresh(data), wrong)
    assert.equal(questionView(data, tried, 'q', null).outcome, 'incorrect')
    const session = answer(data, tried, right)
    const view = questionView(data, session, 'q', null)
    assert.deepEqual([view.outcome, view.tries, view.response], ['correct', 2, right])
    assert.deepEqual(decode(encode(session.state, 'small'), 'small').state, session.state)
    const [told] = record(data, session, 1).interactions
    const said = (fields, name) => Object.fromEntries(fields)[name]
    assert.equal(said(fields12(told), 'student_response'), told12)
    assert.equal(said(fields2004(told, 'en'), 'learner_response'), told2004)
  })

  test(`${manner} (${type}): the LMSs of the preview take it too`, () => {
    const [told] = record(data, answer(data, fresh(data), right), 1).interactions
    const { response, pattern } = EMULATED2004[type]
    for (const [name, value] of fields2004(told, 'en')) {
      if (name === 'learner_response') assert.equal(response(value) || '', '')
      if (name.endsWith('.pattern')) assert.equal(pattern(value) || '', '')
    }
    for (const [name, value] of fields12(told)) {
      if (/response|pattern/.test(name)) assert.equal(EMULATED12[type](value) || '', '')
    }
  })

  test(`${manner} (${type}): strict LMSs take what is told`, () => {
    for (const response of [right, wrong]) {
      const [told] = record(data, answer(data, fresh(data), response), 1).interactions
      const { response: takes, pattern = takes } = TYPES2004[type]
      for (const [name, value] of fields2004(told, 'en')) {
        if (name === 'learner_response') assert.equal(takes(value), '')
        if (name.endsWith('.pattern')) assert.equal(pattern(value) || '', '')
      }
      for (const [name, value] of fields12(told)) {
        if (/response|pattern/.test(name)) assert.equal(FEEDBACK[type](value), true, value)
      }
    }
  })
}
