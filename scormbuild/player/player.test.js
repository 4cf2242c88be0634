import assert from 'node:assert/strict'
import { test } from 'node:test'

import { settled } from '../../tests/player/clock.js'
import { NOON, fresh } from '../../tests/player/play.js'
import { data, platform, sitting } from '../../tests/player/sitting.js'
import { storage } from '../../tests/player/storage.js'
import { decode } from './state/codec.js'
import { NO_JOURNAL, openJournal } from './saving/journal.js'
import { BLANK, restore } from './state/restore.js'
import { check } from './learning/session.js'

test('a step is saved with the seconds it came after, and told to who listens', async () => {
  const { player, time, lms, turn } = sitting()
  let heard = 0
  player.onChange(() => (heard += 1))
  await time.pass(61_900)
  assert.equal(turn('p2'), true)
  assert.deepEqual(lms.said, ['save'])
  assert.deepEqual([lms.records_[0].location, lms.records_[0].seconds], ['p2', 61])
  assert.equal(heard, 1)
})

test('who asks is told how saving stands, whenever that changes', async () => {
  const { player, time, turn } = sitting()
  const heard = []
  player.onStanding(({ accepted, confirmed }) => void heard.push([accepted, confirmed]))
  turn('p1')
  await time.pass(5000)
  assert.deepEqual(heard, [[false, false], [true, false], [true, true]])
})

test('small steps one after another are one save, what counts is saved at once', async () => {
  const { time, lms, turn } = sitting()
  turn('p1')
  turn('p2')
  turn('extra')
  assert.equal(lms.said.length, 1)
  turn('p3')
  assert.equal(lms.said.length, 2)
  turn('p1')
  await time.pass(1000)
  assert.deepEqual(lms.records_.map(({ location }) => location), ['p1', 'p3', 'p1'])
})

test('what changes nothing is neither saved nor told', () => {
  const { player, lms } = sitting()
  player.onChange(() => assert.fail('told'))
  assert.equal(player.keep(player.session()), false)
  assert.deepEqual(lms.said, [])
})

test('without an LMS a sitting goes on and ends all the same', async () => {
  const { player, turn, fire } = sitting(null)
  turn('p2')
  fire('online')
  assert.equal(await player.leave(), 'saved')
  assert.equal(player.end(), 'saved')
})

test('leaving saves, makes sure and ends once, and nothing is saved after it', async () => {
  const { player, lms, turn, time } = sitting()
  assert.equal(await player.leave(), 'saved')
  assert.equal(player.end(), 'saved')
  player.save()
  turn('p2')
  await time.pass(100_000)
  assert.deepEqual(lms.said, ['save', 'arrived', 'as it is', 'end'])
})

test('what is done while leaving is saved as well', async () => {
  const { player, lms, turn } = sitting()
  const left = player.leave()
  turn('p2')
  assert.equal(await left, 'saved')
  assert.equal(lms.records_.at(-1).location, 'p2')
  assert.deepEqual(lms.said.slice(-2), ['as it is', 'end'])
})

test('a tab that is closed while leaving ends the sitting, once', async () => {
  const { player, lms } = sitting()
  const left = player.leave()
  assert.equal(player.end(), 'unsaved')
  assert.equal(await left, 'unsaved')
  assert.deepEqual(lms.said, ['save', 'save', 'end'])
})

test('who leaves and is refused stays; it is tried again, and then leaving ends', async () => {
  const { player, time, told, lms } = sitting(platform('refused'))
  assert.equal(await player.leave(), 'here')
  assert.deepEqual([lms.over, told], [false, ['refused']])
  lms.trouble = ''
  await time.pass(5000)
  assert.deepEqual(told, ['refused', 'saved'])
  assert.equal(await player.leave(), 'saved')
})

test('who leaves and cannot be sure stays', async () => {
  const { player, network, told, lms } = sitting()
  network.up = false
  assert.equal(await player.leave(), 'here')
  assert.deepEqual([lms.over, told.at(-1), lms.said], [false, 'unconfirmed', ['save', 'doubt']])
  assert.equal(player.end(), 'unsaved')
})

test('who stays after a refusal goes on learning, and their steps are saved', async () => {
  const { player, lms, turn, time } = sitting(platform('refused'))
  await player.leave()
  lms.trouble = ''
  turn('p2')
  await time.pass(1000)
  assert.equal(lms.records_.at(-1).location, 'p2')
})

test('who leaves anyway ends the session, and it never says that all is saved', async () => {
  const { player, told, lms, time, fire } = sitting(platform('refused'))
  player.save()
  assert.equal(player.end(), 'unsaved')
  lms.trouble = ''
  await time.pass(100_000)
  player.save()
  fire('online')
  assert.deepEqual([lms.said, told], [['save', 'save', 'end'], ['…', 'refused']])
  assert.equal(player.end(), 'unsaved')
  assert.equal(await player.leave(), 'unsaved')
})

test('what a closing tab is refused is not told', () => {
  const { player, told } = sitting(platform('refused'))
  assert.equal(player.end(), 'unsaved')
  assert.deepEqual(told, [])
})

test('what waiting cannot mend keeps nobody here', async () => {
  const { player, lms } = sitting(platform('', true))
  assert.equal(await player.leave(), 'unsaved')
  assert.equal(lms.over, true)
})

