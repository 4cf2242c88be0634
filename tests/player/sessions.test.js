/** Lives of learners against two LMSs of each standard. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { connect as connect12 } from '../../scormbuild/player/lms/scorm12.js'
import { connect as connect2004 } from '../../scormbuild/player/lms/scorm2004.js'
import { live } from './life.js'
import { scormAgain12, scormAgain2004 } from './scorm-again.js'
import { seeded } from './seeded.js'
import { strictLms as strict12 } from './strict12.js'
import { strictLms as strict2004 } from './strict2004.js'

const SCORM12 = {
  name: 'SCORM 1.2',
  connect: connect12,
  api: 'API',
  strict: strict12,
  again: scormAgain12,
  writing: /^LMS(SetValue|Commit|Finish)$/,
  /** How an LMS refuses an interaction behind a hole. */
  hole: /^cmi\.interactions\.\d+\.id=.*: 201$/,
  held: (committed) => ({
    status: committed['cmi.core.lesson_status'],
    raw: committed['cmi.core.score.raw'] ?? null,
  }),
  due: ({ word, raw }) => ({ status: word, raw }),
  words: ({ word }) => word,
  all: ['completed', 'failed', 'incomplete', 'passed'],
}

const SCORM2004 = {
  name: 'SCORM 2004',
  connect: connect2004,
  api: 'API_1484_11',
  strict: strict2004,
  again: scormAgain2004,
  writing: /^(SetValue|Commit|Terminate)$/,
  /** The id is looked at once more, in case it is there and may not change. */
  hole: /^cmi\.interactions\.\d+\.id(=.*: 351|: 301)$/,
  held: (committed) => ({
    completion: committed['cmi.completion_status'],
    success: committed['cmi.success_status'],
    raw: committed['cmi.score.raw'] ?? null,
    scaled: Number(committed['cmi.score.scaled'] ?? -1),
    whole: committed['cmi.progress_measure'] === '1',
  }),
  due: ({ done, success, raw }) => ({
    completion: done ? 'completed' : 'incomplete',
    success,
    raw,
    scaled: raw === null ? -1 : Number(raw) / 100,
    whole: done,
  }),
  words: ({ done, success }) => `${done ? 'completed' : 'incomplete'} ${success}`,
  all: [
    'completed failed',
    'completed passed',
    'completed unknown',
    'incomplete failed',
    'incomplete passed',
    'incomplete unknown',
  ],
}

/** Lives one after the other; every status there is has come up in one of them. */
async function lives(standard, first, live) {
  const words = new Set()
  for (let seed = first; seed < first + 100; seed += 1)
    for (const word of await live(seeded(seed), seed)) words.add(word)
  assert.deepEqual([...words].sort(), standard.all)
}

for (const standard of [SCORM12, SCORM2004]) {
  const { name } = standard

  test(`no call is refused and all is right in a strict LMS of ${name}`, () =>
    lives(standard, 1, async (random, seed) => {
      const lms = standard.strict({ forgets: random(2) === 1 })
      const words = await live(standard, lms, random)
      // One that forgets interactions refuses once, and is told the earlier ones first.
      const other = lms.refused.filter((call) => !standard.hole.test(call))
      assert.deepEqual(other, [], `seed ${seed}`)
      return words
    }))

  test(`nothing accepted is lost, whatever breaks, in a strict LMS of ${name}`, () =>
    lives(standard, 1001, (random) => {
      const network = { down: false, breaks: true }
      const fails = (name) => network.down && standard.writing.test(name)
      return live(standard, standard.strict({ fails }), random, network)
    }))

  test(`no call is refused and all is right in scorm-again's ${name}`, () =>
    lives(standard, 2001, async (random, seed) => {
      const lms = standard.again()
      const words = await live(standard, lms, random)
      assert.deepEqual(lms.refused, [], `seed ${seed}`)
      return words
    }))
}
