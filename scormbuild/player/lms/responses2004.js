/** Spells what was answered, and what would be right, by type (RTE 4.2.9.1 and 2). */

import { localized, plain } from './text2004.js'
import { real } from './values2004.js'
