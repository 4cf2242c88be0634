/** Says what a question is in xAPI, as `scormbuild/xapi/definitions.py` does. */

import { patterns } from './responses.js'

/** @import { Choice, QuestionData } from '../../types' */
/** @import { Json } from './types' */

const QUESTION = 'http://adlnet.gov/expapi/activities/cmi.interaction'

/**
 * What a type calls the choices of its interaction, and their partners.
 * @typedef {readonly ['choices' | 'partners', string]} Listed
 */

/** @type {Readonly<Record<string, ReadonlyArray<Listed>>>} */
const LISTS = {
  choice: [['choices', 'choices']],
  sequencing: [['choices', 'choices']],
  likert: [['choices', 'scale']],
  matching: [
    ['choices', 'source'],
    ['partners', 'target'],
  ],
  performance: [['choices', 'steps']],
}

/**
 * Without `correctResponsesPattern` nothing is right or wrong.
 * @param {Pick<QuestionData, 'id' | 'interaction' | 'typed'>} question
 * @param {string} language the course's
 * @returns {Json}
 */
export function definition({ id, interaction, typed }, language) {
  const right = patterns(interaction, typed?.ignore ?? [])
  const listed = (LISTS[interaction.type] ?? [])
    .filter(([field]) => interaction[field].length > 0)
    .map(([field, title]) => [title, components(interaction[field], language)])
  const { description } = interaction
  return {
    type: QUESTION,
    name: { [language]: id },
    ...(description ? { description: { [language]: description } } : {}),
    interactionType: interaction.type,
    ...(right.length > 0 ? { correctResponsesPattern: right } : {}),
    ...Object.fromEntries(listed),
  }
}

/** @param {ReadonlyArray<Choice>} choices @param {string} language */
function components(choices, language) {
  return choices.map(({ id, text }) => ({ id, description: { [language]: text } }))
}
