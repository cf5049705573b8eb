// The parts beside the verdict, on real data: impact, guard code, client
// versions, distribution, list of features, free comparison.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shot } from './harness.mjs'
import { ask, start } from './page.mjs'

start()

// Percentages hold a space at which no line breaks.
const textOf = (page, selector) => page.$eval(selector, element => element.innerText.replaceAll('\u00a0', ' '))

test('impact: a sentence with share, bounds, segment and date', () =>
  ask('?feature=CameraContext.takePhoto&version=1.5.0&snapshot=2019-04-27&lang=en', {}, async page => {
    const said = await textOf(page, '.impact')
    assert.match(said, /require this feature \(base library 1\.6\.0\)/)
    assert.match(said, /at least about [\d.]+ % of users .* between [\d.]+ % and [\d.]+ %/)
    assert.match(said, /WeChat, All systems, as of 2019-04-27/)
    assert.match(said, /7\.\d years old/)
    assert.match(said, /Of these, [\d.]+ % come on top of those already below 1\.5\.0/)
    assert.match(said, /cut at 1\.6\.0/)
    const segments = await page.$$eval('.strip dt', list => list.map(e => e.textContent))
    assert.deepEqual(segments, ['All systems', 'iOS', 'Android'])
    await shot(page, 'impact-en', { fullPage: true })
  }))

test('impact: the figures are those of the engine', () =>
  ask('?version=1.9.97&snapshot=2019-04-27&lang=zh', {}, async page => {
    const said = await textOf(page, '.impact-figure')
    assert.match(said, /0\.46 %/)
    assert.match(said, /0\.41 % 与 0\.53 %/)
  }))

test('impact: where rows straddle only the bounds are shown', () =>
  ask('?platform=alipay&version=2.9.20&lang=en', {}, async page => {
    assert.equal(await textOf(page, '.impact-figure'), 'cannot be told: between 2.8 % and 100 %')
    assert.match(await textOf(page, '.impact'), /≥ 2\.9\.19/)
  }))

test('impact: what is not known looks different from a failure', () =>
  ask('?platform=xiaohongshu&feature=showToast&lang=en', {}, async page => {
    assert.match(await textOf(page, '.impact'), /No distribution is published/)
    assert.equal(await page.$('.impact-figure'), null)
    await shot(page, 'xiaohongshu-en', { fullPage: true })
  }))

test('impact: nobody could have a release from after the table', () =>
  ask('?version=3.17.0&lang=en', {}, async page => {
    assert.match(await textOf(page, '.impact'), /nobody was seen with it yet/)
    assert.match(await textOf(page, '.impact'), /released after the day of the table/)
  }))

test('what users below a minimum see is said for each platform', async () => {
  for (const [platform, words] of [['wechat', /WeChat console/], ['alipay', /Alipay console/]]) {
    await ask(`?platform=${platform}&version=2.7.2&lang=en`, {}, async page => {
      await page.click('.impact details summary')
      assert.match(await textOf(page, '.impact details'), words)
    })
  }
})

test('guard: code by style, by keyboard, copied', () =>
  ask('?feature=openBluetoothAdapter&lang=en', {}, async page => {
    assert.match(await textOf(page, '.guard pre'), /wx\.openBluetoothAdapter/)
    await page.focus('.guard [role="tab"][aria-selected="true"]')
    await page.keyboard.press('ArrowRight')
    assert.match(await textOf(page, '.guard pre'), /wx\.canIUse\('openBluetoothAdapter'\)/)
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-selected')), 'true')
    await page.keyboard.press('ArrowRight')
    assert.match(await textOf(page, '.guard pre'), /compareVersion/)
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: text => { document.copied = text; return Promise.resolve() } }, configurable: true })
    })
    await page.click('.guard .code-file button')
    await page.waitForFunction(() => /Copied/.test(document.querySelector('.guard .code-file').innerText), { timeout: 3000 })
    assert.match(await page.evaluate(() => document.copied), /function compareVersion/)
  }))

