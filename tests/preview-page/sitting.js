/** A learner's launches of one course with our run-time, for tests. */

import {
  NOTHING,
  runTime,
  standardOf,
} from '../../scormbuild/preview/page/run-time/run-time.js'

const ADA = { id: 'ada', name: 'Lovelace, Ada' }

/** Launches that share what is kept; `log` has every call. */
export function sitting(target, course = {}) {
  const standard = standardOf(target)
  const { functions } = standard
  const all = {
    kept: NOTHING,
    log: [],
    clock: 0,
    launch(options = {}) {
      const session = runTime(standard, {
        learner: ADA,
        mode: 'normal',
        kept: all.kept,
        course,
        now: () => new Date(all.clock),
        on: (entry) => all.log.push(entry),
        keep: (kept) => {
          all.kept = kept
        },
        ...options,
      })
      const call = (operation, ...given) => session.api[functions[operation]](...given)
      return {
        session,
        begin: () => call('begin', ''),
        end: () => call('end', ''),
        commit: () => call('commit', ''),
        get: (element) => call('get', element),
        set: (element, value) => call('set', element, value),
        error: () => call('error'),
        call,
      }
    },
    /** Begins, sets, and ends. */
    visit(values, options) {
      const launch = all.launch(options)
      launch.begin()
      for (const [element, value] of Object.entries(values)) launch.set(element, value)
      launch.end()
      return launch
    },
    /** What a new launch reads. */
    read(elements, options) {
      const launch = all.launch(options)
      launch.begin()
      return elements.map((element) => launch.get(element))
    },
    /** The advice so far. */
    advice: () => all.log.flatMap(({ advice }) => advice),
  }
  return all
}
