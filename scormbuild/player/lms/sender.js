/**
 * Sends an LMS what differs from what it has accepted, and commits.
 *
 * What is saved is set in this order: state, location, score, status, interactions,
 * exit, time; then committed, once. State goes first, since all else follows from it at
 * the next launch, whenever the connection breaks.
 */

/** @import { Record_, Trouble } from '../types' */
/** @import { Dialect, Held, Sent, Setting, Talk } from './dialect' */

/**
 * @typedef {object} Sender
 * @property {(record: Record_) => Trouble} save
 * @property {() => void} doubt what was accepted may be lost: all is set again
 */

/**
 * What is known of an LMS: what it has accepted, the state it holds, and what was left
 * out of that one.
 * @typedef {Talk & { dialect: Dialect, held: Held, sent: Sent, state: string, left: string }} Post
 */

/**
 * Makes what saves, and tells the LMS at once that the learner will be back: without
 * that, some keep nothing of a session that breaks off.
 * @param {Talk} talk @param {Dialect} dialect
 * @param {string} kept the state the LMS holds
 * @param {Held} held the statuses and scores it holds
 * @returns {Sender}
 */
export function sender(talk, dialect, kept, held) {
  const sent = new Map(Object.entries(held))
  const post = { ...talk, dialect, held, sent, state: kept, left: '' }
  const tell = dialect.interactions(talk)
  put(post, [dialect.exit, 'suspend'])
  // Some LMSs hold a status and do not give it back: a learner who has been here
  // before is told of by the first save, which knows what was earned.
  if (kept === '') adapted(post, dialect.opening(held)).forEach((one) => put(post, one))
  commit(post)
  return {
    doubt: () => sent.clear(),
    save(record) {
      const fits = fitted(post, record)
      const accepted = putAll(post, record)
      // Where not even state is taken, a refusal says nothing about interactions.
      if (accepted) tell(record.interactions, sent)
      put(post, [dialect.exit, 'suspend'])
      talk.lms.set(dialect.time, dialect.timespan(record.seconds))
      const committed = commit(post)
      if (accepted && committed && !offline(post)) return fits ? '' : 'too-long'
      sent.clear()
      return accepted && committed ? 'unconfirmed' : 'refused'
    },
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
function put({ lms, dialect, sent }, [element, value]) {
  // What was never set is empty, and some LMSs refuse to be told so.
  if ((sent.get(element) ?? '') === value) return true
  const enough = lms.set(element, value) || !dialect.needed.includes(element)
  if (enough) sent.set(element, value)
  return enough
}

/** @param {Post} post */
function commit(post) {
  const done = post.lms.commit()
  // While offline some LMSs say yes and keep nothing.
  if (!done || offline(post)) post.sent.clear()
  return done
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

/** @param {Post} post */
function offline({ window }) {
  return window.navigator?.onLine === false
}
