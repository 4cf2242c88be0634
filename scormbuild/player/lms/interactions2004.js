/** Tells a SCORM 2004 LMS of answers (RTE 4.2.9). */

import { identifier } from './identifier.js'
import { patterns, response } from './responses2004.js'
import { teller } from './teller.js'
import { localized, real, timespan, timestamp } from './values2004.js'

/** @import { InteractionRecord } from '../types' */
/** @import { Setting, Talk } from './dialect' */

const LONGEST_DESCRIPTION = 250

/** Every LMS must take them; one that does not says so soon. @param {Talk} talk */
export function interactions(talk) {
  const { lms, data } = talk
  return teller(talk, {
    takes: () => true,
    fields: (record) => fields(record, data.course.language),
    // An id once set may be unchangeable; it is the same answer all the same.
    held: (element) => lms.get(element) !== '',
  })
}

/**
 * The fields of an interaction in the order in which they are set: all else depends on
 * the id, patterns and responses on the type (error 408). What cannot be said is left
 * out; so is an empty response, which most LMSs refuse.
 * @param {InteractionRecord} record @param {string} language the course's
 * @returns {Setting[]}
 */
export function fields(record, language) {
  const { interaction, moment } = record
  const latency = moment?.latency ?? null
  /** @type {[string, string][]} */
  const all = [
    ['id', identifier(record.id)],
    ['type', interaction.type],
    ['description', localized(interaction.description, language, LONGEST_DESCRIPTION)],
    ['timestamp', moment ? timestamp(moment.time) : ''],
    ['objectives.0.id', identifier(interaction.objective)],
    ...patterns(interaction, language).map((pattern, number) => {
      return /** @type {[string, string]} */ ([
        `correct_responses.${number}.pattern`,
        pattern,
      ])
    }),
    ['weighting', real(interaction.weighting)],
    ['learner_response', response(interaction, record.response, language)],
    ['result', record.result],
    ['latency', latency === null ? '' : timespan(latency / 1000)],
  ]
  return all.filter(([, value]) => value !== '')
}
