import assert from 'node:assert/strict'
import test from 'node:test'

import { find } from './search.js'

const PAGES = [
  { id: 'wall', title: 'The wall', text: 'A fence is not a wall. Ask what it is for.' },
  { id: 'cafe', title: 'In the Café', text: 'Somebody has said it aloud.' },
  { id: 'gate', title: 'The gate', text: '' },
]

/** @param {string} query */
const ids = (query) => find(PAGES, query).map((one) => one.id)

test('a page is found by words of its title or its text, in the order of the pages', () => {
  assert.deepEqual(ids('the'), ['wall', 'cafe', 'gate'])
  assert.deepEqual(ids('fence'), ['wall'])
})

test('pages that have the words in their title come first', () => {
  const pages = [{ id: 'a', title: 'One', text: 'the gate' }, ...PAGES]
  assert.deepEqual(
    find(pages, 'gate').map((one) => one.id),
    ['gate', 'a'],
  )
})

test('all words must be there, wherever they are', () => {
  assert.deepEqual(ids('wall fence'), ['wall'])
  assert.deepEqual(ids('wall aloud'), [])
})

test('case and accents make no difference, in the query or the page', () => {
  assert.deepEqual(ids('CAFE'), ['cafe'])
  assert.deepEqual(ids('fénce'), ['wall'])
})

test('one letter, or none, finds nothing', () => {
  assert.deepEqual([ids(''), ids(' a ')], [[], []])
})

test('an excerpt holds what was found as it is written, and what stands around it', () => {
  assert.deepEqual(find(PAGES, 'FENCE'), [
    { id: 'wall', title: 'The wall', excerpt: ['A ', 'fence', ' is not a wall. Ask what it is for.'] },
  ])
})

test('an excerpt is cut between words, with a sign where it was', () => {
  const text = `${'before '.repeat(20)}Ägäis ${'after '.repeat(20)}`.trim()
  assert.deepEqual(find([{ id: 'a', title: '', text }], 'agais')[0]?.excerpt, [
    `… ${'before '.repeat(6)}`,
    'Ägäis',
    ` ${'after '.repeat(8).trim()} …`,
  ])
})

test('an excerpt without spaces is cut where it must be', () => {
  const text = `${'x'.repeat(60)}yy${'z'.repeat(60)}`
  assert.deepEqual(find([{ id: 'a', title: '', text }], 'yy')[0]?.excerpt, [
    `… ${'x'.repeat(48)}`,
    'yy',
    `${'z'.repeat(48)} …`,
  ])
})

test('a page found by its title alone has no excerpt', () => {
  assert.deepEqual(find(PAGES, 'gate'), [{ id: 'gate', title: 'The gate', excerpt: null }])
})

test('letters that become two keep their places', () => {
  const text = 'ﬁ İstanbul 🙂 end'
  assert.deepEqual(find([{ id: 'a', title: '', text }], 'end')[0]?.excerpt, [
    'ﬁ İstanbul 🙂 ',
    'end',
    '',
  ])
})
