import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { withChoice } from '../state/chosen.js'
import { blank } from '../state/state.js'
import { settled, verdict } from './verdict.js'
import { assigned } from './assigned.js'

/** @import { CourseData } from '../types' */

/** @type {{ data: CourseData, cases: Array<{ roles: string[], assigned: CourseData }> }} */
const { data, cases } = JSON.parse(
  readFileSync(new URL('../../../tests/golden/assigned.json', import.meta.url), 'utf8'),
)

/** @param {ReadonlyArray<string>} roles @param {string} [lens] @param {CourseData} [course] */
function picked(roles, lens = '', course = data) {
  return assigned(course, withChoice(blank(0), { roles, lens }))
}

test('a role has what a package of its own would have, and so have several', () => {
  assert.equal(cases.length, 7 + 21 + 1)
  for (const one of cases) {
    const own = picked(one.roles)
    const pages = new Set(own.pages.map(({ id }) => id))
    const here = own.quizzes.filter(({ id, page }) => pages.has(page) && !own.absent?.includes(id))
    const { track, navigation } = own
    assert.deepEqual({ pages: own.pages, track, navigation, quizzes: here }, one.assigned)
  }
})

test('before anything is picked nobody can be done by accident: all is asked', () => {
  const all = cases.at(-1)
  assert.deepEqual(assigned(data, blank(0)).pages, all?.assigned.pages)
  assert.deepEqual(picked(['gone']).track, all?.assigned.track)
})

test('what no role has is still known, so that what was answered there is told', () => {
  const observers = picked(['observers'])
  assert.ok(observers.absent?.includes('final'))
  assert.deepEqual(
    observers.quizzes.map(({ id }) => id),
    data.quizzes.map(({ id }) => id),
  )
  assert.equal(observers.track.mastery, null)
})

test('of what a course does not say there is nothing', () => {
  const roles = (data.roles ?? []).map((one) => ({ ...one, quizzes: {} }))
  const bare = picked(['leadership'], '', { ...data, whole: undefined, roles })
  assert.deepEqual(bare.navigation.gates, [])
  assert.deepEqual(bare.track.graded, {})
  assert.deepEqual(
    bare.absent,
    data.quizzes.map(({ id }) => id),
  )
})

test('a quiz from whose pools a role draws nothing has no draws there', () => {
  const roles = (data.roles ?? []).map((one) => ({ ...one, quizzes: { final: [2] } }))
  const own = picked(['leadership'], '', { ...data, roles })
  assert.deepEqual(own.quizzes.find(({ id }) => id === 'final')?.draws, [])
})

test('a gate before a module that a role lacks is none', () => {
  const gates = [{ open: 'nowhere', after: ['fears'], because: '' }]
  const whole = { ...data.whole, gates }
  const own = picked(['leadership'], '', /** @type {CourseData} */ ({ ...data, whole }))
  assert.deepEqual(own.navigation.gates, [])
})

const PAGE = { module: 'm', required: true }
const DEPARTMENTS = /** @type {CourseData} */ ({
  quizzes: [],
  pages: [
    { id: 'one', index: 1, ...PAGE },
    { id: 'four', index: 4, ...PAGE },
  ],
  lensPages: [
    { id: 'zero', index: 0, module: 'm', required: false, at: 0, lenses: [{ of: ['legal'], shown: true }] },
    { id: 'two', index: 2, module: 'm', required: false, at: 2, lenses: [{ of: ['hr'], shown: false }] },
    { id: 'three', index: 3, module: 'm', required: false, at: 3, lenses: [{ of: ['hr', 'role:lead'], shown: true }] },
  ],
})

/** @param {CourseData} course */
const ids = (course) => course.pages.map(({ id }) => id)

test('a department has its own pages in their places', () => {
  assert.deepEqual(ids(assigned(DEPARTMENTS, blank(0))), ['one', 'two', 'four'])
  assert.deepEqual(ids(picked([], 'legal', DEPARTMENTS)), ['zero', 'one', 'two', 'four'])
  assert.deepEqual(ids(picked([], 'hr', DEPARTMENTS)), ['one', 'three', 'four'])
  assert.deepEqual(ids(picked([], 'hr', { ...DEPARTMENTS, lensPages: [] })), ['one', 'four'])
})

