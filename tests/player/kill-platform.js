/**
 * scorm-again as a platform whose connection breaks, and which keeps what arrives in one
 * of the ways that platforms have.
 *
 * - `whole`: a commit sends everything the page has set; one that fails says so.
 * - `lying`: a commit says yes whatever becomes of it, and sends only what was set since
 *   the last one (Moodle).
 * - `piecemeal`: every value is sent as it is set, whatever the commit says.
 * - `queued`: the same, but one value after the other, from a queue of the page's own
 *   (Open edX): of what has been accepted much may still be on its way.
 *
 * A page may die in the middle of anything: from then on nothing of it arrives. It may
 * also be deaf for a while: what it wants to read does not come.
 */

import { Scorm12API } from 'scorm-again/scorm12'
import { Scorm2004API } from 'scorm-again/scorm2004'

const SETTINGS = { autocommit: false, logLevel: 5 }
export const NATURES = ['whole', 'lying', 'piecemeal', 'queued']
/** Milliseconds that a value of a queue takes. */
const LAG = 40
/** What an LMS says that cannot read (both standards). */
const DEAF = '101'

const STANDARDS = {
  scorm12: {
    Api: Scorm12API,
    prefix: 'LMS',
    end: 'LMSFinish',
    refusal: '101',
    who: 'cmi.core.student_id',
    exit: 'cmi.core.exit',
    forgotten: ['cmi.core.exit', 'cmi.core.session_time'],
    entry: 'cmi.core.entry',
    usual: ['0'],
    /** Whether an attempt that was left is gone on with (RTE 3.4.4). */
    resumes: () => true,
  },
  scorm2004: {
    Api: Scorm2004API,
    prefix: '',
    end: 'Terminate',
    refusal: '391',
    who: 'cmi.learner_id',
    exit: 'cmi.exit',
    forgotten: ['cmi.exit', 'cmi.session_time'],
    entry: 'cmi.entry',
    // read before it was ever set
    usual: ['0', '403'],
    resumes: (kept) => kept.get('cmi.exit') === 'suspend',
  },
}

/**
 * A platform that one learner is enrolled on.
 * @param {{ standard: 'scorm12' | 'scorm2004', nature: string }} kind
 * @param {(run: () => void, milliseconds: number) => void} later
 */
export function platform({ standard, nature }, later) {
  const words = STANDARDS[standard]
  const lms = {
    standard,
    nature,
    exit: words.exit,
    later,
    up: true,
    /** What has arrived, by element. */
    kept: new Map(),
    /** Calls that it minds, which is none. */
    refused: [],
    /** Moments of the commits of the page that runs. */
    commits: [],
    launch: (page) => api(lms, words, page),
  }
  return lms
}

/**
 * @typedef {object} Page what is known of a page that runs
 * @property {boolean} dead
 * @property {boolean} torn whether it goes away: no commit gets through, only the end
 * @property {number} deaf so many reads to come give nothing
 * @property {() => void} breathe called before each call: it may be the last
 * @property {() => number} now
 */

/** @param {ReturnType<typeof platform>} lms @param {Page} page */
function api(lms, words, page) {
  const made = new words.Api(SETTINGS)
  const held = words.resumes(lms.kept) ? [...lms.kept] : []
  const given = held.filter(([element]) => {
    return !words.forgotten.includes(element) && understood(lms.kept, element)
  })
  made.loadFromFlattenedJSON({
    ...Object.fromEntries(given),
    [words.who]: 'ada',
    [words.entry]: given.length > 0 ? 'resume' : 'ab-initio',
  })
  lms.commits = []
  const set = new Map()
  let refusal = ''
  const arrive = (entries) => {
    if (lms.up && !page.dead) for (const entry of entries) lms.kept.set(...entry)
  }
  const send = lms.nature === 'queued' ? queue(lms, arrive) : arrive
  const keep = () => {
    send([...set])
    if (lms.nature !== 'whole') set.clear()
  }
  const call = (name, given) => {
    const result = String(made[name](...given))
    const error = String(made[`${words.prefix}GetLastError`]())
    if (result === 'false' || !words.usual.includes(error))
      lms.refused.push(`${name}(${given.join(', ')}): ${error}`)
    return result
  }
  const functions = {
    Initialize: (...given) => call(`${words.prefix}Initialize`, given),
    GetValue(...given) {
      page.deaf -= 1
      refusal = page.deaf >= 0 ? DEAF : ''
      return refusal ? '' : call(`${words.prefix}GetValue`, given)
    },
    SetValue(element, value) {
      const result = call(`${words.prefix}SetValue`, [element, value])
      if (result === 'true') set.set(element, value)
      if (['piecemeal', 'queued'].includes(lms.nature)) keep()
      return result
    },
    Commit(given) {
      call(`${words.prefix}Commit`, [given])
      lms.commits.push(page.now())
      const fails = page.torn || !lms.up
      if (lms.nature === 'whole' && fails) refusal = words.refusal
      else keep()
      return String(refusal === '')
    },
    GetLastError() {
      const told = refusal || made[`${words.prefix}GetLastError`]()
      refusal = ''
      return told
    },
  }
  functions[words.end.replace(words.prefix, '')] = (given) => {
    const result = call(words.end, [given])
    keep()
    return result
  }
  const breathing = Object.entries(functions).map(([name, run]) => {
    const lasting = (...given) => {
      page.breathe()
      // From beyond, all is well.
      return page.dead ? 'true' : run(...given)
    }
    return [words.prefix + name, lasting]
  })
  return Object.fromEntries(breathing)
}

/** What depends on a type that never arrived cannot be read back (SCORM 2004, error 408). */
function understood(kept, element) {
  const [, interaction] = /^(.*\.\d+)\.(learner_response|correct_responses\..*)$/.exec(element) ?? []
  return interaction === undefined || kept.has(`${interaction}.type`)
}

/** Sends one after the other what it is given. */
function queue(lms, arrive) {
  const waiting = []
  const next = () => {
    arrive(waiting.splice(0, 1))
    if (waiting.length > 0) lms.later(next, LAG)
  }
  return (entries) => {
    if (waiting.length === 0 && entries.length > 0) lms.later(next, LAG)
    waiting.push(...entries)
  }
}
