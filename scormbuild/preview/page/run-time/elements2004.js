/** The data model of SCORM 2004, 3rd and 4th edition, element by element (RTE 4.2). */

import { either, given, like, oneOf, upTo, within, wrong } from './formats.js'
import {
  identifier,
  language,
  localized,
  real,
  timespan,
  timestamp,
} from './formats2004.js'
import { TYPES } from './responses2004.js'

/** @import { Element, Format } from './types' */

/** Characters of state that an LMS must at least keep (RTE 4.2.23). */
export const STATE = 64000
const LOCATION = 1000
const COMMENT = 4000
const SHORT = 250

const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown')
const success = oneOf('passed', 'failed', 'unknown')
const blank = like(/^$/, 'empty')
/** @type {Format} */
const result = (value) =>
  ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) || !real(value)
    ? null
    : wrong('must be correct, incorrect, unanticipated, neutral, or a real(10,7)')

const NAVIGATION = [
  'continue',
  'previous',
  'exit',
  'exitAll',
  'abandon',
  'abandonAll',
  'suspendAll',
  '_none_',
]
/** @type {Format} */
const request = (value) =>
  NAVIGATION.includes(value) || /^\{target=[^}\s]+\}(choice|jump)$/.test(value)
    ? null
    : wrong(
        `must be ${NAVIGATION.join(', ')} or {target=ITEM}choice; ITEM is the manifest's`,
      )

/** @param {Format} format @param {string} [first] @returns {Element} */
const kept = (format, first) =>
  first === undefined ? { access: 'rw', format } : { access: 'rw', format, first }
/** @param {string} [first] @returns {Element} */
const told = (first) =>
  first === undefined ? { access: 'r', format: given } : { access: 'r', format: given, first }
/** @param {Format} format @returns {Element} */
const taken = (format) => ({ access: 'w', format })

/** @param {string} stem */
function scores(stem) {
  return {
    [`${stem}.scaled`]: kept(within(real, -1, 1)),
    [`${stem}.raw`]: kept(real),
    [`${stem}.min`]: kept(real),
    [`${stem}.max`]: kept(real),
  }
}

/** @param {string} stem @param {(format: Format) => Element} rank */
function comments(stem, rank) {
  return {
    [`${stem}.n.comment`]: rank(localized(COMMENT)),
    [`${stem}.n.location`]: rank(upTo(SHORT)),
    [`${stem}.n.timestamp`]: rank(timestamp),
  }
}

export const RESPONSE = 'cmi.interactions.n.learner_response'
export const PATTERN = 'cmi.interactions.n.correct_responses.n.pattern'

/** @type {Readonly<Record<string, Element>>} */
const INTERACTIONS = {
  'cmi.interactions.n.id': kept(identifier),
  'cmi.interactions.n.type': kept(oneOf(...Object.keys(TYPES))),
  'cmi.interactions.n.objectives.n.id': kept(identifier),
  'cmi.interactions.n.timestamp': kept(timestamp),
  // These two are judged by the interaction's type.
  [PATTERN]: kept(given),
  'cmi.interactions.n.weighting': kept(real),
  [RESPONSE]: kept(given),
  'cmi.interactions.n.result': kept(result),
  'cmi.interactions.n.latency': kept(timespan),
  'cmi.interactions.n.description': kept(localized(SHORT)),
}

/** @type {Readonly<Record<string, Element>>} */
export const ELEMENTS = {
  'cmi._version': told('1.0'),
  ...comments('cmi.comments_from_learner', kept),
  ...comments('cmi.comments_from_lms', () => told()),
  'cmi.completion_status': kept(completion, 'unknown'),
  'cmi.completion_threshold': told(),
  'cmi.credit': told('credit'),
  'cmi.entry': told('ab-initio'),
  'cmi.exit': taken(oneOf('time-out', 'suspend', 'logout', 'normal', '')),
  ...INTERACTIONS,
  'cmi.launch_data': told(),
  'cmi.learner_id': told(),
  'cmi.learner_name': told(),
  'cmi.learner_preference.audio_level': kept(within(real, 0, Infinity), '1'),
  'cmi.learner_preference.language': kept(either(blank, language), ''),
  'cmi.learner_preference.delivery_speed': kept(within(real, 0, Infinity), '1'),
  'cmi.learner_preference.audio_captioning': kept(oneOf('-1', '0', '1'), '0'),
  'cmi.location': kept(upTo(LOCATION)),
  'cmi.max_time_allowed': told(),
  'cmi.mode': told('normal'),
  'cmi.objectives.n.id': kept(identifier),
  ...scores('cmi.objectives.n.score'),
  'cmi.objectives.n.success_status': kept(success, 'unknown'),
  'cmi.objectives.n.completion_status': kept(completion, 'unknown'),
  'cmi.objectives.n.progress_measure': kept(within(real, 0, 1)),
  'cmi.objectives.n.description': kept(localized(SHORT)),
  'cmi.progress_measure': kept(within(real, 0, 1)),
  'cmi.scaled_passing_score': told(),
  ...scores('cmi.score'),
  'cmi.session_time': taken(timespan),
  'cmi.success_status': kept(success, 'unknown'),
  'cmi.suspend_data': kept(upTo(STATE)),
  'cmi.time_limit_action': told('continue,no message'),
  'cmi.total_time': told('PT0S'),
  'adl.nav.request': kept(request, '_none_'),
  // Nothing is sequenced here.
  'adl.nav.request_valid.continue': told('unknown'),
  'adl.nav.request_valid.previous': told('unknown'),
  'adl.nav.request_valid.choice.{target}': told('unknown'),
  'adl.nav.request_valid.jump.{target}': told('unknown'),
}

export const FAMILIES = [
  'cmi.comments_from_learner',
  'cmi.comments_from_lms',
  'cmi.interactions',
  'cmi.learner_preference',
  'cmi.objectives',
  'cmi.objectives.n.score',
  'cmi.score',
]

export const LISTS = [
  'cmi.comments_from_learner',
  'cmi.comments_from_lms',
  'cmi.interactions',
  'cmi.interactions.n.objectives',
  'cmi.interactions.n.correct_responses',
  'cmi.objectives',
]
