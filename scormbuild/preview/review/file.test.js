/** Files with comments: what is written is read again, and nothing else. */

import assert from 'node:assert/strict'
import test from 'node:test'
import { about, homeless, together, without } from './comments.js'
import { asCsv, asJson, fromJson } from './file.js'

const course = { id: 'hello', title: 'Hello', version: '1.0.0', language: 'en' }
const entries = [
  { kind: 'page', number: '1.1', id: 'welcome', title: 'Hello', path: 'modules/hello/module.md', line: 4 },
  { kind: 'question', number: 'Q1', id: 'who', title: 'Who?', path: 'modules/hello/module.md', line: 8 },
]
const copy = { format: 1, course, entries }
const late = { kind: 'page', id: 'welcome', text: 'Say "more",\nplease', reviewer: 'Bo', made: '2024-02-02T00:00:00.000Z' }
const early = { kind: 'page', id: 'welcome', text: '=1+1', reviewer: 'Ada', made: '2024-01-01T00:00:00.000Z' }
const asked = { kind: 'question', id: 'who', text: 'Nobody?', reviewer: '', made: '2024-01-03T00:00:00.000Z' }
const lost = { kind: 'page', id: 'gone', text: 'Where?', reviewer: 'Ada', made: '2024-01-02T00:00:00.000Z' }

test('what is written is read again, in the order of the course', () => {
  const read = fromJson(asJson(copy, [lost, asked, late, early], 'Bo'), copy)
  assert.deepEqual([late, early, asked, lost], read)
})

test('a file tells who sends it; a comment the number, title and place of what it is about', () => {
  const { reviewer, comments } = JSON.parse(asJson(copy, [], 'Bo'))
  assert.deepEqual(['Bo', []], [reviewer, comments])
  const [told] = JSON.parse(asJson(copy, [asked], 'Bo')).comments
  assert.deepEqual({ ...entries[1], ...asked }, told)
})

test('a table quotes what must be quoted, and no cell is a formula', () => {
  const head = 'number,kind,id,path,line,title,reviewer,made,text'
  assert.deepEqual(
    [
      `\ufeff${head}`,
      `1.1,page,welcome,modules/hello/module.md,4,Hello,Ada,${early.made},'=1+1`,
      `Q1,question,who,modules/hello/module.md,8,Who?,,${asked.made},Nobody?`,
      '',
    ],
    asCsv(copy, [asked, early]).split('\r\n'),
  )
  assert.equal(
    `1.1,page,welcome,modules/hello/module.md,4,Hello,Bo,${late.made},"Say ""more"",\nplease"`,
    asCsv(copy, [late]).split('\r\n')[1],
  )
})

test('what is no file of this course is refused', () => {
  const other = { ...copy, course: { ...course, id: 'other' } }
  const texts = ['', '[]', 'null', '{"format":1}', asJson(other, [early], 'Bo'),
    asJson({ ...copy, format: 2 }, [early], 'Bo')]
  assert.deepEqual(texts.map(() => null), texts.map((it) => fromJson(it, copy)))
})

test('what is no comment in a file is left out', () => {
  const told = { format: 1, course, comments: [null, 7, { ...early, text: 7 }, early] }
  assert.deepEqual([early], fromJson(JSON.stringify(told), copy))
})

test('comments of several people stand together, each once, the oldest first', () => {
  const all = together([late], [early, { ...late }])
  assert.deepEqual([early, late], about(all, 'page', 'welcome'))
  assert.deepEqual([late], without(all, early).filter((it) => it !== early))
})

test('comments on what is gone are found', () => {
  assert.deepEqual([lost], homeless([early, lost, asked], entries))
})
