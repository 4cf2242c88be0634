/** A strict LMS of SCORM 2004 (RTE 3, 4.2): only what was suspended comes back. */

import { ELEMENTS, INTERACTION, TYPES } from './elements2004.js'
import { count, strict } from './strict.js'

/** Codes of calls before a session and after it. */
const UNTIMELY = {
  begin: { running: '103', over: '104' },
  end: { before: '112', over: '113' },
  get: { before: '122', over: '123' },
  set: { before: '132', over: '133' },
  commit: { before: '142', over: '143' },
}

const STANDARD = {
  names: {
    begin: 'Initialize',
    end: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    error: 'GetLastError',
    words: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
  blank: { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' },
  /** Read before it was ever set. */
  usual: ['403'],
  untimely: (operation, phase) => UNTIMELY[operation][phase] ?? '',
  resumed,
  read,
  judge,
}

export function strictLms(options) {
  return strict(STANDARD, options)
}

/** Without the exit `suspend` the next launch is a new attempt (RTE 4.2.8). */
function resumed(committed, first) {
  if (committed['cmi.exit'] !== 'suspend') return first
  const { 'cmi.exit': exit, 'cmi.session_time': time, ...kept } = committed
  return kept
}

function read(values, element) {
  if (element === 'cmi.interactions._count') return { value: String(count(values)) }
  const [, number] = /^cmi\.interactions\.(\d+)\./.exec(element) ?? []
  if (number)
    return Number(number) < count(values) ? had(values[element]) : { code: '301' }
  if (element === 'cmi.objectives._count')
    return { value: String(count(values, 'cmi.objectives', 'id')) }
  if (OBJECTIVE.test(element)) return had(values[element])
  const known = ELEMENTS[element]
  if (!known) return { code: '401' }
  return known.read ? had(values[element] ?? known.default) : { code: '405' }
}

const had = (value) => (value === undefined ? { code: '403' } : { value })

function judge(values, element, value) {
  const [, number, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? []
  if (field) return judgeInteraction(values, Number(number), field, value)
  if (OBJECTIVE.test(element)) return judgeObjective(values, element, value)
  const known = ELEMENTS[element]
  if (!known) return '401'
  return known.write ? known.write(value) : '404'
}

/** Of objectives what units need; the LMS has those of the manifest from the start. */
const OBJECTIVE = /^(cmi\.objectives\.\d+)\.(id|success_status)$/

function judgeObjective(values, element, value) {
  const [, stem, field] = OBJECTIVE.exec(element)
  if (!values[`${stem}.id`]) return '408'
  if (field === 'id') return '351'
  return ELEMENTS['cmi.success_status'].write(value)
}

function judgeInteraction(values, number, field, value) {
  const stem = `cmi.interactions.${number}`
  const id = values[`${stem}.id`]
  if (number > count(values)) return '351'
  if (field === 'id') return id && id !== value ? '351' : INTERACTION.id(value)
  if (!id) return '408'
  if (INTERACTION[field]) return INTERACTION[field](value)
  if (/^objectives\.\d+\.id$/.test(field))
    return (
      listed(values, `${stem}.objectives`, 'id', field, value) || INTERACTION.id(value)
    )
  const type = TYPES[values[`${stem}.type`]]
  if (field === 'learner_response') return type ? type.response(value) : '408'
  if (!/^correct_responses\.\d+\.pattern$/.test(field)) return '401'
  if (!type) return '408'
  if (Number(field.split('.')[1]) >= type.most) return '351'
  return (
    listed(values, `${stem}.correct_responses`, 'pattern', field, value) ||
    (type.pattern ?? type.response)(value)
  )
}

/** Neither a hole before it nor the same twice. */
function listed(values, stem, name, field, value) {
  const at = Number(field.split('.')[1])
  const all = count(values, stem, name)
  const twice = Array.from({ length: all }, (_, other) => other).some(
    (other) => other !== at && values[`${stem}.${other}.${name}`] === value,
  )
  return at > all || twice ? '351' : ''
}
