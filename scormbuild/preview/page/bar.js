/** The bar at the top: track, target, LMS, learner; whether the server is there. */

import { fill, one } from './dom.js'

/** @import { Remembered } from './choices.js' */
/** @import { Course } from './server.js' */

const NO_PROFILE = { id: '', title: 'Any LMS' }
/** @type {Readonly<Record<string, string>>} */
const TARGETS = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3rd': 'SCORM 2004 3rd',
  'scorm2004-4th': 'SCORM 2004 4th',
  html: 'No LMS (html)',
}

/**
 * @param {Remembered} choices @param {() => void} changed
 */
export function startBar(choices, changed) {
  const selects = {
    track: one('#track', HTMLSelectElement),
    target: one('#target', HTMLSelectElement),
    profile: one('#profile', HTMLSelectElement),
  }
  const learner = one('#learner', HTMLInputElement)
  /** @type {Course | null} */
  let shown = null
  for (const [name, select] of Object.entries(selects)) {
    select.onchange = () => {
      choices.set({ [name]: select.value })
      if (shown) paint(shown)
      changed()
    }
  }
  learner.value = choices.now.learner
  learner.onchange = () => {
    choices.set({ learner: learner.value })
    changed()
  }
  /**
   * What is gone, or does not go together, gives way to the first there is.
   * @param {Course} course
   */
  function paint(course) {
    shown = course
    document.title = `${course.title} – preview`
    one('#course-title', HTMLElement).textContent = course.title || 'No course yet'
    const targets = course.targets.map((id) => ({ id, title: TARGETS[id] ?? id }))
    fill(selects.track, course.tracks, choices.now.track)
    fill(selects.target, targets, choices.now.target)
    const fitting = course.profiles.filter(
      ({ targets: taken }) => taken?.includes(selects.target.value) ?? true,
    )
    fill(selects.profile, [NO_PROFILE, ...fitting], choices.now.profile)
    const { track, target, profile } = selects
    choices.set({ track: track.value, target: target.value, profile: profile.value })
  }

  return {
    paint,
    /** @param {boolean} on */
    connected(on) {
      const live = one('#live', HTMLElement)
      live.dataset['state'] = on ? 'on' : 'off'
      live.textContent = on ? 'Live' : 'Not connected'
      live.title = on ? 'Saved changes appear by themselves' : 'Waiting for scormbuild preview'
    },
  }
}
