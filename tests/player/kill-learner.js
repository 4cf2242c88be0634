/**
 * A learner to whom everything happens: connections that break, tabs that die, other
 * devices. Who is thrown back repeats what was lost, and ends where everybody ends.
 */

import assert from 'node:assert/strict'

import { connect as connect12 } from '../../scormbuild/player/lms/scorm12.js'
import { connect as connect2004 } from '../../scormbuild/player/lms/scorm2004.js'
import { createPlayer } from '../../scormbuild/player/player.js'
import { reacher } from '../../scormbuild/player/saving/confirm.js'
import { resume } from '../../scormbuild/player/saving/resume.js'
import { clock } from './clock.js'
import { act, shown, shownText } from './kill-plan.js'
import { record } from '../../scormbuild/player/state/record.js'
import { platform } from './kill-platform.js'
import { storage } from './storage.js'

const CONNECT = {
  scorm12: [connect12, 'API'],
  scorm2004: [connect2004, 'API_1484_11'],
}
const BEGAN = Date.UTC(2026, 0, 5, 12)
/** Commits in any minute that no platform minds. */
const BUSY = 60

/**
 * @param {object} kind
 * @param {'scorm12' | 'scorm2004'} kind.standard
 * @param {string} kind.nature of the platform
 * @param {number} kind.misfortunes how many may happen
 * @param {boolean} kind.roams whether on several devices, some of which keep nothing
 */
export function enrol(plan, { standard, nature, misfortunes, roams }, random) {
  const time = clock()
  return {
    plan,
    random,
    time,
    misfortunes,
    roams,
    lms: platform({ standard, nature }, time.later),
    connect: CONNECT[standard],
    // Some let nothing be kept, and some are full at times.
    devices: [storage(), [storage(), null][random(2)]],
    /** Which one is used, and which one was used last. */
    device: 0,
    last: 0,
    /** Steps done so far, and those that the learner was told are saved. */
    done: 0,
    told: 0,
    /** Whether the browser knows that there is no connection. */
    aware: false,
    /** Steps that the device in use has surely seen. */
    reached: 0,
    tabs: 0,
    /** Launches at which the LMS could not be read, and the page that runs. */
    unheard: 0,
    page: null,
    steps: 0,
    faults: [],
  }
}

/** Opens the course in a new tab, and looks what is there. */
export async function open(life) {
  const { plan, time, lms, random } = life
  const [connect, name] = life.connect
  const store = life.devices[life.device]
  if (store) store.options.full = life.roams && life.misfortunes > 0 && random(6) === 0
  if (life.page) life.page.dead = true
  const page = { dead: false, torn: false, breaths: Infinity, deaf: 0, now: time.now }
  life.page = page
  // At times an LMS gives nothing, seldom for long.
  if (life.misfortunes > 0 && random(8) === 0) page.deaf = random(40)
  page.breathe = () => {
    page.breaths -= 1
    if (page.breaths < 0) page.dead = true
  }
  const listeners = []
  const window = {
    [name]: lms.launch(page),
    performance: { now: time.now },
    navigator: {
      get onLine() {
        return !life.aware
      },
    },
    setTimeout: (run, milliseconds) => time.later(() => page.dead || run(), milliseconds),
    addEventListener: (event, run) => void (event === 'online' && listeners.push(run)),
  }
  const adapter = await listened(life, connect(window, plan.data))
  if (adapter.unread) return unheard(life, adapter)
  const sitting = resume(plan.data, adapter, {
    store: store && living(store, page),
    seed: plan.seed,
    clock: () => BEGAN + time.now(),
  })
  const reach = reacher({
    address: 'index.html',
    fetch: () => asked(life, random(2000)),
    online: () => !life.aware,
    later: time.later,
  })
  const tab = { page, lms: adapter, listeners, reach, at: 0, over: false }
  life.tabs += 1
  tab.at = place(life, sitting.session.state)
  tab.player = createPlayer({
    ...sitting,
    window,
    data: plan.data,
    lms: adapter,
    say: (key) => key,
    announce() {},
    ...reach,
    tell: ({ confirmed }) => confirmed && !page.dead && acknowledged(life, tab),
  })
  tab.player.save()
  life.last = life.device
  return tab
}

/** Storage as a page sees it; what is written after its death is not. */
function living(store, page) {
  return {
    get length() {
      return store.length
    },
    key: store.key,
    getItem: store.getItem,
    removeItem: (name) => page.breathe() ?? (page.dead || store.removeItem(name)),
    setItem: (name, value) => page.breathe() ?? (page.dead || store.setItem(name, value)),
  }
}

