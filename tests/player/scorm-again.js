/** scorm-again as an LMS for tests, with the same ways as our strict one. */

import { Scorm12API } from 'scorm-again/scorm12'

/** Statuses that this LMS may return are its own; it keeps what was committed last. */
export function scormAgain() {
  const lms = {
    kept: { cmi: {} },
    refused: [],
    get committed() {
      const { core, suspend_data: state } = lms.kept.cmi
      return {
        'cmi.core.lesson_status': core?.lesson_status ?? '',
        'cmi.core.score.raw': core?.score.raw || undefined,
        'cmi.suspend_data': state ?? '',
      }
    },
    interactions: () => Object.keys(lms.kept.cmi.interactions ?? {}).length,
    launch() {
      const api = new Scorm12API({ autocommit: false, logLevel: 5 })
      const { core, ...cmi } = lms.kept.cmi
      const { exit, session_time: time, ...rest } = core ?? {}
      if (core) api.loadFromJSON({ ...cmi, core: { ...rest, entry: 'resume' } }, 'cmi')
      const keep = () => {
        lms.kept = JSON.parse(JSON.stringify(api.renderCMIToJSONObject()))
      }
      const watched =
        (name) =>
        (...given) => {
          const result = api[name](...given)
          if (name === 'LMSCommit') keep()
          const code = String(api.LMSGetLastError())
          if (String(result) === 'false' || code !== '0')
            lms.refused.push(`${given.join('=') || name}: ${code}`)
          return result
        }
      const names = [
        'LMSInitialize',
        'LMSGetValue',
        'LMSSetValue',
        'LMSCommit',
        'LMSFinish',
      ]
      return {
        ...Object.fromEntries(names.map((name) => [name, watched(name)])),
        LMSGetLastError: () => api.LMSGetLastError(),
      }
    },
  }
  return lms
}
