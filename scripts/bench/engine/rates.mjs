// Questions a second in Chromium, each asked once: a thousand in a batch of the
// engine, canIUse of a path at a version and the impact of a minimum; beside
// them caniuse-api's isSupported and browserslist's coverage, each query
// another. A batch is timed from the text of the requests to the text of the
// answers, and told again with JSON.parse of these. Everything runs warm: by
// then the browser has compiled what it has seen run. Ratios are to the peer.
import { madeName } from '../../e2e/harness.mjs'
import { median, ratio, rounds, whole } from './rounds.mjs'

const warmBatches = 40

const peers = { canIUse: 'caniuse-api', impact: 'browserslist' }

export async function rates({ browser, origin, builds }) {
  const page = await browser.newPage()
  try {
    await page.goto(`${origin}/rates.html`)
    const scripts = Object.fromEntries(Object.entries(builds).map(([build, folder]) => [build, `${origin}/${build}/${madeName('engine-', '.js', folder)}`]))
    await page.evaluate(load, scripts)
    const lines = []
    for (const [question, peer] of Object.entries(peers)) {
      let round = 0
      const ask = name => page.evaluate((...given) => document.rate(...given), { name, question, round: round++ })
      const results = await rounds([...Object.keys(builds), peer], 15, async (name, warm) => {
        for (let i = 0; warm && i < warmBatches; i++) await ask(name)
        return ask(name)
      })
      const answers = results.get(peer).map(r => r.answered)
      for (const [name, list] of results) {
        const rate = list.map(r => r.answered)
        lines.push([`${question}, questions a second`, name, whole(median(rate)),
          `${whole(Math.min(...rate))} to ${whole(Math.max(...rate))}${name === peer ? '' : `; parsed ${whole(median(list.map(r => r.parsed)))}`}`, ratio(rate, answers)])
      }
    }
    return lines
  } finally {
    await page.close()
  }
}

// Runs in the page: loads the engines, and leaves document.rate.
async function load(scripts) {
  const engines = {}
  for (const [name, source] of Object.entries(scripts)) engines[name] = await (await import(source)).start()
  const [engine] = Object.values(engines)
  const paths = JSON.parse(engine.ask('{"question":"features","params":{"platform":"wechat","limit":"1000","kind":"api"}}')).data.features.map(f => f.feature)
  const size = 1000
  const asks = {
    canIUse: i => ({ feature: paths[i % paths.length], version: `${1 + i % 3}.${(i * 7 + i / paths.length | 0) % 31}.${i % 10}` }),
    impact: i => ({ minimum: `${1 + i % 3}.${(i / 3 | 0) % 40}.${(i / 120 | 0) % 100}` }),
  }
  const peers = {
    'caniuse-api': i => peer.isSupported(peer.features[i % peer.features.length], `chrome ${20 + (i / peer.features.length | 0) % 80}`),
    browserslist: i => peer.browserslist.coverage(peer.browserslist(`chrome >= ${20 + i % 100}, safari >= ${5 + (i / 100 | 0) % 14}`)),
  }
  document.rate = ({ name, question, round }) => {
    const numbers = Array.from({ length: size }, (_, k) => round * size + k)
    if (peers[name]) {
      const began = performance.now()
      numbers.map(peers[name])
      return { answered: rate(began) }
    }
    const batch = JSON.stringify(numbers.map(i => ({ question, params: { platform: 'wechat', ...asks[question](i) } })))
    const began = performance.now()
    const text = engines[name].batch(batch)
    const answered = rate(began)
    const answers = JSON.parse(text)
    const parsed = rate(began)
    if (answers.length !== size || answers.some(answer => !answer.data)) throw new Error(`${name}: ${text.slice(0, 200)}`)
    return { answered, parsed }
  }
  function rate(began) { return size / ((performance.now() - began) / 1000) }
}
