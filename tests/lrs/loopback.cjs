// Loaded before a server: whatever it listens at, it listens on this machine only, at a
// free port, which it tells on its standard output.
const { Server } = require('node:net')

const listen = Server.prototype.listen

Server.prototype.listen = function (...given) {
  const heard = given.find((it) => typeof it === 'function')
  this.once('listening', () => {
    process.stdout.write(`listens at ${this.address().port}\n`)
  })
  return listen.call(this, { port: 0, host: '127.0.0.1' }, heard)
}
