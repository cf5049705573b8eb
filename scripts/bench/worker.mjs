// Measures the Worker in workerd, in one run: requests per second and p99 at 32
// connections, memory over the run, against (a) the same handler behind the
// library's own entry and (b) a plain JavaScript Worker that answers the same
// questions from the same data. Their turns alternate, because load comes and
// goes. Make the Worker first: go run ./scripts/build worker
//
//	node scripts/bench/worker.mjs [requests]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from './worker/load.mjs'
import { serve } from './worker/serve.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const total = +(process.argv[2] ?? 20_000)
const turns = 10
const packed = name => readFileSync(join(root, 'internal', 'dataset', 'packed', name), 'utf8')
const built = name => readFileSync(join(root, 'wasm', 'worker', 'build', name))
const date = /"compatibility_date": "([^"]+)"/.exec(readFileSync(join(root, 'wasm', 'worker', 'wrangler.jsonc'), 'utf8'))[1]

/** 96 questions: every fiftieth path below a WeChat API with a stated release. */
function questions() {
  const rows = packed('wechat.features.txt').trimEnd().split('\n').map(line => line.split('\t'))
  const roots = new Set(rows.filter(([, flags, since]) => flags.startsWith('a') && /^\d/.test(since ?? '')).map(([path]) => path))
  const fit = rows.filter(([path, flags]) => roots.has(path.split('.')[0]) && flags.length === 2)
  return fit.filter((_, i) => i % 50 === 0).slice(0, 32).flatMap(([feature]) => ['2.3.0', '2.9.0', '3.1.2'].map(version => ({
    path: '/api/v1/canIUse?' + new URLSearchParams({ platform: 'wechat', feature, version }),
  })))
}

/** The library's own entry, with the script that workers-assets-gen writes. */
function library() {
  const folder = mkdtempSync(join(tmpdir(), 'minicompat-'))
  try {
    const out = join(folder, 'library.wasm')
    execFileSync('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', out, './scripts/bench/worker/library'],
      { cwd: root, env: { ...process.env, GOOS: 'js', GOARCH: 'wasm' }, stdio: 'inherit' })
    const from = execFileSync('go', ['list', '-m', '-f', '{{.Dir}}', 'github.com/syumai/workers'], { cwd: root, encoding: 'utf8' }).trim()
    const asset = name => readFileSync(join(from, 'cmd', 'workers-assets-gen', 'assets', name))
    return {
      'worker.mjs': ['esModule', asset('common/worker.mjs')], 'wasm_exec.js': ['esModule', asset('wasm_exec_go.js')],
      'runtime.mjs': ['esModule', asset('runtime/cloudflare.mjs')], 'app.wasm': ['wasm', readFileSync(out)],
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const contenders = {
  'this Worker': {
    total,
    observed: true,
    modules: {
      'observed.mjs': ['esModule', readFileSync(join(root, 'scripts', 'bench', 'worker', 'observed.mjs'))],
      'worker.js': ['esModule', built('worker.js')], 'minicompat.wasm': ['wasm', built('minicompat.wasm')],
    },
  },
  '(b) plain JavaScript': {
    total,
    modules: {
      'plain.mjs': ['esModule', readFileSync(join(root, 'scripts', 'bench', 'worker', 'plain.mjs'))], 'features.txt': ['text', packed('wechat.features.txt')],
      'categories.txt': ['text', packed('wechat.categories.txt')], 'sources.txt': ['text', packed('sources.txt')], 'version.txt': ['text', packed('version.txt')],
    },
  },
  '(a) the library\'s entry': { total: Math.min(total, 2000), modules: library() },
}

/** Starts a contender and warms it up: its answers must be those of the others. */
async function begin([name, { total, modules, observed }], asked) {
  const server = await serve(modules, date)
  const before = server.computed(), began = performance.now()
  const first = await fetch(`http://127.0.0.1:${server.port}${asked[0].path}`)
  await first.text()
  const cold = { took: performance.now() - began, computed: server.computed() - before }
  await expect(server, asked)
  await load(server.port, asked, { total: total / 10 })
  const started = { name, server, cold, total, observed, times: [], errors: 0, took: 0, computed: 0, memory: [] }
  started.memory.push(await memory(started))
  return started
}

/** One of the turns of a contender. */
async function turn(contender, asked) {
  const { server } = contender
  const before = server.computed()
  const { times, errors, took } = await load(server.port, asked, { total: contender.total / turns })
  contender.times.push(...times)
  contender.errors += errors
  contender.took += took
  contender.computed += server.computed() - before
  contender.memory.push(await memory(contender))
}

/** The memory of the process and, of our Worker, that of the program in it, in MB. */
async function memory({ server, observed }) {
  if (!observed) return server.memory().toFixed(0)
  const response = await fetch(`http://127.0.0.1:${server.port}/`, { method: 'PURGE' })
  return `${server.memory().toFixed(0)} (${(await response.text() / 2 ** 20).toFixed(0)})`
}

/** Takes the first contender's answers as those of all, headers included, and holds the others to them. */
async function expect(server, asked) {
  for (const question of asked) {
    const response = await fetch(`http://127.0.0.1:${server.port}${question.path}`)
    const got = { body: await response.text(), tag: response.headers.get('etag'), policy: response.headers.get('content-security-policy') }
    if (!response.ok) throw new Error(`${question.path}: ${response.status}`)
    for (const [part, value] of Object.entries(got)) {
      if ((question[part] ??= value) !== value) throw new Error(`${question.path}: ${part}\n${value}\nis not\n${question[part]}`)
    }
  }
}

const asked = questions()
const running = []
try {
  for (const contender of Object.entries(contenders)) running.push(await begin(contender, asked))
  for (let n = 0; n < turns; n++) for (const contender of running) await turn(contender, asked)
} finally {
  for (const { server } of running) await server.close()
}

const perSecond = r => r.times.length / r.took * 1000
const [ours] = running
const lines = running.map(r => {
  r.times.sort((a, b) => a - b)
  const part = share => r.times[Math.floor((r.times.length - 1) * share)].toFixed(1)
  return [r.name, r.times.length, r.errors, perSecond(r).toFixed(0), (perSecond(ours) / perSecond(r)).toFixed(2), part(0.5), part(0.99),
    (r.computed / r.times.length * 1000).toFixed(0), `${r.cold.took.toFixed(0)} / ${r.cold.computed}`, r.memory.filter((_, n) => n % 5 === 0).join(', ')]
})
const heads = ['32 connections', 'answers', 'wrong or none', 'requests/s', 'this Worker has … times as many', 'p50, ms', 'p99, ms', 'CPU, µs an answer',
  'first answer, ms / CPU ms', 'memory over the run, of the process (of the program), MB']
console.log([heads, heads.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n'))
process.exitCode = ours.errors > 0 || ours.times.length < total ? 1 : 0
