/**
 * The data model of SCORM 2004 as a strict LMS holds it: formats, ranges, words (RTE
 * 4.1.1, 4.2). Where LMSs differ, the narrowest of what they take.
 */

const of = (pattern) => (value) => (pattern.test(value) ? '' : '406')
/** None is told of none. */
const upTo = (longest) => (value) =>
  value.length > 0 && value.length <= longest ? '' : '406'
const oneOf =
  (...words) =>
  (value) =>
    words.includes(value) ? '' : '406'
const real = of(/^-?\d{1,10}(\.\d{1,7})?$/)
const within = (least, most) => (value) =>
  real(value) || (Number(value) >= least && Number(value) <= most ? '' : '407')

const identifier = of(/^[A-Za-z0-9_.-]{1,255}$/)
const timespan = of(/^P(?=\d|T\d)(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/)
const timestamp = of(
  /^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2}(Z|[+-]\d\d:\d\d))?$/,
)
const PREFIX = String.raw`(\{lang=[a-zA-Z]{2,3}(-[a-zA-Z0-9-]{2,8})?\})?`
const PAIR = String.raw`[\w.]+?\[\.\][\w.]+?`
const ID = String.raw`[\w.]{1,250}`
const SPACED = String.raw`${PREFIX}( \{)?[^{\s][^\r\n]{0,249}`

const known = (value) => ({ read: true, default: value })
const kept = (write) => ({ read: true, write })

export const ELEMENTS = {
  'cmi._version': known('1.0'),
  'cmi.learner_id': known('ada'),
  'cmi.learner_name': known('Lovelace, Ada'),
  'cmi.mode': known('normal'),
  'cmi.credit': known('credit'),
  'cmi.entry': known('ab-initio'),
  'cmi.launch_data': { read: true },
  'cmi.total_time': known('PT0S'),
  'cmi.scaled_passing_score': { read: true },
  'cmi.completion_threshold': { read: true },
  'cmi.completion_status': kept(
    oneOf('completed', 'incomplete', 'not attempted', 'unknown'),
  ),
  'cmi.success_status': kept(oneOf('passed', 'failed', 'unknown')),
  'cmi.suspend_data': kept(upTo(64000)),
  'cmi.location': kept(upTo(1000)),
  'cmi.progress_measure': kept(within(0, 1)),
  'cmi.score.scaled': kept(within(-1, 1)),
  'cmi.score.raw': kept(real),
  'cmi.score.min': kept(real),
  'cmi.score.max': kept(real),
  'cmi.exit': { write: oneOf('time-out', 'suspend', 'logout', 'normal', '') },
  'cmi.session_time': { write: timespan },
}

/** Formats by type: of a response, of a pattern; how many patterns there may be. */
export const TYPES = {
  'true-false': { response: of(/^(true|false)$/), most: 1 },
  choice: { response: ids, most: 10 },
  'fill-in': {
    response: of(new RegExp(`^${SPACED}(\\[,\\]${SPACED}){0,9}$`)),
    most: 5,
  },
  'long-fill-in': { response: of(new RegExp(`^${SPACED}[^\\r\\n]{0,3750}$`)), most: 5 },
  matching: { response: of(new RegExp(`^${PAIR}(\\[,\\]${PAIR})*$`)), most: 5 },
  performance: { response: of(/^.*\[\.\].*$/), most: 5 },
  sequencing: { response: of(new RegExp(`^${ID}(\\[,\\]${ID})*$`)), most: 5 },
  likert: { response: of(new RegExp(`^${ID}$`)), most: 1 },
  numeric: { response: real, pattern: range, most: 1 },
  other: { response: upTo(4000), most: 1 },
}

/** A set: nothing in it twice, nothing empty. */
function ids(value) {
  const all = value.split('[,]')
  const fine = all.every((id) => new RegExp(`^${ID}$`).test(id))
  return fine && new Set(all).size === all.length ? '' : '406'
}

function range(value) {
  const [least, most, ...more] = value.split('[:]')
  if (most === undefined || more.length > 0) return '406'
  if ([least, most].some((end) => end && real(end))) return '406'
  return least && most && Number(least) > Number(most) ? '406' : ''
}

/** Fields of an interaction beside those that depend on its type or are counted. */
export const INTERACTION = {
  id: identifier,
  type: oneOf(...Object.keys(TYPES)),
  description: (value) =>
    value.length > 250 ? '406' : of(new RegExp(`^${SPACED}$`))(value),
  timestamp,
  weighting: real,
  result: (value) =>
    ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value)
      ? ''
      : real(value),
  latency: timespan,
}
