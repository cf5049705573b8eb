// The engines in the browser, the page's and the one that is embedded: how they
// are loaded, what they leave on the page, what happens when one ends, and that
// both answer with the same bytes as native Go.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { golden, launch, madeName, open, serve } from './harness.mjs'

// A bare page that loads an engine and nothing else.
const bareWith = engine => ({
  'bare.html': '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>bare</title><script type="module" src="bare.js"></script>',
  'bare.js': `
    const before = new Set(Object.getOwnPropertyNames(globalThis))
    const loader = await import('./${madeName(engine, '.js')}')
    const states = []
    loader.watch(state => states.push(state))
    const result = { states, added: [], loader }
    try { result.api = await loader.start() } catch (error) { result.error = String(error) }
    const byTool = /ariaQuerySelector/ // puppeteer's own, which come at any time
    result.added = Object.getOwnPropertyNames(globalThis).filter(name => !before.has(name) && !byTool.test(name))
    document.documentElement.dataset.done = 'yes'
    document.test = result`,
})
const bare = bareWith('widget-')

let chrome
before(async () => { chrome = await launch() })
after(() => chrome.close())

async function openBare(options, pageOptions) {
  const server = await serve({ extra: bare, ...options })
  const opened = await open(chrome.browser, server.url + 'bare.html', { ready: false, ...pageOptions })
  await opened.page.waitForFunction(() => document.documentElement.dataset.done === 'yes', { timeout: 20_000 })
  return { ...opened, server, close: async () => { try { await opened.close() } finally { await server.close() } } }
}

test('starts once, under a strict policy, and leaves no globals', async () => {
  const { page, server, close } = await openBare()
  const got = await page.evaluate(async () => {
    const again = await document.test.loader.start()
    return { states: document.test.states, added: document.test.added, same: again === document.test.api }
  })
  assert.deepEqual(got, { states: ['idle', 'loading', 'ready'], added: [], same: true })
  assert.equal(server.requests.filter(path => path.endsWith('.wasm')).length, 1)
  await close()
})

test('loads from a sub-path', async () => {
  const { page, close } = await openBare({ prefix: '/deep/er/' })
  assert.equal(await page.evaluate(() => document.test.error), undefined)
  await close()
})

test('loads with a wrong MIME type', async () => {
  const { page, close } = await openBare({ change: path => path.endsWith('.wasm') ? { type: 'application/octet-stream' } : null })
  assert.equal(await page.evaluate(() => document.test.error), undefined)
  await close()
})

for (const [name, change] of Object.entries({
  'the file is missing': { status: 404, body: 'gone' },
  'the file is truncated': { body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9, 9]) },
  'the file is a page': { type: 'text/html', body: '<!doctype html>' },
})) {
  test(`fails calmly when ${name}, and can be tried again`, async () => {
    let broken = true
    const { page, close } = await openBare(
      { change: path => broken && path.endsWith('.wasm') ? change : null }, { expectErrors: true })
    assert.match(await page.evaluate(() => document.test.error), /./)
    assert.equal(await page.evaluate(() => document.test.states.at(-1)), 'failed')
    broken = false
    const answer = await page.evaluate(async () =>
      (await document.test.loader.retry()).ask('{"question":"compare","params":{"a":"1.11.0","b":"1.9.9"}}'))
    assert.match(answer, /"result":1/)
    await close()
  })
}

test('names on the page do not reach the engine', async () => {
  const { page, close } = await openBare({ extra: { ...bare, 'bare.html': bare['bare.html'] +
    '<h2 id="fs">fs</h2><h2 id="process">process</h2><h2 id="path">path</h2><h2 id="Go">Go</h2><h2 id="minicompat">minicompat</h2>' } })
  assert.equal(await page.evaluate(() => document.test.error), undefined)
  await close()
})

// A mount into something that is no element panics, which ends the program.
const breakEngine = page => page.evaluate(async () => {
  const api = await document.test.loader.start()
  try { api.mount({}, '{}') } catch (error) { return String(error) }
})

