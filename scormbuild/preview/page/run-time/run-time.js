/** A strict LMS's side of one session: the object that content calls, and its log. */

import { adviser } from './advice.js'
import { createModel } from './model.js'
import { SCORM12 } from './standard12.js'
import { SCORM2004 } from './standard2004.js'

/** @import { Entry, Fault, Kept, Operation, Phase, RunTime } from './types' */
/** @import { RunTimeOptions, Snapshot, Standard } from './types' */

/** What an LMS keeps of a learner it does not know. @type {Kept} */
export const NOTHING = { values: {}, time: 0 }

/** @type {Fault} */
const NOT_EMPTY = { condition: 'argument', reason: 'takes one empty string' }
/** @type {Fault} */
const NOT_STRINGS = { condition: 'argument', reason: 'takes strings, no more, no fewer' }
/** @type {Fault} */
const NAMELESS = { condition: 'failed', reason: 'no element is named' }

/**
 * The standard that a target's packages speak; null where none does.
 * @param {string} target such as `scorm12` or `scorm2004-4th`
 * @returns {Standard | null}
 */
export function standardOf(target) {
  if (target === 'scorm12') return SCORM12
  return target.startsWith('scorm2004') ? SCORM2004 : null
}

/**
 * Opens a session for a launch.
 * @param {Standard} standard @param {RunTimeOptions} options @returns {RunTime}
 */
export function runTime(standard, options) {
  const session = new Session(standard, options)
  return {
    standard,
    api: Object.freeze(functions(session)),
    snapshot: () => session.snapshot(),
    finish() {
      session.phase = 'over'
      return session.kept
    },
    expire() {
      session.phase = 'over'
    },
  }
}

/** What a session knows and does; each method answers with a fault, or null. */
class Session {
  /** @param {Standard} standard @param {RunTimeOptions} options */
  constructor(standard, options) {
    const { learner, mode, kept, course = {}, limits = {} } = options
    this.standard = standard
    this.options = options
    /** @type {Phase} */
    this.phase = 'before'
    this.kept = kept
    this.launched = standard.attempt(kept)
    this.around = { learner, mode, course, limits }
    this.values = standard.opened(kept, this.around)
    /** @type {Set<string>} */
    this.uncommitted = new Set()
    this.model = createModel(standard, this.values, this.around)
    this.code = '0'
    this.reason = ''
    this.calls = 0
    const state = limits.state ?? (standard === SCORM12 ? 4096 : 64000)
    this.advise = adviser(standard, { mode, mastery: course.mastery }, state)
  }

  begin() {
    if (this.phase !== 'before') return untimely(this.phase)
    this.phase = 'running'
    return null
  }

  end() {
    if (this.phase !== 'running') return untimely(this.phase)
    const fault = this.reach('ended')
    if (!fault) this.phase = 'over'
    return fault
  }

  commit() {
    if (this.phase !== 'running') return untimely(this.phase)
    this.options.wait?.()
    return this.reach('committed')
  }

  /** @param {string} name @param {string} value */
  set(name, value) {
    if (this.phase !== 'running') return untimely(this.phase)
    if (name === '') return NAMELESS
    const fault = this.model.set(name, value)
    if (!fault) this.uncommitted.add(name)
    return fault
  }

  /** @param {string} name @returns {{ value: string } | { fault: Fault }} */
  get(name) {
    if (this.phase !== 'running') return { fault: untimely(this.phase) }
    if (name === '') return { fault: NAMELESS }
    return this.model.get(name)
  }

  /**
   * Hands on what was set, as far as the LMS can be reached.
   * @param {'committed' | 'ended'} how @returns {Fault | null}
   */
  reach(how) {
    const link = this.options.link?.() ?? 'up'
    if (link === 'lost') return { condition: 'failed', reason: 'the LMS cannot be reached' }
    if (link === 'silent') return null
    this.uncommitted.clear()
    // What is done in a review leaves the record as it was.
    if (this.options.mode === 'review') return null
    const { closed } = this.standard
    const values = settable(this.standard, this.values)
    this.kept =
      how === 'ended'
        ? closed(values, this.launched, this.around)
        : { values, time: this.launched.time }
    this.options.keep?.(this.kept)
    return null
  }

  /** @returns {Snapshot} */
  snapshot() {
    const { standard, around, model } = this
    /** @type {Record<string, string>} */
    const values = {}
    for (const [name, { access, first }] of Object.entries(standard.elements)) {
      if (name.includes('.n.') || name.includes('{') || access === 'w') continue
      if (first !== undefined) values[name] = first
    }
    Object.assign(values, this.values)
    for (const name of Object.keys(values)) {
      const own = standard.derived(model.held, name, around)
      if (own !== undefined) values[name] = own
    }
    return { phase: this.phase, values, uncommitted: [...this.uncommitted] }
  }
}

