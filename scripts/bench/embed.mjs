// How soon an embedded element answers, beside web-platform-dx/baseline-status
// and caniuse-embed-element, in Chromium on loopback with a cold cache:
//
//   go run ./scripts/build && node scripts/bench/embed.mjs [--waterfall]
//
// One element at 1.6 Mbit/s with 150 ms of latency, and twenty elements
// without throttling. All come from one server, over HTTP/1.1, with gzip, and
// from the page's own origin, which spares the peers a connection to another
// host. A time runs from the start of the navigation until the frame is painted
// in which the last element's text is the answer. The order changes from round
// to round, and a ratio is the median of those within the rounds. Slow results
// are results: only what cannot run fails.
// --waterfall also prints what one visit of each fetched.
import { existsSync } from 'node:fs'
import { cpus, platform } from 'node:os'
import { join } from 'node:path'
import { dist, launch } from '../e2e/harness.mjs'
import { files, one, pathOf, twenty, versions } from './embed/contenders.mjs'
import { serve } from './embed/server.mjs'
import { markdown, rows, waterfall } from './embed/table.mjs'
import { visit } from './embed/visit.mjs'

const places = [
  { place: 'one', contenders: one, title: 'one, 1.6 Mbit/s, 150 ms', throttled: true, rounds: 5, size: { width: 1280, height: 900 } },
  { place: 'twenty', contenders: twenty, title: 'twenty, loopback', throttled: false, rounds: 9, size: { width: 1280, height: 3000 } },
]

if (!existsSync(join(dist, 'minicompat.js'))) {
  console.error('bench: there is no site to serve: go run ./scripts/build')
  process.exit(1)
}

const server = await serve(dist, files())
const chrome = await launch()
try {
  const lines = []
  for (const where of places) {
    const visits = await compare(where)
    const peer = visits.get(where.contenders.find(c => c.name === 'baseline-status'))
    for (const [contender, list] of visits) lines.push(...rows(where.title, contender, list, peer))
    report(where.title, visits)
  }
  console.log('\n' + markdown(lines))
  console.log(`\n${new Date().toISOString().slice(0, 10)}; ${places.map(p => p.rounds).join(' and ')} rounds; ${cpus().length} cores, ${platform()}; ` +
    [await chrome.browser.version(), `Node ${process.versions.node}`, ...versions].join(', '))
} finally {
  await chrome.close()
  await server.close()
}

// The visits of every contender. The first of each warms up the server and the
// browser, and does not count.
async function compare({ place, contenders, rounds, throttled, size }) {
  const visits = new Map(contenders.map(contender => [contender, []]))
  for (const contender of contenders) await go(contender, false)
  for (let round = 0; round < rounds; round++) {
    for (const contender of turned(contenders, round)) visits.get(contender).push(await go(contender, throttled))
  }
  return visits

  function go(contender, throttled) {
    return visit(chrome.browser, `${server.origin}/${pathOf(place, contender)}`, { contender, throttled, size })
  }
}

// Each round begins with another contender, every other one runs backwards.
function turned(list, round) {
  const start = round % list.length
  const out = [...list.slice(start), ...list.slice(0, start)]
  return round % 2 ? out.reverse() : out
}

// What the table has no room for: whether anything was fetched twice, and how
// often an engine was started.
function report(title, visits) {
  for (const [{ name }, list] of visits) {
    const twice = list.some(v => new Set(v.requests.map(r => r.path)).size < v.requests.length)
    const failed = list.flatMap(v => v.requests).filter(r => r.status >= 400).map(r => r.path)
    const counts = list.map(v => v.requests.length)
    console.log(`${title}: ${name}: ${Math.max(...counts)} requests, ${twice ? 'some files twice' : 'each file once'}, ` +
      `${Math.max(...list.map(v => v.engines))} engines started${failed.length ? ', failed: ' + [...new Set(failed)].join(' ') : ''}`)
    if (process.argv.includes('--waterfall')) console.log(waterfall(list.at(-1)))
  }
}