test('starts again once after it ended, then stays down until asked', async () => {
  const { page, server, close } = await openBare({}, { expectErrors: true })
  await page.evaluate(() => { // as a page does that shows the new engine
    const { loader } = document.test
    loader.watch(state => { if (state === 'restarting') loader.start() })
  })
  const state = wanted => page.waitForFunction(wanted => document.test.states.at(-1) === wanted, {}, wanted)
  assert.match(await breakEngine(page), /ended/)
  await state('ready')
  const old = await page.evaluate(() => { try { return document.test.api.ask('{}') } catch (error) { return String(error) } })
  assert.match(old, /this engine ended/)
  assert.match(await breakEngine(page), /ended/)
  await state('crashed')
  assert.match(await page.evaluate(() => document.test.loader.start().catch(String)), /ended twice/)
  assert.match(await page.evaluate(async () => (await document.test.loader.retry()).ask('{}')), /unknown_question/)
  assert.deepEqual(await page.evaluate(() => document.test.states),
    ['idle', 'loading', 'ready', 'restarting', 'ready', 'crashed', 'loading', 'ready'])
  assert.equal(server.requests.filter(path => path.endsWith('.wasm')).length, 3)
  await close()
})

test('an error that escaped counts once, and only against the engine that is up', async () => {
  const { page, close } = await openBare({}, { expectErrors: true })
  const states = await page.evaluate(async () => {
    const { loader, states } = document.test
    loader.crashed('a trap')
    loader.crashed('the same trap, seen by another')
    await loader.start()
    return states
  })
  assert.deepEqual(states, ['idle', 'loading', 'ready', 'restarting', 'ready'])
  await close()
})

test('wrong calls are answered with a problem, never thrown', async () => {
  const { page, close } = await openBare()
  const codes = await page.evaluate(() => {
    const { api } = document.test
    const calls = [[], [1], [{}], [null], ['{'], ['{}', '{}'], ['x'.repeat(2 << 20)], ['{"question":"\\u0000"}']]
    return calls.map(args => JSON.parse(api.ask(...args)).code)
  })
  assert.deepEqual(codes, ['bad_request', 'bad_request', 'bad_request', 'bad_request', 'bad_request', 'bad_request', 'too_long', 'unknown_question'])
  await close()
})

for (const engine of ['widget-', 'engine-']) test(`the golden corpus answers with the same bytes as native Go: ${engine}`, async () => {
  const { page, close } = await openBare({ extra: bareWith(engine) })
  const corpus = golden()
  assert.ok(corpus.length >= 150)
  const answers = await page.evaluate(requests => requests.map(request => document.test.api.ask(JSON.stringify(request))),
    corpus.map(({ question, params }) => ({ question, params })))
  for (const [i, { comment, question, answer }] of corpus.entries()) {
    assert.equal(answers[i], answer, `${comment}: ${question} ${JSON.stringify(corpus[i].params)}`)
  }
  const batch = await page.evaluate(requests => document.test.api.batch(JSON.stringify(requests)),
    corpus.map(({ question, params }) => ({ question, params })))
  assert.equal(batch, `[${corpus.map(({ answer }) => answer).join(',')}]`)
  await close()
})

test('100,000 questions leave memory level', async () => {
  const { page, close } = await openBare()
  const browser = await page.createCDPSession()
  const sizes = []
  for (let round = 0; round < 2; round++) {
    await page.evaluate(() => {
      const request = JSON.stringify({ question: 'canIUse', params: { platform: 'wechat', feature: 'showToast.object.image', version: '2.9.0' } })
      for (let i = 0; i < 50_000; i++) document.test.api.ask(request)
    })
    await browser.send('HeapProfiler.collectGarbage') // what nobody holds any more says nothing
    sizes.push((await browser.send('Runtime.getHeapUsage')).usedSize)
  }
  assert.ok(sizes[1] < sizes[0] * 1.2 + 1e6, `the heap grew from ${sizes[0]} to ${sizes[1]} bytes`)
  await close()
})
