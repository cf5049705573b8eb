// Measures the Worker in workerd, in one run: requests per second and p99 at 32
// connections, memory over the run, against (a) the same handler behind the
// library's own entry and (b) a plain JavaScript Worker that answers the same
// questions from the same data. Make the Worker first: go run ./scripts/build worker
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
  'this Worker': { total, modules: { 'worker.js': ['esModule', built('worker.js')], 'minicompat.wasm': ['wasm', built('minicompat.wasm')] } },
  '(b) plain JavaScript': {
    total,
    modules: {
      'plain.mjs': ['esModule', readFileSync(join(root, 'scripts', 'bench', 'worker', 'plain.mjs'))], 'features.txt': ['text', packed('wechat.features.txt')],
      'categories.txt': ['text', packed('wechat.categories.txt')], 'sources.txt': ['text', packed('sources.txt')], 'version.txt': ['text', packed('version.txt')],
    },
  },
  '(a) the library\'s entry': { total: Math.min(total, 2000), modules: library() },
}

/** Runs one contender: the first request, a warm-up, the load. */
async function measure(name, { total, modules }, asked) {
  const server = await serve(modules, date)
  try {
    const before = server.computed(), began = performance.now()
    const first = await fetch(`http://127.0.0.1:${server.port}${asked[0].path}`)
    await first.text()
    const cold = { took: performance.now() - began, computed: server.computed() - before }
    await expect(server, asked)
    await load(server.port, asked, { total: total / 10 })
    const memory = []
    const result = await load(server.port, asked, { total, each: n => { if (n % Math.ceil(total / 4) === 0) memory.push(server.memory()) } })
    return { name, cold, ...result, memory: [...memory, server.memory()] }
  } finally {
    await server.close()
  }
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
const results = []
for (const [name, contender] of Object.entries(contenders)) {
  console.error(`measuring ${name} …`)
  results.push(await measure(name, contender, asked))
}

const [ours] = results
const lines = results.map(r => [r.name, `${r.answered}, ${r.errors} wrong`, r.perSecond.toFixed(0), (ours.perSecond / r.perSecond).toFixed(2),
  r.p50.toFixed(1), r.p99.toFixed(1), `${r.cold.took.toFixed(0)} / ${r.cold.computed}`, r.memory.map(mb => mb.toFixed(0)).join(', ')])
const heads = ['32 connections', 'answers', 'requests/s', 'this Worker is', 'p50, ms', 'p99, ms', 'first answer, ms / CPU ms', 'memory over the run, MB']
console.log([heads, heads.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n'))
process.exit(results.some(r => r.errors > 0 || r.answered === 0) ? 1 : 0)
