// What tests of the Worker share: workerd with what "go run ./scripts/build
// worker" made, through miniflare and without a network; and the HTTP that fetch
// does not speak (slow bodies, clients that go away).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { dist, root } from './harness.mjs'

const made = join(root, 'wasm', 'worker', 'build')

/** The date and the assets that the Worker is published with. */
export const config = JSON.parse(readFileSync(join(root, 'wasm', 'worker', 'wrangler.jsonc'), 'utf8').replace(/^\s*\/\/.*$/gm, ''))

/** The Worker's program with the faults that tests need; they are in no other build. */
export function withFaults() {
  const folder = mkdtempSync(join(tmpdir(), 'minicompat-'))
  try {
    const out = join(folder, 'faults.wasm')
    execFileSync('go', ['build', '-tags=faults', '-trimpath', '-ldflags=-s -w', '-o', out, './wasm/worker'],
      { cwd: root, env: { ...process.env, GOOS: 'js', GOARCH: 'wasm' }, stdio: 'inherit' })
    return readFileSync(out)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Starts workerd with the Worker; printed collects what it writes. */
export async function startWorker({ program, assets = false } = {}) {
  if (!existsSync(join(made, 'worker.js'))) throw new Error('make the Worker first: go run ./scripts/build worker')
  const printed = []
  const flare = new Miniflare({
    host: '127.0.0.1', port: 0, cf: false, compatibilityDate: config.compatibility_date,
    handleRuntimeStdio: (out, err) => { for (const stream of [out, err]) stream.on('data', data => printed.push(String(data))) },
    modules: [
      { type: 'ESModule', path: 'worker.js', contents: readFileSync(join(made, 'worker.js'), 'utf8') },
      { type: 'CompiledWasm', path: 'minicompat.wasm', contents: program ?? readFileSync(join(made, 'minicompat.wasm')) },
    ],
    ...(assets && { assets: { directory: dist, routerConfig: { has_user_worker: true } } }),
  })
  const { origin, hostname, port } = await flare.ready
  return { origin, hostname, port: +port, printed, close: () => flare.dispose() }
}

/**
 * Posts parts of a body, wait milliseconds apart, and returns the response's
 * status and text. With leave it goes away after the last part, unanswered.
 */
export function postSlowly({ hostname, port }, path, parts, { wait = 20, leave = false, length } = {}) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, hostname)
    let got = ''
    socket.setEncoding('utf8')
    socket.on('data', data => { got += data })
    socket.on('error', error => leave ? resolve() : reject(error))
    socket.on('close', () => resolve(leave ? undefined : { status: +got.split(' ')[1], text: got.slice(got.indexOf('\r\n\r\n') + 4) }))
    socket.on('connect', async () => {
      const size = length ?? parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
      socket.write(`POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${size}\r\nConnection: close\r\n\r\n`)
      for (const part of parts) {
        await new Promise(next => setTimeout(next, wait))
        socket.write(part)
      }
      if (leave) socket.destroy()
    })
  })
}
