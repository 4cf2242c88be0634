/** What a strict LMS, or one who knows many, would say of a call that was accepted. */

/** @import { Entry, Mode, Operation, Standard, Values } from './types' */

/** Commits in a minute before an LMS's server complains. */
const MANY = 30
const MINUTE = 60_000
/** Share of the state's limit at which to take notice. */
const NEARLY = 0.9

/**
 * @typedef {object} Said what is known of a call
 * @property {Operation} operation
 * @property {ReadonlyArray<unknown>} args
 * @property {boolean} accepted
 * @property {number} at milliseconds
 * @property {Values} before the session's values before the call
 * @property {Values} values and after it
 */

/**
 * Makes the adviser of one session.
 * @param {Standard} standard @param {{ mode: Mode, mastery?: number | undefined }} launch
 * @param {number} limit characters of state
 * @returns {(said: Said) => Entry['advice']}
 */
export function adviser(standard, launch, limit) {
  /** @type {number[]} */
  const commits = []
  /** @type {Set<string>} */
  const given = new Set()
  /** Said but once in a session. @param {string} words */
  const once = (words) => {
    if (given.has(words)) return []
    given.add(words)
    return [words]
  }
  return (said) => {
    if (!said.accepted) return []
    if (said.operation === 'set') return ofSetting(standard, launch, limit, said)
    if (said.operation === 'commit') {
      const busy = often(commits, said.at)
      return [...busy, ...ofCommit(standard, launch.mode, said.values).flatMap(once)]
    }
    return said.operation === 'end' ? ofEnd(standard, launch.mode, said.values) : []
  }
}

/** @param {number[]} commits @param {number} at */
function often(commits, at) {
  commits.push(at)
  while ((commits[0] ?? at) < at - MINUTE) commits.shift()
  return commits.length > MANY ? [`${commits.length} commits within a minute`] : []
}

/**
 * @param {Standard} standard @param {{ mode: Mode, mastery?: number | undefined }} launch
 * @param {number} limit @param {Said} said
 */
function ofSetting({ names }, { mode, mastery }, limit, { args, before, values }) {
  const name = String(args[0])
  const value = String(args[1])
  const advice = []
  if (mode !== 'normal')
    advice.push(`This is a ${mode}: content should set nothing, and some LMSs keep it`)
  if (name === names.state && value.length > limit * NEARLY)
    advice.push(`${value.length} of ${limit} characters of state are used`)
  if (name === names.raw && mastery !== undefined)
    advice.push(
      `The manifest has a mastery score of ${mastery}: the LMS will judge by it at the end`,
    )
  advice.push(...ofStatus(names, name, before[name] ?? '', value))
  if (/^cmi\.interactions\.\d+\./.test(name)) advice.push(...ofInteraction(name, values))
  return advice
}

/**
 * @param {Standard['names']} names @param {string} name @param {string} before
 * @param {string} value
 */
function ofStatus(names, name, before, value) {
  if (name !== names.status && name !== names.success) return []
  const earned = ['passed', 'completed']
  return earned.includes(before) && !earned.includes(value)
    ? [`The learner was ${before} and no longer is`]
    : []
}

/** What 1.2 leaves open and many LMSs ask for. @param {string} name @param {Values} values */
function ofInteraction(name, values) {
  const [, stem = '', field = ''] = /^(cmi\.interactions\.\d+)\.(.+)$/.exec(name) ?? []
  const advice = []
  if (field !== 'id' && values[`${stem}.id`] === undefined)
    advice.push('The id of an interaction should come first')
  const typed = /^(correct_responses\.|student_response|learner_response)/.test(field)
  if (typed && values[`${stem}.type`] === undefined)
    advice.push('The type should come before responses: how they are written hangs on it')
  return advice
}

/** @param {Standard} standard @param {Mode} mode @param {Values} values */
function ofCommit({ names }, mode, values) {
  if (mode !== 'normal') return []
  const advice = []
  if (values[names.exit] === undefined)
    advice.push(`${names.exit} is not set: a tab that is closed now may lose the state`)
  if (values[names.raw] !== undefined && values[`${names.raw.slice(0, -3)}max`] === undefined)
    advice.push(`${names.raw} without min and max`)
  if (names.scaled && values[names.raw] !== undefined && values[names.scaled] === undefined)
    advice.push(`${names.raw} without ${names.scaled}, which the LMS judges by`)
  return advice
}

/** @param {Standard} standard @param {Mode} mode @param {Values} values */
function ofEnd({ names }, mode, values) {
  if (mode !== 'normal') return []
  const advice = []
  if (values[names.time] === undefined) advice.push(`${names.time} is not set: no time is recorded`)
  if ((values[names.state] ?? '') !== '' && values[names.exit] !== 'suspend')
    advice.push(`${names.exit} is not suspend: the state may be gone at the next launch`)
  if (values[names.status] === undefined) advice.push(`${names.status} was never set`)
  return advice
}
