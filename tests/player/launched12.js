/** Sessions with a strict LMS of SCORM 1.2, for tests. */

import { connect } from '../../scormbuild/player/lms/scorm12.js'
import { launching } from './launched.js'
import { strictLms } from './strict12.js'

export const STATUS = 'cmi.core.lesson_status'
export const { window, begun } = launching(connect, 'API', strictLms)
