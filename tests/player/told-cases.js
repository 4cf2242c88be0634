/** Reads questions as data on its input; writes what an LMS is told to be right. */

import { fields as fields2004 } from '../../scormbuild/player/lms/interactions2004.js'
import { fields as fields12 } from '../../scormbuild/player/lms/values12.js'

const input = process.stdin.setEncoding('utf8')
let text = ''
for await (const chunk of input) text += chunk

const told = JSON.parse(text).map((question) => {
  const { interaction } = question
  const record = { id: 'q', interaction, response: [], result: 'correct', moment: null }
  const one = Object.fromEntries(fields12(record))
  const two = Object.fromEntries(fields2004(record, 'en'))
  return [
    two.type,
    one['correct_responses.0.pattern'] ?? '',
    two['correct_responses.0.pattern'] ?? '',
  ]
})
process.stdout.write(JSON.stringify(told))
