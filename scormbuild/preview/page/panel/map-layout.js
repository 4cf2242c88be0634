/** Where the boxes and arrows of a scenario's map stand; knows no document. */

/** @import { Story } from '../server.js' */

const BOX = { width: 124, height: 44 }
/** Where an arrow passes a row between boxes. */
const PASS = 14
const GAP = { across: 12, down: 40 }
/** Pixels at the right for arrows that lead back. */
const BACK = 18
const EDGE = 4
/** Characters in a line of a box, and lines. */
const LINE = 18
const LINES = 2
/** Times that rows are put in order by those above. */
const SWEEPS = 3

/**
 * @typedef {{ id: string, x: number, y: number, width: number, height: number,
 *   lines: ReadonlyArray<string> }} Box
 * @typedef {{ from: string, to: string, path: string, repair: boolean, words: string }} Arrow
 * @typedef {{ id: string, above: string[], scene: boolean, width: number, x: number }} Spot
 */

/**
 * Rows from the start downwards; who needs more steps stands further down.
 * @param {Story} story
 * @returns {{ width: number, height: number, boxes: Box[], arrows: Arrow[] }}
 */
export function mapLayout(story) {
  const rank = ranks(story)
  const links = linksOf(story)
  const rows = rowsOf(story, rank, links)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) rows.forEach(sorted)
  const widest = Math.max(...rows.map(extent))
  for (const row of rows) place(row, EDGE + (widest - extent(row)) / 2)
  const spots = new Map(rows.flat().map((spot) => [spot.id, spot]))
  /** @param {number} at */
  const top = (at) => EDGE + at * (BOX.height + GAP.down)
  const right = EDGE + widest
  const boxes = story.scenes.map(({ id, title }) => {
    const x = spots.get(id)?.x ?? 0
    return { id, x, y: top(rank.get(id) ?? 0), ...BOX, lines: wrapped(title) }
  })
  /** @param {string} id */
  const middle = (id) => {
    const { x = 0, width = 0 } = spots.get(id) ?? {}
    return x + width / 2
  }
  const arrows = links.map((link) => {
    const [from, to] = [rank.get(link.from) ?? 0, rank.get(link.to) ?? 0]
    const down = between(from, to).map((at) => [middle(passing(link, at)), top(at)])
    const path =
      to > from
        ? falling(middle(link.from), top(from) + BOX.height, [...down, [middle(link.to), top(to)]])
        : rising(middle(link.from), top(from), middle(link.to), top(to), right + BACK / 2)
    return { ...link, path }
  })
  const back = links.some(({ from, to }) => (rank.get(to) ?? 0) <= (rank.get(from) ?? 0))
  return { width: right + (back ? BACK : EDGE), height: top(rows.length) - GAP.down + EDGE, boxes, arrows }
}

/** @typedef {{ from: string, to: string, repair: boolean, words: string }} Link */

/** One for each two scenes, however many choices lead there. @param {Story} story */
function linksOf({ scenes }) {
  /** @type {Map<string, Link>} */
  const links = new Map()
  for (const { id: from, ways } of scenes)
    for (const { to, words, repair } of ways) {
      const known = links.get(`${from} ${to}`)
      const said = [known?.words, words].filter(Boolean).join(' · ')
      const mends = repair && (known?.repair ?? true)
      links.set(`${from} ${to}`, { from, to, repair: mends, words: said })
    }
  return [...links.values()]
}

/**
 * The most steps from the start without going back; what cannot be reached comes last.
 * @param {Story} story
 */
function ranks({ start, scenes }) {
  const ways = new Map(scenes.map(({ id, ways }) => [id, ways.map(({ to }) => to)]))
  /** Those from which all is seen, the last ones first. @type {string[]} */
  const done = []
  const open = new Set()
  /** @param {string} id */
  const visit = (id) => {
    if (open.has(id)) return
    open.add(id)
    ways.get(id)?.forEach(visit)
    done.push(id)
  }
  visit(start)
  const order = done.reverse()
  const rank = new Map(order.map((id) => [id, 0]))
  order.forEach((id, place) => {
    const below = (rank.get(id) ?? 0) + 1
    for (const to of ways.get(id) ?? [])
      if (order.indexOf(to) > place) rank.set(to, Math.max(rank.get(to) ?? 0, below))
  })
  const last = Math.max(...rank.values()) + 1
  for (const { id } of scenes) if (!rank.has(id)) rank.set(id, last)
  return rank
}

