/** A strict LMS of SCORM 1.2: interactions in order, without holes (RTE 3.3, 3.4). */

import { ELEMENTS, INTERACTION } from './elements12.js'
import { count, strict } from './strict.js'

const STANDARD = {
  names: {
    begin: 'LMSInitialize',
    end: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
    words: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  blank: { 'cmi.core.lesson_status': 'not attempted' },
  usual: [],
  untimely(operation, phase) {
    if (operation === 'begin') return phase === 'before' ? '' : '101'
    return phase === 'running' ? '' : '301'
  },
  resumed: (committed) => committed,
  read,
  judge,
}

export function strictLms(options) {
  return strict(STANDARD, options)
}

function read(values, element) {
  if (element === 'cmi.interactions._count') return { value: String(count(values)) }
  const known = ELEMENTS[element]
  if (!known) return { code: element.startsWith('cmi.interactions.') ? '404' : '201' }
  if (!known.read) return { code: '404' }
  return { value: values[element] ?? known.default ?? '' }
}

function judge(values, element, value) {
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
