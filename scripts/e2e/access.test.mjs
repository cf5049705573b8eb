// The element and the ways to embed, for everybody: axe finds nothing in any
// view and state, everything is reached by keyboard, verdicts are announced.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { open, serve, shot } from './harness.mjs'
import { answered, browser, sees, serveHost, start } from './host.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

start()

async function violations(page) {
  await page.evaluate(axe)
  return page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
    .map(v => `${v.id}: ${v.nodes.map(n => n.target.flat().join(' ') + ' ' + (n.any[0]?.message ?? n.failureSummary)).slice(0, 3).join(' | ')}`))
}

const questions = [
  'feature="chooseMedia.object.count"', 'platform="xiaohongshu" feature="showToast" version="1.0.0"', 'feature="choseMedia"', '',
  'feature="chooseMedia"', 'feature="chooseMedia" version="2.9.0"', 'feature="chooseMedia" version="2.20.0"', 'feature="chooseMedia" version=">=2.9.0 &lt;3"',
  'feature="chooseMedia" version="2..1"', 'feature="getSystemInfo" heading-level="2"',
]
const inEachView = list => '<h1>Docs</h1>' + ['badge', 'compact', 'full'].flatMap(view => list.map(attributes =>
  `<p>${view}: <mini-compat load="eager" view="${view}" ${attributes}></mini-compat></p>`)).join('')
const all = inEachView(questions)
const few = inEachView(questions.slice(0, 4)) // what looks otherwise without the engine

// The states that last: answered, without the engine, and crashed for good.
const states = {
  answered: { body: all, ready: page => answered(page, 27), change: () => null },
  'without the engine': {
    body: few, ready: page => sees(page, '.line', '没有载入', 8), change: path => /engine-/.test(path) ? { status: 503, body: 'no' } : null,
  },
  waiting: { body: few, ready: page => sees(page, '.word', '2.10.0', 8), change: path => /\.wasm$/.test(path) ? { delay: 60_000 } : null },
}

for (const dark of [false, true]) {
  for (const [name, { body, ready, change }] of Object.entries(states)) {
    test(`axe finds nothing in any view: ${name}${dark ? ', dark' : ''}`, async () => {
      const server = await serveHost(body, { change })
      const { page, close } = await open(browser(), server.url + 'host.html', { ready: false, dark, expectErrors: true })
      await ready(page)
      if (name === 'answered') await page.$$eval('mini-compat', list => { for (const e of list) for (const box of e.shadowRoot.querySelectorAll('details')) box.open = true })
      assert.deepEqual(await violations(page), [])
      await shot(page, `views-${name.replaceAll(' ', '-')}${dark ? '-dark' : ''}`, { fullPage: true })
      await close()
      await server.close()
    })
  }

  test(`axe finds nothing in the page for frames and in the dialog${dark ? ', dark' : ''}`, async () => {
    const server = await serve()
    const framed = await open(browser(), server.url + 'embed.html?feature=chooseMedia&version=2.9.0&lang=en' + (dark ? '&theme=dark' : ''), { ready: false, dark })
    await sees(framed.page, '.word', 'Not supported')
    assert.deepEqual(await violations(framed.page), [])
    await framed.close()
    const site = await open(browser(), server.url + '?feature=chooseMedia&version=2.9.0', { dark })
    await site.page.waitForFunction(() => [...document.querySelectorAll('button')].some(b => b.textContent === '嵌入这个结论'))
    await site.page.evaluate(() => [...document.querySelectorAll('button')].find(b => b.textContent === '嵌入这个结论').click())
    await site.page.waitForFunction(() => document.querySelector('dialog[open]'))
    assert.deepEqual(await violations(site.page), [])
    await site.close()
    await server.close()
  })
}

for (const dark of [false, true]) {
  test(`axe finds nothing after the engine has crashed${dark ? ', dark' : ''}`, async () => {
    const server = await serveHost('<h1>Docs</h1><mini-compat load="eager" feature="chooseMedia"></mini-compat><mini-compat load="eager" view="full" feature="chooseMedia"></mini-compat>')
    const { page, close } = await open(browser(), server.url + 'host.html', { ready: false, dark, expectErrors: true })
    await answered(page, 2)
    await page.evaluate(() => {
      TextDecoder.prototype.decode = () => { throw new Error('broken on purpose') }
      for (const e of document.querySelectorAll('mini-compat')) e.version = '2.9.0'
    })
    await sees(page, '.line', '出错')
    assert.deepEqual(await violations(page), [])
    await shot(page, `crashed-element${dark ? '-dark' : ''}`)
    await close()
    await server.close()
  })
}

test('every control is reached by the tabulator, and named', async () => {
  const server = await serveHost('<mini-compat view="full" feature="chooseMedia" version="2.9.0" lang="en"></mini-compat>')
  const { page, close } = await open(browser(), server.url + 'host.html', { ready: false })
  await answered(page)
  const focused = () => page.evaluate(() => {
    const e = document.querySelector('mini-compat').shadowRoot.activeElement
    return e && `${e.localName} ${e.getAttribute('aria-label') ?? e.labels?.[0]?.querySelector('.label').textContent ?? e.textContent}`
  })
  const seen = []
  while (seen.length < 10) {
    await page.keyboard.press('Tab')
    const now = await focused()
    assert.ok(now || seen.length === 0, `the focus left after ${seen}`)
    if (now) seen.push(now)
    if (now?.startsWith('summary')) await page.keyboard.press('Enter')
  }
  assert.deepEqual(seen, [
    'select Platform', 'input API path', 'input Base library', 'summary Basis and data',
    "a WeChat's type declarations, miniprogram-api-typings", 'a Open in minicompat', 'a Report wrong data', 'summary Guard code', 'pre Guard code', 'button Copy',
  ])
  await close()
  await server.close()
})

test('a verdict is announced when it changes, not when the page opens', async () => {
  const server = await serveHost('<mini-compat feature="chooseMedia" version="2.9.0" lang="en"></mini-compat><mini-compat view="badge" feature="chooseMedia" version="2.9.0" lang="en"></mini-compat>')
  const { page, close } = await open(browser(), server.url + 'host.html', { ready: false })
  await answered(page, 2)
  const said = () => page.$$eval('mini-compat', list => list.map(e => e.shadowRoot.querySelector('[role=status]').textContent))
  assert.deepEqual(await said(), ['', ''])
  await page.$$eval('mini-compat', list => { for (const e of list) e.version = '2.20.0' })
  await sees(page, '[role=status]', 'chooseMedia Supported')
  assert.deepEqual(await said(), ['chooseMedia Supported', 'chooseMedia Supported'])
  await close()
  await server.close()
})

test('who wants no motion sees none', async () => {
  const server = await serveHost(all, { change: path => path.endsWith('.wasm') ? { delay: 60_000 } : null, extra: {} })
  for (const path of ['host.html', '']) {
    const { page, close } = await open(browser(), server.url + path, {
      ready: false, expectErrors: true,
      prepare: page => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
    })
    await new Promise(resolve => setTimeout(resolve, 300))
    assert.equal(await page.evaluate(() => document.getAnimations().filter(a => a.effect.getComputedTiming().activeDuration > 1).length), 0)
    await close()
  }
  await server.close()
})