test('who leaves with no room for all stays where even the rest is refused', async () => {
  const { player, lms, told, time } = sitting(platform('refused', true))
  assert.equal(await player.leave(), 'here')
  assert.deepEqual([lms.over, told.at(-1), time.pauses()], [false, 'refused', [5000]])
})

test('back online everything is set and saved again', async () => {
  const { told, lms, turn, fire } = sitting(platform('unconfirmed'))
  turn('p2')
  lms.trouble = ''
  lms.said.length = 0
  fire('online')
  await settled()
  assert.deepEqual([lms.said, told], [['doubt', 'save', 'arrived'], ['…', 'unconfirmed', 'saved']])
})

test('a page out of sight is saved at once, but only what waits', async () => {
  const { player, lms, turn } = sitting()
  turn('p1')
  player.flush()
  assert.equal(lms.said.length, 1)
  turn('p2')
  player.flush()
  assert.equal(lms.records_.at(-1).location, 'p2')
})

test('in review nobody is asked whether anything arrived', async () => {
  const lms = { ...platform(), records: false }
  const { player, network, told } = sitting(lms)
  network.up = false
  player.save()
  await settled()
  assert.equal(told.at(-1), 'saved')
})

test('a damaged state stays with the LMS until the learner takes a step', async () => {
  const launch = { ...BLANK, state: 'rubbish' }
  const { player, lms, turn } = sitting(platform(), { session: restore(data, launch, 3) })
  player.save()
  assert.equal(lms.records_[0].state, null)
  turn('p2')
  await player.leave()
  assert.deepEqual(decode(lms.records_[1].state, 'small').state.pages, [3])
  assert.equal(lms.records_.length, 3)
})

test("a newer version's state stays with the LMS whatever the learner does", async () => {
  const session = { ...fresh(data), problem: 'newer' }
  const { player, lms, turn } = sitting(platform(), { session })
  turn('p2')
  await player.leave()
  assert.deepEqual(lms.records_.map(({ state }) => state), [null, null])
})

test('answers are never told in another order than they were given', () => {
  const { player } = sitting()
  const answer = (question, hour) => {
    const time = new Date(2026, 0, 5, hour)
    const event = { question, quiz: null, response: [0], time, latency: null }
    player.keep(check(data, player.session(), event))
  }
  answer('one', 12)
  answer('many', 9)
  answer('truth', 13)
  const hours = Object.values(player.session().moments).map(({ time }) => time.getHours())
  assert.deepEqual([hours, NOON.getHours()], [[12, 12, 13], 12])
})

test('this device holds what is not known to have arrived, and nothing else', async () => {
  const store = storage()
  const held = { store, name: 'a', held: 'aXXXXXX.h1.p1', clock: () => 0 }
  const { player, turn, network, time } = sitting(platform(), { journal: openJournal(held) })
  turn('p1')
  player.save()
  await settled()
  assert.equal(player.holds(), true)
  await time.pass(10_000)
  assert.deepEqual([store.all(), player.holds()], [{}, false])
  network.up = false
  turn('p2')
  await time.pass(20_000)
  assert.equal(player.holds(), true)
  const { state } = JSON.parse(Object.values(store.all())[0])
  assert.deepEqual(decode(state, 'small').state, player.session().state)
  network.up = true
  await time.pass(60_000)
  assert.deepEqual([store.all(), player.holds()], [{}, false])
})

test('what the LMS has no room for stays on this device', async () => {
  const store = storage()
  const held = { store, name: 'a', held: 'aXXXXXX.h1.p1', clock: () => 0 }
  const lms = platform('', true)
  const { player, turn, time } = sitting(lms, { journal: openJournal(held) })
  turn('p2')
  await time.pass(20_000)
  assert.deepEqual([player.holds(), await player.leave()], [true, 'unsaved'])
  assert.equal(Object.keys(store.all()).length, 1)
})

test('a step that matters is on this device before the LMS is told of it', () => {
  const order = []
  const journal = { ...NO_JOURNAL, keep: () => void order.push('kept') }
  const lms = platform()
  lms.save = () => (order.push('told'), true)
  const { turn } = sitting(lms, { journal })
  for (const page of ['p1', 'p2', 'p3']) turn(page)
  assert.deepEqual(order, ['kept', 'told', 'kept', 'kept', 'told'])
})

test('answers that were not told are not taken for arrived', async () => {
  const heard = []
  const noted = (told) => (heard.push(told), () => {})
  const journal = { ...NO_JOURNAL, noted }
  const { turn, lms, time, player } = sitting({ ...platform(), told: false }, { journal })
  turn('p1')
  await time.pass(0)
  lms.told = true
  await player.makeSure()
  assert.deepEqual(heard, [false, true])
})

test('whether it is known that all arrived is asked of who looks', () => {
  assert.equal(sitting().player.sure(), true)
})

test('this device follows on each state that the LMS was told, arrived or not', async () => {
  const store = storage()
  const held = { store, name: 'a', held: 'aXXXXXX.h1.p1', clock: () => 0 }
  const { turn, lms, network, time } = sitting(platform(), { journal: openJournal(held) })
  network.up = false
  for (const page of ['p1', 'p2', 'extra']) {
    turn(page)
    await time.pass(1000)
  }
  const newest = lms.records_.at(-1).state
  const [first] = lms.records_
  assert.equal(openJournal({ ...held, held: first.state }).found.state, newest)
})
