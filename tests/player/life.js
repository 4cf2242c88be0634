/** A learner's long random life with a course, judged by an account of its own. */

import assert from 'node:assert/strict'

import { begin, give, submit } from '../../scormbuild/player/learning/attempt.js'
import { record } from '../../scormbuild/player/state/record.js'
import { restore } from '../../scormbuild/player/state/restore.js'
import { check, see } from '../../scormbuild/player/learning/session.js'
import { questionView, quizView } from '../../scormbuild/player/learning/views.js'
import { copied, expected, openAccount, relaunched, shareOf } from './account.js'
import { NOON } from './play.js'
import { randomCourse } from './random-course.js'

const STEPS = 90
const CALM = { down: false, breaks: false }
const pick = (random, list) => list[random(list.length)]

/**
 * How a standard's LMS is met.
 * @typedef {object} Standard
 * @property {import('../../scormbuild/player/types').Connect} connect
 * @property {string} api name of the object
 * @property {(due: ReturnType<typeof expected>) => object} due what an LMS should hold
 * @property {(committed: object) => object} held what it does hold
 * @property {(due: ReturnType<typeof expected>) => string} words for the status
 */

/**
 * Launches, events, saves, breaks of every sort; gives the statuses that came up.
 * @param {Standard} standard
 * @returns {Promise<Set<string>>}
 */
export async function live(standard, lms, random, network = CALM) {
  const life = {
    standard,
    lms,
    data: randomCourse(random),
    random,
    network,
    words: new Set(),
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
  return life.words
}

async function launch(life) {
  const { standard, lms, data, random } = life
  const window = {
    [standard.api]: lms.launch(),
    setTimeout: (run) => queueMicrotask(run),
  }
  life.adapter = await standard.connect(window, data)
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
function judge({ standard, lms, data, account, session, last, words }) {
  const due = expected(data, account)
  words.add(standard.words(due))
  assert.equal(lms.committed['cmi.suspend_data'], last)
  assert.deepEqual(standard.held(lms.committed), standard.due(due))
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
  const most = asked && asked.manner === 'several' ? 5 : 3
  const single = !asked || asked.manner === 'one'
  const any = Array.from({ length: most }, (_, index) => index).filter(
    () => random(3) === 0,
  )
  const wrong = single ? [random(3)] : any
  return {
    response: random(2) === 1 ? right : wrong,
    latency: random(2) === 1 ? random(90000) : null,
  }
}
