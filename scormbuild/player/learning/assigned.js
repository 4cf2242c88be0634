/** The course of a learner who has picked roles and a department. */

import { chosen } from '../state/chosen.js'
import { united } from './roles.js'

/** @import { CourseData, LensData, PageData, QuizData, RoleOffer, State } from '../types' */

/** What a quiz is to a role that grades it. */
const GRADED = 2

/**
 * What a learner's roles ask and their department sees. While nothing is picked it is
 * what all roles together ask, so that nobody is done by accident.
 * @param {CourseData} data of everybody @param {State} state @returns {CourseData}
 */
export function assigned(data, state) {
  const picked = chosen(state) ?? { roles: [], lens: '' }
  const { roles: offers = [] } = data
  const own = offers.filter(({ id }) => picked.roles.includes(id))
  const roles = own.length > 0 ? own : offers
  const course =
    roles.length > 0
      ? asked(data, roles, picked.lens)
      : { ...data, pages: inOrder(data, (page) => sees(page, picked.lens)) }
  const names = roles.length > 0 ? roles.map(({ id }) => `role:${id}`) : ['']
  return narrowed(course, (whom) =>
    names.some((name) => !whom || sees({ lenses: [whom] }, picked.lens, name)),
  )
}

/**
 * The questions that a learner can be asked.
 * @param {CourseData} data @param {(whom?: LensData) => boolean} mine
 * @returns {CourseData}
 */
function narrowed(data, mine) {
  const quizzes = data.quizzes.map((quiz) => ({
    ...quiz,
    draws: quiz.draws.map(({ for: some, ...draw }) =>
      some ? { ...draw, from: draw.from.filter((id) => mine(some[id])) } : draw,
    ),
  }))
  return { ...data, quizzes }
}

/**
 * Pages as everybody has them, and those for departments that are wanted, in order.
 * @param {CourseData} data
 * @param {(page: Required<CourseData>['lensPages'][number]) => boolean} wanted
 * @returns {PageData[]}
 */
function inOrder({ pages, lensPages = [] }, wanted) {
  /** @type {Array<PageData | null>} */
  const all = [...pages]
  for (const page of lensPages) all.splice(page.at, 0, wanted(page) ? page : null)
  return all.flatMap((page) => page ?? [])
}

/** @param {{ lenses: ReadonlyArray<LensData> }} page @param {...string} names */
function sees({ lenses }, ...names) {
  return lenses.every(({ of, shown }) => names.some((name) => of.includes(name)) === shown)
}

/**
 * @param {CourseData} data @param {ReadonlyArray<RoleOffer>} roles @param {string} lens
 * @returns {CourseData}
 */
function asked(data, roles, lens) {
  const order = Object.keys(data.whole?.minutes ?? {})
  const role = united(roles, order)
  const required = new Set(role.modules.filter((one) => one.required).map(({ id }) => id))
  const wanted = inOrder(data, (page) =>
    roles.some(({ id, lens: held }) => held.includes(page.index) && sees(page, lens, `role:${id}`)),
  )
  const pages = wanted.flatMap((page) => pageOf(page, roles, required.has(page.module)))
  const here = new Set(pages.map(({ module }) => module))
  const gates = (data.whole?.gates ?? []).flatMap((gate) => {
    const after = gate.after.filter((name) => here.has(name) && required.has(name))
    return here.has(gate.open) && after.length > 0 ? [{ ...gate, after }] : []
  })
  return {
    ...data,
    ...judged(data, roles, role),
    pages,
    navigation: { ...data.navigation, gates },
  }
}

/**
 * A page as roles have it: what is due there for any of them. None where none has it.
 * @param {PageData} page @param {ReadonlyArray<RoleOffer>} roles @param {boolean} required
 * @returns {PageData[]}
 */
function pageOf(page, roles, required) {
  const { id, index, module } = page
  if (roles.some(({ lens }) => lens.includes(index))) return [page]
  const told = roles.flatMap(({ pages }) => pages.filter(([number]) => number === index))
  const due = [...new Set(told.flatMap((one) => one.slice(2)))]
  const waits = told.some((one) => one[1] === 1)
  const whole = { id, index, module, required }
  const more = { ...(waits ? { waits } : {}), ...(due.length > 0 ? { due } : {}) }
  return told.length > 0 ? [{ ...whole, ...more }] : []
}

/**
 * The track and the quizzes of roles. A quiz that none of them has stays as it is, since
 * what was answered in it is still told; it counts for nothing.
 * @param {CourseData} data @param {ReadonlyArray<RoleOffer>} roles
 * @param {ReturnType<typeof united>} role
 * @returns {Pick<CourseData, 'track' | 'quizzes' | 'absent'>}
 */
function judged(data, roles, { id, mastery, mustPass }) {
  const kinds = (/** @type {string} */ quiz) => roles.map(({ quizzes }) => quizzes[quiz] ?? [0])
  const kind = (/** @type {string} */ quiz) => Math.max(...kinds(quiz).map(([one = 0]) => one))
  const weights = Object.entries(data.whole?.graded ?? {})
  const graded = Object.fromEntries(
    weights.filter(([quiz]) => mastery !== null && kind(quiz) === GRADED),
  )
  const names = Object.keys(graded)
  const none = { mastery: null, moveOn: /** @type {const} */ ('completed'), mustPass: [] }
  const some = { mastery, mustPass: names.filter((name) => mustPass.includes(name)) }
  return {
    track: { ...data.track, id, graded, ...(names.length > 0 ? some : none) },
    absent: data.quizzes.filter((quiz) => kind(quiz.id) === 0).map((quiz) => quiz.id),
    quizzes: data.quizzes.map((quiz) => quizOf(quiz, kind(quiz.id), kinds(quiz.id))),
  }
}

/**
 * @param {QuizData} quiz @param {number} kind what it is to the roles
 * @param {ReadonlyArray<ReadonlyArray<number>>} kinds with what each role draws
 * @returns {QuizData}
 */
function quizOf(quiz, kind, kinds) {
  if (kind === 0) return quiz
  const draws = quiz.draws
    .map((draw, at) => ({ ...draw, count: Math.max(...kinds.map((one) => one[at + 1] ?? 0)) }))
    .filter((draw) => draw.count > 0)
  return { ...quiz, draws, ...(kind === GRADED ? {} : { graded: false, attempts: 0 }) }
}
