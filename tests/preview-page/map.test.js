/** The map of a scenario: where its boxes and arrows stand. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { mapLayout } from '../../scormbuild/preview/page/panel/map-layout.js'
import { seeded } from '../player/seeded.js'

/**
 * @param {Record<string, string[]>} ways by scene: where they lead
 * @param {string} [start]
 */
function story(ways, start = 'a') {
  const scenes = Object.entries(ways).map(([id, goals]) => ({
    id,
    title: `Scene ${id}`,
    end: goals.length === 0,
    outcome: '',
    worth: null,
    ways: goals.map((to) => ({ to, words: `to ${to}`, seats: [], changes: [], repair: false })),
  }))
  return { id: 's', title: 'A story', page: 'p', start, scenes }
}

/** The scenes of each row from the top. @param {ReturnType<typeof story>} told */
function rows(told) {
  const { boxes } = mapLayout(told)
  const tops = [...new Set(boxes.map(({ y }) => y))].sort((one, other) => one - other)
  return tops.map((top) => boxes.filter(({ y }) => y === top).map(({ id }) => id).sort())
}

test('who needs more steps stands further down, and what is never reached at the end', () => {
  const ways = { a: ['b', 'd'], b: ['c', 'a'], c: ['d'], d: [], lost: ['d'] }
  assert.deepEqual([['a'], ['b'], ['c'], ['d'], ['lost']], rows(story(ways)))
  assert.deepEqual([['a', 'b']], rows(story({ a: [], b: [] }, 'none')))
})

test('choices between the same scenes are one arrow with the words of all', () => {
  const told = story({ a: ['b', 'b'], b: [] })
  const [first, second] = told.scenes[0]?.ways ?? []
  if (!first || !second) throw new Error('two choices')
  Object.assign(first, { words: 'Stay', repair: true })
  Object.assign(second, { words: '' })
  const { arrows } = mapLayout(told)
  assert.deepEqual([['a', 'b', 'Stay', false]], arrows.map((it) => [it.from, it.to, it.words, it.repair]))
})

test('a title too long for its box is cut, and short ones are not', () => {
  const told = story({ a: ['b'], b: ['c'], c: [] })
  const titles = ['The knock', 'Somebody has kept a picture of all that', 'Supercalifragilistic']
  told.scenes.forEach((scene, at) => Object.assign(scene, { title: titles[at] }))
  assert.deepEqual(
    [['The knock'], ['Somebody has kept', 'a picture of all…'], ['Supercalifragilis…']],
    mapLayout(told).boxes.map(({ lines }) => lines),
  )
})

test('no two boxes touch and all stand inside, whatever the story', () => {
  const random = seeded(11)
  for (let turn = 0; turn < 200; turn += 1) {
    const ids = Array.from({ length: 1 + random(14) }, (_, at) => String.fromCharCode(97 + at))
    const goals = () => Array.from({ length: random(4) }, () => ids[random(ids.length)] ?? 'a')
    const { width, height, boxes, arrows } = mapLayout(
      story(Object.fromEntries(ids.map((id) => [id, goals()]))),
    )
    for (const one of boxes) {
      assert.ok(one.x >= 0 && one.x + one.width <= width && one.y + one.height <= height)
      for (const other of boxes) {
        const apart = Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= one.height
        assert.ok(one === other || apart)
      }
    }
    for (const { path } of arrows) assert.match(path, /^M[-\d.]+ [-\d.]+(C[-\d. ]+|V[-\d.]+)+$/)
  }
})
