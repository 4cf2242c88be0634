import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPEN, plain } from '../../../../tests/player/launched.js'
import { ACTOR, IRI, LAUNCH, PROFILE, REGISTRATION } from '../../../../tests/player/lrs.js'
import { lrs, namedCourse, pane, verbs } from '../../../../tests/player/lrs.js'
import { connect as tincan } from '../xapi.js'
import { connect } from '../cmi5.js'

const VIDEO = 'https://w3id.org/xapi/video'
const OF = `${VIDEO}/extensions/`
const data = namedCourse()

/** A film in a document: what was played of it, and who listens. */
function film({ path = 'media/low.mp4', title = 'Stay low', duration = 100, kind = 'video' } = {}) {
  const heard = new Map()
  const parts = []
  const media = {
    ...{ localName: kind, duration, currentTime: 0 },
    played: { get length() { return parts.length }, start: (at) => parts[at][0], end: (at) => parts[at][1] },
    addEventListener: (name, run) => void heard.set(name, run),
  }
  const root = {
    dataset: { media: path },
    querySelector: (names) => (names === 'video, audio' ? media : title && { textContent: title }),
    closest: () => ({ dataset: { page: 'p1' } }),
  }
  function run(from, to) {
    parts.push([from, to])
    media.currentTime = to
  }
  return {
    ...{ root, media, run },
    fire: (name) => heard.get(name)(),
    play(from, to) {
      media.currentTime = from
      heard.get('play')()
      run(from, to)
    },
    stop: () => heard.get('pause')(),
  }
}

async function launched(films, { side = lrs(), storage, go = connect, href } = {}) {
  side.tokens = ['token']
  const roots = films.map(({ root }) => root)
  const document = { querySelectorAll: (names) => (names === '.sb-media' ? roots : []) }
  const window = { ...pane(side, href, storage), document }
  const lms = await go(window, data)
  await lms.reach()
  return { side, lms, storage: window.storage }
}

/** What an LMS says at another launch. */
function next(side) {
  const { contextTemplate } = side.launch
  const extensions = { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `${side.asked.length}` }
  side.launch = { ...LAUNCH, contextTemplate: { ...contextTemplate, extensions } }
  return { side }
}

const last = ({ statements }) => statements.at(-1)

