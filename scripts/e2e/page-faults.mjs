// What becomes of the page where files do not arrive, engines end, storage and
// clipboard refuse: in every browser the same. Each has a clear state, a way on,
// and loses nothing that was typed.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breakNext, crash, fault, half, otherBuild, otherLoader } from './broken.mjs'
import { open, serve, shot, waitReady } from './harness.mjs'
import { at, browser, field, says, type, value, verdict } from './page.mjs'

const question = '?feature=chooseMedia&version=2.9.0&lang=zh'
const state = (page, wanted) => page.waitForFunction(wanted => document.documentElement.dataset.state === wanted, { timeout: 20_000 }, wanted)
const stages = page => page.$$eval('.stage, .notice', list => list.filter(e => getComputedStyle(e).display !== 'none').map(e => e.dataset.when))
const press = (page, selector) => page.$eval(selector, e => e.click())
const retry = (page, when) => press(page, `[data-when="${when}"] [data-retry]`)

// Tries again what still fails: the page says that it loads, and then the same as before.
const retryInVain = (page, when) => page.evaluate(when => new Promise(resolve => {
  const seen = []
  new MutationObserver(() => {
    seen.push(document.documentElement.dataset.state)
    if (seen.at(-1) === when) resolve(seen)
  }).observe(document.documentElement, { attributeFilter: ['data-state'] })
  document.querySelector(`[data-when="${when}"] [data-retry]`).click()
}), when)

const kept = { 'own-paste': '3.8.0\t60.00%\n2.9.0\t40.00%', 'own-name': '我的店' }

/** Serves a site with a fault and no service worker, opens the page, and does something. */
async function on({ change = () => null }, query, act) {
  const server = await serve({ change: path => path === 'sw.js' ? { status: 404 } : change(path) })
  const { page, close } = await open(browser(), server.url + query, { ready: false, expectErrors: true })
  try { await act(page, server) } finally { await close().finally(server.close) }
}

const arrivals = {
  'does not arrive': { status: 503, body: 'no' },
  'is truncated': { body: () => half('widget-', '.wasm') },
  'is a page of the wrong type': { type: 'text/html', body: '<!doctype html><p>not found' },
  'is that of another build, which would run': { body: () => otherBuild('widget-') },
  'is another program': { body: () => half('minicompat-', '.wasm') },
}
const made = change => typeof change.body === 'function' ? { ...change, body: change.body() } : change

export function loading() {
  for (const [name, change] of Object.entries(arrivals)) {
    test(`the WebAssembly ${name}: it says so, and trying again works`, () => {
      const broken = fault(/widget-.*\.wasm$/, made(change))
      return on(broken, question, async page => {
        await state(page, 'failed')
        assert.deepEqual(await stages(page), ['failed'])
        assert.match(await page.$eval('#failure', e => e.textContent), /./)
        await retryInVain(page, 'failed')
        broken.broken = false
        await retry(page, 'failed')
        await verdict(page, '不支持')
        assert.deepEqual(await stages(page), [])
      })
    })
  }

  test('what a cache had cut short or kept from another build is asked for past the cache, and nobody notices', async () => {
    for (const body of [half('widget-', '.wasm'), otherBuild('widget-')]) {
      const broken = fault(/widget-.*\.wasm$/, { body })
      const change = async path => { const answer = await broken.change(path); if (broken.asked) broken.broken = false; return answer }
      await on({ change }, question, async page => {
        await verdict(page, '不支持')
        assert.equal(broken.asked, 2)
      })
    }
  })

  test('the right WebAssembly of the wrong type works', () =>
    on(fault(/widget-.*\.wasm$/, { type: 'text/plain' }), question, page => verdict(page, '不支持')))

  test('a loader that a cache kept beside a new WebAssembly: reloading the page is the way on', () => {
    const broken = fault(/widget-.*\.js$/, { body: otherLoader('widget-', 'widget-') })
    return on(broken, question, async page => {
      await state(page, 'failed')
      broken.broken = false
      await retryInVain(page, 'failed') // the browser has that loader for good
      assert.match(await page.$eval('#failure', e => e.textContent), /of another build/)
      await Promise.all([page.waitForNavigation(), press(page, '[data-when="failed"] [data-reload]')])
      await verdict(page, '不支持')
    })
  })

  for (const [name, change] of [['does not arrive', { status: 404, body: 'gone' }], ['is truncated', { body: half('page-', '.js') }],
    ['is a page', { type: 'text/html', body: '<!doctype html>' }]]) {
    test(`the page's own script ${name}: it says so, and trying again works`, () => {
      const broken = fault(/^page-.*\.js$/, change)
      return on(broken, question, async page => {
        await state(page, 'failed')
        assert.deepEqual(await stages(page), ['failed'])
        broken.broken = false
        await Promise.all([page.waitForNavigation(), retry(page, 'failed')])
        await verdict(page, '不支持')
      })
    })
  }
}

