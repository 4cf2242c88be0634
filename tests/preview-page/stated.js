/** A course that speaks in statements, launched by the preview's LMS, for tests. */

import { createEmulation } from '../../scormbuild/preview/page/emulation.js'

const HOME = 'http://127.0.0.1:1/secret/'
export const AU = {
  publisher: 'https://example.org/units/hello',
  moveOn: 'CompletedAndPassed',
  mastery: 0.8,
}
const VERBS = 'http://adlnet.gov/expapi/verbs/'
const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories/'
const EXTENSIONS = 'https://w3id.org/xapi/cmi5/context/extensions/'

/** An emulation, with all that it tells. */
export function emulated(target = 'cmi5', shelf = new Map()) {
  const [log, told, later, turns] = [[], [], [], []]
  let time = 0
  const emulation = createEmulation({
    shelf: {
      read: (key) => shelf.get(key) ?? null,
      write: (key, text) => void shelf.set(key, text),
    },
    home: HOME,
    now: () => new Date((time += 1000)),
    pause() {},
    later: (run) => later.push(run),
    tell: ({ entry }) => entry && log.push(entry),
    hear: (one) => told.push(one),
    turned: ({ told: kept, anew }) => turns.push([kept.length, anew]),
  })
  emulation.turnTo({ course: 'hello', target, track: 'all' })
  return { emulation, log, told, later, turns, shelf }
}

/** Launches; gives what the address says, and how one asks from within. */
export function launched(emulation, change = {}) {
  const { search, meet } = emulation.launch({
    ...{ learner: { id: 'ada', name: 'Ada' }, mode: 'normal', course: AU, limits: {} },
    ...{ address: `${HOME}unit/index.html`, quiet: false, used: false, ...change },
  })
  const said = Object.fromEntries(new URLSearchParams(search))
  const window = { location: { href: `${HOME}unit/index.html?${search}` }, fetch: outside }
  meet(window)
  const ask = (method, path, { query = {}, body, headers = {}, version = '1.0.3' } = {}) =>
    window.fetch(`${said.endpoint}${path}?${new URLSearchParams(query)}`, {
      method,
      headers: {
        Authorization: unit.auth,
        ...(version ? { 'X-Experience-API-Version': version } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const about = { activityId: said.activityId ?? said.activity_id, agent: said.actor }
  const unit = {
    ...{ said, window, ask, auth: said.auth ?? '' },
    about: { ...about, registration: said.registration },
    state: (stateId) => ask('GET', 'activities/state', { query: { ...unit.about, stateId } }),
    put: (stateId, body, headers = {}) =>
      ask('PUT', 'activities/state', { query: { ...unit.about, stateId }, body, headers }),
    send: (...statements) => ask('POST', 'statements', { body: statements }),
    async begin() {
      const fetched = await (await window.fetch(said.fetch, { method: 'POST' })).json()
      unit.auth = `Basic ${fetched['auth-token']}`
      unit.data = await (await unit.state('LMS.LaunchData')).json()
      const query = { agent: said.actor, profileId: 'cmi5LearnerPreferences' }
      unit.wishes = await (await ask('GET', 'agents/profile', { query })).json()
      return unit
    },
  }
  return unit
}

function outside(address) {
  return Promise.resolve(`outside ${address}`)
}

const MASTERY = { [`${EXTENSIONS}masteryscore`]: AU.mastery }
let count = 0
/** What cmi5 wants a result to be. */
export const RESULTS = {
  completed: { completion: true, duration: 'PT1S' },
  passed: { success: true, duration: 'PT1S', score: { scaled: 1, raw: 100, min: 0, max: 100 } },
  failed: { success: false, duration: 'PT1S', score: { scaled: 0.1 } },
  terminated: { duration: 'PT2S' },
}

/** A statement that is as cmi5 wants it, with a change. */
export function statement(unit, verb, change = {}) {
  count += 1
  const moves = ['completed', 'passed', 'failed'].includes(verb)
  const { contextTemplate } = unit.data
  const category = ['cmi5', ...(moves ? ['moveon'] : [])].map((name) => ({ id: CATEGORIES + name }))
  return {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    actor: JSON.parse(unit.said.actor),
    verb: { id: VERBS + verb, display: { en: verb } },
    object: { objectType: 'Activity', id: unit.said.activityId },
    ...(RESULTS[verb] ? { result: RESULTS[verb] } : {}),
    context: {
      registration: unit.said.registration,
      contextActivities: { ...contextTemplate.contextActivities, category },
      extensions: { ...contextTemplate.extensions, ...(RESULTS[verb]?.score ? MASTERY : {}) },
    },
    timestamp: '2020-01-01T00:00:00.000Z',
    ...change,
  }
}

/** An answer: a statement that cmi5 allows and does not define. */
export function answer(unit) {
  const { context, ...whole } = statement(unit, 'answered')
  const { contextTemplate } = unit.data
  return {
    ...whole,
    object: { id: 'https://example.org/q', definition: { description: { en: 'Why?' } } },
    context: { ...context, contextActivities: contextTemplate.contextActivities },
    result: { response: 'b', success: true },
  }
}

export const SESSION = `${EXTENSIONS}sessionid`

/** What was said, and by whom: the LMS's own in brackets. */
export const heard = (told) =>
  told.map(({ by, stored, statement: { verb } }) => {
    const name = verb.id.replace(/^.*\//, '')
    return `${by === 'lms' ? `(${name})` : name}${stored ? '' : ' refused'}`
  })
