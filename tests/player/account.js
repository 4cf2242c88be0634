/**
 * Keeps its own account of what a learner did and says what an LMS should hold of it.
 *
 * It shares nothing with the player: it counts points itself and reads the words of the
 * standards off a table, so that it can judge the player.
 */

export function openAccount() {
  return { pages: [], best: {}, used: {}, under: {} }
}

export const copied = (account) => structuredClone(account)

/** The share of an attempt, 0-1, from the responses as given. */
export function shareOf(data, questions, given) {
  const parts = questions.map((id) => {
    const { weighting, correct } = data.questions[id].interaction
    const right = correct[0].length
    const response = given[id] ?? []
    const hits = response.filter((index) => index < right).length
    const misses = response.length - hits
    const whole = hits === right && misses === 0
    const partial =
      data.questions[id].scoring === 'partial'
        ? Math.max(0, (hits - misses) / right)
        : 0
    return { weighting, share: whole ? 1 : partial }
  })
  const all = parts.reduce((sum, one) => sum + one.weighting, 0)
  return parts.reduce((sum, one) => sum + one.share * one.weighting, 0) / all
}

/**
 * What the LMS should hold: SCORM 1.2's one status, whether move-on holds, success, and
 * the raw score, null where none is sent.
 */
export function expected(data, account) {
  const { mastery, graded, mustPass, moveOn, failedAttempt } = data.track
  const parts = Object.keys(graded)
  const completed = data.pages
    .filter((page) => page.required)
    .every((page) => account.pages.includes(page.id))
  const whole = (share) => Math.floor(share * 100 + 1e-6)
  const mean = (shares) =>
    whole(parts.reduce((sum, part) => sum + graded[part] * shares[part], 0) / 100)
  const reaches = (shares) =>
    mean(shares) >= mastery && mustPass.every((part) => whole(shares[part]) >= mastery)
  const decided = parts.filter((part) => account.best[part] !== undefined)
  const shares = Object.fromEntries(
    parts.map((part) => [part, account.best[part] ?? 0]),
  )
  const passed = decided.length > 0 && reaches(shares)
  const done = {
    completed,
    passed,
    'completed-and-passed': completed && passed,
    'completed-or-passed': completed || passed,
  }[parts.length > 0 ? moveOn : 'completed']
  const hopes = Object.fromEntries(
    parts.map((part) => [part, attemptLeft(data, account, part) ? 1 : shares[part]]),
  )
  const lost =
    parts.length > 0 &&
    decided.length === parts.length &&
    failedAttempt === 'final' &&
    !reaches(hopes) &&
    ['passed', 'completed-and-passed'].includes(moveOn)
  const word = done ? (passed ? 'passed' : 'completed') : lost ? 'failed' : 'incomplete'
  const failed = parts.length > 0 && decided.length === parts.length && !passed
  const success = passed ? 'passed' : failed ? 'failed' : 'unknown'
  const raw = decided.length > 0 ? String(mean(shares)) : null
  return { word, done, passed, success, raw }
}

function attemptLeft(data, account, part) {
  const { attempts } = data.quizzes.find((quiz) => quiz.id === part)
  return account.under[part] || attempts === 0 || (account.used[part] ?? 0) < attempts
}

/**
 * A new launch: used-up attempts of a course not passed come back, unless failure is
 * final.
 */
export function relaunched(data, account) {
  if (data.track.failedAttempt === 'final' || expected(data, account).passed)
    return account
  const used = Object.fromEntries(
    Object.entries(account.used).map(([part, count]) => {
      return [part, attemptLeft(data, account, part) ? count : 0]
    }),
  )
  return { ...account, used }
}
