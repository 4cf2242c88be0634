import assert from 'node:assert/strict'
import { test } from 'node:test'

import { fresh } from '../../tests/player/play.js'
import { smallCourse } from '../../tests/player/small-course.js'
import { decode } from './codec.js'
import { createPlayer } from './player.js'
import { BLANK, restore } from './restore.js'
import { sayer } from './say.js'
import { see } from './session.js'

const data = smallCourse()

/** An LMS that says what `trouble` is, and remembers what was said to it. */
function platform(trouble = '') {
  const lms = {
    launch: BLANK,
    records: true,
    log: [],
    trouble,
    over: false,
    records_: [],
    said: [],
    save(record) {
      lms.records_.push(record)
      lms.said.push('save')
      return lms.trouble === ''
    },
    terminate(record, anyway) {
      if (lms.over) return false
      lms.records_.push(record)
      lms.over = anyway || lms.trouble === '' || lms.trouble === 'too-long'
      lms.said.push(lms.over ? 'end' : 'save')
      return lms.trouble === ''
    },
  }
  return lms
}

/** A window whose time passes only by `pass` and whose events come only by `fire`. */
function browser() {
  const listeners = {}
  const waiting = []
  let now = 1000
  return {
    performance: { now: () => now },
    setTimeout: (run, milliseconds) => void waiting.push([run, milliseconds]),
    addEventListener: (name, listener) => void (listeners[name] = listener),
    fire: (name) => listeners[name]({ type: name }),
    waiting,
    pass() {
      for (const [run, milliseconds] of waiting.splice(0)) {
        now += milliseconds
        run()
      }
    },
  }
}

function sitting(lms = platform(), session = fresh(data)) {
  const window = browser()
  const told = []
  const tell = (trouble) => void told.push(trouble)
  const say = sayer({})
  const announce = () => {}
  const player = createPlayer({ window, data, say, lms, session, announce, tell })
  const turn = (page) => player.keep(see(data, player.session(), page))
  return { player, window, told, lms, turn }
}

test('every step is saved with the seconds it came after, and told to who listens', () => {
  const { player, window, lms, turn } = sitting()
  let heard = 0
  player.onChange(() => (heard += 1))
  window.setTimeout(() => {}, 61_900)
  window.pass()
  assert.equal(turn('p2'), true)
  assert.deepEqual(lms.said, ['save'])
  assert.deepEqual([lms.records_[0].location, lms.records_[0].seconds], ['p2', 61])
  assert.equal(heard, 1)
})

test('what changes nothing is neither saved nor told', () => {
  const { player, lms } = sitting()
  player.onChange(() => assert.fail('told'))
  assert.equal(player.keep(player.session()), false)
  assert.deepEqual(lms.said, [])
})

test('without an LMS a sitting goes on and ends all the same', () => {
  const { player, told, turn } = sitting(null)
  turn('p2')
  assert.equal(player.leave(false), 'saved')
  assert.deepEqual(told, [])
})

test('leaving saves and ends once, and nothing is saved after it', () => {
  const { player, lms, turn } = sitting()
  assert.equal(player.leave(false), 'saved')
  assert.equal(player.leave(true), 'saved')
  player.save()
  turn('p2')
  assert.deepEqual(lms.said, ['end'])
})

test('who leaves and is refused stays; it is tried again, and then leaving ends', () => {
  const { player, window, told, lms } = sitting(platform('refused'))
  assert.equal(player.leave(false), 'here')
  assert.deepEqual([lms.over, told], [false, ['refused']])
  assert.deepEqual(window.waiting.map(([, pause]) => pause), [5000])
  lms.trouble = ''
  window.pass()
  assert.deepEqual(told, ['refused', ''])
  assert.equal(player.leave(false), 'saved')
  assert.deepEqual(lms.said, ['save', 'save', 'end'])
})

test('who stays after a refusal goes on learning, and their steps are saved', () => {
  const { player, lms, turn } = sitting(platform('refused'))
  player.leave(false)
  lms.trouble = ''
  turn('p2')
  assert.equal(lms.records_.at(-1).location, 'p2')
})

test('who leaves anyway ends the session, and it never says that all is saved', () => {
  const { player, window, told, lms } = sitting(platform('refused'))
  player.save()
  assert.equal(player.leave(true), 'unsaved')
  lms.trouble = ''
  window.pass()
  player.save()
  window.fire('online')
  assert.deepEqual([lms.said, told], [['save', 'end'], ['refused']])
  assert.equal(player.leave(true), 'unsaved')
})

test('what a closing tab is refused is not told', () => {
  const { player, told } = sitting(platform('refused'))
  assert.equal(player.leave(true), 'unsaved')
  assert.deepEqual(told, [])
})

test('what waiting cannot mend keeps nobody here', () => {
  const { player, lms } = sitting(platform('too-long'))
  assert.equal(player.leave(false), 'unsaved')
  assert.equal(lms.over, true)
})

test('back online everything is saved again', () => {
  const { window, told, lms, turn } = sitting(platform('unconfirmed'))
  turn('p2')
  assert.deepEqual(window.waiting, [])
  lms.trouble = ''
  window.fire('online')
  assert.deepEqual([lms.said, told], [['save', 'save'], ['unconfirmed', '']])
})

test('a damaged state stays with the LMS until the learner takes a step', () => {
  const launch = { ...BLANK, state: 'rubbish' }
  const { player, lms, turn } = sitting(platform(), restore(data, launch, 3))
  player.save()
  assert.equal(lms.records_[0].state, null)
  turn('p2')
  assert.deepEqual(decode(lms.records_[1].state, 'small').state.pages, [3])
  player.leave(false)
  assert.equal(lms.records_[2].state, lms.records_[1].state)
})

test("a newer version's state stays with the LMS whatever the learner does", () => {
  const session = { ...fresh(data), problem: 'newer' }
  const { player, lms, turn } = sitting(platform(), session)
  turn('p2')
  player.leave(false)
  assert.deepEqual(lms.records_.map(({ state }) => state), [null, null])
})
