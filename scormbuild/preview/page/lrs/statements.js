/** Takes statements, judges them, and gives them back (xAPI Communication 2.1). */

import { broken, same } from './judge.js'
import { malformed } from './form.js'
import { isDefined, isObject, verbOf } from './names.js'
import { isSatisfied, satisfiedStatement } from './own.js'
import { finding } from './rules.js'
import { uuid } from './uuid.js'

/** @import { Finding, Json, Reply, Request, Session, Told } from './types' */

/** Statements that are kept; older ones are forgotten, though not what they said. */
const MOST = 500
/** What is read before the first statement: launch data and wishes (cmi5 10, 11). */
const LOOKS = 2

/** @param {Session} here @param {Request} request @returns {Reply} */
export function statements(here, request) {
  if (request.method === 'GET') return given(here, request)
  const sent = batchOf(request)
  if (typeof sent === 'string')
    return { status: 400, reason: sent, clause: 'xAPI Communication 2.1' }
  // Who sends one without an id has one given to it; cmi5 wants the course's own.
  const named = here.options.launched.kind === 'cmi5'
  const batch = sent.map((one) => (named || one['id'] ? one : { ...one, id: uuid() }))
  if (hasTwins(batch))
    return { status: 400, reason: 'two statements have one id', clause: 'xAPI Communication 2.1' }
  const known = new Map(here.kept.statements.map(({ statement }) => [statement['id'], statement]))
  const fresh = batch.filter((one) => !known.has(one['id']))
  if (batch.some((one) => known.has(one['id']) && !same(known.get(one['id']), one)))
    return {
      ...{ status: 409, reason: 'another statement has this id' },
      clause: 'xAPI Communication 2.1',
    }
  return taken(here, batch, fresh, request)
}

/** Whether two of a batch have one id. @param {Json[]} batch */
function hasTwins(batch) {
  const ids = batch.flatMap(({ id }) => (id === undefined ? [] : [id]))
  return new Set(ids).size < ids.length
}

/** @param {Session} here @param {Json[]} batch @param {Json[]} fresh @param {Request} request @returns {Reply} */
function taken(here, batch, fresh, { method }) {
  const judged = judge(here, fresh)
  const worst = judged.flatMap(({ findings }) => findings)
  const stored = worst.length === 0
  const told = judged.map((one) => toldOf(here, one.statement, one.findings, stored))
  if (stored) store(here, told)
  told.forEach(here.options.hear)
  const [first] = worst
  if (first) {
    const more = worst.length > 1 ? `, and ${worst.length - 1} more` : ''
    const named = first.rule ? ` (${first.rule})` : ''
    const status = first.rule ? 403 : 400
    return { status, reason: `${first.words}${named}${more}`, clause: first.clause }
  }
  settle(here)
  if (method === 'PUT') return { status: 204 }
  return { status: 200, body: JSON.stringify(batch.map(({ id }) => id)) }
}

/**
 * Each as if those before it in the batch had been stored; one that is wrong spoils all.
 * @param {Session} here @param {Json[]} fresh
 */
function judge(here, fresh) {
  const { launched } = here.options
  const said = [...here.here]
  const before = here.kept.said.filter((verb) => !said.includes(verb))
  let { begun } = here
  return fresh.map((statement) => {
    const findings = malformed(statement)
    if (launched.kind === 'cmi5') {
      const heard = { launched, begun, here: said, before }
      const rules = broken(heard, statement)
      if (!begun && here.looked.size < LOOKS) rules.push('11.0.0.0-3')
      findings.push(...rules.map(finding))
    }
    begun = true
    if (isDefined(statement)) said.push(verbOf(statement))
    return { statement, findings }
  })
}

/** @param {Session} here @param {ReadonlyArray<Told>} told */
function store(here, told) {
  const { launched, launch, mode, keep, now } = here.options
  const said = told.flatMap(({ statement }) => (isDefined(statement) ? [verbOf(statement)] : []))
  here.begun ||= told.length > 0
  here.here.push(...said)
  if (here.phase === 'before' && here.begun) here.phase = 'running'
  if (verbsOf(told).includes('terminated')) here.phase = 'over'
  const time = now().toISOString()
  const open = here.kept.open ?? { launched, launch, mode, since: here.since, last: time }
  const lasting = said.filter((verb) => verb === 'completed' || verb === 'passed')
  here.kept = {
    ...here.kept,
    statements: [...here.kept.statements, ...told].slice(-MOST),
    said: [...new Set([...here.kept.said, ...lasting])],
    open: here.phase === 'over' ? null : { ...open, last: time },
  }
  keep(here.kept)
}

/** @param {ReadonlyArray<Told>} told */
function verbsOf(told) {
  return told.map(({ statement }) => verbOf(statement))
}

/** Says once that all was done that is asked. @param {Session} here */
function settle(here) {
  const { launched, now } = here.options
  if (launched.kind !== 'cmi5' || here.kept.satisfied) return
  if (here.kept.said.length === 0 || !isSatisfied(launched.moveOn, here.kept.said)) return
  here.kept = { ...here.kept, satisfied: true }
  utter(here, satisfiedStatement(launched, now()))
}

/**
 * The LMS says something itself, of this launch or of another.
 * @param {Session} here @param {Json} statement @param {Partial<Told>} [of]
 */
export function utter(here, statement, of = {}) {
  const told = { ...toldOf(here, statement, [], true), by: /** @type {const} */ ('lms'), ...of }
  const { keep, hear } = here.options
  here.kept = { ...here.kept, statements: [...here.kept.statements, told].slice(-MOST) }
  keep(here.kept)
  hear(told)
}

/** @param {Session} here @param {Json} statement @param {Finding[]} findings @param {boolean} stored @returns {Told} */
function toldOf({ options }, statement, findings, stored) {
  const { launch, mode, now } = options
  return { launch, mode, by: 'course', at: now().toISOString(), stored, findings, statement }
}

/** @param {Request} request @returns {Json[] | string} or what is wrong with it */
function batchOf({ method, query, body }) {
  /** @type {unknown} */
  let found
  try {
    found = JSON.parse(body)
  } catch {
    return 'this is no JSON'
  }
  const list = Array.isArray(found) ? found : [found]
  if (!list.every(isObject)) return 'a statement is an object'
  if (method !== 'PUT') return list
  const [one] = list
  if (list.length !== 1 || !query['statementId']) return 'PUT takes one statement and its id'
  if (one && one['id'] !== undefined && one['id'] !== query['statementId'])
    return 'the statement has another id'
  return [{ ...one, id: query['statementId'] }]
}

/** @param {Session} here @param {Request} request @returns {Reply} */
function given({ kept }, { query }) {
  const all = kept.statements.map(({ statement }) => statement)
  const wanted = query['statementId']
  if (wanted === undefined)
    return { status: 200, body: JSON.stringify({ statements: all.reverse(), more: '' }) }
  const found = all.find(({ id }) => id === wanted)
  if (found) return { status: 200, body: JSON.stringify(found) }
  return { status: 404, usual: true, reason: 'there is no statement with this id' }
}
