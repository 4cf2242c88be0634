/** scorm-again as an LMS for tests, with the same ways as our strict ones. */

import { Scorm12API } from 'scorm-again/scorm12'
import { Scorm2004API } from 'scorm-again/scorm2004'

const SETTINGS = { autocommit: false, logLevel: 5 }

/** scorm-again's run-time of SCORM 1.2. */
export function scormAgain12() {
  return again({
    names: ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Finish', 'GetLastError'],
    prefix: 'LMS',
    usual: [],
    begun({ core, ...cmi }) {
      const api = new Scorm12API(SETTINGS)
      const { exit, session_time: time, ...rest } = core ?? {}
      if (core) api.loadFromJSON({ ...cmi, core: { ...rest, entry: 'resume' } }, 'cmi')
      return api
    },
    told: ({ core, suspend_data: state }) => ({
      'cmi.core.lesson_status': core?.lesson_status ?? '',
      'cmi.core.score.raw': core?.score.raw || undefined,
      'cmi.suspend_data': state ?? '',
    }),
  })
}

/** scorm-again's run-time of SCORM 2004; nothing comes back that was not suspended. */
export function scormAgain2004() {
  return again({
    names: [
      'Initialize',
      'GetValue',
      'SetValue',
      'Commit',
      'Terminate',
      'GetLastError',
    ],
    prefix: '',
    // Read before it was ever set.
    usual: ['403'],
    begun({ exit, session_time: time, ...cmi }) {
      const api = new Scorm2004API(SETTINGS)
      if (exit === 'suspend') api.loadFromJSON({ ...cmi, entry: 'resume' }, 'cmi')
      return api
    },
    told: (cmi) => ({
      'cmi.completion_status': cmi.completion_status ?? '',
      'cmi.success_status': cmi.success_status ?? '',
      'cmi.score.raw': cmi.score?.raw || undefined,
      'cmi.score.scaled': cmi.score?.scaled || undefined,
      'cmi.progress_measure': cmi.progress_measure || undefined,
      'cmi.suspend_data': cmi.suspend_data ?? '',
    }),
  })
}

/** Statuses that this LMS may return are its own; it keeps what was committed last. */
function again({ names, prefix, usual, begun, told }) {
  const lms = {
    kept: {},
    refused: [],
    get committed() {
      return told(lms.kept)
    },
    interactions: () => Object.keys(lms.kept.interactions ?? {}).length,
    launch() {
      const api = begun(lms.kept)
      const keep = () => {
        lms.kept = JSON.parse(JSON.stringify(api.renderCMIToJSONObject())).cmi
      }
      const error = () => String(api[`${prefix}GetLastError`]())
      const watched =
        (name) =>
        (...given) => {
          const result = api[`${prefix}${name}`](...given)
          if (name === 'Commit') keep()
          if (name === 'GetLastError') return result
          const bad = !['0', ...usual].includes(error())
          if (String(result) === 'false' || bad)
            lms.refused.push(`${given.join('=') || name}: ${error()}`)
          return result
        }
      return Object.fromEntries(
        names.map((name) => [`${prefix}${name}`, watched(name)]),
      )
    },
  }
  return lms
}