/** A launch, however long an LMS has to be listened to. */
async function listened(life, launching) {
  let adapter = null
  void launching.then((made) => (adapter = made))
  for (let waited = 0; adapter === null && waited < 100; waited += 1)
    await life.time.pass(100)
  return adapter
}

/** Who cannot be read is told nothing; the learner comes again. */
async function unheard(life, adapter) {
  life.unheard += 1
  const before = JSON.stringify([...life.lms.kept])
  const sitting = resume(life.plan.data, adapter, {
    store: life.devices[life.device],
    seed: life.plan.seed,
    clock: life.time.now,
  })
  adapter.save(record(life.plan.data, sitting.session, 1))
  adapter.terminate(null, true)
  const told = ([element]) => element !== life.lms.exit
  const kept = (all) => JSON.stringify(all.filter(told))
  if (kept([...life.lms.kept]) !== kept(JSON.parse(before)))
    life.faults.push('an LMS that was not understood was told something')
  await life.time.pass(1000)
  return open(life)
}

/** A request that takes so many milliseconds, and needs a connection all the while. */
function asked(life, milliseconds) {
  const before = life.lms.up
  return new Promise((resolve, reject) => {
    const answer = () => {
      const there = before && life.lms.up
      if (!there) life.noticed = true
      if (there) resolve({ ok: true, status: 206 })
      else reject(new TypeError('no connection'))
    }
    life.time.later(answer, milliseconds)
  })
}

/** How far on the way a launch shows the learner to be. */
function place(life, state) {
  const { plan, done, told } = life
  const at = plan.states.slice(0, done + 1).lastIndexOf(shown(plan.data, state))
  if (at < 0) life.faults.push(`launch ${life.tabs} shows what was never there`)
  // Whoever came back to where they were is there, on whatever way: no state tells.
  const least = plan.states.indexOf(plan.states[told])
  if (at < least) life.faults.push(`launch ${life.tabs} shows ${at}, ${told} was told`)
  const same = life.device === life.last
  if (same && at < life.reached)
    life.faults.push(`launch ${life.tabs} shows ${at}, ${life.reached} was done here`)
  life.reached = Math.max(at, 0)
  return life.reached
}

/** The learner was told that all is saved: so it must be with the platform. */
export function acknowledged(life, tab) {
  // Where nobody could look, the learner is told so.
  if (!tab.reach.sure()) return
  life.told = Math.max(life.told, tab.at)
  // What is on its way yet is kept on this device: the next launch shows it.
  if (life.lms.nature === 'queued') return
  const held = life.lms.kept.get('cmi.suspend_data') ?? ''
  const at = life.plan.states.lastIndexOf(shownText(life.plan, held))
  if (at < tab.at) life.faults.push(`${tab.at} was told saved, ${at} is held`)
}

/** The next step. */
export function step(life, tab) {
  const { plan, time } = life
  const { player } = tab
  const next = plan.steps[tab.at]
  tab.at += 1
  life.done = Math.max(life.done, tab.at)
  life.steps += 1
  const moment = new Date(BEGAN + time.now())
  const session = act(plan.data, player.session(), next, moment)
  assert.ok(player.keep(session), `step ${tab.at} changes nothing`)
  if (!tab.page.dead && player.holds()) life.reached = tab.at
  busy(life)
}

function busy({ lms, time, faults }) {
  const lately = lms.commits.filter((at) => at > time.now() - 60_000)
  if (lately.length > BUSY) faults.push(`${lately.length} commits in a minute`)
}

/** The connection breaks, with or without the browser's noticing. */
export function breakOff(life) {
  life.lms.up = false
  life.noticed = false
  life.aware = life.random(2) === 1
}

/** It comes back. */
export function reconnect(life, tab) {
  life.lms.up = true
  const knew = life.aware
  life.aware = false
  if (knew && tab && !tab.page.dead) for (const run of tab.listeners) run()
}

/** "Save and leave"; whether the learner could go. */
export async function leave(life, tab, patience = 100_000) {
  let parting = ''
  void tab.player.leave().then((said) => (parting = said))
  for (let waited = 0; parting === '' && waited < patience; waited += 1000)
    await life.time.pass(1000)
  if (tab.page.dead || parting === '' || parting === 'here') return false
  if (parting === 'saved') acknowledged(life, tab)
  tab.over = true
  return true
}

/** What the platform holds, as far as it does not depend on when. */
export function holding({ kept }) {
  const timely = /(session_time|\.time|\.timestamp|\.latency|suspend_data)$/
  const entries = [...kept].filter(([element]) => !timely.test(element)).sort()
  return Object.fromEntries(entries)
}
