/** A way through a scenario: read from the state, and written back into it. */

import { question } from './course.js'

/** @import { CourseData, StoryData, StoryStep, WayData } from '../types' */

/**
 * Steps a scene after which a way in circles forgets its first one; as in
 * `scormbuild/simulate/story.py`, so that a build can tell how long a state may become.
 */
const CIRCLES = 2

/**
 * @typedef {object} Taken
 * @property {number} seat its place; 0 where there is no choice of them
 * @property {StoryStep[]} steps
 * @property {string} scene id of the scene to which they lead
 */

/**
 * What somebody in a seat can choose in a scene.
 * @param {StoryData} story @param {string} scene @param {number} seat
 * @returns {ReadonlyArray<WayData>}
 */
export function waysIn(story, scene, seat) {
  const ways = story.scenes[scene]?.ways ?? []
  return ways.filter(({ seats }) => seats.length === 0 || seats.includes(seat))
}

/**
 * The way that numbers tell, as far as the course still knows it.
 * @param {CourseData} data @param {string} id the scenario's @param {StoryData} story
 * @param {ReadonlyArray<number>} numbers the seat, then scene and choice by turns
 * @returns {Taken}
 */
export function readWay(data, id, story, [seat = 0, ...numbers]) {
  const place = seat < Math.max(1, story.seats.length) ? seat : 0
  /** @type {StoryStep[]} */
  const steps = []
  let scene = story.start
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const number = question(data, `${id}.${scene}`)?.index ?? -1
    const found = waysIn(story, scene, place).find(({ choice }) => choice === numbers[at + 1])
    if (!found || number !== numbers[at]) break
    const { choice, to, repair, changes } = found
    steps.push({ scene, number, to, choice, repair, changes })
    scene = to
  }
  return { seat: place, steps, scene }
}

/** A way as the state keeps it. @param {Omit<Taken, 'scene'>} way @returns {number[]} */
export function writeWay({ seat, steps }) {
  return [seat, ...steps.flatMap(({ number, choice }) => [number, choice])]
}

/**
 * The steps, of which the first circle is forgotten as long as there are too many: what
 * is left is a way that one could have gone.
 * @param {StoryData} story @param {ReadonlyArray<StoryStep>} steps
 * @returns {StoryStep[]}
 */
export function withinReason(story, steps) {
  const most = CIRCLES * Object.keys(story.scenes).length
  let left = [...steps]
  while (left.length > most) {
    const scenes = left.map(({ scene }) => scene)
    const again = scenes.findIndex((scene, at) => scenes.indexOf(scene) < at)
    left = [...left.slice(0, scenes.indexOf(String(scenes[again]))), ...left.slice(again)]
  }
  return left
}

/**
 * Where each meter stands after some steps; 0 is where it began.
 * @param {StoryData} story @param {ReadonlyArray<StoryStep>} steps @returns {number[]}
 */
export function metersAfter(story, steps) {
  return story.meters.map((_, at) => {
    return steps.reduce((sum, { changes }) => sum + Number(changes[at]), 0)
  })
}
