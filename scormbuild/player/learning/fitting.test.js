import assert from 'node:assert/strict'
import test from 'node:test'

import { fitting } from './fitting.js'

test('the dearest wish that can be met decides', () => {
  assert.equal('de', fitting(['en', 'de', 'es'], ['fr', 'de', 'en']))
})

test('a wish may say more than what is offered, and be written otherwise', () => {
  assert.equal('de', fitting(['en', 'de'], ['DE-at']))
  assert.equal('zh-Hant', fitting(['zh', 'zh-Hant'], ['zh-hant-tw']))
  assert.equal('zh', fitting(['zh-Hant', 'zh'], ['zh-CN']))
  assert.equal('de', fitting(['en', 'de'], ['de_AT']))
})

test('the same language as it is spoken elsewhere suits better than a later wish', () => {
  assert.equal('pt-BR', fitting(['en', 'pt-BR'], ['pt-PT', 'en']))
  assert.equal('pt-BR', fitting(['en', 'pt-BR'], [' pt ', 'en']))
})

test('what is no wish meets nothing', () => {
  assert.equal('', fitting(['en', 'de'], []))
  assert.equal('', fitting(['en', 'de'], ['', '*', 'English', 'd']))
})

test('of a wish that has no end no more is looked at than a tag can have', () => {
  assert.equal('de', fitting(['en', 'de'], ['de-x'.repeat(1_000_000)]))
})
