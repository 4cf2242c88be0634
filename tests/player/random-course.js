/** Makes small courses of every sort, by chance. */

import { chooseMany, chooseOne, quiz, smallCourse } from './small-course.js'

const MOVE_ON = ['completed', 'passed', 'completed-and-passed', 'completed-or-passed']

/** @param {(below: number) => number} random */
export function randomCourse(random) {
  const questions = Array.from({ length: 12 }, (_, at) => randomQuestion(random, at))
  const weights = [[], [100], [75, 25], [50, 30, 20]][random(4)]
  const names = ['final', 'drill', 'extra'].slice(0, weights.length)
  const ids = questions.map((question) => question.id)
  return smallCourse({
    track: {
      mastery: weights.length > 0 ? [0, 50, 60, 75, 100][random(5)] : null,
      moveOn: weights.length > 0 ? MOVE_ON[random(4)] : 'completed',
      failedAttempt: random(2) === 1 ? 'final' : 'stays-open',
      graded: Object.fromEntries(names.map((name, at) => [name, weights[at]])),
      mustPass: names.filter(() => random(4) === 0),
    },
    questions: Object.fromEntries(questions.map((question) => [question.id, question])),
    quizzes: [
      ...names.map((name, at) => randomQuiz(random, name, at, ids)),
      { ...randomQuiz(random, 'practice', 8, ids), graded: false },
    ],
  })
}

function randomQuestion(random, at) {
  const weighting = [1, 1, 2, 0.5][random(4)]
  const scoring = random(2) === 1 ? 'partial' : 'all'
  const right = 1 + random(3)
  return random(2) === 1
    ? chooseOne(`q${at}`, at * 3, { weighting })
    : chooseMany(`q${at}`, at * 3, { right, all: 5, scoring, weighting })
}

function randomQuiz(random, id, index, ids) {
  return quiz(id, index, {
    attempts: random(4),
    shuffle: random(2) === 1,
    avoidSeen: random(2) === 1,
    draws: [{ count: 1 + random(5), from: ids }],
  })
}
