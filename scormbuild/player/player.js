/** The learner's sitting: the one place where the session changes, and who is told. */

import { record } from './state/record.js'
import { withTold } from './state/state.js'
import { hand } from './saving/hand.js'
import { saver } from './saving/saving.js'
import { settling } from './saving/settling.js'
import { phaseAfter, whereabouts } from './learning/phases.js'
import { steady } from './learning/steady.js'
import { urgent } from './learning/urgency.js'

/** @import { Journal } from './saving/journal.js' */
/** @import { Saving } from './saving/saving.js' */
/** @import { CourseData, Lms, Phase, Record_, Session } from './types' */
/** @import { Standing, Surroundings, Trouble } from './types' */
/** @import { Say } from './screen/say.js' */

/**
 * What became of leaving: the learner is still here, since not all is saved yet; or the
 * sitting has ended.
 * @typedef {'here' | 'saved' | 'unsaved'} Parting
 */

/**
 * @typedef {object} Player
 * @property {CourseData} data
 * @property {Say} say
 * @property {Lms | null} lms
 * @property {() => Session} session
 * @property {() => boolean} holds whether what is not saved yet is on this device
 * @property {() => boolean} sure whether it could be found out that all has arrived
 * @property {(next: Session) => boolean} keep takes a new session, saves it at once or
 *   soon, and tells listeners; false where nothing changed
 * @property {(listener: () => void) => void} onChange
 * @property {(listener: (standing: Standing) => void) => void} onStanding called when
 *   it changes how saving stands
 * @property {(words: string) => void} announce to those who hear the page
 * @property {() => void} save at once
 * @property {() => void} flush saves what waits, at once
 * @property {() => Promise<Trouble>} makeSure saves at once, and waits until it is known
 *   whether that arrived
 * @property {() => Promise<Parting>} leave saves, makes sure, and ends the sitting; not
 *   before all is known to have arrived
 * @property {() => Parting} end saves and ends the sitting at once, once
 */

/**
 * @param {object} given
 * @param {Surroundings & { performance: Pick<Performance, 'now'> }} given.window
 * @param {CourseData} given.data
 * @param {Say} given.say
 * @param {Lms | null} given.lms
 * @param {Session} given.session
 * @param {Journal} given.journal
 * @param {() => Promise<boolean>} given.reach whether the LMS can be reached
 * @param {() => boolean} [given.answered] whether somebody said so
 * @param {() => boolean} [given.sure] whether that is known, and not only believed
 * @param {(words: string) => void} given.announce
 * @param {(standing: Standing) => void} given.tell how saving stands, when it changes
 * @param {(phase: Phase) => void} [given.moved] called at every step, with where it led
 * @returns {Player}
 */
export function createPlayer({ session, ...given }) {
  const { window, data, lms, journal } = given
  const start = window.performance.now()
  /** @type {Array<() => void>} */
  const listeners = []
  /** @type {Array<(standing: Standing) => void>} */
  const watchers = []
  let current = session
  const seconds = () => Math.floor((window.performance.now() - start) / 1000)
  const now = () => record(data, current, seconds())
  /** @param {Standing} standing */
  const tell = (standing) => {
    given.tell(standing)
    for (const listener of watchers) listener(standing)
  }
  const saving = startSaving({ ...given, tell }, now, () => {
    const then = current.state
    return () => (current = { ...current, state: withTold(current.state, then) })
  })
  const end = ending(lms, saving, now)
  // What is taken up is sent at once: whoever finds it must know this state as well.
  if (journal.found) journal.keep(now().state, current)
  const at = whereabouts(lms ? 'connected' : 'alone', given.moved)

  return {
    data,
    lms,
    say: given.say,
    announce: given.announce,
    session: () => current,
    holds: journal.holds,
    sure: given.sure ?? (() => true),
    keep(next) {
      if (next === current) return false
      const before = current
      // What could not be read stays with the LMS until there is something to keep.
      const problem = next.problem === 'unreadable' ? '' : next.problem
      current = { ...steady(before, next), problem }
      at.move(phaseAfter(at.sitting(), before, current))
      saving.recall()
      journal.keep(now().state, current)
      saving.ask(urgent(data, before, current))
      for (const listener of listeners) listener()
      return true
    },
    onChange: (listener) => void listeners.push(listener),
    onStanding: (listener) => void watchers.push(listener),
    save: () => saving.ask(true),
    flush: saving.flush,
    makeSure: saving.makeSure,
    async leave() {
      at.move('leaving')
      await saving.makeSure()
      let parting = end(false)
      if (parting === 'saved' && !((await lms?.gone?.()) ?? true)) parting = 'unsaved'
      if (parting === 'here') at.stay()
      else at.move('over')
      return parting
    },
    end() {
      at.move('over')
      return end(true)
    },
  }
}

/**
 * Makes the function that ends the sitting, once; where not all is known to have arrived
 * only if it is to end anyway.
 * @param {Lms | null} lms @param {Saving} saving @param {() => Record_} now
 * @returns {(anyway: boolean) => Parting}
 */
function ending(lms, saving, now) {
  /** @type {Parting} */
  let parting = 'here'
  return (anyway) => {
    const { trouble, confirmed } = saving.standing()
    if (parting !== 'here' || (trouble !== '' && !anyway)) return parting
    const saved = !lms || lms.terminate(confirmed && !anyway ? null : now(), anyway)
    saving.stop()
    const whole = !lms?.records || (confirmed && !lms.full)
    parting = saved && whole ? 'saved' : 'unsaved'
    return parting
  }
}

/**
 * @param {Omit<Parameters<typeof createPlayer>[0], 'session'>} given
 * @param {() => Record_} now
 * @param {() => () => void} noted gives what is called once the LMS is known to have been
 *   told of all answers that there are
 */
function startSaving(given, now, noted) {
  const { window, lms, journal, reach, tell, answered = () => true } = given
  /** @type {(run: () => void, milliseconds: number) => unknown} */
  const later = (run, milliseconds) => window.setTimeout(run, milliseconds)
  const reached = lms?.records ? (lms.reach ?? reach) : () => Promise.resolve(true)
  const calm = () => saving.standing().trouble === ''
  let owed = false
  const settle = settling({
    ...{ later, reach: reached, answered, calm },
    values: () => lms?.values ?? 0,
    doubt: () => void (owed = true),
  })
  function confirmed() {
    const told = lms?.told ?? true
    const arrived = journal.noted(told, answered())
    const known = told ? noted() : () => {}
    settle(() => {
      arrived()
      known()
    })
  }
  const saving = saver({
    save() {
      if (!lms) return ''
      const record = now()
      journal.sent(record.state)
      lms.save(record)
      return lms.trouble
    },
    full: () => lms?.full ?? false,
    doubt: () => lms?.doubt(),
    resend: () => lms?.resend(),
    noted: () => lms?.noted() ?? (() => {}),
    reach: reached,
    answered,
    tell(standing) {
      // What the LMS has no room for stays here.
      if (standing.confirmed && !standing.full) confirmed()
      tell(standing)
    },
    now: () => window.performance.now(),
    later,
    stirred: hand(window),
  })
  window.addEventListener?.('online', saving.online)
  return {
    ...saving,
    /**
     * Before a step: what never settled is set again with it. A tab that only wakes up
     * sets nothing; a newer record of another device may stand there.
     */
    recall() {
      if (owed) lms?.doubt()
      owed = false
    },
  }
}
