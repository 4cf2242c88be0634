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
  const said = Object.entries(facts).filter(([, fact]) => fact !== undefined)
  return /** @type {CourseFacts} */ (Object.fromEntries(said))
}
