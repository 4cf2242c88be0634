/**
 * Long random lives of learners, against two LMSs, judged by an account of their own.
 */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { begin, give, submit } from '../../scormbuild/player/attempt.js'
import { connect } from '../../scormbuild/player/lms/scorm12.js'
import { record } from '../../scormbuild/player/record.js'
import { restore } from '../../scormbuild/player/restore.js'
import { check, see } from '../../scormbuild/player/session.js'
import { questionView, quizView } from '../../scormbuild/player/views.js'
import { copied, expected, openAccount, relaunched, shareOf } from './account.js'
import { NOON } from './play.js'
import { randomCourse } from './random-course.js'
import { scormAgain } from './scorm-again.js'
import { seeded } from './seeded.js'
import { strictLms } from './strict12.js'

const STEPS = 90
const pick = (random, list) => list[random(list.length)]

/** A learner's life with a course: launches, events, saves, breaks of every sort. */
async function live(lms, data, random, network, words) {
  const life = {
    lms,
    data,
    random,
    network,
    words,
    saved: new Map([['', openAccount()]]),
    last: '',
  }
  await launch(life)
  for (let step = 0; step < STEPS; step += 1) {
    await pick(random, EVENTS)(life)
    if (random(10) < 6) save(life)
    if (random(12) === 0) await interrupted(life)
  }
  network.down = false
  save(life)
  judge(life)
  return life
}

async function launch(life) {
  const { lms, data, random } = life
  const window = { API: lms.launch(), setTimeout: (run) => queueMicrotask(run) }
  life.adapter = await connect(window, data)
  const { launch } = life.adapter
  assert.equal(launch.state, lms.committed['cmi.suspend_data'] ?? '')
  life.account = relaunched(data, copied(life.saved.get(launch.state)))
  life.session = restore(data, launch, random(1296))
  life.given = {}
  for (const { id, graded } of data.quizzes)
    if (graded && quizView(data, life.session, id).phase === 'open')
      life.given[id] = Object.fromEntries(
        quizView(data, life.session, id).questions.map((question) => {
          return [question, questionView(data, life.session, question, id).response]
        }),
      )
}

function save(life) {
  const now = record(life.data, life.session, 60)
  life.saved.set(now.state, copied(life.account))
  const accepted = life.adapter.save(now)
  assert.equal(accepted, !life.network.down)
  if (!accepted) return
  life.last = now.state
  judge(life)
}

/** What the LMS holds after an accepted save is what the account says. */
function judge({ lms, data, account, session, last, words }) {
  const { word, raw } = expected(data, account)
  words.add(word)
  assert.equal(lms.committed['cmi.suspend_data'], last)
  assert.equal(lms.committed['cmi.core.lesson_status'], word)
  assert.equal(lms.committed['cmi.core.score.raw'] ?? null, raw)
  if (!lms.forgets) assert.equal(lms.interactions(), session.state.answers.length)
}

/** The tab is killed, or left as it should be; then the learner comes back. */
async function interrupted(life) {
  const { data, random, network, lms } = life
  const leaves = random(2) === 1
  if (leaves) {
    const now = record(data, life.session, 60)
    life.saved.set(now.state, copied(life.account))
    if (life.adapter.terminate(now)) life.last = now.state
  }
  network.down = false
  assert.equal(lms.committed['cmi.suspend_data'] ?? '', life.last)
  await launch(life)
  network.down = network.breaks && random(3) === 0
}

const EVENTS = [
  (life) => {
    const page = pick(life.random, life.data.pages).id
    life.session = see(life.data, life.session, page)
    if (!life.account.pages.includes(page)) life.account.pages.push(page)
  },
  (life) => {
    const question = pick(life.random, Object.keys(life.data.questions))
    const quiz = life.random(2) === 1 ? 'practice' : null
    life.session = check(life.data, life.session, {
      question,
      quiz,
      ...said(life),
      time: NOON,
    })
  },
  (life) => {
    const { id, graded } = pick(life.random, life.data.quizzes)
    const { canBegin } = quizView(life.data, life.session, id)
    life.session = begin(life.data, life.session, id)
    if (!graded || !canBegin) return
    life.account.used[id] = (life.account.used[id] ?? 0) + 1
    life.account.under[id] = true
    life.given[id] = {}
  },
  answerOne,
  answerOne,
  answerOne,
  (life) => {
    const { id, graded } = pick(life.random, life.data.quizzes)
    const { phase, questions } = quizView(life.data, life.session, id)
    life.session = submit(life.data, life.session, { quiz: id, time: NOON })
    if (!graded || phase !== 'open') return
    const share = shareOf(life.data, questions, life.given[id])
    life.account.best[id] = Math.max(life.account.best[id] ?? 0, share)
    life.account.under[id] = false
  },
]

function answerOne(life) {
  const open = life.data.quizzes.filter((quiz) => {
    return quiz.graded && quizView(life.data, life.session, quiz.id).phase === 'open'
  })
  if (open.length === 0) return
  const { id } = pick(life.random, open)
  const question = pick(life.random, quizView(life.data, life.session, id).questions)
  const { response, latency } = said(life, question)
  life.session = give(life.data, life.session, {
    question,
    quiz: id,
    response,
    latency,
  })
  life.given[id][question] = response
}

/** A response that is right half the time. */
function said({ data, random }, question) {
  const asked = question && data.questions[question]
  const right = asked ? asked.interaction.correct[0].map((_, index) => index) : [0]
  const most = asked && asked.kind === 'choose-many' ? 5 : 3
  const single = !asked || asked.kind === 'choose-one'
  const any = Array.from({ length: most }, (_, index) => index).filter(
    () => random(3) === 0,
  )
  const wrong = single ? [random(3)] : any
  return {
    response: random(2) === 1 ? right : wrong,
    latency: random(2) === 1 ? random(90000) : null,
  }
}

const WORDS = ['completed', 'failed', 'incomplete', 'passed']

test('no call is refused, and status, score and answers are right, in a strict LMS', async () => {
  const words = new Set()
  for (let seed = 1; seed <= 100; seed += 1) {
    const random = seeded(seed)
    const lms = strictLms({ forgets: random(2) === 1 })
    await live(lms, randomCourse(random), random, { down: false, breaks: false }, words)
    // An LMS that forgets interactions refuses once, and is told the earlier ones first.
    const holes = lms.refused.filter(
      (call) => !/^cmi\.interactions\.\d+\.id=.*: 201$/.test(call),
    )
    assert.deepEqual(holes, [], `seed ${seed}`)
  }
  assert.deepEqual([...words].sort(), WORDS)
})

test('nothing accepted is lost, whatever breaks, in a strict LMS', async () => {
  const words = new Set()
  for (let seed = 1001; seed <= 1100; seed += 1) {
    const random = seeded(seed)
    const network = { down: false, breaks: true }
    const fails = (name) => network.down && /^LMS(SetValue|Commit|Finish)$/.test(name)
    await live(strictLms({ fails }), randomCourse(random), random, network, words)
  }
  assert.deepEqual([...words].sort(), WORDS)
})

test('no call is refused, and status, score and answers are right, in scorm-again', async () => {
  const words = new Set()
  for (let seed = 2001; seed <= 2100; seed += 1) {
    const random = seeded(seed)
    const lms = scormAgain()
    await live(lms, randomCourse(random), random, { down: false, breaks: false }, words)
    assert.deepEqual(lms.refused, [], `seed ${seed}`)
  }
  assert.deepEqual([...words].sort(), WORDS)
})