/**
 * The functions by the standard's names, each of which writes its entry.
 * @param {Session} session
 */
function functions(session) {
  const { functions: names } = session.standard
  /** @param {'begin' | 'end' | 'commit'} operation */
  const empty = (operation) => (/** @type {unknown[]} */ ...args) =>
    record(session, operation, args, () => {
      const fault = args.length === 1 && args[0] === '' ? session[operation]() : NOT_EMPTY
      return { fault, result: String(!fault) }
    })
  return {
    [names.begin]: empty('begin'),
    [names.end]: empty('end'),
    [names.commit]: empty('commit'),
    [names.get]: (/** @type {unknown[]} */ ...args) =>
      record(session, 'get', args, () => {
        const strings = args.length === 1 && typeof args[0] === 'string'
        const read = strings ? session.get(String(args[0])) : { fault: NOT_STRINGS }
        if ('fault' in read) return { fault: read.fault, result: '' }
        return { fault: null, result: read.value }
      }),
    [names.set]: (/** @type {unknown[]} */ ...args) =>
      record(session, 'set', args, () => {
        const strings = args.length === 2 && args.every((one) => typeof one === 'string')
        const fault = strings ? session.set(String(args[0]), String(args[1])) : NOT_STRINGS
        return { fault, result: String(!fault) }
      }),
    ...support(session),
  }
}

/** Functions that ask about errors, and leave the last one as it is. @param {Session} session */
function support(session) {
  const { functions: names, words } = session.standard
  /** @param {Operation} operation @param {(code: string) => string} run */
  const asking = (operation, run) => (/** @type {unknown[]} */ ...args) => {
    const result = run(String(args[0] ?? ''))
    tell(session, { operation, args, result, error: { code: '0', reason: '' }, advice: [] })
    return result
  }
  return {
    [names.error]: asking('error', () => session.code),
    [names.words]: asking('words', (code) => words[code] ?? ''),
    [names.diagnostic]: asking('diagnostic', (code) =>
      code === '' || code === session.code ? session.reason : (words[code] ?? ''),
    ),
  }
}

/** @param {Phase} phase @returns {Fault} */
function untimely(phase) {
  const reasons = {
    before: 'the session has not begun',
    running: 'the session has begun already',
    over: 'the session has ended',
  }
  return { condition: 'over', reason: reasons[phase] }
}

/**
 * Runs a call, remembers its error, and tells.
 * @param {Session} session @param {'begin' | 'end' | 'commit' | 'get' | 'set'} operation
 * @param {ReadonlyArray<unknown>} args
 * @param {() => { fault: Fault | null, result: string }} run
 */
function record(session, operation, args, run) {
  const { phase, standard } = session
  const before = { ...session.values }
  const { fault, result } = run()
  session.code = fault ? standard.code(fault.condition, operation, phase) : '0'
  session.reason = fault?.reason ?? ''
  const at = session.options.now().getTime()
  const { values } = session
  const advice = session.advise({ operation, args, accepted: !fault, at, before, values })
  const error = { code: session.code, reason: session.reason }
  tell(session, { operation, args, result, error, advice })
  return result
}

/**
 * @param {Session} session
 * @param {{ operation: Operation, args: ReadonlyArray<unknown>, result: string,
 *   error: { code: string, reason: string }, advice: Entry['advice'] }} call
 */
function tell(session, { operation, args, result, error, advice }) {
  const { standard, options } = session
  session.calls += 1
  const element = operation === 'get' || operation === 'set' ? String(args[0] ?? '') : ''
  options.on({
    n: session.calls,
    at: options.now().toISOString(),
    operation,
    name: standard.functions[operation],
    args,
    result,
    error: {
      ...error,
      words: standard.words[error.code] ?? '',
      clause: standard.clause(operation, element),
      usual: operation === 'get' && standard.usual.includes(error.code),
    },
    advice,
  })
}

/**
 * What content set, without what the LMS itself says at each launch.
 * @param {Standard} standard @param {Readonly<Record<string, string>>} values
 */
function settable({ elements }, values) {
  const kept = Object.entries(values).filter(
    ([name]) => elements[name.replace(/\.\d+(?=\.)/g, '.n')]?.access !== 'r',
  )
  return Object.fromEntries(kept)
}
