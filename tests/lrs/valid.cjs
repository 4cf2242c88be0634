// Reads statements, one a line; writes what xapi-validation finds wrong with them, each
// fault with the line and the place in the statement.
const { readFileSync } = require('node:fs')
const validate = require('xapi-validation').default

const lines = readFileSync(0, 'utf8').split('\n').filter(Boolean)
for (const [number, line] of lines.entries())
  for (const { name, path } of validate(JSON.parse(line)))
    process.stdout.write(`${number + 1} ${name} ${path.join('.')}\n`)
