// Reading pasted tables: in a worker that starts when it is asked for, under
// the site's policy with Trusted Types, and starts again when it ended.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { empty } from './broken.mjs'
import { launch, madeName, open, serve } from './harness.mjs'

let chrome
before(async () => { chrome = await launch() })
after(() => chrome.close())

async function openSite(options, pageOptions) {
  const server = await serve(options)
  const opened = await open(chrome.browser, server.url, pageOptions)
  return { ...opened, server, close: async () => { try { await opened.close() } finally { await server.close() } } }
}

// Pastes into a panel of its own, and resolves with what that is told.
const read = (page, input, { stopAfter } = {}) => page.evaluate((input, stopAfter) => new Promise(resolve => {
  if (input.large) input.html = '<p>基础库 版本 说明 <a href="/a">微信小程序</a></p>\n'.repeat(input.large / 64) + input.html
  const app = document.getElementById('app')
  const panel = document.createElement('div')
  panel.dataset.read = ''
  app.prepend(panel)
  const progress = []
  const start = performance.now()
  const done = more => { panel.remove(); resolve({ ...more, progress, took: performance.now() - start }) }
  panel.addEventListener('minicompat-told', ({ detail }) => {
    const { state, reason, ...told } = JSON.parse(detail)
    if (state === 'reading') progress.push([told.Done, told.Total])
    else if (state === 'failed') done({ failed: reason })
    else done({ answer: told })
  })
  const clipboardData = new DataTransfer()
  if (input.text) clipboardData.setData('text/plain', input.text)
  if (input.html) clipboardData.setData('text/html', input.html)
  panel.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  if (stopAfter !== undefined) {
    setTimeout(() => {
      app.dispatchEvent(new CustomEvent('minicompat', { detail: { kind: 'stop' } }))
      done({ stopped: true })
    }, stopAfter)
  }
}), input, stopAfter)

const html = '<h3>微信基础库版本分布 2026年3月31日</h3><table><tr><th>基础库版本</th><th>用户占比</th></tr>' +
  '<tr><td>3.15.0</td><td>84.45%</td></tr><tr><td>3.14.3</td><td>15.5%</td></tr></table>'

test('reads HTML and JSON, and loads the scanner when first asked', async () => {
  const { page, server, close } = await openSite()
  assert.equal(page.workers().length, 0)
  assert.ok(!server.requests.some(path => path.startsWith('scanner-')))
  const { answer } = await read(page, { html })
  assert.equal(answer.form, 'html')
  assert.equal(answer.tables[0].as_of, '2026-03-31')
  assert.equal(answer.tables[0].platform, 'wechat')
  assert.deepEqual(answer.tables[0].segments, [{ segment: 'all', sum: '99.95', rows: [
    { version: '3.15.0', share: '84.45', line: 3 }, { version: '3.14.3', share: '15.5', line: 4 },
  ] }])

  const inner = JSON.stringify({ update_time: 1764468031, total: [{ percentage: 99.9, sdkVer: '3.12.0' }, { percentage: 1.5e-3, sdkVer: '3.11.0' }] })
  const json = await read(page, { text: JSON.stringify({ baseresponse: { errcode: 0 }, json_data: inner }) })
  assert.equal(json.answer.tables[0].as_of, '2025-11-30')
  assert.deepEqual(json.answer.tables[0].segments[0].rows.map(row => row.share), ['99.90', '0.0015'])
  assert.equal(page.workers().length, 1)
  const loaded = new Set(server.requests.filter(path => path.startsWith('scanner-'))) // the service worker may fetch them to keep them
  assert.deepEqual([...loaded].sort(), [madeName('scanner-', '.js'), madeName('scanner-', '.wasm')].sort())
  await close()
})

test('refuses with the line and the reason', async () => {
  const { page, close } = await openSite()
  const { answer } = await read(page, { text: '1.7.5\t17.79%\n1.7.482.21%' })
  assert.deepEqual(answer.refused, [{ line: 2, text: '1.7.482.21%', code: 'ambiguous', readings: ['1.7.4 82.21', '1.7.48 2.21', '1.7.482.2 1'] }])
  await close()
})

test('reads 5 MB, tells how far it is, and leaves the page free', async () => {
  const { page, close } = await openSite()
  await read(page, { text: '3.8.0 1%' })
  let done = false
  const reading = read(page, { html, large: 5 << 20 }).finally(() => { done = true })
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
  assert.equal(done, false, 'the page waited for the scanner')
  const { answer, progress, took } = await reading
  assert.equal(answer.tables[0].segments[0].rows.length, 2)
  assert.ok(progress.length > 2, `${progress.length} messages of progress`) // one of the page's, and at most ten a second
  assert.ok(progress.every(([done, total], i) => done <= total && (i === 0 || i === 1 || done > progress[i - 1][0])), JSON.stringify(progress))
  console.log(`5 MB: ${Math.round(took)} ms, ${progress.length} messages`)
  await close()
})

test('a reading that is given up ends with its worker, and the next one works', async () => {
  const { page, close } = await openSite()
  const ended = new Promise(resolve => page.once('workerdestroyed', resolve))
  assert.equal((await read(page, { html, large: 20 << 20 }, { stopAfter: 500 })).stopped, true)
  await ended
  assert.equal((await read(page, { html })).answer.tables.length, 1)
  await close()
})

test('survives a scanner that ends', async () => {
  let broken = true
  const { page, close } = await openSite({ change: path => {
    if (path === 'sw.js') return { status: 404 } // it would keep the broken one
    return /^scanner-.*wasm$/.test(path) && broken ? { type: 'application/wasm', body: empty('scanner-') } : null
  } }, { expectErrors: true })
  assert.equal((await read(page, { html })).failed, 'crashed')
  broken = false
  assert.equal((await read(page, { html })).answer.tables.length, 1)
  await close()
})

test('survives a worker that crashes between two tables', async () => {
  const { page, close } = await openSite({}, { expectErrors: true })
  await read(page, { html })
  const [first] = page.workers()
  const ended = new Promise(resolve => page.once('workerdestroyed', resolve))
  await first.evaluate(() => { setTimeout(() => { throw new Error('made to crash') }) })
  assert.equal(await ended, first)
  assert.equal((await read(page, { html })).answer.tables.length, 1)
  await close()
})

for (const kind of ['js', 'wasm']) {
  test(`says so when the worker's ${kind} cannot be had, and tries again`, async () => {
    let gone = true
    const { page, close } = await openSite({ change: path => path.startsWith('scanner-') && path.endsWith(kind) && gone ? { status: 404, body: 'gone' } : null }, { expectErrors: true })
    assert.equal((await read(page, { html })).failed, 'unreachable')
    gone = false
    assert.equal((await read(page, { html })).answer.tables.length, 1)
    await close()
  })
}

test('the single file says that it cannot', async () => {
  const server = await serve({ headers: {} })
  const { page, close } = await open(chrome.browser, server.url + 'minicompat.html')
  assert.equal((await read(page, { html })).failed, 'no_scanner')
  await close()
  await server.close()
})
