/** A quiz: ready, under way or decided; which of them is shown. */

import { begin, submit } from '../learning/attempt.js'
import { quiz } from '../learning/course.js'
import { all, lead, one } from './dom.js'
import { takePools } from './pool.js'
import { paintResult } from './result.js'
import { startRun } from './run.js'
import { quizView } from '../learning/views.js'

/** @import { Player } from '../player.js' */
/** @import { Pool } from './pool.js' */

/** Wires all quizzes; takes what they draw from out of the document. @param {Player} player */
export function startQuizzes(player) {
  const pool = takePools()
  for (const quiz of all(document, '.sb-quiz', HTMLElement)) startQuiz(player, quiz, pool)
}

/**
 * Wires one quiz.
 * @param {Player} player @param {HTMLElement} root @param {Pool} pool
 */
function startQuiz(player, root, pool) {
  const asked = quizOf(player, root)
  const { id } = asked
  const run = startRun(player, root, asked, pool)
  const ready = one(root, '.sb-quiz-ready', HTMLElement)
  const under = one(root, '.sb-quiz-run', HTMLElement)
  const result = one(root, '.sb-result', HTMLElement)

  function paint() {
    const view = quizView(player.data, player.session(), id)
    ready.hidden = view.phase !== 'ready'
    under.hidden = view.phase !== 'open'
    result.hidden = view.phase !== 'decided'
    if (view.phase === 'ready' && view.left !== null) {
      for (const place of all(ready, '.sb-quiz-left', HTMLElement)) {
        place.textContent = String(view.left)
      }
    }
    one(result, '.sb-review', HTMLElement).replaceChildren()
    if (view.phase === 'decided') paintResult(player, result, asked, view, pool)
  }

  function start() {
    player.keep(begin(player.data, player.session(), id))
    paint()
    run.open()
    run.focus()
  }

  one(root, '.sb-quiz-start', HTMLElement).onclick = start
  one(root, '.sb-quiz-retry', HTMLElement).onclick = start
  one(root, '.sb-quiz-submit', HTMLElement).onclick = () => {
    player.keep(submit(player.data, player.session(), { quiz: id, time: new Date() }))
    paint()
    player.announce(one(result, '.sb-result-head', HTMLElement).innerText)
    lead(one(result, '.sb-result-title', HTMLElement))
    result.scrollIntoView({ block: 'start' })
  }
  paint()
  if (!under.hidden) run.open()
}

/**
 * The quiz that a section holds; throws where the document and the data do not agree.
 * @param {Player} player @param {HTMLElement} root
 */
function quizOf({ data }, root) {
  const found = quiz(data, root.dataset['quiz'] ?? '')
  if (!found) throw new Error(`There is no quiz ${root.dataset['quiz']}`)
  return found
}
