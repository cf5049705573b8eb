// Scanning, for everybody: axe finds nothing in any state of the panel, in both
// themes and languages, and nothing is wider than a phone.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { shot } from './harness.mjs'
import { at, start } from './page.mjs'
import { choose, finished, folderOf, press, shop } from './scan.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

start()

const tell = (page, message) => page.$eval('[data-scan]', (e, detail) => e.dispatchEvent(new CustomEvent('minicompat-told', { detail, bubbles: true })), JSON.stringify(message))
const progress = { files: 123, of: 4567, bytes: 12 << 20, total: 45 << 20, uses: 890 }
const long = 'packageA/'.repeat(20) + 'a-file-with-a-long-name.js'

const states = {
  empty: async () => {},
  listing: page => tell(page, { state: 'listing', files: 1234 }),
  running: page => tell(page, { state: 'reading', name: 'a-project-with-a-rather-long-name'.repeat(3), progress }),
  stopped: page => tell(page, { state: 'stopped' }),
  failed: page => tell(page, { state: 'failed', reason: 'crashed' }),
  nothing: async page => {
    await choose(page, folderOf({ 'app.json': '{}', 'project.config.json': '{}', 'app.js': 'App({})' }))
    await finished(page)
  },
  result: async page => {
    await choose(page, folderOf({ ...shop, [long]: 'wx.chooseMedia({ count: 1 }) // ' + 'long '.repeat(100) + '\nif (SDK' }))
    await finished(page)
    for (const path of ['chooseMedia', 'getRendererUserAgent', 'createRewardedVideoAd']) await press(page, `.scan-path[data-arg="${path}"]`)
    await page.waitForFunction(() => document.querySelectorAll('.scan-use').length >= 4)
    await page.$$eval('.scan-rest details', list => list.forEach(e => { e.open = true }))
    await press(page, '.scan-guards [data-on-click="scan.code"]')
    await page.waitForSelector('.scan-code pre')
  },
}

for (const [name, show] of Object.entries(states)) {
  test(`${name}: axe finds nothing, and nothing is wider than 360 px`, async () => {
    for (const [lang, dark] of [['zh', false], ['en', true]]) {
      await at(`?tool=scan&lang=${lang}`, async page => {
        await show(page)
        await page.evaluate(axe)
        const found = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
          .map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | ')}`))
        assert.deepEqual(found, [], lang)
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, lang)
        await shot(page, `scan-phone-${name}-${lang}${dark ? '-dark' : ''}`, { fullPage: true })
      }, { width: 360, height: 740, dark })
    }
  })
}

test('the whole panel is used by keyboard alone', () => at('?tool=scan&lang=en', async page => {
  await choose(page, folderOf(shop))
  await finished(page)
  await page.focus('[role="tab"][data-arg="scan"]')
  const met = new Set()
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    met.add(await page.evaluate(() => document.activeElement.dataset.onClick ?? document.activeElement.id.replace(/^mc\d+-/, '')))
  }
  for (const stop of ['scan-folder', 'scan-zip', 'scan.as', 'scan.save', 'scan.filter', 'scan.order', 'scan.open', 'scan-lower', 'scan.code']) {
    assert.ok(met.has(stop), `${stop} is not reached: ${[...met].join(', ')}`)
  }
}))