const ROLE = { mastery: null, mustPass: [], quizzes: {}, modules: [{ id: 'm', depth: 2, required: true }] }
const BOTH = /** @type {CourseData} */ ({
  ...DEPARTMENTS,
  track: { id: '' },
  navigation: { free: true, gates: [] },
  quizzes: [{ id: 'quiz', draws: [], page: 'one' }],
  whole: { graded: { quiz: 100 }, gates: [], minutes: { m: [1, 2, 3] } },
  roles: [
    { id: 'lead', ...ROLE, pages: [[1, 1, 7], [4, 0]], lens: [0, 3] },
    { id: 'help', ...ROLE, pages: [[1, 0, 7, 8]], lens: [2] },
  ],
})

test('a page for a department or a role is there for either, where a role takes it', () => {
  assert.deepEqual(ids(picked(['lead'], 'legal', BOTH)), ['zero', 'one', 'three', 'four'])
  assert.deepEqual(ids(picked(['help'], 'legal', BOTH)), ['one', 'two'])
})

test('what waits or is due for one role does so for several', () => {
  const [lead] = picked(['lead'], '', BOTH).pages
  assert.deepEqual(lead, { id: 'one', index: 1, ...PAGE, waits: true, due: [7] })
  const first = picked(['lead', 'help'], '', BOTH).pages.find(({ id }) => id === 'one')
  assert.deepEqual(first, { id: 'one', index: 1, ...PAGE, waits: true, due: [7, 8] })
})

test('a quiz of which a role says nothing is none of its own', () => {
  assert.deepEqual(picked(['lead'], '', BOTH).absent, ['quiz'])
})

test('a course in which there is nothing to pick stays as it is', () => {
  const { lensPages, ...plain } = DEPARTMENTS
  assert.deepEqual(assigned(plain, blank(0)), plain)
})

const SOME = /** @type {CourseData} */ ({
  ...BOTH,
  quizzes: [
    {
      id: 'quiz',
      page: 'one',
      draws: [
        {
          count: 1,
          from: ['all', 'lead', 'legal', 'others'],
          for: {
            lead: { of: ['role:lead'], shown: true },
            legal: { of: ['legal'], shown: true },
            others: { of: ['legal'], shown: false },
          },
        },
        { count: 1, from: ['more'] },
      ],
    },
  ],
  roles: BOTH.roles?.map((role) => ({ ...role, quizzes: { quiz: [1, 1, 1] } })),
})

/** @param {CourseData} course */
const drawn = (course) => course.quizzes.flatMap(({ draws }) => draws.map(({ from }) => from))

test('who is asked what is for some is in a role or a department that is named', () => {
  assert.deepEqual(drawn(picked(['lead'], '', SOME)), [['all', 'lead', 'others'], ['more']])
  assert.deepEqual(drawn(picked(['help'], 'legal', SOME)), [['all', 'legal'], ['more']])
  assert.deepEqual(drawn(picked(['help', 'lead'], 'hr', SOME)), [['all', 'lead', 'others'], ['more']])
})

test('who changes role and comes back has lost nothing, whatever was done', () => {
  const names = cases.slice(0, 7).map(({ roles: [role = ''] }) => role)
  let chance = 7
  const random = (/** @type {number} */ below) => {
    chance = (chance * 48271) % 2147483647
    return chance % below
  }
  for (let round = 0; round < 200; round += 1) {
    const [mine = '', other = ''] = [names[random(7)], names[random(7)]]
    const share = random(4)
    const pages = picked([mine]).pages.map(({ index }) => index)
    const read = pages.filter(() => random(3) < share).sort((one, two) => one - two)
    const begun = withChoice({ ...blank(9), pages: read }, { roles: [mine], lens: '' })
    const here = assigned(data, begun)
    const before = settled(here, begun)
    const away = withChoice(before, { roles: [other], lens: '' })
    const there = settled(assigned(data, away), away)
    const back = withChoice(there, { roles: [mine], lens: '' })
    const after = settled(assigned(data, back), back)
    const { completed, passed, ...kept } = after
    const { completed: was, passed: had, ...left } = before
    assert.deepEqual(kept, left)
    assert.ok(Number(completed) >= Number(was) && Number(passed) >= Number(had))
    assert.ok(verdict(here, after).progress >= verdict(here, before).progress)
  }
})
