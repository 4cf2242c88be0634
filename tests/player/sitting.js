/** A sitting for tests, with an LMS that says what it is told to. */

import { NO_JOURNAL } from '../../scormbuild/player/saving/journal.js'
import { createPlayer } from '../../scormbuild/player/player.js'
import { BLANK } from '../../scormbuild/player/state/restore.js'
import { sayer } from '../../scormbuild/player/screen/say.js'
import { see } from '../../scormbuild/player/learning/session.js'
import { clock } from './clock.js'
import { fresh } from './play.js'
import { smallCourse } from './small-course.js'

export const data = smallCourse()

/** An LMS that says what `trouble` is, and remembers what was said to it. */
export function platform(trouble = '', full = false) {
  const lms = {
    launch: BLANK,
    learner: 'ada',
    records: true,
    log: [],
    trouble,
    full,
    told: true,
    over: false,
    records_: [],
    said: [],
    save(record) {
      lms.records_.push(record)
      lms.said.push('save')
      return lms.trouble === ''
    },
    doubt: () => void lms.said.push('doubt'),
    resend: () => void lms.said.push('resend'),
    noted: () => () => void lms.said.push('arrived'),
    terminate(record, anyway) {
      if (lms.over) return false
      if (record) lms.records_.push(record)
      lms.over = anyway || lms.trouble === ''
      lms.said.push(record ? 'save' : 'as it is', ...(lms.over ? ['end'] : []))
      return lms.trouble === ''
    },
  }
  return lms
}

/** A sitting whose time passes only by `time.pass` and whose events come only by `fire`. */
export function sitting(lms = platform(), { session = fresh(data), journal = NO_JOURNAL } = {}) {
  const time = clock()
  const listeners = {}
  const window = {
    performance: { now: time.now },
    setTimeout: time.later,
    addEventListener: (name, listener) => void (listeners[name] = listener),
  }
  const network = { up: true }
  const told = []
  const player = createPlayer({
    ...{ window, data, lms, session, journal },
    say: sayer({}),
    announce: () => {},
    reach: async () => network.up,
    tell: ({ trouble, confirmed }) => void told.push(trouble || (confirmed ? 'saved' : '…')),
  })
  const turn = (page) => player.keep(see(data, player.session(), page))
  const fire = (name) => listeners[name]({ type: name })
  return { player, time, told, lms, turn, fire, network }
}
