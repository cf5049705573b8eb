// Every path of the packed data answers the same through native Go and through
// both engines in Chromium; worker.test.mjs compares the Worker.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { compareEngine, digestOf, native } from './everypath.mjs'
import { launch, madeName, open, serve } from './harness.mjs'

let chrome, go
before(async () => {
  go = native()
  chrome = await launch()
})
after(async () => {
  go?.close()
  await chrome?.close()
})

// A page with an engine and what tells the digests of its answers, so that the
// answers themselves, some 40 MB, stay in the page.
async function openEngine(engine) {
  const server = await serve({
    extra: {
      'bare.html': '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>bare</title><script type="module" src="bare.js"></script>',
      'bare.js': `
        const { start } = await import('./${madeName(engine, '.js')}')
        const api = await start()
        const digest = async requests => {
          const answers = api.batch(JSON.stringify(requests)).slice(1, -1) // without [ and ]
          const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(answers))
          return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')
        }
        document.test = { digests: chunks => Promise.all(chunks.map(digest)), answer: request => api.ask(JSON.stringify(request)) }
        document.documentElement.dataset.done = 'yes'`,
    },
  })
  const opened = await open(chrome.browser, server.url + 'bare.html', { ready: false })
  await opened.page.waitForFunction(() => document.documentElement.dataset.done === 'yes', { timeout: 20_000 })
  return {
    digests: chunks => opened.page.evaluate(chunks => document.test.digests(chunks), chunks),
    answer: request => opened.page.evaluate(request => document.test.answer(request), request),
    close: async () => { try { await opened.close() } finally { await server.close() } },
  }
}

for (const engine of ['widget-', 'engine-']) test(`every path answers the same bytes as native Go: ${engine}`, async t => {
  const opened = await openEngine(engine)
  const { paths, questions } = await compareEngine(go, opened)
  t.diagnostic(`${questions} questions about ${paths} paths`)
  await opened.close()
})

test('an engine that differs in one answer is found out, with the path and both answers', async () => {
  const number = 123
  const chunk = go.chunks[number]
  const said = go.answers(number).map((answer, i) => i === 41 ? answer.replace('"data"', '"date"') : answer)
  const { params } = chunk.requests[41]
  await assert.rejects(compareEngine(go, {
    digests: chunks => chunks.map(requests => requests === chunk.requests
      ? digestOf(said.join(','))
      : go.chunks.find(chunk => chunk.requests === requests).digest),
    answer: request => said[chunk.requests.indexOf(request)],
  }), ({ message }) =>
    message.startsWith('chunk 123, ') && message.includes(` ${params.platform} ${params.feature} `) &&
    message.includes('native Go: {"data"') && message.includes('the engine: {"date"'))
})