/** @param {number} from @param {number} to @returns {number[]} the rows that lie between */
function between(from, to) {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at)
}

/** @param {{ from: string, to: string }} link @param {number} at a row */
function passing({ from, to }, at) {
  return `${from} ${to} ${at}`
}

/**
 * @param {Story} story @param {ReadonlyMap<string, number>} rank
 * @param {ReadonlyArray<Link>} links
 */
function rowsOf({ scenes }, rank, links) {
  /** @type {Spot[][]} */
  const rows = Array.from({ length: Math.max(...rank.values()) + 1 }, () => [])
  for (const { id } of scenes)
    rows[rank.get(id) ?? 0]?.push({ id, above: [], scene: true, width: BOX.width, x: 0 })
  const spots = new Map(rows.flat().map((spot) => [spot.id, spot]))
  for (const link of links) {
    const [from, to] = [rank.get(link.from) ?? 0, rank.get(link.to) ?? 0]
    let above = link.from
    for (const at of between(from, to)) {
      const id = passing(link, at)
      rows[at]?.push({ id, above: [above], scene: false, width: PASS, x: 0 })
      above = id
    }
    if (to > from) spots.get(link.to)?.above.push(above)
  }
  return rows
}

/**
 * Puts a row in order by where those above it stand.
 * @param {Spot[]} row @param {number} at @param {Spot[][]} rows
 */
function sorted(row, at, rows) {
  const before = new Map((rows[at - 1] ?? []).map((spot, place) => [spot.id, place]))
  /** @param {Spot} spot */
  const mean = ({ above }) =>
    above.reduce((sum, id) => sum + (before.get(id) ?? 0), 0) / Math.max(1, above.length)
  row.sort((one, other) => mean(one) - mean(other))
}

/** @param {ReadonlyArray<Spot>} row its width in pixels */
function extent(row) {
  return row.reduce((sum, { width }) => sum + width + GAP.across, -GAP.across)
}

/** @param {Spot[]} row @param {number} x of its first */
function place(row, x) {
  for (const spot of row) {
    spot.x = x
    x += spot.width + GAP.across
  }
}

/** @param {number} x @param {number} y @param {ReadonlyArray<number[]>} stops */
function falling(x, y, stops) {
  const bend = GAP.down / 2
  const parts = [`M${x} ${y}`]
  for (const [toX = 0, toY = 0] of stops) {
    const last = toY === stops.at(-1)?.[1]
    parts.push(`C${x} ${y + bend} ${toX} ${toY - bend} ${toX} ${toY}`)
    if (!last) parts.push(`V${toY + BOX.height}`)
    x = toX
    y = toY + (last ? 0 : BOX.height)
  }
  return parts.join('')
}

/**
 * Around the right of all boxes.
 * @param {number} x @param {number} y @param {number} toX @param {number} toY
 * @param {number} side
 */
function rising(x, y, toX, toY, side) {
  const [from, to] = [x + BOX.width / 2, toX + BOX.width / 2]
  const [low, high] = [y + BOX.height / 2, toY + BOX.height / 2 + (y === toY ? 8 : 0)]
  return `M${from} ${low}C${side + BACK} ${low} ${side + BACK} ${high} ${to} ${high}`
}

/** @param {string} words @returns {string[]} as many as a box holds */
function wrapped(words) {
  /** @type {string[]} */
  const lines = ['']
  for (const word of words.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (longer.length <= LINE || lines.at(-1) === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const kept = lines.slice(0, LINES)
  const cut = lines.length > LINES
  return kept.map((line, at) => {
    const last = cut && at === LINES - 1
    return last || line.length > LINE ? `${line.slice(0, LINE - 1)}…` : line
  })
}
