/** A platform for tests of saving, and what is said to it. */

import { saver } from '../../scormbuild/player/saving/saving.js'
import { clock } from './clock.js'

/**
 * A platform that gives the answers listed, then says yes; whether it can be reached is
 * said by `network.up`. Time passes only by `time.pass`.
 */
export function platform(...answers) {
  const time = clock()
  const told = []
  const network = { up: true, answers: true, asked: 0, wait: null }
  const count = { saves: 0, doubts: 0, resends: 0, noted: 0 }
  const room = { full: false }
  const saving = saver({
    save: () => answers[count.saves++] ?? '',
    full: () => room.full,
    doubt: () => void (count.doubts += 1),
    resend: () => void (count.resends += 1),
    noted: () => () => void (count.noted += 1),
    async reach() {
      network.asked += 1
      await network.wait
      return network.up
    },
    answered: () => network.answers,
    tell: ({ trouble, accepted, confirmed }) => {
      told.push(trouble || (confirmed ? 'saved' : accepted ? 'accepted' : 'saving'))
    },
    now: time.now,
    later: time.later,
    stirred: () => -Infinity,
  })
  return { ...saving, time, told, network, count, room }
}
