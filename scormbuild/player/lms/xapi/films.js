/** Tells of what is played, as the xAPI video profile has it (1.0.4). */

import { ENOUGH, joined, lengthOf, playedThrough, stretches } from '../../learning/watching.js'
import { utter } from './desk.js'
import { duration, iriOf, made } from './statement.js'
import { uuid } from './uuid.js'

/** @import { Surroundings } from '../../types' */
/** @import { Stretch } from '../../learning/watching.js' */
/** @import { Desk } from './desk.js' */

const VIDEO = 'https://w3id.org/xapi/video'

/**
 * A film or a recording in the document, as far as it is looked at.
 * @typedef {object} Film
 * @property {{ media?: string }} dataset
 * @property {(names: string) => any} querySelector
 * @property {(names: string) => { dataset: { page?: string } }} closest
 */

/**
 * Gives what is to be called before the session's end.
 * @param {Surroundings['document']} document @param {Desk} here
 */
export function startFilms(document, here) {
  const roots = /** @type {Iterable<Film>} */ (document?.querySelectorAll('.sb-media') ?? [])
  const stops = Array.from(roots, (root) => watched(root, here))
  return () => stops.forEach((stop) => stop())
}

/** @param {Film} root @param {Desk} here */
function watched(root, here) {
  const media = root.querySelector('video, audio')
  const path = String(root.dataset.media)
  let [going, over] = [false, false]

  /** Which parts were, in this registration. */
  const played = () => joined([...(here.kept.films[path] ?? []), ...stretches(media.played)])

  /** @param {string} verb */
  function put(verb) {
    here.box.put(statement(here, root, verb, played()))
    void here.post.reach()
  }

  /** Said once in a registration. */
  function complete() {
    if (over || !playedThrough(played(), media.duration)) return
    utter(here, path, () => statement(here, root, 'completed', played()))
    void here.post.reach()
  }

  /** Told once its length is known, which may be after it was started. */
  function start() {
    // Of what has no end nobody can say how much was played.
    going = !over && media.duration !== Infinity
    if (going && media.duration) put('played')
  }

  function pause() {
    if (!going) return
    going = false
    if (!media.duration) return
    here.kept = { ...here.kept, films: { ...here.kept.films, [path]: played() } }
    here.post.keep(here.kept)
    put('paused')
    complete()
  }

  media.addEventListener('play', start)
  media.addEventListener('pause', pause)
  media.addEventListener('loadedmetadata', () => {
    if (going) start()
    // Where a tab was killed before that had arrived.
    complete()
  })
  complete()
  return () => {
    pause()
    over = true
  }
}

/**
 * @param {Desk} here @param {Film} root @param {string} verb
 * @param {ReadonlyArray<Stretch>} played
 */
function statement({ scene }, root, verb, played) {
  const [iri, time, path] = [iriOf(scene.data), new Date(), String(root.dataset.media)]
  const media = root.querySelector('video, audio')
  const title = root.querySelector('.sb-media-title')?.textContent || path
  const name = `${iri}/${path}`
  const once = verb === 'completed'
  const length = lengthOf(played)
  return made(scene, [verb, name, once ? '' : `${+time} ${media.currentTime}`], {
    ...{ verb, time },
    ...(once ? {} : { verbs: `${VIDEO}/verbs/` }),
    object: {
      objectType: 'Activity',
      id: name,
      definition: {
        type: `${VIDEO}/activity-type/${media.localName}`,
        name: { [scene.data.course.language]: title },
      },
    },
    result: {
      ...(once ? { completion: true, duration: duration(length) } : {}),
      extensions: named({
        time: short(media.currentTime),
        progress: short(Math.min(1, length / media.duration)),
        'played-segments': played.map((one) => one.map(short).join('[.]')).join('[,]'),
      }),
    },
    more: {
      parent: [{ id: `${iri}/pages/${root.closest('.sb-page').dataset.page}` }],
      category: [{ id: VIDEO }],
    },
    extensions: named({
      length: short(media.duration),
      'completion-threshold': ENOUGH,
      // A name in the form of version 4, which is the only one that the profile knows.
      'session-id': uuid(scene.session, name).replace(/(.{14})./, '$14'),
    }),
  })
}

/** @param {Readonly<Record<string, unknown>>} values */
function named(values) {
  const entries = Object.entries(values)
  return Object.fromEntries(entries.map(([key, value]) => [`${VIDEO}/extensions/${key}`, value]))
}

/** As many digits as the profile allows. @param {number} seconds */
function short(seconds) {
  return Math.round(seconds * 1000) / 1000
}
