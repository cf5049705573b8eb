// What a scan found, in a browser: opened, filtered, asked what a lower minimum
// takes, on one's own distribution, in both languages, and as reports.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shot } from './harness.mjs'
import { at, start } from './page.mjs'
import { choose, finished, folderOf, isTheShop, press, rows, sees, shop, textOf } from './scan.mjs'

start()

describe('a result', () => {
  test('uses open by keyboard, with their guards and lines', () => at('?tool=scan&lang=en', async page => {
    await choose(page, folderOf(shop))
    await isTheShop(page)
    await page.focus('.scan-path[data-arg="getRendererUserAgent"]')
    await page.keyboard.press('Enter')
    await sees(page, '.scan-detail', "guarded by canIUse('getRendererUserAgent') at 4:9")
    assert.equal(await page.$eval('.scan-detail pre', e => e.textContent.trim()), 'wx.getRendererUserAgent()')
    await page.focus('.scan-path[data-arg="createRewardedVideoAd"]')
    await page.keyboard.press(' ')
    await sees(page, '[id$="tool"]', 'guard too low: 2.0.0 < 2.0.4')
    await press(page, '.scan-filters [data-arg="wrong"]')
    const wrong = await rows(page)
    assert.ok(wrong.includes('createRewardedVideoAd') && wrong.includes('nextTick') && !wrong.includes('chooseMedia'), String(wrong))
    await press(page, '.scan-filters [data-arg="unknown"]')
    assert.deepEqual(await rows(page), ['frobnicate'])
    await press(page, '.scan-filters [data-arg="all"]')
    await press(page, '.scan-order')
    await page.waitForFunction(() => document.querySelector('.scan-order').textContent.startsWith('Since, oldest first'))
  }))

  test('what if the minimum were lower: uses, users, and code that is copied', () => at('?tool=scan&lang=en&snapshot=2020-04-01', async page => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { document.copied = text } } }))
    await choose(page, folderOf(shop))
    await isTheShopOf2020(page)
    const field = '[id$="scan-lower"]'
    await page.$eval(field, e => { e.focus(); e.select() })
    await page.keyboard.type('2.0.0')
    await sees(page, '.scan-guards', 'chooseMedia')
    const section = '[aria-labelledby$="scan-lower-title"]'
    assert.match(await textOf(page, section), /To be guarded: \d+ uses of \d+ features/)
    assert.match(await textOf(page, section), /That brings back [\d.]+ % of users/)
    await press(page, '.scan-guards [data-arg="chooseMedia"][data-on-click="scan.code"]')
    await sees(page, '.scan-code', 'if (wx.chooseMedia)')
    await sees(page, '.scan-places', 'pages/index/index.js:3:8')
    await press(page, '.scan-code .code-file button')
    await page.waitForFunction(() => document.copied?.includes('wx.chooseMedia'))
    await sees(page, '.scan-code', 'Copied')
    assert.equal(await page.$eval(field, e => e.value), '2.0.0')
  }))

  test('users are those of one\'s own distribution', () => at('?tool=own&lang=en', async page => {
    const told = { state: 'read', refused: [], tables: [{ as_of: '2026-11-20', title: 'shop', segments: [
      { segment: 'all', sum: '100.00', rows: [{ version: '3.8.0', share: '60.00' }, { version: '2.9.0', share: '40.00' }] }] }] }
    await page.$eval('[data-read]', (panel, detail) => panel.dispatchEvent(new CustomEvent('minicompat-told', { detail, bubbles: true })), JSON.stringify(told))
    await press(page, '[data-on-click="own.keep"]')
    await press(page, '[role="tab"][data-arg="scan"]')
    await choose(page, folderOf(shop))
    await finished(page)
    await sees(page, '.scan-answer', '40 % of users')
    await sees(page, '.scan-answer', 'not published')
    await sees(page, '.scan-table', '39.99 % – 40.01 %')
  }))

  test('stays while another panel is open and the language changes', () => at('?tool=scan&lang=en', async page => {
    await choose(page, folderOf(shop))
    await press(page, '[role="tab"][data-arg="shares"]')
    await page.waitForSelector('.distribution')
    await press(page, '[role="tab"][data-arg="scan"]')
    await isTheShop(page)
    await press(page, '.header [data-arg="zh"]')
    await sees(page, '.scan-answer', '代码需要的最低基础库')
    await sees(page, '.scan-answer', '由 chooseMedia 决定')
    await shot(page, 'scan-result-zh', { fullPage: true })
  }))

  test('is had also when another panel was opened before the browser had listed the folder', () => at('?tool=scan&lang=en', async page => {
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.$eval('.scan [id$="scan-folder"]', e => e.click())])
    await press(page, '[role="tab"][data-arg="shares"]')
    await page.waitForSelector('.distribution')
    await chooser.accept([folderOf(shop)])
    await press(page, '[role="tab"][data-arg="scan"]')
    await isTheShop(page)
  }))

  test('names and lines stay text', () => at('?tool=scan&lang=en', async page => {
    const evil = '<img src=x onerror=alert(1)>'
    await choose(page, folderOf({ 'app.json': '{}', 'project.config.json': '{}', [`${evil.replaceAll('/', '')}.js`]: `wx.chooseMedia() // ${evil}\nwx['<script>alert(2)</script>']()\n`, 'a\u202Eb.js': 'wx.login()' }, '<b>shop'))
    await finished(page)
    await press(page, '.scan-path[data-arg="chooseMedia"]')
    await sees(page, '.scan-detail', `// ${evil}`)
    assert.equal(await page.$$eval('.scan img, .scan script, .scan-answer b b', list => list.length), 0)
    await sees(page, '.scan-answer', '<b>shop')
  }))
})