test('guard: the markup pair of a component', () =>
  ask('?feature=live-player&lang=zh', {}, async page => {
    await page.click('.guard [role="tab"]:last-child')
    const said = await textOf(page, '.guard')
    assert.match(said, /page\.wxml/)
    assert.match(said, /wx:if/)
  }))

test('clients that reach a library, with their days', () =>
  ask('?version=2.5.0&lang=en', {}, async page => {
    const said = await textOf(page, '.clients')
    assert.match(said, /iOS: from client 6\.6\.2\.36 on/)
    assert.match(said, /not monotone/)
  }))

test('distribution: a target marks a version, a row becomes the minimum', () =>
  ask('?snapshot=2019-04-27&tool=shares&lang=en', {}, async page => {
    assert.match(await textOf(page, '.distribution-result'), /keeps 99 % for certain: 1\.9\.97/)
    await page.type('[name="coverage"]', '95')
    await page.waitForFunction(() => /keeps 95\s%/.test(document.querySelector('.distribution-result').innerText), { timeout: 3000 })
    await page.$$eval('.shares .link', list => list.find(e => e.textContent === '2.5.2').click())
    assert.equal(await page.$eval('[name="version"]', e => e.value), '2.5.2')
    assert.match(page.url(), /version=2\.5\.2/)
    await page.$eval('[name="coverage"]', e => { e.value = '' })
    await page.type('[name="coverage"]', '101')
    await page.waitForSelector('[name="coverage"][aria-invalid="true"]', { timeout: 3000 })
  }))

test('features: by release, filtered, opened, chosen; never thousands at once', () =>
  ask('?tool=features&lang=en', {}, async page => {
    assert.ok(await page.$$eval('.group', list => list.length) <= 24)
    assert.ok(await page.$$eval('.browse *', list => list.length) < 2000)
    await page.click('.group-head')
    await page.waitForSelector('.feature-rows .link', { timeout: 3000 })
    await page.type('[name="filter"]', 'chooseMedia.object')
    await page.waitForFunction(() => document.querySelectorAll('.browse > .feature-rows li').length > 3, { timeout: 3000 })
    await page.$$eval('.feature-rows .link', list => list.find(e => e.textContent === 'chooseMedia.object.mediaType').click())
    assert.equal(await page.$eval('[name="feature"]', e => e.value), 'chooseMedia.object.mediaType')
    await page.$eval('[name="filter"]', e => { e.value = '' })
    await page.type('[name="filter"]', '<img onerror>')
    await page.waitForFunction(() => /No path matches/.test(document.querySelector('.browse').innerText), { timeout: 3000 })
    assert.equal(await page.$('.browse img'), null)
  }))

test('comparison: decided by a component, shortcuts marked, mistakes beside their field', () =>
  ask('?tool=compare&a=1.11.0&b=1.9.9&lang=en', {}, async page => {
    assert.match(await textOf(page, '.compare-sign'), /1\.11\.0\s*>\s*1\.9\.9/)
    assert.match(await textOf(page, '.compare'), /wrong/)
    await page.$eval('[name="b"]', e => { e.value = '' })
    await page.type('[name="b"]', 'v2.10.0')
    await page.waitForSelector('[name="b"][aria-invalid="true"]', { timeout: 3000 })
    await (await page.waitForSelector('.compare .fix', { timeout: 3000 })).click()
    await page.waitForFunction(() => document.querySelector('[name="b"]').value === '2.10.0')
    await shot(page, 'compare-en', { fullPage: true })
  }))

test('every panel fits 360 px, in both themes and languages', async () => {
  for (const lang of ['zh', 'en']) {
    for (const dark of [false, true]) {
      for (const tool of ['', 'features', 'compare']) {
        await ask(`?feature=chooseMedia&version=2.9.0&tool=${tool}&a=1.11.0&b=1.9.9&lang=${lang}`, { width: 360, height: 740, dark }, async page => {
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, `${lang} ${tool}`)
          await shot(page, `phone-${lang}-${dark ? 'dark' : 'light'}-${tool || 'shares'}`, { fullPage: true })
        })
      }
    }
  }
})
