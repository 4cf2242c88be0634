/**
 * An LMS that refuses whatever its standard lets an LMS refuse.
 *
 * It takes strings only, in the formats and lengths of its standard, nothing before the
 * session begins and nothing after it ends. What is not committed is lost when the
 * learner's tab is killed. `refused` lists every call that failed, as `element=value:
 * code`.
 */

/** Rights and wrongs of an LMS, all of which a package must survive. */
const DEFAULTS = {
  /** What the LMS holds at first, by element. */
  held: {},
  /** Elements that this LMS does not implement (401). */
  lacks: [],
  /** Whether interactions are forgotten between launches. */
  forgets: false,
  /** Says whether a call fails, by `name argument`; called before each one. */
  fails: () => false,
}

/**
 * What a standard says of its LMSs.
 * @typedef {object} Standard
 * @property {Record<string, string>} names its functions by ours
 * @property {Record<string, string>} blank what it holds of a learner it does not know
 * @property {string[]} usual codes that no package need mind
 * @property {(operation: string, phase: string) => string} untimely the code of a call
 * at the wrong time, or nothing
 * @property {(committed: object, first: object) => object} resumed what a new session
 * begins with
 * @property {(values: object, element: string) => { value?: string, code?: string }} read
 * @property {(values: object, element: string, value: string) => string} judge
 */

/** @param {Standard} standard @param {Partial<typeof DEFAULTS>} options */
export function strict(standard, options = {}) {
  const settings = { ...DEFAULTS, ...options }
  const first = { ...standard.blank, ...settings.held }
  const lms = {
    names: standard.names,
    /** What survives a killed tab. */
    committed: first,
    log: [],
    refused: [],
    forgets: settings.forgets,
    /** How many interactions survive. */
    interactions: () => count(lms.committed),
    /** A launch: the API object of a new session. */
    launch: () => api(lms, { standard, settings, first }),
  }
  return lms
}

function api(lms, { standard, settings, first }) {
  const session = { phase: 'before', values: {}, code: '0' }
  const forgotten = ([element]) =>
    settings.forgets && element.startsWith('cmi.interactions')
  const keep = () => {
    lms.committed = { ...session.values }
  }
  /** Runs a call and answers as the standard says: a value, or a code to remember. */
  const answer = (operation, given, run) => {
    const name = standard.names[operation]
    const failed = settings.fails(name, ...given) ? '101' : ''
    const untimely = standard.untimely(operation, session.phase)
    session.code = failed || untimely || run() || '0'
    lms.log.push([name, ...given, session.code])
    if (!['0', ...standard.usual].includes(session.code))
      lms.refused.push(`${given.join('=') || name}: ${session.code}`)
    return `${session.code === '0'}`
  }
  /** Of functions that take an empty string and nothing else. */
  const empty = (operation, run) => {
    const wrong = (given) => given.length !== 1 || given[0] !== ''
    return (...given) => answer(operation, given, () => (wrong(given) ? '201' : run()))
  }
  const functions = {
    begin: empty('begin', () => {
      session.phase = 'running'
      const kept = Object.entries(standard.resumed(lms.committed, first))
      session.values = Object.fromEntries(kept.filter((entry) => !forgotten(entry)))
    }),
    end: empty('end', () => {
      session.phase = 'over'
      keep()
    }),
    commit: empty('commit', keep),
    get(element) {
      let value = ''
      answer('get', [element], () => {
        if (lacking(settings, element)) return '401'
        const read = standard.read(session.values, element)
        value = read.value ?? ''
        return read.code
      })
      return value
    },
    set: (...given) =>
      answer('set', given, () => {
        const [element, value] = given
        if (given.length !== 2 || typeof value !== 'string') return '201'
        if (lacking(settings, element)) return '401'
        const code = standard.judge(session.values, element, value)
        if (!code) session.values[element] = value
        return code
      }),
    error: () => session.code,
    words: (code) => `error ${code}`,
    diagnostic: (code) => `error ${code}`,
  }
  return Object.fromEntries(
    Object.entries(functions).map(([ours, run]) => [standard.names[ours], run]),
  )
}

/** How many interactions there are without a hole, or of what else is counted. */
export function count(values, stem = 'cmi.interactions', field = 'id') {
  let number = 0
  while (values[`${stem}.${number}.${field}`] !== undefined) number += 1
  return number
}

function lacking(settings, element) {
  return settings.lacks.some(
    (lacked) => element === lacked || element.startsWith(`${lacked}.`),
  )
}