/** Fills in what no address holds: a pasted table that was read, and its name. */
async function bring(page) {
  await page.waitForSelector(field('own-paste'))
  await page.$eval(field('own-paste'), (e, text) => { e.value = text }, kept['own-paste'])
  await press(page, '[data-read-now]')
  await page.waitForSelector(field('own-name'))
  await type(page, 'own-name', kept['own-name'])
}

const brought = page => page.$$eval('[name^="own-"]', list => Object.fromEntries(list.map(e => [e.name, e.value])))

export function ending() {
  test('an engine that ends while somebody types: no letter is lost, and the caret stays', () => on({}, '?version=2.9.0&lang=zh', async page => {
    await waitReady(page)
    await type(page, 'feature', 'choosMedia')
    await page.$eval(field('feature'), e => e.setSelectionRange(5, 5))
    await crash(page)
    await page.keyboard.type('e')
    await waitReady(page)
    await page.keyboard.press('ArrowRight')
    assert.deepEqual(await page.$eval(field('feature'), e => [document.activeElement === e, e.value, e.selectionStart]), [true, 'chooseMedia', 7])
    await verdict(page, '不支持')
  }))

  test('what no address holds stays, too: a pasted table, its name, a long list', () => on({}, '?tool=own&lang=zh', async page => {
    await waitReady(page)
    await bring(page)
    await crash(page)
    await waitReady(page)
    await says(page, '2 行，合计 100')
    assert.deepEqual(await brought(page), { ...await brought(page), ...kept })
    const list = 'chooseMedia\n'.repeat(300)
    await page.goto(page.url().replace('tool=own', 'tool=needs'))
    await page.waitForSelector(field('needs'))
    await page.$eval(field('needs'), (e, list) => { e.value = list; e.dispatchEvent(new Event('input', { bubbles: true })); e.dispatchEvent(new Event('change', { bubbles: true })) }, list)
    await crash(page)
    await waitReady(page)
    assert.equal(await value(page, 'needs'), list)
  }))

  test('the second end: a calm notice, what was typed can be read, and a way on', () => on({}, '?version=2.9.0&lang=zh', async page => {
    await waitReady(page)
    await crash(page)
    await waitReady(page)
    await type(page, 'feature', 'chooseMedia')
    await crash(page)
    await state(page, 'crashed')
    assert.deepEqual(await stages(page), ['crashed'])
    assert.equal(await value(page, 'feature'), 'chooseMedia')
    await page.keyboard.type('.object')
    await retry(page, 'crashed')
    await waitReady(page)
    assert.equal(await value(page, 'feature'), 'chooseMedia.object')
    await verdict(page, '不支持')
  }))

  test('an engine that ends in a question, as it decodes it', () => on({}, question, async page => {
    await verdict(page, '不支持')
    await breakNext(page)
    await type(page, 'feature', 'showToast')
    await verdict(page, '支持')
    await waitReady(page)
    assert.equal(await value(page, 'feature'), 'showToast')
  }))

  test('an engine that ends and cannot be had again: a notice, and reloading the page loses nothing', () => {
    const broken = fault(/widget-.*\.wasm$/, { status: 404, body: 'gone' })
    broken.broken = false
    return on(broken, '?tool=own&version=2.9.0&lang=zh', async page => {
      await waitReady(page)
      await bring(page)
      broken.broken = true
      await crash(page)
      await state(page, 'lost')
      assert.deepEqual(await stages(page), ['lost'])
      await retryInVain(page, 'lost')
      assert.equal(await value(page, 'own-paste'), kept['own-paste'])
      broken.broken = false
      await Promise.all([page.waitForNavigation(), press(page, '[data-when="lost"] [data-reload]')])
      await waitReady(page)
      assert.equal(await value(page, 'own-paste'), kept['own-paste'])
      assert.equal(await value(page, 'version'), '2.9.0')
    })
  })
}

