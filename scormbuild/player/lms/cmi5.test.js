import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, plain, told } from '../../../tests/player/launched.js'
import { LAUNCH, PROFILE, address, lrs, namedCourse, pane, verbs } from '../../../tests/player/lrs.js'
import { NOON } from '../../../tests/player/play.js'
import { connect } from './cmi5.js'

const data = namedCourse()
const PASSED = { ...OPEN, completed: true, passed: true, done: true, score: 80, progress: 1 }
const FAILED = { ...OPEN, passed: false, score: 40 }
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/'

async function launched(side = lrs(), window = pane(side)) {
  const lms = await connect(window, data)
  await lms?.reach?.()
  return { side, window, lms }
}

const judged = (verdict, more = {}) => plain({ verdict, ...more })
const said = (side, verb) => side.statements.find((one) => one.verb.display.en === verb)
const lines = (side) => side.asked.map(({ method, resource }) => `${method} ${resource}`)

test('token, launch data, preferences and state come first, then initialized', async () => {
  const { side, lms } = await launched()
  assert.deepEqual(lines(side), [
    'POST fetch',
    'GET activities/state',
    'GET agents/profile',
    'GET activities/state',
    'POST statements',
  ])
  assert.deepEqual(verbs(side), ['initialized'])
  assert.equal(side.asked.at(-1).headers.Authorization, 'Basic token')
  assert.deepEqual([lms.records, lms.unread, lms.mastery, lms.trouble], [true, false, 75, ''])
})

test('every statement says what the LMS wants of it, and what we add', async () => {
  const { side } = await launched()
  const [{ context, object, actor }] = side.statements
  assert.deepEqual(context, {
    revision: '1.0.0',
    extensions: { ...LAUNCH.contextTemplate.extensions, own: 1 },
    registration: '2f1c6a5e-8d0b-4f65-9c0a-1b7a3a1d9e55',
    contextActivities: {
      grouping: [{ id: 'https://publisher.example/au' }],
      category: [{ id: PROFILE }, { id: `${CATEGORY}cmi5` }],
    },
  })
  assert.equal(object.id, 'https://l.example/au')
  assert.equal(actor.account.name, 'a')
})

test('passed and completed are told with score, duration and the pass mark', async () => {
  const { side, lms } = await launched()
  assert.equal(lms.save(judged(PASSED)), true)
  assert.equal(await lms.reach(), true)
  assert.deepEqual(verbs(side), ['initialized', 'completed', 'passed'])
  assert.deepEqual(said(side, 'completed').result, { completion: true, duration: 'PT65S' })
  const { result, context } = said(side, 'passed')
  assert.deepEqual(result, {
    success: true,
    duration: 'PT65S',
    score: { scaled: 0.8, raw: 80, min: 0, max: 100 },
  })
  assert.deepEqual(
    context.contextActivities.category.map(({ id }) => id),
    [PROFILE, `${CATEGORY}cmi5`, `${CATEGORY}moveon`],
  )
  const mark = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'
  assert.equal(context.extensions[mark], 0.75)
})

test('who picked roles is told as completed once all is done that these ask', async () => {
  const side = lrs()
  const roles = [{ id: 'lead' }]
  const lms = await connect(pane(side), { ...data, roles })
  await lms.reach()
  lms.save(judged({ ...OPEN, completed: true, progress: 0 }))
  lms.save(judged({ ...PASSED, done: false, progress: 0 }))
  await lms.reach()
  assert.deepEqual(verbs(side), ['initialized', 'passed'])
  lms.save(judged(PASSED))
  await lms.reach()
  assert.deepEqual(verbs(side), ['initialized', 'passed', 'completed'])
})

test('a score that says otherwise than the verb is left out', async () => {
  const { side, lms } = await launched()
  lms.save(judged({ ...FAILED, score: 90, usedUp: true }))
  await lms.reach()
  assert.deepEqual(said(side, 'failed').result, { success: false, duration: 'PT65S' })
})

test('failed waits while attempts are left, and is told before terminated', async () => {
  const { side, lms } = await launched()
  lms.save(judged({ ...FAILED, usedUp: false }))
  await lms.reach()
  assert.deepEqual(verbs(side), ['initialized'])
  assert.equal(lms.terminate(null, false), true)
  assert.equal(await lms.gone(), true)
  assert.deepEqual(verbs(side), ['initialized', 'failed', 'terminated'])
})

