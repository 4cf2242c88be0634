/** What cmi5 asks of a course's statements, in our words, by the numbers of its tests. */

/** @import { Finding } from './types' */

/** The number begins with the clause: 9.3.0.0-4 is of 9.3. @type {Readonly<Record<string, string>>} */
export const RULES = {
  '8.1.3.0-3': 'the actor must be the one of the launch',
  '8.2.1.0-2': 'the token is fetched by POST',
  '9.1.0.0-1': 'the id must be a UUID',
  '9.3.0.0-1': 'cmi5’s category is for cmi5’s own verbs',
  '9.3.0.0-2': 'this was said before in this session',
  '9.3.0.0-3': 'a session is passed or failed, not both',
  '9.3.0.0-4': 'initialized must come first',
  '9.3.0.0-5': 'nothing may come after terminated',
  '9.3.0.0-6': 'completed is said once in a registration',
  '9.3.0.0-7': 'passed is said once in a registration',
  '9.3.0.0-8': 'failed must not follow passed in a registration',
  '9.3.4.0-2': 'passed with a score below the mastery score',
  '9.3.5.0-2': 'failed with a score that reaches the mastery score',
  '9.3.6.0-2': 'nothing may come once the LMS has given the session up',
  '9.4.0.0-2': 'the object must be the activity of the launch',
  '9.5.1.0-2': 'only passed and failed have a score',
  '9.5.1.0-3': 'a raw score needs its min and max',
  '9.5.2.0-1': 'passed needs success: true',
  '9.5.2.0-2': 'failed needs success: false',
  '9.5.2.0-3': 'only passed and failed say success',
  '9.5.3.0-1': 'completed needs completion: true',
  '9.5.3.0-2': 'only completed says completion',
  '9.5.4.1-1': 'terminated needs a duration',
  '9.5.4.1-2': 'completed needs a duration',
  '9.5.4.1-3': 'passed needs a duration',
  '9.5.4.1-4': 'failed needs a duration',
  '9.6.1.0-1': 'the registration must be the one of the launch',
  '9.6.2.1-1': 'a verb of cmi5’s own needs cmi5’s category',
  '9.6.2.2-1': 'who says success or completion needs the category moveon',
  '9.6.2.2-2': 'the category moveon is for who says success or completion',
  '9.6.3.1-4': 'the context needs the id of the session',
  '9.6.3.2-2': 'the context needs the mastery score by which it was judged',
  '9.7.0.0-2': 'the timestamp must be there, in UTC',
  '10.2.1.0-5': 'the launch data are the LMS’s to write',
  '10.2.1.0-6': 'the context must hold what the LMS’s template holds',
  '10.2.2.0-2': 'nothing is kept of who browses',
  '10.2.2.0-3': 'nothing is kept of a review',
  '10.2.2.0-9': 'who browses says initialized and terminated alone',
  '10.2.2.0-11': 'a review says initialized and terminated alone',
  '11.0.0.0-3': 'the launch data and the learner’s wishes must be read before initialized',
}

/** @param {string} rule its number @returns {Finding} */
export function finding(rule) {
  const clause = rule.replace(/(?:\.0)*-.*$/, '')
  return { rule, clause: `cmi5 ${clause}`, words: RULES[rule] ?? '' }
}
