import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ACTOR, IRI, REGISTRATION, address } from '../../../../tests/player/lrs.js'
import { cmi5Address } from './address.js'
import { tincanAddress } from './tincan.js'

test('a launch says where, for whom, and in what', () => {
  assert.deepEqual(cmi5Address(address()), {
    endpoint: 'https://l.example/xapi',
    fetch: 'https://l.example/fetch',
    auth: '',
    actor: ACTOR,
    registration: REGISTRATION,
    activity: 'https://l.example/au',
  })
})

test('nobody launched where nothing is said', () => {
  assert.equal(cmi5Address('https://l.example/index.html?mine=1#a'), null)
  assert.equal(cmi5Address('file:///index.html'), null)
  assert.equal(tincanAddress('https://l.example/', IRI), null)
})

test('what is wrong with a launch is said in words', () => {
  const faults = [
    [{ fetch: null }, 'the launch lacks fetch'],
    [{ endpoint: '', actor: null }, 'the launch lacks endpoint, actor'],
    [{ registration: '17' }, 'the registration is no UUID'],
    [{ actor: '{' }, 'the actor is no single person'],
    [{ actor: '[]' }, 'the actor is no single person'],
    [{ actor: '{"name":"A"}' }, 'the actor is no single person'],
    [
      { actor: JSON.stringify({ ...ACTOR, objectType: 'Group' }) },
      'the actor is no single person',
    ],
  ]
  for (const [changes, words] of faults)
    assert.equal(cmi5Address(address(changes)), words)
})

test('an old launch names its actor in lists', () => {
  const actor = {
    name: ['A'],
    account: [{ accountServiceHomePage: 'https://o.example', accountName: 'a' }],
  }
  const query = new URLSearchParams({
    endpoint: 'https://l.example/xapi',
    actor: JSON.stringify(actor),
  })
  assert.deepEqual(tincanAddress(`https://l.example/?${query}`, IRI), {
    endpoint: 'https://l.example/xapi',
    fetch: '',
    auth: '',
    actor: { name: 'A', account: { homePage: 'https://o.example', name: 'a' } },
    registration: '',
    activity: IRI,
  })
})

test('a Tin Can launch may name what it launches, and how one is let in', () => {
  const said = { activity_id: 'https://l.example/x', auth: 'Basic abc', fetch: null }
  const found = tincanAddress(address(said), IRI)
  assert.deepEqual(
    [found.activity, found.auth, found.registration],
    ['https://l.example/x', 'Basic abc', REGISTRATION],
  )
  assert.equal(tincanAddress(address({ actor: null }), IRI), 'the actor is no single person')
  assert.equal(tincanAddress(address({ registration: '1' }), IRI), 'the registration is no UUID')
})