test('failed is told once, and passed not in the same session', async () => {
  const { side, lms } = await launched()
  lms.save(judged({ ...FAILED, usedUp: true }))
  lms.save(judged({ ...FAILED, usedUp: true }))
  lms.save(judged({ ...PASSED, completed: false }))
  lms.terminate(null, false)
  await lms.gone()
  assert.deepEqual(verbs(side), ['initialized', 'failed', 'terminated'])
})

test('the next session tells of passing what this one could not', async () => {
  const { side, lms } = await launched()
  lms.save(judged({ ...FAILED, usedUp: true }))
  lms.terminate(judged({ ...PASSED, completed: false }), false)
  await lms.gone()
  const next = await again(side, 's-2')
  next.save(judged(PASSED))
  await next.reach()
  assert.deepEqual(verbs(side).slice(-3), ['initialized', 'completed', 'passed'])
})

/** Another launch of the same registration. */
async function again(side, session, storage = new Map()) {
  side.tokens.push('token')
  const [key] = Object.keys(LAUNCH.contextTemplate.extensions)
  const contextTemplate = { ...LAUNCH.contextTemplate, extensions: { [key]: session } }
  side.launch = { ...LAUNCH, contextTemplate }
  const { lms } = await launched(side, pane(side, address(), storage))
  return lms
}

test('a second launch finds what was kept, and says nothing twice', async () => {
  const { side, lms } = await launched()
  lms.save(judged(PASSED, { interactions: [told(0)] }))
  lms.terminate(null, false)
  await lms.gone()
  const next = await again(side, 's-2')
  assert.deepEqual(next.launch, {
    mode: 'normal',
    state: 'abc',
    location: 'p1',
    completed: true,
    passed: true,
  })
  next.save(judged(PASSED, { interactions: [told(0, { moment: null })] }))
  next.terminate(null, false)
  await next.gone()
  const twice = verbs(side).filter((verb) => ['completed', 'passed', 'answered'].includes(verb))
  assert.deepEqual(twice, ['answered', 'completed', 'passed'])
})

test('an answer that did not arrive is told later as it was given then', async () => {
  const { side, lms } = await launched()
  side.answers['POST statements'] = [0]
  const moment = { time: NOON, latency: 2500 }
  lms.save(plain({ interactions: [told(0, { moment, result: 'neutral', id: 'one.final' })] }))
  assert.equal(await lms.reach(), false)
  const next = await again(side, 's-2')
  next.save(plain({ interactions: [told(0, { moment: null, due: true, id: 'one.final' })] }))
  await next.reach()
  const { timestamp, result, object, context } = said(side, 'answered')
  assert.equal(timestamp, NOON.toISOString())
  assert.equal(result.duration, 'PT2.5S')
  assert.equal(object.id, 'https://e.example/c/questions/one.final')
  assert.deepEqual(context.contextActivities.parent, [{ id: 'https://l.example/au' }])
})

test('an answer of which nobody knows when it was given has arrived or is lost', async () => {
  const { side, lms } = await launched()
  lms.save(plain({ interactions: [told(0, { moment: null, due: true })] }))
  await lms.reach()
  assert.equal(said(side, 'answered'), undefined)
})

test('the same answer saved twice is told once', async () => {
  const { side, lms } = await launched()
  const one = () => plain({ interactions: [told(0, { moment: { time: NOON, latency: 2500 } })] })
  lms.save(one())
  lms.save(one())
  await lms.reach()
  assert.equal(verbs(side).filter((verb) => verb === 'answered').length, 1)
})

test('a question in a quiz is an activity of its own, below the quiz', async () => {
  const { side, lms } = await launched()
  const { id, interaction } = Object.values(data.questions)[0]
  const record = told(0, { id: `${id}.final`, interaction, result: 'neutral' })
  lms.save(plain({ interactions: [record] }))
  await lms.reach()
  const { object, context, result } = said(side, 'answered')
  assert.equal(object.id, `https://e.example/c/questions/${id}`)
  assert.deepEqual(context.contextActivities.parent, [{ id: 'https://e.example/c/quizzes/final' }])
  assert.deepEqual(result, { response: 'a' })
})

