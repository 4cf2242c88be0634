/** Reads what an LMS takes from a package's manifest. */

/** @import { CourseFacts } from './run-time/types' */

/**
 * @param {Document} document imsmanifest.xml, parsed
 * @returns {CourseFacts}
 */
export function factsOf(document) {
  /** @param {string} name @returns {string | undefined} */
  const text = (name) =>
    document.getElementsByTagNameNS('*', name)[0]?.textContent?.trim() || undefined
  /** @param {string | undefined} said */
  const number = (said) => (said === undefined ? undefined : Number(said))
  const objective = document.getElementsByTagNameNS('*', 'primaryObjective')[0]
  const measured = objective?.getAttribute('satisfiedByMeasure') === 'true'
  const threshold = document.getElementsByTagNameNS('*', 'completionThreshold')[0]
  const asked = threshold?.getAttribute('completedByMeasure') === 'true'
  const least = threshold?.getAttribute('minProgressMeasure') ?? '1'
  const facts = {
    mastery: number(text('masteryscore')),
    passing: measured ? number(text('minNormalizedMeasure') ?? '1') : undefined,
    threshold: number(asked ? least : text('completionThreshold')),
    launchData: text('dataFromLMS') ?? text('datafromlms'),
    maxTime: text('maxtimeallowed') ?? text('attemptAbsoluteDurationLimit'),
    timeAction: text('timeLimitAction') ?? text('timelimitaction'),
  }
  return said(facts)
}

/**
 * The same of a cmi5 or Tin Can package's listing: its only unit.
 * @param {Document} document cmi5.xml or tincan.xml, parsed
 * @returns {CourseFacts}
 */
export function unitFactsOf(document) {
  const [unit] = ['au', 'activity'].flatMap((name) => [
    ...document.getElementsByTagNameNS('*', name),
  ])
  const mastery = unit?.getAttribute('masteryScore')
  const parameters = document.getElementsByTagNameNS('*', 'launchParameters')[0]
  return said({
    publisher: unit?.getAttribute('id') ?? undefined,
    moveOn: unit?.getAttribute('moveOn') ?? undefined,
    mastery: mastery ? Number(mastery) : undefined,
    parameters: parameters?.textContent?.trim() || undefined,
  })
}

/** @param {Record<string, unknown>} facts @returns {CourseFacts} without what is not said */
function said(facts) {
  const known = Object.entries(facts).filter(([, fact]) => fact !== undefined)
  return /** @type {CourseFacts} */ (Object.fromEntries(known))
}