async function isTheShopOf2020(page) {
  await finished(page)
  await sees(page, '.scan-answer', 'as of 2020-04-01')
}

describe('a report', () => {
  // Keeps what the page saves instead of saving it.
  const saves = page => page.evaluate(() => {
    document.saved = []
    URL.createObjectURL = blob => { document.saved.push(blob); return 'blob:none' }
    HTMLAnchorElement.prototype.click = function () { document.name = this.download }
  })
  async function save(page, format) {
    await page.evaluate(() => { document.saved.length = 0 })
    await press(page, `[data-on-click="scan.save"][data-arg="${format}"]`)
    await page.waitForFunction(() => document.saved.length === 1)
    return page.evaluate(async () => ({ name: document.name, type: document.saved[0].type, text: await document.saved[0].text() }))
  }

  test('as JSON, CSV, SARIF and Markdown', () => at('?tool=scan&lang=en&snapshot=2020-04-01&version=2.9.0', async page => {
    await choose(page, folderOf(shop))
    await finished(page)
    await saves(page)
    const uses = Number((await textOf(page, '.scan-counts .is-all b')))

    const json = await save(page, 'json')
    assert.equal(json.name, 'minicompat-scan-wechat.json')
    assert.ok(JSON.stringify(JSON.parse(json.text)).includes('"chooseMedia"'))

    const csv = await save(page, 'csv')
    assert.equal(csv.name, 'minicompat-scan-wechat.csv')
    assert.equal(csv.text.trim().split('\n').length, uses + 1)

    const sarif = await save(page, 'sarif')
    assert.equal(sarif.name, 'minicompat-scan-wechat.sarif')
    const { version, runs } = JSON.parse(sarif.text)
    assert.equal(version, '2.1.0')
    const errors = runs[0].results.filter(r => r.level === 'error')
    assert.ok(errors.length > 0 && errors.every(r => r.locations.length > 0), 'what needs more than 2.9.0 is an error')

    const markdown = await save(page, 'markdown')
    assert.equal(markdown.name, 'minicompat-scan-wechat.md')
    assert.match(markdown.text, /2020-04-01/)
    await sees(page, '.scan-answer', 'Markdown was saved.')
  }))
})
