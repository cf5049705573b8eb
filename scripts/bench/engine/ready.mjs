// How long the engine takes on loopback, with a cold cache, from the call that
// loads it until it answers: to fetch, compile and start it, and a first
// question.
import { madeName } from '../../e2e/harness.mjs'
import { median, ms, ratio, rounds } from './rounds.mjs'

export async function ready({ browser, origin, builds }) {
  const results = await rounds(Object.keys(builds), 15, build => once(browser, `${origin}/${build}/`, madeName('engine-', '.js', builds[build])))
  return [...results].map(([build, times]) => ['engine ready and asked, loopback', build, ms(median(times)),
    `${ms(Math.min(...times))} to ${ms(Math.max(...times))}`, ratio(times, results.get('plain'))])
}

async function once(browser, site, script) {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    await page.goto(`${site}icon.svg`)
    await page.evaluate(source => import(source), site + script) // the script itself: what follows is the engine
    return await page.evaluate(async source => {
      const loader = await import(source)
      const began = performance.now()
      const api = await loader.start()
      const answer = api.ask('{"question":"compare","params":{"a":"1.11.0","b":"1.9.9"}}')
      if (!answer.includes('"result":1')) throw new Error(answer)
      return performance.now() - began
    }, site + script)
  } finally {
    await context.close()
  }
}
