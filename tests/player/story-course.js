/** The small course with a scenario, for tests. */

import { chooseOne, quiz, smallCourse } from './small-course.js'

const SCENES = {
  dot: {
    ways: [
      way(0, 'kitchen', [1, 0]),
      way(1, 'picture', [-2, 1]),
      way(2, 'quiet', [0, 0], { seats: [1] }),
    ],
  },
  kitchen: { ways: [way(0, 'kitchen', [0, 0]), way(1, 'calm', [0, 0])] },
  picture: { ways: [way(0, 'kitchen', [1, 1], { repair: true }), way(1, 'storm', [0, 0])] },
  quiet: { end: { outcome: 'fair', score: 60 } },
  storm: { end: { outcome: 'poor', score: 20 } },
  calm: { end: { outcome: 'good', score: 100 } },
}
const NUMBERS = { dot: 30, kitchen: 31, picture: 32 }

function way(choice, to, changes, { repair = false, seats = [] } = {}) {
  return { choice, to, changes, repair, seats }
}

/** What is decided in a scene: nothing in it is right. */
function asked(scene) {
  const question = chooseOne(`drill.${scene}`, NUMBERS[scene])
  return { ...question, interaction: { ...question.interaction, correct: [] } }
}

/** `without` leaves a scene out; `end` makes one an end. */
export function storyCourse({ graded = true, track = {}, without = '', end = '' } = {}) {
  const kept = Object.entries(SCENES).filter(([name]) => name !== without)
  const scenes = Object.fromEntries(
    kept.map(([name, scene]) => {
      if (name === end) return [name, { end: { outcome: '', score: 70 } }]
      const ways = scene.ways?.filter(({ to }) => to !== without)
      return [name, ways ? { ways } : scene]
    }),
  )
  const small = smallCourse()
  const decided = Object.keys(NUMBERS).map((scene) => [`drill.${scene}`, asked(scene)])
  return smallCourse({
    track: { graded: graded ? { drill: 100 } : {}, mastery: graded ? 75 : null, ...track },
    questions: { ...small.questions, ...Object.fromEntries(decided) },
    quizzes: [small.quizzes[0], quiz('drill', 1, { graded, attempts: graded ? 2 : 0 })],
    scenarios: {
      drill: { start: 'dot', meters: ['trust', 'time'], seats: ['desk', 'manager'], scenes },
    },
  })
}
