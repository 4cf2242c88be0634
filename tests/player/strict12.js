/**
 * A SCORM 1.2 LMS that refuses whatever the standard lets an LMS refuse.
 *
 * It takes strings only, in the formats and lengths of RTE 3.4, interactions in order
 * and without holes, nothing after LMSFinish. What is not committed is lost when the
 * learner's tab is killed. `refused` lists every call that failed, as `element=value:
 * code`.
 */

import { ELEMENTS, INTERACTION } from './elements12.js'

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

/** @param {Partial<typeof DEFAULTS>} options */
export function strictLms(options = {}) {
  const settings = { ...DEFAULTS, ...options }
  const lms = {
    /** What survives a killed tab. */
    committed: { 'cmi.core.lesson_status': 'not attempted', ...settings.held },
    log: [],
    refused: [],
    forgets: settings.forgets,
    /** How many interactions survive. */
    interactions: () => count(lms.committed),
    /** A launch: the API object of a new session. */
    launch: () => api(lms, settings),
  }
  return lms
}

function api(lms, settings) {
  const session = { phase: 'before', values: {}, code: '0' }
  const forgotten = ([element]) =>
    settings.forgets && element.startsWith('cmi.interactions')
  const start = () => {
    const kept = Object.entries(lms.committed).filter((entry) => !forgotten(entry))
    session.values = Object.fromEntries(kept)
  }
  const keep = () => {
    lms.committed = { ...session.values }
  }
  /** Runs a call and answers as the standard says: a value, or a code to remember. */
  const answer = (name, given, run) => {
    const code = settings.fails(name, ...given) ? '101' : run()
    session.code = typeof code === 'string' ? code : '0'
    lms.log.push([name, ...given, session.code])
    if (session.code !== '0')
      lms.refused.push(`${given.join('=') || name}: ${session.code}`)
    return session.code === '0'
  }
  const running = (run) => (session.phase === 'running' ? run() : '301')
  return {
    LMSInitialize(...given) {
      return `${answer('LMSInitialize', given, () => {
        if (given.length !== 1 || given[0] !== '') return '201'
        if (session.phase !== 'before') return '101'
        session.phase = 'running'
        return start()
      })}`
    },
    LMSFinish(...given) {
      return `${answer('LMSFinish', given, () =>
        running(() => {
          if (given.length !== 1 || given[0] !== '') return '201'
          session.phase = 'over'
          return keep()
        }),
      )}`
    },
    LMSCommit(...given) {
      return `${answer('LMSCommit', given, () =>
        running(() => (given.length === 1 && given[0] === '' ? keep() : '201')),
      )}`
    },
    LMSGetValue(element) {
      let value = ''
      answer('LMSGetValue', [element], () =>
        running(() => {
          const read = get(settings, session.values, element)
          if (read.code) return read.code
          value = read.value
        }),
      )
      return value
    },
    LMSSetValue(...given) {
      return `${answer('LMSSetValue', given, () =>
        running(() => {
          const [element, value] = given
          if (given.length !== 2 || typeof value !== 'string') return '201'
          const code = judge(settings, session.values, element, value)
          if (code) return code
          session.values[element] = value
        }),
      )}`
    },
    LMSGetLastError: () => session.code,
    LMSGetErrorString: (code) => `error ${code}`,
    LMSGetDiagnostic: (code) => `error ${code}`,
  }
}

function get(settings, values, element) {
  if (lacking(settings, element)) return { code: '401' }
  if (element === 'cmi.interactions._count') return { value: String(count(values)) }
  const known = ELEMENTS[element]
  if (!known) return { code: element.startsWith('cmi.interactions.') ? '404' : '201' }
  if (!known.read) return { code: '404' }
  return { value: values[element] ?? known.default ?? '' }
}

function judge(settings, values, element, value) {
  if (lacking(settings, element)) return '401'
  const [, number, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? []
  if (field) return judgeInteraction(values, Number(number), field, value)
  const known = ELEMENTS[element]
  if (!known) return '201'
  if (!known.write) return element.endsWith('_children') ? '402' : '403'
  return known.write(value) ? '' : '405'
}

function judgeInteraction(values, number, field, value) {
  const stem = `cmi.interactions.${number}`
  const id = values[`${stem}.id`]
  const type = values[`${stem}.type`]
  if (number > count(values)) return '201'
  if (!id && field !== 'id') return '201'
  const known = INTERACTION[field.replace(/\.0\.pattern$/, '.n.pattern')]
  if (!known) return '201'
  if (known.needsType && !type) return '201'
  return known.write(value, type) ? '' : '405'
}

function count(values) {
  let number = 0
  while (values[`cmi.interactions.${number}.id`] !== undefined) number += 1
  return number
}

function lacking(settings, element) {
  return settings.lacks.some(
    (lacked) => element === lacked || element.startsWith(`${lacked}.`),
  )
}
