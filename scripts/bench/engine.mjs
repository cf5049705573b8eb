// The embedded engine by plain Go and by TinyGo, beside its peers, in one run
// and as one Markdown table, in Chromium on loopback:
//
//   go run ./scripts/build -best && go run ./scripts/build -release -o web/dist-release
//   node scripts/bench/engine.mjs [embedding] [ready] [keys] [rates] [memory]
//
// Without names, all. What each measures stands in scripts/bench/engine. A ratio
// is the median of those within the rounds, whose order changes: load comes and
// goes, and within a round it is alike. Slow results are results: only what
// cannot run fails.
import { existsSync } from 'node:fs'
import { cpus, platform } from 'node:os'
import { join } from 'node:path'
import { dist, launch, root } from '../e2e/harness.mjs'
import { files, versions } from './engine/contenders.mjs'
import { embedding } from './engine/embedding.mjs'
import { keys } from './engine/keys.mjs'
import { memory } from './engine/memory.mjs'
import { rates } from './engine/rates.mjs'
import { ready } from './engine/ready.mjs'
import { serve } from './engine/server.mjs'

const sections = { embedding, ready, keys, rates, memory }
const builds = { plain: dist, release: join(root, 'web', 'dist-release') }
const asked = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(sections)

const unknown = asked.filter(name => !sections[name])
if (unknown.length) throw new Error(`bench: no section ${unknown}; there are ${Object.keys(sections)}`)
for (const [name, folder] of Object.entries(builds)) {
  if (existsSync(join(folder, 'minicompat.js'))) continue
  console.error(`bench: ${folder} is missing: go run ./scripts/build ${name === 'release' ? '-release -o web/dist-release' : '-best'}`)
  process.exit(1)
}

const server = await serve(builds, await files())
const chrome = await launch()
try {
  const lines = [['measured', 'of', 'median', 'spread', 'ratio']]
  for (const name of asked) {
    console.error(name)
    lines.push(...await sections[name]({ browser: chrome.browser, origin: server.origin, builds }))
  }
  console.log([lines[0], lines[0].map(() => '---'), ...lines.slice(1)].map(cells => `| ${cells.join(' | ')} |`).join('\n'))
  console.log(`\n${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores, ${platform()}; ` +
    [await chrome.browser.version(), `Node ${process.versions.node}`, ...versions].join(', '))
} finally {
  await chrome.close()
  await server.close()
}
