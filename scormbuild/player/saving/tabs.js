/** Knows whether the same learner has the same course open in another tab. */

/** Milliseconds between two looks whether the others are still there. */
const LOOK = 10_000

/** @typedef {{ said: 'hello' | 'here' | 'bye', from: string }} Word */

/** @typedef {Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>} Channel */

/**
 * Says hello, and hears who else is there. A tab that went without a word is missed at
 * one of the next looks.
 * @param {object} means
 * @param {Channel} means.channel of this course, track and learner
 * @param {string} means.name of this tab alone
 * @param {(others: boolean) => void} means.tell called when it changes
 * @param {(run: () => void, milliseconds: number) => unknown} means.later
 * @returns {() => void} ends it with a last word
 */
export function watchTabs({ channel, name, tell, later }) {
  /** Those heard since the last look, and before it. @type {[Set<string>, Set<string>]} */
  let heard = [new Set(), new Set()]
  let told = false
  let looking = false
  let over = false
  /** @param {Word['said']} said */
  const speak = (said) => channel.postMessage({ said, from: name })

  function report() {
    const others = heard.some((names) => names.size > 0)
    if (others !== told) tell(others)
    told = others
    if (!others || looking) return
    looking = true
    later(look, LOOK)
  }

  function look() {
    looking = false
    if (over) return
    heard = [new Set(), heard[0]]
    speak('hello')
    report()
  }

  channel.onmessage = ({ data }) => {
    const { said, from } = /** @type {Word} */ (data)
    if (said === 'hello') speak('here')
    for (const names of heard) names.delete(from)
    if (said !== 'bye') heard[0].add(from)
    report()
  }
  speak('hello')
  return () => {
    if (over) return
    over = true
    speak('bye')
    channel.close()
  }
}
