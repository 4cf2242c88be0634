/** Sends statements until the LMS's side has each of them, once and in their order. */

import { LASTING, bytes, good, passing } from './ask.js'

/** @import { Answer, Ask, Statement } from './types' */

/** Most statements of a batch. */
const MOST = 50

/**
 * @typedef {object} Outbox
 * @property {(statement: Statement, unsure?: boolean) => boolean} put takes one, once,
 *   and says whether it was new; `unsure` where it may have arrived in an earlier session
 * @property {() => Promise<Answer | null>} send sends all; gives the answer of who stands
 *   in the way, or null
 * @property {() => void} last sends what it can at once, for nobody will wait
 * @property {() => boolean} empty
 * @property {() => number} refused how many will never be taken
 */

/**
 * @param {Ask} ask @param {(words: string) => void} note
 * @param {(statement: Statement) => void} arrived
 * @returns {Outbox}
 */
export function outbox(ask, note, arrived) {
  /** @type {Statement[]} */
  let waiting = []
  /** @type {Set<string>} */
  const known = new Set()
  /** @type {Set<string>} */
  const unsure = new Set()
  let most = MOST
  let refused = 0

  /** @param {ReadonlyArray<Statement>} some @param {boolean} [taken] */
  function done(some, taken = true) {
    waiting = waiting.filter((one) => !some.includes(one))
    if (taken) some.forEach(arrived)
  }

  /** @param {Statement} one @param {Answer} answer */
  function aside(one, { status, body }) {
    refused += 1
    note(`refused with ${status}: ${JSON.stringify(one)} ${body}`)
    done([one], false)
  }

  /** Finds out which of some are there. @param {ReadonlyArray<Statement>} some */
  async function look(some) {
    for (const one of some) {
      const found = await ask('GET', 'statements', { statementId: one.id })
      if (passing(found)) return found
      unsure.delete(one.id)
      if (found.status !== 404) done([one])
    }
    return null
  }

  /** @param {ReadonlyArray<Statement>} batch @returns {Promise<Answer | null>} */
  async function post(batch) {
    const answer = await ask('POST', 'statements', {}, { body: JSON.stringify(batch) })
    const [alone, { status }] = [batch.length === 1, answer]
    if (good(answer)) {
      most = Math.min(MOST, most * 2)
      done(batch)
    } else if (status === 409) {
      const hindered = await look(batch)
      if (hindered) return hindered
      const [first] = batch
      if (alone && first && waiting.includes(first)) aside(first, answer)
      most = 1
    } else if (status === 400 || status === 413) {
      const [first] = batch
      if (alone && first) aside(first, answer)
      most = Math.max(1, Math.floor(batch.length / 2))
    } else return answer
    return null
  }

  return {
    put(statement, doubtful = false) {
      if (known.has(statement.id)) return false
      known.add(statement.id)
      if (doubtful) unsure.add(statement.id)
      waiting.push(statement)
      return true
    },
    async send() {
      const hindered = await look(waiting.filter(({ id }) => unsure.has(id)))
      if (hindered) return hindered
      while (waiting.length > 0) {
        const stopped = await post(fitting(waiting, most))
        if (stopped) return stopped
      }
      return null
    },
    last() {
      const batch = fitting(waiting, most)
      if (batch.length > 0) void post(batch)
    },
    empty: () => waiting.length === 0,
    refused: () => refused,
  }
}

/**
 * As many as a request takes that outlives its page; at least one.
 * @param {ReadonlyArray<Statement>} waiting @param {number} most
 */
function fitting(waiting, most) {
  let size = 2
  const end = waiting.slice(0, most).findIndex((one) => {
    size += bytes(JSON.stringify(one)) + 1
    return size > LASTING
  })
  return waiting.slice(0, end < 0 ? most : Math.max(1, end))
}
