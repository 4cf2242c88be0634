/** The course's data: the packager writes them at the head of the script. */
import type { CourseData } from './types'

export const DATA: CourseData
