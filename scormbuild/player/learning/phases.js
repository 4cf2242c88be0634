/** Which phase a sitting is in, of those that docs/session.md names, and what may follow. */

/** @import { Phase, Session } from '../types' */

/** Phases in which the learner is at work. @type {ReadonlyArray<Phase>} */
export const SITTING = ['connected', 'in progress', 'quiz under way', 'decided']

/**
 * Phases and those that may follow on them. From every phase of a sitting one may leave,
 * and be kept back; or close the tab.
 * @type {ReadonlyArray<readonly [Phase, Phase]>}
 */
export const TRANSITIONS = [
  ['not connected', 'connected'],
  ['not connected', 'alone'],
  ['connected', 'in progress'],
  ['connected', 'quiz under way'],
  ['connected', 'decided'],
  ['in progress', 'in progress'],
  ['in progress', 'quiz under way'],
  ['quiz under way', 'quiz under way'],
  ['quiz under way', 'decided'],
  ['decided', 'quiz under way'],
  ['decided', 'in progress'],
  ...SITTING.flatMap((phase) => {
    return /** @type {[Phase, Phase][]} */ ([
      [phase, 'leaving'],
      ['leaving', phase],
      [phase, 'over'],
    ])
  }),
  ['leaving', 'over'],
  ['alone', 'leaving'],
  ['alone', 'over'],
]

/**
 * The phase after a step of the learner's; without an LMS there is but one.
 * @param {Phase} phase @param {Session} before @param {Session} next
 * @returns {Phase}
 */
export function phaseAfter(phase, before, next) {
  if (phase === 'alone' || phase === 'over') return phase
  if (underWay(next)) return 'quiz under way'
  return underWay(before) ? 'decided' : 'in progress'
}

/** Whether an attempt at a quiz is open. @param {Session} session */
function underWay({ state }) {
  return Object.values(state.quizzes).some(({ open }) => open)
}

/**
 * Keeps the phase of one sitting.
 * @param {Phase} first @param {(phase: Phase) => void} [moved] called at every step
 */
export function whereabouts(first, moved = () => {}) {
  let phase = first
  let before = first
  moved(phase)
  /** What is over stays so. @param {Phase} next */
  function move(next) {
    if (phase === 'over' || (phase === 'leaving' && next === 'leaving')) return
    before = phase
    phase = next
    moved(phase)
  }
  return {
    move,
    phase: () => phase,
    /** Who was leaving is where they were, unless they went on meanwhile. */
    stay() {
      if (phase === 'leaving') move(before)
    },
  }
}