test('playing and pausing are told, with what was played until then', async () => {
  const one = film()
  const { side, lms } = await launched([one])
  one.play(0, 12.3456)
  one.stop()
  one.play(50, 60)
  one.stop()
  await lms.reach()
  assert.deepEqual(verbs(side), ['initialized', 'played', 'paused', 'played', 'paused'])
  const { id, timestamp, verb, object, result, context } = last(side)
  assert.match(id + timestamp, /^[\da-f-]{36}20/)
  assert.deepEqual(verb, { id: `${VIDEO}/verbs/paused`, display: { en: 'paused' } })
  assert.deepEqual(object, {
    objectType: 'Activity',
    id: `${IRI}/media/low.mp4`,
    definition: { type: `${VIDEO}/activity-type/video`, name: { en: 'Stay low' } },
  })
  assert.deepEqual(result, {
    extensions: {
      [`${OF}time`]: 60,
      [`${OF}progress`]: 0.223,
      [`${OF}played-segments`]: '0[.]12.346[,]50[.]60',
    },
  })
  assert.deepEqual(context.contextActivities, {
    ...LAUNCH.contextTemplate.contextActivities,
    parent: [{ id: `${IRI}/pages/p1` }],
    category: [{ id: PROFILE }, { id: VIDEO }],
  })
  assert.equal(context.registration, REGISTRATION)
  const { [`${OF}session-id`]: session, ...others } = context.extensions
  assert.match(session, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  assert.deepEqual(others, {
    ...{ ...LAUNCH.contextTemplate.extensions, own: 1 },
    ...{ [`${OF}length`]: 100, [`${OF}completion-threshold`]: 0.95 },
  })
})

test('played through it is completed, once in a registration', async () => {
  const one = film()
  const { side, lms } = await launched([one])
  one.play(0, 60)
  one.stop()
  lms.terminate(plain({ verdict: OPEN }), false)
  await lms.gone()
  const again = film()
  const second = await launched([again], next(side))
  again.play(55, 100)
  again.stop()
  again.play(0, 99)
  again.stop()
  await second.lms.reach()
  const said = verbs(side).slice(verbs(side).lastIndexOf('initialized'))
  assert.deepEqual(said, ['initialized', 'played', 'paused', 'completed', 'played', 'paused'])
  const { verb, result, context } = side.statements.find((it) => it.verb.display.en === 'completed')
  assert.equal(verb.id, 'http://adlnet.gov/expapi/verbs/completed')
  assert.deepEqual([result.completion, result.duration], [true, 'PT100S'])
  assert.equal(result.extensions[`${OF}played-segments`], '0[.]100')
  assert.deepEqual(context.contextActivities.category, [{ id: PROFILE }, { id: VIDEO }])
  const third = await launched([film()], next(side))
  assert.equal(third.lms.launch.completed, false)
  assert.equal(last(side).verb.display.en, 'initialized')
})

test('who leaves while it plays has paused, and nothing is told behind the end', async () => {
  const one = film()
  const { side, lms } = await launched([one])
  one.play(0, 5)
  lms.terminate(plain({ verdict: OPEN }), false)
  one.stop()
  one.play(5, 6)
  one.stop()
  await lms.gone()
  assert.deepEqual(verbs(side), ['initialized', 'played', 'paused', 'terminated'])
})

test('a tab that closes sends what was played along', async () => {
  const one = film()
  const { side, lms } = await launched([one])
  one.play(0, 5)
  await lms.reach()
  lms.terminate(plain({ verdict: OPEN }), true)
  await new Promise(setImmediate)
  assert.deepEqual(verbs(side), ['initialized', 'played', 'paused'])
})

test('what was played through before the tab was killed is told at the next launch', async () => {
  const one = film()
  const { side, lms } = await launched([one])
  side.answers = { 'POST statements': [0, 0, 0, 0] }
  one.play(0, 100)
  one.stop()
  await lms.reach()
  await lms.reach()
  side.answers = {}
  const again = film({ duration: NaN })
  const second = await launched([again], next(side))
  assert.deepEqual(verbs(side), ['initialized', 'initialized'])
  again.media.duration = 100
  again.fire('loadedmetadata')
  await second.lms.reach()
  assert.deepEqual(verbs(side), ['initialized', 'initialized', 'completed'])
})

test('a film started before its length is known is told of as soon as that is', async () => {
  const one = film({ duration: NaN })
  const { side, lms } = await launched([one])
  one.fire('play')
  await lms.reach()
  assert.deepEqual(verbs(side), ['initialized'])
  one.media.duration = 100
  one.fire('loadedmetadata')
  one.run(0, 100)
  one.stop()
  await lms.reach()
  assert.deepEqual(verbs(side), ['initialized', 'played', 'paused', 'completed'])
  const lengths = side.statements.slice(1).map((it) => it.context.extensions[`${OF}length`])
  assert.deepEqual(lengths, [100, 100, 100])
})

test('what is stopped before its length is known was not played', async () => {
  const one = film({ duration: NaN })
  const { side, lms } = await launched([one])
  one.fire('play')
  one.stop()
  one.media.duration = 100
  one.fire('loadedmetadata')
  one.media.duration = NaN
  one.fire('play')
  lms.terminate(plain({ verdict: OPEN }), false)
  one.media.duration = 0.1
  one.fire('loadedmetadata')
  one.play(0, 0.1)
  one.fire('loadedmetadata')
  await lms.gone()
  assert.deepEqual(verbs(side), ['initialized', 'terminated'])
})

test('of what has no end, and in a session that records nothing, nothing is told', async () => {
  const [live, late] = [film({ duration: Infinity }), film({ duration: NaN })]
  const { side, lms } = await launched([live, late])
  late.fire('play')
  late.media.duration = Infinity
  late.fire('loadedmetadata')
  late.stop()
  live.play(0, 5)
  live.stop()
  lms.terminate(plain({ verdict: OPEN }), false)
  await lms.gone()
  const looked = film()
  const review = await launched([looked], { side: lrs({ launch: { ...LAUNCH, launchMode: 'Review' } }) })
  assert.throws(() => looked.play(0, 5), TypeError)
  assert.deepEqual(verbs(side), ['initialized', 'terminated'])
  assert.deepEqual(verbs(review.side), ['initialized'])
})

test('a recording without a title is called by its path, for Tin Can as for cmi5', async () => {
  const one = film({ kind: 'audio', path: 'media/tone.mp3', title: '' })
  const query = { endpoint: 'https://l.example/xapi/', auth: 'Basic x', actor: JSON.stringify(ACTOR) }
  const href = `https://l.example/index.html?${new URLSearchParams(query)}`
  const { side, lms } = await launched([one], { go: tincan, href })
  one.play(0, 5)
  await lms.reach()
  assert.deepEqual(verbs(side), ['initialized', 'played'])
  assert.deepEqual(last(side).object.definition, {
    type: `${VIDEO}/activity-type/audio`,
    name: { en: 'media/tone.mp3' },
  })
})
