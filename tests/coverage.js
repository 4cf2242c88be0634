/**
 * Runs the tests it is given and fails where they leave a branch of the player's pure
 * ring untaken (docs/session.md).
 *
 *     node tests/coverage.js TEST…
 *
 * The pure ring is every module of the player whose code does not name `document` and
 * that imports none whose code does: a window it is handed is one that tests make up.
 * The one module that stands in for an adapter until a packager puts one there is not
 * in it.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PLAYER = 'scormbuild/player'
const IMPORTED = /from '(\.[^']*)'/g
const COMMENTS = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm

const STAND_IN = join(PLAYER, 'lms', 'adapter.js')

/** Paths of the modules of the pure ring, in order. */
export function pureRing() {
  return readdirSync(PLAYER, { recursive: true })
    .map((name) => join(PLAYER, String(name)))
    .filter((path) => path.endsWith('.js') && !path.endsWith('.test.js'))
    .filter((path) => path !== STAND_IN)
    .filter((path) => !thin(path))
    .sort()
}

/** Whether a module, or one that it imports, deals with the document. @param {string} path */
function thin(path, seen = new Set()) {
  if (seen.has(path)) return false
  seen.add(path)
  const code = readFileSync(path, 'utf8').replace(COMMENTS, '')
  if (/\bdocument\b/.test(code)) return true
  /** @type {string[]} */
  const imported = [...code.matchAll(IMPORTED)].map(([, name = '']) => name)
  return imported
    .map((name) => join(dirname(path), name))
    .some((other) => existsSync(other) && thin(other, seen))
}

/**
 * What no test has taken, as `path:line`, each once; a module that no test has loaded
 * as its path.
 * @param {string} lcov a report
 * @param {ReadonlyArray<string>} paths of modules that must be covered
 * @returns {string[]}
 */
export function untaken(lcov, paths) {
  const records = new Map(
    lcov.split('end_of_record\n').map((record) => {
      return [/^SF:(.+)$/m.exec(record)?.[1] ?? '', record]
    }),
  )
  return paths.flatMap((path) => {
    const record = records.get(path)
    if (record === undefined) return [path]
    const lines = [...record.matchAll(/^(?:BRDA:(\d+),\d+,\d+,0|DA:(\d+),0)$/gm)]
    const numbers = new Set(lines.map(([, branch, line]) => Number(branch ?? line)))
    return [...numbers].sort((one, other) => one - other).map((line) => `${path}:${line}`)
  })
}

/** @param {ReadonlyArray<string>} tests @returns {number} an exit code */
function main(tests) {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'))
  const report = join(folder, 'report')
  const said = ['--test-reporter=spec', '--test-reporter-destination=stdout']
  const noted = ['--test-reporter=lcov', `--test-reporter-destination=${report}`]
  const options = ['--test', '--experimental-test-coverage', ...said, ...noted]
  try {
    const ran = spawnSync(process.execPath, [...options, ...tests], { stdio: 'inherit' })
    if (ran.status !== 0) return ran.status ?? 1
    const gaps = untaken(readFileSync(report, 'utf8'), pureRing())
    for (const gap of gaps) console.error(`${gap} is covered by no test`)
    return gaps.length > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (fileURLToPath(import.meta.url) === process.argv[1])
  process.exitCode = main(process.argv.slice(2))
