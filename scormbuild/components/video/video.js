/** Films and recordings: go on where one left, and count as played through. */

import { nameOf } from '../../player/saving/resume.js'
import { watched } from '../../player/learning/session.js'
import { goOnAt, joined, playedThrough, stretches } from '../../player/learning/watching.js'
import { seen } from '../../player/learning/views.js'
import { all, one } from '../../player/screen/dom.js'

/** @import { Player } from '../../player/player.js' */
/** @import { Stretch } from '../../player/learning/watching.js' */

/** What this device remembers of one. @typedef {{ at: number, played: Stretch[] }} Left */

/** Seconds of playing after which it is remembered anew. */
const OFTEN = 5

/**
 * Wires all that is played. Where one was and what was played is kept on this device
 * only; that a page was read goes where all progress goes.
 * @param {Player} player
 */
export function startMedia(player) {
  const shelf = shelfOf(player)
  for (const root of all(document, '.sb-media', HTMLElement)) {
    const media = one(root, 'video, audio', HTMLMediaElement)
    const left = shelf.get(root.dataset['media'] ?? '')
    const note = root.querySelector('.sb-watch')
    let kept = left.at
    const played = () => joined([...left.played, ...stretches(media.played)])
    const keep = () => {
      kept = media.currentTime
      shelf.put(root.dataset['media'] ?? '', { at: media.currentTime, played: played() })
    }
    const check = () => {
      if (note && playedThrough(played(), media.duration)) finish(player, root)
    }
    const goOn = () => {
      const at = goOnAt(left.at, media.duration)
      if (at > 0) media.currentTime = at
      check()
    }
    if (media.readyState > 0) goOn()
    else media.addEventListener('loadedmetadata', goOn, { once: true })
    media.addEventListener('timeupdate', () => {
      if (Math.abs(media.currentTime - kept) >= OFTEN) keep()
    })
    for (const event of ['pause', 'ended']) {
      media.addEventListener(event, () => {
        keep()
        check()
      })
    }
    if (!note) continue
    one(note, '.sb-watch-read', HTMLElement).onclick = () => finish(player, root)
    const page = root.closest('.sb-page')?.getAttribute('data-page') ?? ''
    if (seen(player.data, player.session()).has(page)) paint(player, root)
  }
}

/**
 * One is done; its page is, once all of the page are.
 * @param {Player} player @param {HTMLElement} root
 */
function finish(player, root) {
  if (root.dataset['watched']) return
  paint(player, root)
  player.announce(player.say('watch-done'))
  const page = root.closest('.sb-page')
  const left = page?.querySelector('.sb-media:not([data-watched]) .sb-watch')
  const id = page?.getAttribute('data-page') ?? ''
  if (!left) player.keep(watched(player.data, player.session(), id))
}

/** @param {Player} player @param {HTMLElement} root */
function paint({ say }, root) {
  root.dataset['watched'] = 'true'
  one(root, '.sb-watch-words', HTMLElement).textContent = say('watch-done')
  one(root, '.sb-watch-read', HTMLElement).hidden = true
}

/**
 * This learner's part of the browser's storage, where it lets us. Whom a platform does
 * not name might be anybody, so nothing is kept of them.
 * @param {Player} player
 */
function shelfOf({ data, lms }) {
  const anybody = lms !== null && lms.records && lms.learner === ''
  const name = `scormbuild media ${nameOf(data, lms?.learner ?? '')}`
  /** @returns {Record<string, Left>} */
  const read = () => tried(() => JSON.parse(window.localStorage.getItem(name) ?? '{}')) ?? {}
  return {
    /** @param {string} path @returns {Left} */
    get: (path) => read()[path] ?? { at: 0, played: [] },
    /** @param {string} path @param {Left} left */
    put(path, left) {
      if (anybody) return
      tried(() => window.localStorage.setItem(name, JSON.stringify({ ...read(), [path]: left })))
    },
  }
}

/** @template T @param {() => T} run @returns {T | undefined} nothing where it threw */
function tried(run) {
  try {
    return run()
  } catch {
    return undefined
  }
}
