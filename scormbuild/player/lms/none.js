/**
 * Does without an LMS: what a learner did stays in this browser, as far as it lets us.
 */

/** @import { CourseData, Lms, Surroundings, Trouble } from '../types' */

/** @param {Surroundings} window @param {CourseData} data @returns {Promise<Lms>} */
export async function connect(window, data) {
  // Without the version, so that a corrected course finds what the old one kept.
  const key = `scormbuild ${data.course.id} ${data.track.id}`
  let kept = ''
  try {
    kept = window.localStorage?.getItem(key) ?? ''
  } catch {
    // Storage is forbidden here; the course works all the same.
  }
  /** @type {Trouble} */
  let trouble = ''
  let over = false
  /** @param {{ state: string | null }} record */
  const save = ({ state }) => {
    trouble = state === null || stored(window, key, state) ? '' : 'refused'
    return trouble === ''
  }
  return {
    launch: {
      mode: 'normal',
      state: kept,
      location: '',
      completed: false,
      passed: false,
    },
    learner: '',
    records: false,
    unread: false,
    full: false,
    told: true,
    values: 0,
    log: [],
    get trouble() {
      return trouble
    },
    get over() {
      return over
    },
    save,
    doubt() {},
    resend() {},
    noted: () => () => {},
    terminate(record, anyway) {
      if (record) save(record)
      over = trouble === '' || anyway
      return trouble === ''
    },
  }
}

/** @param {Surroundings} window @param {string} key @param {string} state */
function stored(window, key, state) {
  try {
    window.localStorage?.setItem(key, state)
    return window.localStorage !== undefined
  } catch {
    return false
  }
}
