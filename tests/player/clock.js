/** A clock and timers for tests: time goes by only when it is told to. */

/** Lets all that is settled be heard, also what follows from it. */
export async function settled() {
  for (let round = 0; round < 20; round += 1) await Promise.resolve()
}

/** @param {number} start milliseconds */
export function clock(start = 1000) {
  let now = start
  let waiting = []
  return {
    now: () => now,
    later(run, milliseconds) {
      waiting.push({ at: now + milliseconds, run })
    },
    /** Milliseconds until each of what waits, the soonest first. */
    pauses: () => waiting.map(({ at }) => at - now).sort((one, other) => one - other),
    /** Something takes time by itself; nothing else happens meanwhile. */
    spend(milliseconds) {
      now += milliseconds
    },
    /** Time goes by, and what waited for it happens in its order. */
    async pass(milliseconds) {
      const end = now + milliseconds
      await settled()
      for (;;) {
        const due = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        waiting = waiting.filter((one) => one !== due)
        now = Math.max(now, due.at)
        due.run()
        await settled()
      }
      now = Math.max(now, end)
    },
  }
}
