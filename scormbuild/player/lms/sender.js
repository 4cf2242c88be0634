/**
 * Sends an LMS what differs from what it has accepted, and commits.
 *
 * What is saved is set in this order: state, location, score, status, interactions,
 * exit, time; then committed, once. State goes first, since all else follows from it at
 * the next launch, whenever the connection breaks.
 */

/** @import { Record_, Trouble } from '../types' */
/** @import { Dialect, Held, Sent, Setting, Talk, Teller } from './dialect' */

/**
 * @typedef {object} Sender
 * @property {boolean} full whether the last state was too long and stayed here
 * @property {boolean} told whether the last save told of all answers
 * @property {number} values set so far
 * @property {(record: Record_) => Trouble} save
 * @property {() => void} doubt what was accepted may be lost: all is set again
 * @property {() => void} resend what is not known to have arrived is set again
 * @property {() => () => void} noted gives what is to be called once it is known that
 *   all which is accepted by now has arrived
 */

/**
 * What is known of an LMS.
 * @typedef {object} Known
 * @property {Dialect} dialect
 * @property {Teller} teller
 * @property {Record<string, string>} held at launch, and since
 * @property {Sent} sent what it has accepted
 * @property {Map<string, number>} unsure the elements that were set and are not known to
 *   have arrived, each with the number of the last call that set it
 * @property {() => number} values set so far
 * @property {string} state that it holds
 * @property {string} left what was left out of that one
 */

/** @typedef {Talk & Known} Post */

/**
 * Makes what saves, and tells the LMS at once that the learner will be back: without
 * that, some keep nothing of a session that breaks off.
 * @param {Talk} talk @param {Dialect} dialect
 * @param {string} kept the state the LMS holds
 * @param {Held} held the statuses and scores it holds
 * @returns {Sender}
 */
export function sender(talk, dialect, kept, held) {
  const post = begun(talk, dialect, kept, held)
  let full = false
  let told = true
  put(post, [dialect.exit, 'suspend'])
  // Some LMSs hold a status and do not give it back: a learner who has been here
  // before is told of by the first save, which knows what was earned.
  if (kept === '') adapted(post, dialect.opening(held)).forEach((one) => put(post, one))
  if (commit(post) !== '') forget(post)
  return {
    get full() {
      return full
    },
    get told() {
      return told
    },
    get values() {
      return post.values()
    },
    doubt: () => forget(post),
    resend() {
      for (const element of post.unsure.keys()) post.sent.delete(element)
    },
    noted: () => noted(post),
    save(record) {
      full = !fitted(post, record)
      const accepted = putAll(post, record)
      // Where not even state is taken, a refusal says nothing about interactions.
      told = accepted && post.teller.tell(record.interactions, post.sent)
      put(post, [dialect.exit, 'suspend'])
      talk.lms.set(dialect.time, dialect.timespan(record.seconds))
      const answer = commit(post)
      const trouble = accepted ? answer : 'refused'
      if (trouble !== '') forget(post)
      else post.teller.conclude(true)
      return trouble
    },
  }
}

/**
 * @param {Talk} talk @param {Dialect} dialect @param {string} state @param {Held} held
 * @returns {Post}
 */
function begun(talk, dialect, state, held) {
  /** @type {Post['unsure']} */
  const unsure = new Map()
  let number = 0
  /** @type {Talk['lms']['set']} */
  const set = (element, value) => {
    number += 1
    unsure.set(element, number)
    return talk.lms.set(element, value)
  }
  const watched = { ...talk, lms: { ...talk.lms, set } }
  const teller = dialect.interactions(watched)
  const sent = new Map(Object.entries(held))
  const values = () => number
  return { ...watched, dialect, teller, held: { ...held }, sent, unsure, values, state, left: '' }
}

/** @param {Post} post */
function forget(post) {
  post.sent = new Map()
  post.teller.conclude(false)
}

/** @param {Post} post */
function noted(post) {
  const then = new Map(post.unsure)
  return () => {
    for (const [element, number] of then)
      if (post.unsure.get(element) === number) post.unsure.delete(element)
  }
}

/**
 * Takes a state that the LMS has room for; keeps the last such one otherwise.
 * @param {Post} post @param {Record_} record
 */
function fitted(post, { state, dropped = [] }) {
  const limit = post.data.target.stateLimit ?? Infinity
  const length = state?.length ?? 0
  if (length <= limit) post.state = state ?? post.state
  else post.log.note(`the state has ${length} characters, ${limit} are allowed`)
  const left = dropped.join(', ')
  if (left !== '' && left !== post.left) post.log.note(`left out of the state: ${left}`)
  post.left = left
  return length <= limit
}

/** Sets state, location, score and status. @param {Post} post @param {Record_} record */
function putAll(post, { state, location, verdict }) {
  const { dialect, held } = post
  /** @type {Setting[]} */
  const places = [
    [dialect.state, post.state],
    [dialect.location, location],
  ]
  const wanted = state === null ? places.slice(1) : places
  const all = [...wanted, ...adapted(post, dialect.judged(verdict, held))]
  return all.map((setting) => put(post, setting)).every(Boolean)
}

/** @param {Post} post @param {Setting} setting */
function put({ lms, dialect, sent, held }, [element, value]) {
  // Some LMSs refuse to be told of nothing; on the cover they keep the page left.
  if (value === '' || sent.get(element) === value) return true
  const enough = lms.set(element, value) || !dialect.needed.includes(element)
  if (enough) sent.set(element, value)
  // Another role may ask for more than one that was done: what was told stays told.
  if (enough && element in held) held[element] = value
  return enough
}

/** @param {Post} post @returns {Trouble} */
function commit({ lms, window }) {
  if (!lms.commit()) return 'refused'
  // While offline some LMSs say yes and keep nothing.
  return window.navigator?.onLine === false ? 'unconfirmed' : ''
}

/**
 * In the words that this LMS wants; what it held already stays as it is.
 * @param {Post} post @param {ReadonlyArray<Setting>} settings
 * @returns {Setting[]}
 */
function adapted({ data, held }, settings) {
  return settings.map(([element, value]) => {
    const told = data.target.instead?.[value]
    return [element, told === undefined || held[element] === value ? value : told]
  })
}
