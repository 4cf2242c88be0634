/** Where scorm-again 3.4.3 and our run-time of SCORM 1.2 differ, and why ours is right. */

const sets = (element, ...values) => values.map((value) => `set ${element}=${value}`)
const each = (elements, ...values) => elements.flatMap((one) => sets(one, ...values))

/** Neither a single character nor a set of them. */
const NO_CHOICE = [
  ...['a b', 'ü', '-1', '50', '101', '0.5', 'normal', 'suspend', 'passed'],
  ...['not attempted', 'incorrect', 'choice', '00:75:00', '00:05:00', '00:01:05.555'],
  ...['PT1H', 'PT3.555S', 'P1W', '2026-01-01T10:00:00.0Z', '2026-01-01T10:00:00.000Z'],
  ...['2026-02-30', 'z*300', 'z*4097', 'z*64001'],
]

/** Each with what either answers: the result, and the error that is left. */
export const DIFFERENCES = [
  {
    clause: 'RTE 3.4.4, CMIString255 and CMIString4096: ASCII',
    ours: 'false 405',
    theirs: 'true 0',
    calls: each(
      [
        ...['cmi.core.lesson_location', 'cmi.suspend_data', 'cmi.comments'],
        'cmi.student_preference.language',
      ],
      'ü',
    ),
  },
  {
    clause: 'RTE 3.4.4, cmi.suspend_data is a CMIString4096',
    ours: 'false 405',
    theirs: 'true 0',
    calls: sets('cmi.suspend_data', 'z*4097'),
  },
  {
    clause: 'RTE 3.4.4, vocabulary of cmi.core.exit',
    ours: 'false 405',
    theirs: 'true 0',
    calls: sets('cmi.core.exit', 'normal'),
  },
  {
    clause: 'RTE 3.4.4, CMITimespan: seconds and minutes up to 59',
    ours: 'false 405',
    theirs: 'true 0',
    calls: each(['cmi.core.session_time', 'cmi.interactions.0.latency'], '00:75:00'),
  },
  {
    clause: 'RTE 3.4.4, CMIIdentifier: no white space',
    ours: 'false 405',
    theirs: 'true 0',
    calls: each(
      [
        ...['cmi.objectives.0.id', 'cmi.interactions.0.id'],
        'cmi.interactions.0.objectives.0.id',
      ],
      ...['a b', 'not attempted'],
    ),
  },
  {
    clause: 'RTE 3.4.4, CMIFeedback of a choice',
    ours: 'false 405',
    theirs: 'true 0',
    calls: each(
      [
        'cmi.interactions.0.correct_responses.0.pattern',
        'cmi.interactions.0.student_response',
      ],
      ...NO_CHOICE,
    ),
  },
  {
    clause: 'RTE 3.4.4, vocabulary of cmi.interactions.n.result',
    ours: 'false 405',
    theirs: 'true 0',
    calls: sets('cmi.interactions.0.result', 'incorrect'),
  },
  {
    clause: 'RTE 3.4.4, weighting and result are CMIDecimal, of any range',
    ours: 'true 0',
    theirs: 'false 405',
    calls: [
      ...sets('cmi.interactions.0.weighting', '101'),
      ...sets('cmi.interactions.0.result', '-1'),
    ],
  },
  {
    clause: 'RTE 3.4.4, score.max has no value before it is set',
    ours: ' 0',
    theirs: '100 0',
    calls: ['get cmi.core.score.max', 'get cmi.objectives.0.score.max'],
  },
  {
    clause: 'RTE 3.4.4, CMITimespan: hours have two to four digits, of which total_time shows all',
    ours: '0000:00:00.00 0',
    theirs: '00:00:00 0',
    calls: ['get cmi.core.total_time'],
  },
  {
    clause: 'RTE 3.4.1, nothing stands at an index that was not set',
    ours: ' 201',
    theirs: ' 0',
    calls: ['get cmi.objectives.0.id'],
  },
  {
    clause: 'RTE 3.4.4, cmi.comments: what is set is added',
    ours: 'ab 0',
    theirs: 'b 0',
    calls: ['get cmi.comments'],
  },
  {
    clause: 'RTE 3.3, LMSInitialize takes one empty string',
    ours: 'false 201',
    theirs: 'true 0',
    calls: ['begin'],
  },
  {
    clause: 'RTE 3.3, LMSSetValue takes strings',
    ours: 'false 201',
    theirs: 'true 0',
    calls: ['set cmi.suspend_data=1'],
  },
  {
    clause: 'RTE 3.3, nothing may be called after LMSFinish (301)',
    ours: 'false 301',
    theirs: 'true 0',
    calls: ['commit', 'set cmi.suspend_data=x'],
  },
  {
    clause: 'RTE 3.3, nothing may be called after LMSFinish (301)',
    ours: 'false 301',
    theirs: 'true 101',
    calls: ['end'],
  },
  {
    clause: 'RTE 3.3, nothing may be called after LMSFinish (301)',
    ours: ' 301',
    theirs: ' 0',
    calls: ['get cmi.suspend_data'],
  },
  {
    clause: 'RTE 3.3, an element must be named (201)',
    ours: ' 201',
    theirs: ' 0',
    calls: ['get'],
  },
  {
    clause: 'RTE 3.3, an element must be named (201)',
    ours: 'false 201',
    theirs: 'false 0',
    calls: ['set =x'],
  },
  {
    clause: 'RTE 3.4.1, cmi is no element',
    ours: ' 201',
    theirs: '[object Object] 0',
    calls: ['get cmi'],
  },
  {
    clause: 'RTE 3.4.1, cmi is no element',
    ours: 'false 201',
    theirs: 'true 0',
    calls: ['set cmi=x'],
  },
  {
    clause: 'RTE 3.4.1, cmi has no _children (202)',
    ours: ' 202',
    theirs: `${[
      ...['comments', 'core', 'interactions', 'launch_data', 'objectives'],
      ...['student_data', 'student_preference', 'suspend_data'],
    ].join(',')} 0`,
    calls: ['get cmi._children'],
  },
  {
    clause: 'RTE 3.3, 401 is for elements of the standard that an LMS lacks, 201 for others',
    ours: ' 201',
    theirs: ' 401',
    calls: ['get foo', 'get cmi.foo', 'get cmi.core.foo', 'get cmi.score.foo'],
  },
  {
    clause: 'RTE 3.3, 401 is for elements of the standard that an LMS lacks, 201 for others',
    ours: 'false 201',
    theirs: 'false 401',
    calls: ['set foo=x', 'set cmi.foo=x', 'set cmi.core.foo=x', 'set cmi.score.foo=x'],
  },
  {
    clause: 'RTE 3.3, a keyword cannot be set (402)',
    ours: 'false 402',
    theirs: 'false 401',
    calls: [
      ...['cmi', 'cmi.core', 'cmi.core.score', 'cmi.objectives.0.score'].flatMap((name) =>
        sets(`${name}._count`, '1'),
      ),
      ...['cmi.student_data', 'cmi.student_preference'].flatMap((name) =>
        sets(`${name}._count`, '1'),
      ),
      ...['cmi.suspend_data', 'cmi.core.lesson_status'].flatMap((name) => [
        `set ${name}._children=x`,
        `set ${name}._count=1`,
      ]),
    ],
  },
]
