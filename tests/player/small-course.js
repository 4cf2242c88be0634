/**
 * A small course for tests: three pages, practice, a pool of nine, a final and a drill.
 */

/** Choose-one with the first of three options right. */
export function chooseOne(id, index, { weighting = 1, shuffle = true } = {}) {
  return {
    id,
    index,
    manner: 'one',
    interaction: {
      type: 'choice',
      description: `Which, in ${id}?`,
      choices: choices('a', 'b', 'c'),
      partners: [],
      correct: [['a']],
      weighting,
      objective: 'm.o',
    },
    scoring: 'all',
    shuffle,
    tries: 2,
  }
}

/** Choose-many with the first `right` of `all` options right. */
export function chooseMany(
  id,
  index,
  { right = 2, all = 4, scoring = 'all', weighting = 1 } = {},
) {
  const letters = [...'abcdefghij'].slice(0, all)
  return {
    ...chooseOne(id, index, { weighting }),
    manner: 'several',
    scoring,
    interaction: {
      ...chooseOne(id, index, { weighting }).interaction,
      choices: choices(...letters),
      correct: [letters.slice(0, right)],
    },
  }
}

/** True-false, true being right. */
export function trueFalse(id, index) {
  const question = chooseOne(id, index)
  return {
    ...question,
    manner: 'one',
    interaction: {
      ...question.interaction,
      type: 'true-false',
      choices: [],
      correct: [['true']],
    },
  }
}

export const POOL = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9']

/** Nine pool questions have the indexes 10 to 18. */
export function smallCourse({ track = {}, final = {}, more = [], ...rest } = {}) {
  const questions = [
    chooseOne('one', 0),
    chooseMany('many', 1, { scoring: 'partial' }),
    trueFalse('truth', 2),
    ...POOL.map((id, at) => chooseOne(id, 10 + at)),
    chooseOne('d1', 20),
    trueFalse('d2', 21),
  ]
  return {
    format: 1,
    course: { id: 'small', title: 'Small', version: '1.0.0', language: 'en' },
    track: {
      id: 'all',
      mastery: 75,
      moveOn: 'completed-and-passed',
      failedAttempt: 'stays-open',
      graded: { final: 100 },
      mustPass: [],
      ...track,
    },
    target: { name: 'scorm12', stateLimit: 4096 },
    navigation: { free: true, gates: [] },
    pages: [page('p1', 0), page('p2', 3), page('p3', 5), page('extra', 7, false)],
    questions: Object.fromEntries(questions.map((question) => [question.id, question])),
    quizzes: [
      quiz('final', 0, { draws: [{ count: 4, from: POOL }], ...final }),
      quiz('drill', 1, { graded: false, draws: [{ count: 2, from: ['d1', 'd2'] }] }),
      ...more,
    ],
    words: {},
    ...rest,
  }
}

export function quiz(id, index, change = {}) {
  return {
    id,
    index,
    title: id,
    page: 'p3',
    graded: true,
    attempts: 3,
    shuffle: true,
    avoidSeen: true,
    draws: [],
    ...change,
  }
}

function page(id, index, required = true) {
  return { id, index, module: 'm', required }
}

function choices(...ids) {
  return ids.map((id, index) => ({ id, index, text: `Option ${id}` }))
}

/** A course with one graded quiz a part, each of four fixed choose-one questions. */
export function gradedCourse(parts, track = {}) {
  const names = Object.keys(parts)
  const questions = names.flatMap((name, at) =>
    [1, 2, 3, 4].map((n) => chooseOne(`${name}-${n}`, at * 10 + n)),
  )
  return smallCourse({
    track: {
      graded: Object.fromEntries(names.map((name) => [name, parts[name].weight])),
      ...track,
    },
    questions: Object.fromEntries(questions.map((question) => [question.id, question])),
    quizzes: names.map((name, at) =>
      quiz(name, at, {
        shuffle: false,
        attempts: parts[name].attempts ?? 3,
        draws: [{ count: 4, from: [1, 2, 3, 4].map((n) => `${name}-${n}`) }],
      }),
    ),
  })
}
