// Runs a Worker in workerd itself, without anything in front of it.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import workerd from 'workerd'

/** Serves modules ({ name: [kind, content] }, the first being the Worker) and waits until they answer. */
export async function serve(modules, date) {
  const folder = mkdtempSync(join(tmpdir(), 'minicompat-'))
  const port = await freePort()
  const lines = Object.entries(modules).map(([name, [kind, content]]) => {
    writeFileSync(join(folder, name), content)
    return `(name = "${name}", ${kind} = embed "${name}")`
  })
  writeFileSync(join(folder, 'config.capnp'), `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);
const main :Workerd.Worker = (modules = [${lines.join(', ')}], compatibilityDate = "${date}");`)
  const started = performance.now()
  const child = spawn(workerd.default ?? workerd, ['serve', 'config.capnp'], { cwd: folder, stdio: 'ignore' })
  const ended = new Promise(resolve => child.on('close', resolve))
  await until(port)
  return {
    port, started: performance.now() - started,
    /** The memory of the whole process, in MB. */
    memory: () => +/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1] / 1024,
    /** The time that the process has computed, in ms. */
    computed: () => readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + 10 * ticks, 0),
    async close() {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

async function freePort() {
  const server = createServer()
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise(resolve => server.close(resolve))
  return port
}

async function until(port) {
  const { connect } = await import('node:net')
  for (let tries = 0; tries < 200; tries++) {
    const open = await new Promise(resolve => {
      const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true) }).on('error', () => resolve(false))
    })
    if (open) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error('workerd does not listen')
}
