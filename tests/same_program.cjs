// Reads pairs of programs, [[name, one, other], …], and prints where the trees of two
// differ in more than names that stand for each other throughout. `node
// --expose-internals`, for the parser that Node itself has.
const { parse } = require('internal/deps/acorn/acorn/dist/acorn')
const { readFileSync } = require('node:fs')

const SYNTAX = { ecmaVersion: 'latest', sourceType: 'script', allowAwaitOutsideFunction: true }
const PLACES = new Set(['start', 'end', 'raw', 'shorthand'])
const KEYED = new Set(['Property', 'MethodDefinition', 'PropertyDefinition'])

/** Say whether what stands in a field of a node is a property's name, which must stay. */
function fixed(node, field) {
  if (node.type === 'MemberExpression') return field === 'property' && !node.computed
  return KEYED.has(node.type) && field === 'key' && !node.computed
}

function named(one, other, names) {
  const known = names.to.get(one)
  if (known === undefined && !names.taken.has(other)) {
    names.to.set(one, other)
    names.taken.add(other)
  } else if (known !== other) throw Error(`${one} is ${other}, and not ${known}`)
}

function compare(one, other, names, kept) {
  if (one === null || typeof one !== 'object' || one instanceof RegExp) {
    if (String(one) !== String(other)) throw Error(`${one} became ${other}`)
    return
  }
  if (one.type !== other?.type) throw Error(`${one.type} became ${other?.type}`)
  if (one.type === 'Identifier' && !kept) return named(one.name, other.name, names)
  const fields = (node) => Object.keys(node).filter((it) => !PLACES.has(it))
  if (String(fields(one)) !== String(fields(other))) throw Error(`${one.type}: other fields`)
  for (const field of fields(one)) compare(one[field], other[field], names, fixed(one, field))
}

for (const [name, ...texts] of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    const [one, other] = texts.map((text) => parse(`'use strict';${text}`, SYNTAX))
    compare(one, other, { to: new Map(), taken: new Set() }, false)
  } catch (fault) {
    console.log(`${name}: ${fault.message}`)
  }
}
