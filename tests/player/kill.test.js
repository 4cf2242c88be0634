/**
 * Learners whose tabs, connections and devices fail them at any moment, against those to
 * whom nothing happens: the records are the same, and nothing told saved is ever lost.
 *
 * `KILL_RUNS` is how many runs there are in each standard on each sort of platform.
 */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  breakOff,
  enrol,
  holding,
  leave,
  open,
  reconnect,
  step,
} from './kill-learner.js'
import { NATURES } from './kill-platform.js'
import { makePlan, shownText } from './kill-plan.js'
import { randomCourse } from './random-course.js'
import { seeded } from './seeded.js'

const RUNS = Number(process.env['KILL_RUNS'] ?? 70)
const MISFORTUNES = 12
const STEPS = 40
/** Turns after which a learner who got nowhere is one too patient. */
const ENOUGH = 2000

/** One after the other; what happens is drawn for each turn. */
async function live(life) {
  const { plan, random } = life
  let tab = await open(life)
  for (let turn = 0; turn < ENOUGH; turn += 1) {
    const happens = life.misfortunes > 0 && random(4) === 0
    if (happens) await misfortune(life, tab)
    else if (tab.at === plan.steps.length || plan.leaves.has(tab.at) && tab.stepped)
      await goOn(life, tab)
    else {
      step(life, tab)
      tab.stepped = true
    }
    await life.time.pass([0, 300, 3000, 20_000][random(4)])
    if (tab.page.dead) tab.over = true
    if (tab.over && life.told === plan.steps.length) return farewell(life)
    if (tab.over) tab = await reopened(life)
  }
  life.faults.push('never came to the end')
}

/** What died in a queue of the page's own is told again at the next launch, however late. */
async function farewell(life) {
  life.misfortunes = 0
  await life.time.pass(60_000)
  if (life.lms.nature !== 'queued') return
  const tab = await reopened(life)
  assert.ok(await leave(life, tab))
  await life.time.pass(60_000)
}

/** Leaves; where that is not to be, waits for the connection and tries again. */
async function goOn(life, tab) {
  if (await leave(life, tab)) return
  if (tab.page.dead) return
  await restored(life, tab)
  tab.stepped = tab.at > 0
}

/** What nobody notices lasts until somebody does. */
async function restored(life, tab) {
  const sly = !life.aware && life.lms.nature !== 'whole'
  for (let waited = 0; sly && !life.noticed && !tab.page.dead && waited < 40; waited += 1)
    await life.time.pass(5000)
  reconnect(life, tab)
}

async function misfortune(life, tab) {
  life.misfortunes -= 1
  await HAPPENINGS[life.random(HAPPENINGS.length)](life, tab)
}

const HAPPENINGS = [
  async (life, tab) => (life.lms.up ? breakOff(life) : await restored(life, tab)),
  async (life, tab) => (life.lms.up ? breakOff(life) : await restored(life, tab)),
  // The tab is gone, without a word.
  async (life, tab) => void (tab.page.dead = true),
  // It dies within one of the next calls, be it between a set and its commit.
  async (life, tab) => void (tab.page.breaths = life.random(25)),
  // It dies while what was saved is being made sure of.
  async (life, tab) => {
    tab.page.breaths = 5 + life.random(60)
    await leave(life, tab, 1000 * life.random(4))
    tab.page.dead = true
  },
  // It is closed: the page may say its last.
  async (life, tab) => {
    tab.page.torn = life.random(2) === 1
    tab.player.end()
    tab.over = tab.page.dead = true
  },
  // It goes out of sight, and comes back or not.
  async (life, tab) => tab.player.flush(),
]

/** The learner comes back, later, perhaps elsewhere. */
async function reopened(life) {
  const { random } = life
  await life.time.pass(random(100_000))
  // An LMS that cannot be reached launches nothing.
  reconnect(life, null)
  if (life.roams && life.misfortunes > 0 && random(3) === 0)
    life.device = 1 - life.device
  return open(life)
}

for (const standard of ['scorm12', 'scorm2004'])
  test(`nothing told saved is lost, and all end alike, in ${standard}`, async (t) => {
    const counts = { runs: 0, steps: 0, launches: 0, unheard: 0 }
    const faults = []
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = seeded(seed * 7919 + Number(standard === 'scorm12'))
      const plan = makePlan(randomCourse(random), random, STEPS)
      const calm = enrol(plan, { standard, nature: 'whole', misfortunes: 0, roams: false }, random)
      await live(calm)
      for (const nature of NATURES) {
        // Only this device knows what is on its way yet.
        const roams = random(4) > 0 && nature !== 'queued'
        const kind = { standard, nature, misfortunes: MISFORTUNES, roams }
        const life = enrol(plan, kind, seeded(seed))
        await live(life)
        const found = [...calm.faults, ...life.faults, ...different(calm, life)]
        faults.push(...found.map((fault) => `${nature}, seed ${seed}: ${fault}`))
        counts.runs += 1
        counts.steps += life.steps
        counts.launches += life.tabs
        counts.unheard += life.unheard
      }
    }
    const { runs, steps, launches, unheard } = counts
    t.diagnostic(`${runs} runs, ${steps} steps, ${launches} launches, ${unheard} unheard`)
    assert.deepEqual(faults, [])
  })

/** What a platform minded, and where its record is not that of the calm learner. */
function different(calm, { lms }) {
  const [one, other] = [holding(calm.lms), holding(lms)]
  const state = (kept) => shownText(calm.plan, kept.get('cmi.suspend_data') ?? '')
  const same = state(calm.lms.kept) === state(lms.kept)
  const apart = [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((element) => one[element] !== other[element])
    .map((element) => `${element} is ${other[element]}, not ${one[element]}`)
  return [...lms.refused, ...(same ? [] : ['the states differ']), ...apart]
}