test('progress is told in tens, as it goes up, and not at the end', async () => {
  const { side, lms } = await launched()
  for (const progress of [0.05, 0.14, 0.19, 0.35, 0.3]) lms.save(judged({ ...OPEN, progress }))
  lms.save(judged({ ...OPEN, progress: 1, done: true }))
  await lms.reach()
  const key = 'https://w3id.org/xapi/cmi5/result/extensions/progress'
  const told = side.statements.filter(({ verb }) => verb.display.en === 'progressed')
  assert.deepEqual(
    told.map(({ result }) => result.extensions[key]),
    [14, 35],
  )
})

test('progress is told in the whole percents that are reached', async () => {
  const { side, lms } = await launched()
  for (const progress of [0.29, 0.57, 0.7]) lms.save(judged({ ...OPEN, progress }))
  await lms.reach()
  const key = 'https://w3id.org/xapi/cmi5/result/extensions/progress'
  const told = side.statements.filter(({ verb }) => verb.display.en === 'progressed')
  assert.deepEqual(told.map(({ result }) => result.extensions[key]), [29, 57, 70])
})

for (const mode of ['Browse', 'Review'])
  test(`in ${mode} nothing is said but initialized and terminated`, async () => {
    const { side, lms } = await launched(lrs({ launch: { ...LAUNCH, launchMode: mode } }))
    assert.equal(lms.launch.mode, mode.toLowerCase())
    assert.equal(lms.save(judged(PASSED)), true)
    lms.terminate(judged(PASSED), false)
    await lms.gone()
    assert.deepEqual(verbs(side), ['initialized', 'terminated'])
    assert.equal(side.documents.size, 0)
  })

test('a reload goes on with the token and the session that there are', async () => {
  const storage = new Map()
  const { side, lms } = await launched(lrs(), undefined)
  void lms
  const first = lrs()
  await launched(first, pane(first, address(), storage))
  const { lms: second } = await launched(first, pane(first, address(), storage))
  second.terminate(null, false)
  await second.gone()
  assert.deepEqual(verbs(first), ['initialized', 'terminated'])
  assert.equal(lines(first).filter((line) => line === 'POST fetch').length, 1)
  assert.deepEqual(verbs(side), ['initialized'])
})

test('a closing tab sends what waits, without a last word', async () => {
  const { side, lms } = await launched()
  side.answers['PUT activities/state'] = [0]
  lms.save(judged(PASSED))
  await lms.reach()
  assert.equal(lms.terminate(null, true), true)
  assert.equal(await lms.gone(), false)
  assert.equal(lms.over, true)
  assert.deepEqual([lms.save(judged(PASSED)), lms.terminate(null, true)], [false, false])
  await Promise.resolve()
  assert.deepEqual(verbs(side), ['initialized', 'completed', 'passed'])
})

test('whoever has left is led back to where the LMS wants them', async () => {
  const { window, lms } = await launched()
  lms.depart()
  assert.deepEqual(window.left, ['https://l.example/back'])
  for (const returnURL of ['javascript:alert(1)', undefined]) {
    const one = await launched(lrs({ launch: { ...LAUNCH, returnURL } }))
    one.lms.depart()
    assert.deepEqual(one.window.left, [])
  }
})

test('who wants to hear nothing hears nothing', async () => {
  const side = lrs({ wishes: { audioPreference: 'off', languagePreference: 'de' } })
  const player = { muted: false }
  const window = { ...pane(side), document: { querySelectorAll: () => [player] } }
  await launched(side, window)
  assert.equal(player.muted, true)
  await launched(lrs({ wishes: { audioPreference: 'off' } }))
})

test('a preference that is no text is none', async () => {
  for (const languagePreference of [{ toString: 1, valueOf: 1 }, ['de'], 7, null]) {
    const { lms } = await launched(lrs({ wishes: { languagePreference } }))
    assert.deepEqual([lms.records, lms.language?.()], [true, ''])
  }
})

test('without a pass mark of the LMS the score is told alone', async () => {
  const { masteryScore: _, ...launch } = LAUNCH
  const { side, lms } = await launched(lrs({ launch }))
  lms.save(judged({ ...PASSED, score: null }))
  await lms.reach()
  assert.equal(lms.mastery, undefined)
  assert.deepEqual(said(side, 'passed').result, { success: true, duration: 'PT65S' })
})
