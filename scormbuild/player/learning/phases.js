/** Which phase a sitting is in, of those that docs/session.md names, and what may follow. */

/** @import { Phase, Session } from '../types' */

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
    /** Where who is leaving would stay. */
    sitting: () => (phase === 'leaving' ? before : phase),
    /** Who was leaving is where they were, unless they went on meanwhile. */
    stay() {
      if (phase === 'leaving') move(before)
    },
  }
}
