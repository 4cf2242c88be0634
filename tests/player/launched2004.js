/** Sessions with a strict LMS of SCORM 2004, for tests. */

import { connect } from '../../scormbuild/player/lms/scorm2004.js'
import { launching } from './launched.js'
import { strictLms } from './strict2004.js'

export const COMPLETION = 'cmi.completion_status'
export const SUCCESS = 'cmi.success_status'
export const { window, begun } = launching(connect, 'API_1484_11', strictLms)
