/** The adapter of this package's target; the packager puts it in this one's place. */

import { connect } from './none.js'

export { connect }
