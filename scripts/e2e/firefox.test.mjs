// The main paths in Firefox: the page, the element in each view, scripts, the
// frame, another origin, and an engine that cannot be had.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { golden, launchFirefox, madeName, serve, waitReady } from './harness.mjs'
import { answered, host, sees, serveHost, shown } from './host.mjs'

let firefox
before(async () => { firefox = await launchFirefox() })
after(() => firefox.close())

/** Opens an address, does something with it, and checks that the page threw nothing. */
async function at(url, act) {
  const page = await firefox.browser.newPage()
  const errors = []
  page.on('pageerror', error => errors.push(String(error)))
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  try { await act(page) } finally { await page.close() }
  assert.deepEqual(errors, [])
}

async function on(body, act, options) {
  const server = await serveHost(body, options)
  try { await at(server.url + 'host.html', page => act(page, server)) } finally { await server.close() }
}

test('the page: asking by link and by typing', async () => {
  const server = await serve()
  await at(server.url + '?feature=chooseMedia&version=2.9.0&lang=zh', async page => {
    await waitReady(page)
    const verdict = word => page.waitForFunction(word => document.querySelector('.verdict-word')?.textContent === word, {}, word)
    await verdict('不支持')
    await page.focus('[name=feature]')
    await page.evaluate(() => document.querySelector('[name=feature]').select())
    await page.keyboard.type('showToast')
    await verdict('支持')
  })
  await server.close()
})

test('the element in each view, under a strict policy', () => on(['badge', 'compact', 'full'].map(view => `<mini-compat load="eager" view="${view}" feature="chooseMedia" version="2.9.0"></mini-compat>`).join(''), async (page, server) => {
  await answered(page, 3)
  for (const i of [0, 1, 2]) await sees(page, '.word', '不支持', i)
  assert.equal(server.requests.filter(path => path.endsWith('.wasm')).length, 1)
  await page.$$eval('mini-compat', list => { for (const e of list) e.version = '2.20.0' })
  for (const i of [0, 1, 2]) await sees(page, '.word', '支持', i)
  await page.$$eval('mini-compat', list => { list[1].distribution = { shares: { '3.8.0': '60.00', '2.9.0': '40.00' } } })
  await sees(page, '.share', '60', 1)
}))

test('trusted types need no policy of the element\'s', () => on('<mini-compat feature="chooseMedia" version="2.9.0"></mini-compat>', page => sees(page, '.word', '不支持'), {
  headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'" },
}))

test('the first answer without an engine, and an engine that cannot be had', () => {
  let down = true
  return on('<mini-compat feature="chooseMedia" version="2.9.0"><a href="#x">badge</a></mini-compat>', async page => {
    await sees(page, '.line', '引擎没有载入')
    assert.equal((await shown(page))[0].word, '2.10.0 起支持')
    down = false
    await page.$eval('mini-compat', e => e.shadowRoot.querySelector('.line button').click())
    await sees(page, '.word', '不支持')
  }, { change: path => down && path.endsWith('.wasm') ? { status: 503, body: 'no' } : null })
})

test('a crash of the engine', () => on('<mini-compat feature="chooseMedia" version="2.9.0"></mini-compat>', async page => {
  await sees(page, '.word', '不支持')
  await page.evaluate(() => {
    const { decode } = TextDecoder.prototype
    TextDecoder.prototype.decode = () => { TextDecoder.prototype.decode = decode; throw new Error('broken on purpose') }
    document.querySelector('mini-compat').version = '2.20.0'
  })
  await sees(page, '.line', '出错')
  await page.$eval('mini-compat', e => e.shadowRoot.querySelector('.line button').click())
  await sees(page, '.word', '支持')
}))

test('from another origin, and in a frame', async () => {
  const site = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } })
  const docs = await serve({ headers: {}, extra: host(
    `<mini-compat feature="chooseMedia" version="2.9.0"></mini-compat><iframe title="answer" src="${site.url}embed.html?feature=chooseMedia&amp;id=one" height="50"></iframe>`,
    { loader: site.url + 'minicompat.js', script: `await import('${site.url}frames.js')` }) })
  await at(docs.url + 'host.html', async page => {
    await sees(page, '.word', '不支持')
    await page.waitForFunction(() => +document.querySelector('iframe').height > 150)
  })
  await docs.close()
  await site.close()
})

test('the golden corpus answers with the same bytes as native Go', async () => {
  const server = await serve({ extra: {
    'bare.html': '<!doctype html><link rel="icon" href="data:,"><title>bare</title><script type="module" src="bare.js"></script>',
    'bare.js': `const { start } = await import('./${madeName('engine-', '.js')}')\ndocument.api = await start()`,
  } })
  const corpus = golden()
  await at(server.url + 'bare.html', async page => {
    await page.waitForFunction(() => document.api)
    const answers = await page.evaluate(requests => requests.map(request => document.api.ask(JSON.stringify(request))), corpus.map(({ question, params }) => ({ question, params })))
    for (const [i, { comment, answer }] of corpus.entries()) assert.equal(answers[i], answer, comment)
  })
  await server.close()
})
