/** Puts the same calls to our run-time and to scorm-again, and notes where they differ. */

import { Scorm12API } from 'scorm-again/scorm12'
import { Scorm2004API } from 'scorm-again/scorm2004'

import {
  NOTHING,
  runTime,
  standardOf,
} from '../../scormbuild/preview/page/run-time/run-time.js'

export const ADA = { id: 'ada', name: 'Lovelace, Ada' }
const SETTINGS = { autocommit: false, logLevel: 5 }

/** A session of ours that nobody listens to. */
export function ours(target, options = {}) {
  return runTime(standardOf(target), {
    learner: ADA,
    mode: 'normal',
    kept: NOTHING,
    now: () => new Date(0),
    on: () => undefined,
    ...options,
  })
}

/** scorm-again's, told of the learner and the launch what ours is told. */
export function theirs(target) {
  if (target === 'scorm12') {
    const api = new Scorm12API(SETTINGS)
    const core = {
      student_id: ADA.id,
      student_name: ADA.name,
      credit: 'credit',
      entry: 'ab-initio',
      lesson_mode: 'normal',
      total_time: '0000:00:00.00',
    }
    api.loadFromJSON({ core }, 'cmi')
    return api
  }
  const api = new Scorm2004API(SETTINGS)
  const learner = { learner_id: ADA.id, learner_name: ADA.name }
  api.loadFromJSON({ ...learner, credit: 'credit', entry: 'ab-initio', mode: 'normal' }, 'cmi')
  return api
}

/** Two sessions side by side. */
export function pair(target) {
  const { functions } = standardOf(target)
  const apis = [ours(target).api, theirs(target)]
  /** What either answers, with the error that is left. */
  return (operation, ...given) => {
    const answers = apis.map((api) => {
      const result = String(api[functions[operation]](...given))
      // The order of names is nobody's business.
      const names = String(given[0]).endsWith('._children') && result.includes(',')
      const shown = names ? result.split(',').sort().join(',') : result
      return `${shown} ${api[functions.error]()}`
    })
    return { ours: answers[0], theirs: answers[1], same: answers[0] === answers[1] }
  }
}

/** A call in a line. */
export function line(operation, given) {
  const [name = '', ...values] = given
  const shown = values.map((one) =>
    String(one).length > 99 ? `${one[0]}*${one.length}` : String(one),
  )
  return [operation, [name, ...shown].join('=')].join(' ').trim()
}
