/** What is kept and not marked: changed at will, told as neutral, taken by all. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { decode, encode } from '../../scormbuild/player/state/codec.js'
import { fields as fields2004 } from '../../scormbuild/player/lms/interactions2004.js'
import { fields as fields12 } from '../../scormbuild/player/lms/values12.js'
import { marks } from '../../scormbuild/player/learning/marks.js'
import { record } from '../../scormbuild/player/state/record.js'
import { check } from '../../scormbuild/player/learning/session.js'
import { verdict } from '../../scormbuild/player/learning/verdict.js'
import { open } from '../../scormbuild/player/learning/overview.js'
import { questionView } from '../../scormbuild/player/learning/views.js'
import { RESPONSES as EMULATED12 } from '../../scormbuild/preview/page/run-time/elements12.js'
import { TYPES as EMULATED2004 } from '../../scormbuild/preview/page/run-time/responses2004.js'
import { FEEDBACK } from './elements12.js'
import { TYPES as TYPES2004 } from './elements2004.js'
import { acknowledge, checklist, likert, reflect } from './kinds.js'
import { NOON, fresh, readAll } from './play.js'
import { smallCourse } from './small-course.js'

const LINES = 'The wrong word.\nAt two.'

/** A question of each kind, a response, another, and what is told of the latter. */
const CASES = [
  [likert('q', 0), [2], [1], '2', '2'],
  [likert('q', 0), [0], [2], '0', '0'],
  [checklist('q', 0), [2], [0, 1], 'a,b', 'a[.]true[,]b[.]true'],
  [reflect('q', 0), 'No', LINES, 'The wrong word. At two.', '{lang=en}The wrong word. At two.'],
  [
    reflect('q', 0, { longest: 800, type: 'long-fill-in' }),
    'No',
    LINES,
    'The wrong word. At two.',
    '{lang=en}The wrong word. At two.',
  ],
]

const answer = (data, session, response) =>
  check(data, session, { question: 'q', quiz: null, response, time: NOON, latency: null })

test('a statement that is confirmed keeps its day, of which the LMS is told by the time', () => {
  const data = smallCourse({ questions: { q: { ...acknowledge('q', 0), dated: true } } })
  const session = answer(data, fresh(data), [1])
  assert.deepEqual(session.state.answers[0].response, [1, Math.floor(+NOON / 864e5)])
  assert.deepEqual(record(data, session, 1).interactions[0].response, ['true'])
  assert.deepEqual(questionView(data, session, 'q', null).open, false)
})

const said = (fields, name) => Object.fromEntries(fields)[name]

for (const [question, first, then, told12, told2004] of CASES) {
  const { type } = question.interaction
  const data = smallCourse({ questions: { q: question } })
  const changed = () => answer(data, answer(data, fresh(data), first), then)

  test(`${type} ${told12}: it is changed, kept, and never right or wrong`, () => {
    const session = changed()
    const view = questionView(data, session, 'q', null)
    assert.deepEqual([view.outcome, view.tries, view.open], ['noted', 1, true])
    assert.deepEqual(view.response, then)
    assert.deepEqual([...marks(question, view)], [])
    assert.deepEqual(decode(encode(session.state, 'small'), 'small').state, session.state)
  })

  test(`${type} ${told12}: it is changed as often as one likes, and told as it is last`, () => {
    const { state } = changed()
    const often = { ...state.answers[0], tries: 31 }
    // form `b` counted these, and had an end of them
    let session = { ...changed(), state: { ...state, answers: [often] } }
    for (let time = 0; time < 40; time += 1) {
      session = answer(data, session, time % 2 ? then : first)
      const [told, ...others] = record(data, session, 1).interactions
      assert.deepEqual([told.number, told.due, others], [0, true, []])
      assert.equal(said(fields12(told), 'student_response') === told12, time % 2 > 0)
    }
    assert.deepEqual(session.state.answers, state.answers)
    assert.equal(questionView(data, session, 'q', null).open, true)
  })

  test(`${type} ${told12}: both standards are told, neutrally, and take it`, () => {
    const [told] = record(data, changed(), 1).interactions
    assert.equal(told.result, 'neutral')
    const [one, two] = [fields12(told), fields2004(told, 'en')]
    assert.equal(said(one, 'student_response'), told12)
    assert.equal(said(two, 'learner_response'), told2004)
    assert.deepEqual(['neutral', 'neutral'], [said(one, 'result'), said(two, 'result')])
    const names = [...one, ...two].map(([name]) => name)
    assert.deepEqual(names.filter((name) => name.startsWith('correct')), [])
    const kind = said(one, 'type')
    assert.equal(FEEDBACK[kind](told12), true)
    assert.equal(EMULATED12[kind](told12) || '', '')
    assert.equal(TYPES2004[type].response(told2004), '')
    assert.equal(EMULATED2004[type].response(told2004) || '', '')
  })
}

test('what a learner writes keeps its lines, and nothing else that cannot be seen', () => {
  const data = smallCourse({ questions: { q: reflect('q', 0, { longest: 12 }) } })
  const written = answer(data, fresh(data), '  one\r\ntwo\tand\u0007three ')
  assert.equal(questionView(data, written, 'q', null).response, 'one\ntwo and')
})

test('a statement is confirmed once, and nothing changes afterwards', () => {
  const data = smallCourse({ questions: { q: acknowledge('q', 0) } })
  const session = answer(data, fresh(data), [1])
  const view = questionView(data, session, 'q', null)
  assert.deepEqual([view.outcome, view.response, view.open], ['noted', [1], false])
  assert.equal(answer(data, session, [0]), session)
  const [told] = record(data, session, 1).interactions
  assert.equal(said(fields12(told), 'student_response'), 't')
  assert.equal(said(fields2004(told, 'en'), 'learner_response'), 'true')
  assert.equal(told.result, 'neutral')
})

test('a course is not completed before what is due on its required pages is confirmed', () => {
  const small = smallCourse({ track: { moveOn: 'completed' }, questions: { q: acknowledge('q', 40) } })
  const pages = small.pages.map((page) => (page.id === 'p2' ? { ...page, due: [40] } : page))
  const data = { ...small, pages }
  assert.deepEqual(open(data, fresh(data)).due, [])
  const read = readAll(data, fresh(data))
  assert.equal(verdict(data, read.state).completed, false)
  assert.deepEqual([open(data, read).pages, open(data, read).due], [[], ['p2']])
  const confirmed = answer(data, read, [1])
  assert.equal(confirmed.state.completed, true)
  assert.deepEqual(open(data, confirmed).due, [])
})

test('what is due does not count where pages do not', () => {
  const small = smallCourse({ track: { moveOn: 'passed' }, questions: { q: acknowledge('q', 40) } })
  const data = { ...small, pages: small.pages.map((page) => ({ ...page, due: [40] })) }
  assert.deepEqual(open(data, readAll(data, fresh(data))).due, [])
})
