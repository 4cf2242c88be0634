/** Where scorm-again 3.4.3 and our run-time of SCORM 2004 differ, and why ours is right. */

const sets = (element, ...values) => values.map((value) => `set ${element}=${value}`)
const each = (elements, ...values) => elements.flatMap((one) => sets(one, ...values))

const RESPONSE = 'cmi.interactions.0.learner_response'
const PATTERN = 'cmi.interactions.0.correct_responses.0.pattern'

/** Each with what either answers: the result, and the error that is left. */
export const DIFFERENCES = [
  {
    clause: 'RTE 3.1.7, nothing stands at an index that was not set (301)',
    ours: ' 301',
    theirs: ' 0',
    calls: [
      ...['comment', 'location'].map((one) => `get cmi.comments_from_learner.0.${one}`),
      ...['comment', 'location', 'timestamp'].map(
        (one) => `get cmi.comments_from_lms.0.${one}`,
      ),
      ...['get cmi.interactions.0.id', 'get cmi.interactions.0.objectives.0.id'],
      'get cmi.objectives.0.id',
    ],
  },
  {
    clause: 'RTE 3.1.7, nothing stands at an index that was not set (301)',
    ours: ' 301',
    theirs: ' 403',
    calls: [
      ...['get cmi.comments_from_learner.0.timestamp', `get ${PATTERN}`],
      ...['get cmi.objectives.0.score._children', 'get cmi.objectives.0.score._count'],
      ...['get cmi.objectives.0.id', 'get cmi.interactions.0.id'],
      'get cmi.interactions.1.id',
    ],
  },
  {
    clause: 'RTE 4.2.2.1 and 4.2.14, a characterstring may be empty',
    ours: 'true 0',
    theirs: 'false 406',
    calls: each(['cmi.comments_from_learner.0.location', 'cmi.location'], ''),
  },
  {
    clause: 'RTE 4.2.13, a language may be empty: none is preferred',
    ours: 'true 0',
    theirs: 'false 406',
    calls: sets('cmi.learner_preference.language', ''),
  },
  {
    clause: 'RTE 4.2.9.1, a choice is a set, and a set may be empty',
    ours: 'true 0',
    theirs: 'false 406',
    calls: each([RESPONSE, PATTERN], ''),
  },
  {
    clause: 'RTE 4.2.9.2, a long fill-in may say whether case matters',
    ours: 'true 0',
    theirs: 'false 406',
    calls: sets(PATTERN, '{case_matters=false}{lang=en}x'),
  },
  {
    clause: 'RTE 4.1.1.7, time(second,10,0): two digits behind the dot; days that there are',
    ours: 'false 406',
    theirs: 'true 0',
    calls: each(
      ['cmi.comments_from_learner.0.timestamp', 'cmi.interactions.0.timestamp'],
      ...['2026-01-01T10:00:00.000Z', '2026-02-30'],
    ),
  },
  {
    clause: 'RTE 4.1.1.7, long_identifier_type: the characters of a URI',
    ours: 'false 406',
    theirs: 'true 0',
    calls: each(
      [
        ...['cmi.interactions.0.id', 'cmi.interactions.0.objectives.0.id'],
        'cmi.objectives.0.id',
      ],
      ...['a b', 'ü', '{x}', 'not attempted'],
    ),
  },
  {
    clause: 'RTE 4.1.1.7, short_identifier_type: the characters of a URI, 250 of them',
    ours: 'false 406',
    theirs: 'true 0',
    calls: each([RESPONSE, PATTERN], ...['a b', 'ü', '{x}', 'not attempted', 'z*300']),
  },
  {
    clause: 'RTE 4.1.1.7, timeinterval(second,10,2) knows no weeks',
    ours: 'false 406',
    theirs: 'true 0',
    calls: each(['cmi.interactions.0.latency', 'cmi.session_time'], 'P1W'),
  },
  {
    clause: 'RTE 4.2.9 and 4.2.17, descriptions have an SPM of 250: no LMS need keep more',
    ours: 'false 406',
    theirs: 'true 0',
    calls: each(
      ['cmi.interactions.0.description', 'cmi.objectives.0.description'],
      ...['z*300', 'z*4097', 'z*64001'],
    ),
  },
  {
    clause: 'SN 5.6, choice needs a target',
    ours: 'false 406',
    theirs: 'true 0',
    calls: sets('adl.nav.request', 'choice'),
  },
  {
    clause: 'RTE 4.2.9.1, halves of a pair have [.] between them',
    ours: 'false 406',
    theirs: 'true 0',
    calls: sets(RESPONSE, '1.a,2.b'),
  },
  {
    clause: 'RTE 4.2.9.2, a right number is a range',
    ours: 'false 406',
    theirs: 'true 0',
    calls: sets(PATTERN, '3'),
  },
  {
    clause: 'RTE 3.1.5, a call that is answered leaves no error',
    ours: 'unknown 0',
    theirs: 'unknown 406',
    calls: ['get cmi.completion_status', 'get cmi.success_status'],
  },
  {
    clause: 'RTE 4.2.10, a course without launch data leaves it uninitialized',
    ours: ' 403',
    theirs: ' 0',
    calls: ['get cmi.launch_data'],
  },
  {
    clause: 'RTE 4.2.13, a speed may be 0 or more',
    ours: 'true 0',
    theirs: 'false 407',
    calls: sets('cmi.learner_preference.delivery_speed', '0'),
  },
  {
    clause: 'RTE 4.2.13, captioning is a state with three names, not a number in a range',
    ours: 'false 406',
    theirs: 'false 407',
    calls: sets('cmi.learner_preference.audio_captioning', '50', '101'),
  },
  {
    clause: 'SN 5.6, a request can be read back',
    ours: '_none_ 0',
    theirs: ' 405',
    calls: ['get adl.nav.request'],
  },
  {
    clause: 'SN 5.6, whether a request is valid can be read',
    ours: 'unknown 0',
    theirs: 'false 404',
    calls: [
      'get adl.nav.request_valid.choice.{target=x}',
      'get adl.nav.request_valid.jump.{target=x}',
    ],
  },
  {
    clause: 'RTE 3.1.3, Initialize takes one empty string (201)',
    ours: 'false 201',
    theirs: 'true 0',
    calls: ['begin'],
  },
  {
    clause: 'RTE 3.1.4, SetValue takes strings (201)',
    ours: 'false 201',
    theirs: 'true 0',
    calls: ['set cmi.suspend_data=1'],
  },
  {
    clause: 'RTE 4.2, cmi is no element (401)',
    ours: ' 401',
    theirs: '[object Object] 0',
    calls: ['get cmi'],
  },
  {
    clause: 'RTE 4.2, cmi is no element (401)',
    ours: 'false 401',
    theirs: 'true 0',
    calls: ['set cmi=x'],
  },
  {
    clause: 'RTE 4.1.1.3, cmi has no _children',
    ours: 'false 401',
    theirs: 'false 404',
    calls: ['set cmi._children=x'],
  },
  {
    clause: 'RTE 4.1.1.3, cmi has no _children',
    ours: ' 301',
    theirs: `${[
      ...['_version', 'comments_from_learner', 'comments_from_lms'],
      ...['completion_status', 'completion_threshold', 'credit', 'entry', 'exit'],
      ...['interactions', 'launch_data', 'learner_id', 'learner_name'],
      ...['learner_preference', 'location', 'max_time_allowed', 'mode', 'objectives'],
      ...['progress_measure', 'scaled_passing_score', 'score', 'session_time'],
      ...['success_status', 'suspend_data', 'time_limit_action', 'total_time'],
    ].join(',')} 0`,
    calls: ['get cmi._children'],
  },
]
