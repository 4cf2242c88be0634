import assert from 'node:assert/strict'
import { test } from 'node:test'

import { platform, sitting } from '../../tests/player/sitting.js'

for (const [arrives, parting] of [
  [true, 'saved'],
  [false, 'unsaved'],
])
  test(`who leaves hears "${parting}" where the end ${arrives ? 'arrives' : 'is lost'}`, async () => {
    const lms = { ...platform(), reach: async () => true, gone: async () => arrives }
    const { player } = sitting(lms)
    assert.equal(await player.leave(), parting)
  })
