import assert from 'node:assert/strict'
import { test } from 'node:test'

import { connect } from './units2004.js'

