/** Calls that are put to run-times: every element with good and bad values, and orders. */

import { standardOf } from '../../scormbuild/preview/page/run-time/run-time.js'

const VALUES = [
  ...['', 'x', 'a b', 'ü', '{x}', '-1', '0', '50', '101', '0.5', 'normal', 'suspend'],
  ...['passed', 'not attempted', 'incorrect', 'choice', '00:75:00', '00:05:00'],
  ...['00:01:05.555', 'PT1H', 'PT3.555S', 'P1W', '2026-01-01T10:00:00.0Z'],
  ...['2026-01-01T10:00:00.000Z', '2026-02-30'],
  ...[300, 4097, 64001].map((length) => 'z'.repeat(length)),
]

const BEGIN = ['begin', '']
const END = ['end', '']
const COMMIT = ['commit', '']
const get = (element) => ['get', element]
const set = (element, value) => ['set', element, value]
const one = (field, value) => set(`cmi.interactions.0.${field}`, value)

/** For each element and value what goes before, what is set, and what is read then. */
export function* ofElements(target) {
  for (const shape of Object.keys(standardOf(target).elements)) {
    const name = shape.replace(/\.n\b/g, '.0').replace('{target}', '{target=x}')
    for (const value of VALUES)
      yield [BEGIN, ...before(shape), set(name, value), get(name)]
  }
}

function before(shape) {
  const list = /^cmi\.(objectives|interactions)\.n\.(.+)$/.exec(shape)
  if (!list || list[2] === 'id') return []
  const id = set(`cmi.${list[1]}.0.id`, 'first')
  const typed = /response/.test(list[2])
  return typed ? [id, one('type', 'choice')] : [id]
}

/** Sessions that begin and end in odd orders, arguments, names, keywords. */
export function ofSessions(target) {
  const state = 'cmi.suspend_data'
  return [
    ...[[get(state)], [set(state, 'x')], [COMMIT], [END], [['begin', 'x']], [['begin']]],
    ...[[BEGIN, BEGIN], [BEGIN, END, END], [BEGIN, END, BEGIN], [BEGIN, END, COMMIT]],
    ...[[BEGIN, END, get(state)], [BEGIN, END, set(state, 'x')]],
    ...[[BEGIN, ['commit', 'x']], [BEGIN, ['end', 'x']], [BEGIN, set(state, 1)]],
    ...[[BEGIN, get('')], [BEGIN, set('', 'x')]],
    ...['cmi', 'foo', 'cmi.foo', 'cmi.core.foo', 'cmi.score.foo'].flatMap((name) => [
      [BEGIN, get(name)],
      [BEGIN, set(name, 'x')],
    ]),
    ...PARENTS[target].flatMap((name) => [
      [BEGIN, get(`${name}._children`)],
      [BEGIN, get(`${name}._count`)],
      [BEGIN, set(`${name}._children`, 'x')],
      [BEGIN, set(`${name}._count`, '1')],
    ]),
    ...['cmi.objectives', 'cmi.interactions'].flatMap((list) => [
      [BEGIN, set(`${list}.1.id`, 'a')],
      [BEGIN, get(`${list}.0.id`)],
    ]),
    ...LISTS[target],
    ...(target === 'scorm12' ? [] : TYPED),
  ].map((calls) => calls.map((call) => [...call]))
}

const PARENTS = {
  scorm12: [
    ...['cmi', 'cmi.core', 'cmi.core.score', 'cmi.objectives', 'cmi.objectives.0.score'],
    ...['cmi.student_data', 'cmi.student_preference', 'cmi.interactions'],
    ...['cmi.suspend_data', 'cmi.core.lesson_status'],
  ],
  'scorm2004-4th': [
    ...['cmi', 'cmi.comments_from_learner', 'cmi.comments_from_lms', 'cmi.score'],
    ...['cmi.objectives', 'cmi.objectives.0.score', 'cmi.learner_preference'],
    ...['cmi.interactions', 'cmi.suspend_data', 'cmi.completion_status'],
  ],
}

const COUNTS = [
  get('cmi.interactions._count'),
  get('cmi.interactions.0.objectives._count'),
  get('cmi.interactions.0.correct_responses._count'),
]

const LISTS = {
  scorm12: [
    [BEGIN, one('id', 'a'), ...COUNTS, one('objectives.1.id', 'b')],
    [BEGIN, one('id', 'a'), one('correct_responses.1.pattern', 'b')],
    [BEGIN, one('type', 'choice')],
    [BEGIN, one('id', 'a'), one('student_response', 'a')],
    [
      BEGIN,
      set('cmi.comments', 'a'),
      set('cmi.comments', 'b'),
      get('cmi.comments'),
    ],
  ],
  'scorm2004-4th': [
    [BEGIN, one('id', 'a'), ...COUNTS, one('objectives.1.id', 'b')],
    [BEGIN, one('id', 'a'), one('id', 'b'), get('cmi.interactions.1.id')],
    [BEGIN, one('id', 'a'), one('learner_response', 'b'), one('correct_responses.0.pattern', 'b')],
    [BEGIN, one('id', 'a'), one('objectives.0.id', 'o'), one('objectives.1.id', 'o')],
    [
      BEGIN,
      one('id', 'a'),
      one('type', 'choice'),
      one('correct_responses.1.pattern', 'b'),
      one('correct_responses.0.pattern', 'b'),
      one('correct_responses.1.pattern', 'b'),
    ],
    [BEGIN, one('type', 'choice')],
    [BEGIN, set('cmi.objectives.0.success_status', 'passed')],
    [
      BEGIN,
      set('cmi.objectives.0.id', 'a'),
      set('cmi.objectives.0.id', 'b'),
      set('cmi.objectives.0.id', 'a'),
      set('cmi.objectives.1.id', 'a'),
      get('cmi.objectives.0.score._children'),
    ],
  ],
}

/** Types of SCORM 2004, each with a response and a pattern, some of them wrong. */
const TYPED = [
  ['true-false', 'true', 'true', 'false'],
  ['true-false', 't', 't'],
  ['choice', 'a[,]b', 'a[,]b'],
  ['choice', 'a[,]', 'a[,]a'],
  ['fill-in', '{lang=en}Paris[,]x', '{case_matters=true}{order_matters=false}{lang=en}Paris'],
  ['fill-in', 'x', '{case_matters=yes}x'],
  ['long-fill-in', 'x', '{case_matters=false}{lang=en}x'],
  ['matching', '1[.]a[,]2[.]b', '1[.]a'],
  ['matching', '1.a,2.b', '1[.]'],
  ['performance', 'a[.]b[,][.]c', '{order_matters=false}a[.]1[:]5'],
  ['performance', 'a', '[.]'],
  ['sequencing', 'a[,]b[,]a', 'a[,]b'],
  ['likert', 'a', 'a', 'b'],
  ['likert', '', 'a b'],
  ['numeric', '3.14', '3[:]4', '1[:]9'],
  ['numeric', 'x', '3'],
  ['numeric', '1', '4[:]3'],
  ['numeric', '1', '[:]4'],
  ['other', 'x', 'x', 'y'],
  ['other', '', 'x'],
].map(([type, response, ...patterns]) => [
  BEGIN,
  one('id', 'a'),
  one('type', type),
  one('learner_response', response),
  ...patterns.map((pattern, place) => one(`correct_responses.${place}.pattern`, pattern)),
])
