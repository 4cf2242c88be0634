/** What an LMS says by itself: launched, abandoned, satisfied (cmi5 9.3). */

import { lmsContext } from './launch.js'
import { EXTENSIONS, LMS_VERBS, MASTERY, VERBS, isObject } from './names.js'
import { uuid } from './uuid.js'

/** @import { Json, Kept, Launched } from './types' */

const COURSE = 'https://w3id.org/xapi/cmi5/activitytype/course'

/** @param {Launched} launched @param {string} verb @param {Date} time @param {Json} more @returns {Json} */
function made(launched, verb, time, more) {
  return {
    id: uuid(),
    actor: launched.actor,
    verb: { id: verb, display: { en: verb.replace(/^.*\//, '') } },
    object: { objectType: 'Activity', id: launched.activity },
    context: lmsContext(launched),
    ...more,
    timestamp: time.toISOString(),
  }
}

/** Before the course is opened (9.3.1). @param {Launched} launched @param {Date} time @param {string} address */
export function launchedStatement(launched, time, address) {
  const { mode, moveOn, mastery, parameters } = launched
  const context = lmsContext(launched)
  const known = context['extensions']
  const extensions = {
    ...(isObject(known) ? known : {}),
    [`${EXTENSIONS}/launchmode`]: mode,
    [`${EXTENSIONS}/launchurl`]: address,
    [`${EXTENSIONS}/moveon`]: moveOn,
    ...(mastery === null ? {} : { [MASTERY]: mastery }),
    ...(parameters ? { [`${EXTENSIONS}/launchparameters`]: parameters } : {}),
  }
  return made(launched, `${VERBS}launched`, time, { context: { ...context, extensions } })
}

/**
 * When a session never said that it ended (9.3.6); its time is that until its last
 * statement (9.5.4.2).
 * @param {NonNullable<Kept['open']>} open @param {Date} time
 */
export function abandonedStatement({ launched, since, last }, time) {
  const seconds = Math.max(0, (Date.parse(last) - Date.parse(since)) / 1000)
  return made(launched, `${LMS_VERBS}abandoned`, time, { result: { duration: `PT${seconds}S` } })
}

/** When all is done that is asked, of the whole course (9.3.9). @param {Launched} launched @param {Date} time */
export function satisfiedStatement(launched, time) {
  const object = {
    objectType: 'Activity',
    id: `${launched.activity}#course`,
    definition: { type: COURSE },
  }
  return made(launched, `${LMS_VERBS}satisfied`, time, { object })
}

/**
 * Whether what was said is enough (cmi5 13.1.4).
 * @param {string} moveOn @param {ReadonlyArray<string>} said verbs of the registration
 */
export function isSatisfied(moveOn, said) {
  const [passed, completed] = [said.includes('passed'), said.includes('completed')]
  if (moveOn === 'Passed') return passed
  if (moveOn === 'Completed') return completed
  if (moveOn === 'CompletedAndPassed') return completed && passed
  if (moveOn === 'CompletedOrPassed') return completed || passed
  return true
}