const forbid = () => {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } })
  }
}
const fill = () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }

export function refusing() {
  for (const [name, refuse] of [['forbidden', forbid], ['full', fill]]) {
    test(`storage that is ${name}: it says so, the table works as long as the page, also after an engine ended`, () => at('?tool=own&feature=chooseMedia&version=2.8.0&lang=zh', async page => {
      await bring(page)
      await page.evaluate(() => [...document.querySelectorAll('.brought button')].find(b => b.textContent.startsWith('保存并用它回答')).click())
      await says(page, '浏览器没有空间')
      const figure = () => page.$eval('.impact-figure', e => e.innerText.replaceAll('\u00a0', ' '))
      assert.match(await figure(), /40 %/)
      await page.evaluate(() => document.querySelector('button[lang="en"]').click())
      await verdict(page, 'Not supported')
      await crash(page)
      await waitReady(page)
      await verdict(page, 'Not supported')
      assert.match(await figure(), /40 %/)
    }, { prepare: page => page.evaluateOnNewDocument(refuse), expectErrors: true }))
  }

  for (const [name, clipboard] of [['refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }], ['missing', undefined]]) {
    test(`a clipboard that is ${name}: the code is selected, a table can be exported instead`, () => at('?feature=chooseMedia&tool=own&lang=zh', async page => {
      const copies = async (selector, words) => {
        await press(page, selector)
        await says(page, words)
      }
      await copies('.guard .code-file button', '浏览器不允许复制，已选中代码')
      assert.match(await page.evaluate(() => String(getSelection())), /chooseMedia/)
      await page.evaluate(() => [...document.querySelectorAll('button')].find(b => b.textContent === '嵌入这个结论').click())
      await copies('dialog[open] .code-file button', '浏览器不允许复制，已选中代码')
      assert.match(await page.evaluate(() => String(getSelection())), /<mini-compat/)
      await page.keyboard.press('Escape')
      await bring(page)
      await page.evaluate(() => [...document.querySelectorAll('.brought button')].find(b => b.textContent.startsWith('保存并用它回答')).click())
      await page.waitForFunction(() => [...document.querySelectorAll('.own-shelf button')].some(b => b.textContent.startsWith('复制链接')))
      await page.evaluate(() => [...document.querySelectorAll('.own-shelf button')].find(b => b.textContent.startsWith('复制链接')).click())
      await says(page, '可以用导出的文件分享')
      assert.match(await page.$eval('.own-shelf a[download]', a => a.href), /^data:text\/tab-separated-values/)
    }, { prepare: page => page.evaluateOnNewDocument(clipboard === undefined
      ? () => Object.defineProperty(navigator, 'clipboard', { value: undefined })
      : () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })) }))
  }
}

/** What reads tables and projects, in its worker. */
export function reading() {
  for (const [name, change] of [['does not arrive', { status: 503, body: 'no' }], ['is truncated', { body: half('scanner-', '.wasm') }],
    ['is a page of the wrong type', { type: 'text/html', body: '<!doctype html>' }], ['is that of another build', { body: otherBuild('scanner-') }]]) {
    test(`the scanner ${name}: what was pasted stays, and reading it again works`, () => {
      const broken = fault(/scanner-.*\.wasm$/, change)
      return on(broken, '?tool=own&lang=zh', async page => {
        await waitReady(page)
        await page.$eval(field('own-paste'), (e, text) => { e.value = text }, kept['own-paste'])
        await press(page, '[data-read-now]')
        await says(page, '你粘贴的内容还在')
        assert.equal(await value(page, 'own-paste'), kept['own-paste'])
        if (change.status) await shot(page, 'scanner-missing')
        broken.broken = false
        await press(page, '[data-read-now]')
        await says(page, '2 行，合计 100')
      })
    })
  }
}

/** All of them. */
export function pageFaults() {
  describe('what does not arrive', loading)
  describe('an engine that ends', ending)
  describe('what is refused', refusing)
  describe('the scanner', reading)
}
