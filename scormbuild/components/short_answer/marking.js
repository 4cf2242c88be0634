/** Marks what was typed: compares it with what was expected, as tolerantly as asked. */

/** @import { Mark, Marking } from '../../player/manner' */
/** @import { ExpectedData, QuestionData, TypedData } from '../../player/types' */

/** One slip for so many letters: with more, a short word is another word. */
const LETTERS_A_SLIP = 4

/** The number of the row in which one types; expected responses have those from 0. */
export const FIELD = -1

/** @type {Marking} */
export const TEXT = {
  normalise: (question, response) =>
    typeof response === 'string' ? tidy(response, question.typed) : '',
  share: (question, response) => (meant(question, String(response))?.right ? 1 : 0),
  said: (_, response) => (response === '' ? [] : [String(response)]),
  marks: (question, view) => typedMarks(meant(question, String(view.response))),
  order: () => [],
}

/**
 * Marks the row in which was typed, and the expected response that answers back.
 * @param {ExpectedData | undefined} found @returns {Map<number, Mark>}
 */
export function typedMarks(found) {
  const mark = found?.right ? 'right' : 'wrong'
  /** @type {[number, Mark][]} */
  const answers = found ? [[found.index, mark]] : []
  return new Map([[FIELD, mark], ...answers])
}

/**
 * One line without spaces around it, or several where they are taken; cut where it is
 * too long, but not through a character.
 * @param {string} text @param {TypedData | undefined} typed
 */
function tidy(text, typed) {
  const { lines = false, longest = 0 } = typed ?? {}
  const blank = lines ? /[^\S\n]|(?!\n)\p{Cc}/gu : /[\s\p{Cc}]+/gu
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(blank, ' ')
    .trim()
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()
}

/**
 * The expected response that was meant: the one with the fewest slips, of those the
 * first.
 * @param {QuestionData} question @param {string} response
 * @returns {ExpectedData | undefined}
 */
function meant({ typed }, response) {
  if (!typed || response === '') return undefined
  const given = [...folded(response, typed)]
  const near = typed.expected.flatMap((one) => {
    const wanted = [...folded(one.values[0] ?? '', typed)]
    const most = Math.min(typed.slips, Math.floor(wanted.length / LETTERS_A_SLIP))
    const found = slips(given, wanted)
    return found <= most ? [{ one, found }] : []
  })
  return near.sort((left, right) => left.found - right.found)[0]?.one
}

/**
 * A text without what makes no difference; curly marks are like straight ones.
 * @param {string} text @param {TypedData} typed
 */
function folded(text, { ignore }) {
  const plain = text
    .normalize('NFKC')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  const cased = ignore.includes('case') ? plain.toLowerCase() : plain
  const bare = ignore.includes('accents')
    ? cased.normalize('NFD').replace(/\p{M}/gu, '')
    : cased
  return ignore.includes('spaces') ? bare.replace(/ /g, '') : bare
}

/**
 * How many letters are wrong, missing, too many, or in the place of their neighbour.
 * @param {ReadonlyArray<string>} given @param {ReadonlyArray<string>} wanted
 */
export function slips(given, wanted) {
  /** @type {number[]} */
  let before = []
  let last = wanted.map((_, at) => at).concat(wanted.length)
  given.forEach((letter, row) => {
    const next = [row + 1]
    wanted.forEach((other, at) => {
      const same = letter === other ? 0 : 1
      const turned = letter === wanted[at - 1] && given[row - 1] === other
      next.push(
        Math.min(
          (last[at + 1] ?? 0) + 1,
          (next[at] ?? 0) + 1,
          (last[at] ?? 0) + same,
          row > 0 && at > 0 && turned ? (before[at - 1] ?? 0) + 1 : Infinity,
        ),
      )
    })
    before = last
    last = next
  })
  return last[wanted.length] ?? 0
}
