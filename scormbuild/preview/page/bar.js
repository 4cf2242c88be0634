/** The bar at the top: track, language, target, LMS, learner; whether the server is there. */

import { fill, make, one } from './dom.js'

/** @import { Remembered } from './choices.js' */
/** @import { Say } from './notice.js' */
/** @import { Course } from './server.js' */

const NO_PROFILE = { id: '', title: 'None in particular' }
const NO_LMS = { id: '', title: 'None' }
const DEPTHS = [
  { id: '', title: 'Track’s own' },
  { id: 'brief', title: 'Brief' },
  { id: 'full', title: 'Full' },
  { id: 'deep', title: 'Deep' },
]
const NO_LENS = { id: '', title: 'Left to learners' }
const NO_EDITION = { id: '', title: 'The course itself' }
const ALONE = 'html'
/** @type {Readonly<Record<string, string>>} */
const TARGETS = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3rd': 'SCORM 2004 3rd',
  'scorm2004-4th': 'SCORM 2004 4th',
  cmi5: 'cmi5',
  xapi: 'xAPI (Tin Can)',
  html: 'No LMS (html)',
}

/** @param {string} tag @returns {string} what the language is called */
function languageName(tag) {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
}

/**
 * @param {Remembered} choices @param {Say} say @param {() => void} changed
 */
export function startBar(choices, say, changed) {
  const selects = {
    track: one('#track', HTMLSelectElement),
    depth: one('#depth', HTMLSelectElement),
    lens: one('#lens', HTMLSelectElement),
    edition: one('#edition', HTMLSelectElement),
    language: one('#language', HTMLSelectElement),
    target: one('#target', HTMLSelectElement),
    profile: one('#profile', HTMLSelectElement),
  }
  const learner = one('#learner', HTMLInputElement)
  /** @type {Course | null} */
  let shown = null
  for (const [name, select] of Object.entries(selects)) {
    select.onchange = () => {
      choices.set({ [name]: select.value })
      say('profile')
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
    fill(selects.depth, DEPTHS, choices.now.depth)
    fill(selects.target, targets, choices.now.target)
    paintVersions(course)
    paintProfiles(course)
    for (const [name, select] of Object.entries(selects)) choices.set({ [name]: select.value })
  }

  /** Most courses have neither lenses nor editions, and one language. @param {Course} course */
  function paintVersions({ tracks, editions, languages }) {
    const lenses = tracks.find(({ id }) => id === selects.track.value)?.lenses ?? []
    fill(selects.lens, [NO_LENS, ...lenses], choices.now.lens)
    fill(selects.edition, [NO_EDITION, ...editions], choices.now.edition)
    one('#lens-field', HTMLElement).hidden = lenses.length === 0
    one('#edition-field', HTMLElement).hidden = editions.length === 0
    const named = languages.map((tag, at) => ({ id: at ? tag : '', title: languageName(tag) }))
    fill(selects.language, named, choices.now.language)
    one('#language-field', HTMLElement).hidden = languages.length < 2
  }

  /**
   * An LMS that does not take the target stays in the list, and says so.
   * @param {Course} course
   */
  function paintProfiles({ profiles }) {
    const target = selects.target.value
    const wanted = profiles.find(({ id }) => id === choices.now.profile)
    const alone = target === ALONE
    const named = TARGETS[target] ?? target
    const listed = profiles.map(({ id, title, targets }) => {
      const off = !(targets?.includes(target) ?? true)
      const name = `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`
      return { id, title: off ? `${name} (does not take ${named})` : name, off }
    })
    const off = listed.find(({ id }) => id === wanted?.id)?.off ?? false
    fill(selects.profile, alone ? [NO_LMS] : [NO_PROFILE, ...listed], wanted?.id ?? '')
    selects.profile.disabled = alone
    const instead = 'so what is shown is for no LMS in particular.'
    if (wanted && off && !alone)
      say('profile', `${wanted.title} does not take ${named}, ${instead}`)
  }

  return {
    paint,
    /** @param {boolean} on */
    connected(on) {
      const live = one('#live', HTMLElement)
      live.dataset['state'] = on ? 'on' : 'off'
      live.textContent = on ? 'Live' : 'Not connected'
      live.title = on ? 'Saved changes appear by themselves' : 'Waiting for scormbuild preview'
      const again = shown?.commands?.again ?? 'scormbuild preview'
      if (on) say('server')
      else
        say(
          'server',
          'The preview is not running, so what you save does not arrive. To start it, type ',
          make('code', '', again),
          ' in a terminal. This page then goes on by itself.',
        )
    },
  }
}
