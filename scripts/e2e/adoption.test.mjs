// Coverage over time: what the chart says to eyes, keys and screen readers,
// what the estimates say, and the files that it can be kept as.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { dist, golden, launch, newest, open, serve, shot } from './harness.mjs'
import { alone, picture, rows, saves } from './saved.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// The policy that hosts send, from the file that they read it from.
const sent = /Content-Security-Policy: (.*)/.exec(readFileSync(join(dist, '_headers'), 'utf8'))[1]

let chrome, server
before(async () => { chrome = await launch(); server = await serve({ headers: { 'Content-Security-Policy': sent } }) })
after(async () => { await chrome.close(); await server.close() })

async function ask(query, options, body) {
  const opened = await open(chrome.browser, server.url + '?tool=time&' + query, options)
  try { await body(opened.page) } finally { await opened.close() }
}

const textOf = (page, selector) => page.$eval(selector, e => e.innerText.replaceAll('\u00a0', ' '))
const reading = page => textOf(page, '.over-reading')
const reads = (page, pattern) => page.waitForFunction(source => new RegExp(source).test(document.querySelector('.over-reading').innerText.replaceAll('\u00a0', ' ')), { timeout: 3000 }, pattern.source)
const slider = page => page.$eval('.over [role="slider"]', e => ({ now: e.ariaValueNow, max: e.ariaValueMax, text: e.ariaValueText.replaceAll('\u00a0', ' ') }))

async function violations(page) {
  await page.evaluate(axe)
  return page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
    .map(v => `${v.id}: ${v.nodes.map(n => n.target.flat().join(' ') + ' ' + (n.any[0]?.message ?? n.failureSummary)).slice(0, 3).join(' | ')}`))
}

// The engine's own answer to the same question.
const answered = version => JSON.parse(golden().find(g => g.question === 'adoption' && g.params.version?.[0] === version).answer).data

test('a feature: the coverage of the release that it needs', () =>
  ask('feature=chooseMedia&version=2.9.0&lang=en', {}, async page => {
    const said = await textOf(page, '.over')
    assert.match(said, /Users on base library 2\.10\.0 or above/)
    assert.match(said, /chooseMedia needs base library 2\.10\.0/)
    assert.match(await reading(page), new RegExp(`^${newest('wechat')}: 99\\.\\d+ % \\(between 99\\.\\d+ % and 100 %\\)$`))
    assert.match(said, /Its coverage is over 99 % already/)
    assert.equal(await page.$$eval('.chart-wide .chart-dot', list => list.length), await page.$$eval('.chart-wide .chart-column', list => list.length))
    await shot(page, 'over-feature-en', { fullPage: true })
  }))

test('a release on its way: ranges with their grounds, and reasons where there is none', () =>
  ask('version=3.14.0&lang=en', {}, async page => {
    const { forecast, record_end: end } = answered('3.14.0')
    const said = await textOf(page, '.outlook')
    for (const f of forecast) {
      if (f.reason) assert.match(said, new RegExp(`${f.percent} %: no estimate`))
      else assert.match(said, new RegExp(`${f.percent} %: between ${f.from} and ${f.to}, as ${f.releases} of ${f.of} comparable releases did`))
    }
    assert.ok(forecast.filter(f => !f.reason).length >= 2)
    assert.match(said, new RegExp(`from the record up to ${end} alone`))
    assert.equal(await page.$$eval('.chart-wide .chart-wait[stroke-dasharray]', list => list.length), forecast.filter(f => !f.reason).length)
    const table = await textOf(page, '.reached')
    assert.match(table, /80 %\s+after 2026-01-31, by 2026-02-28\s+median 17 days/)
    assert.match(table, /90 %\s+not yet\s+median 74 days/)
    for (const days of [2, 17, 74, 206, 582]) assert.match(table, new RegExp(`median ${days} days`))
    await shot(page, 'over-way-en', { fullPage: true })
  }))

test('a range whose time has passed says so by the reader’s own calendar', async () => {
  const late = page => page.evaluateOnNewDocument(() => {
    const Real = Date
    globalThis.Date = class extends Real { constructor(...given) { super(...(given.length ? given : ['2026-09-01T12:00:00Z'])) } }
  })
  await ask('version=3.14.0&lang=en', { prepare: late }, async page => {
    const lines = await page.$$eval('.outlook-range', list => list.map(e => e.innerText))
    assert.match(lines[0], /That time has passed/)
    assert.doesNotMatch(lines[1], /That time has passed/)
  })
})

test('exact values by keyboard, as a slider', () =>
  ask('version=3.14.0&lang=en', {}, async page => {
    const { points } = answered('3.14.0')
    const newest = points.at(-1)
    await page.focus('.over [role="slider"]')
    assert.match((await slider(page)).text, new RegExp(`^${newest.as_of}: ${newest.coverage.printed} %`))
    await page.keyboard.press('ArrowLeft')
    const before = points.at(-2)
    await reads(page, new RegExp(`^${before.as_of}: ${before.coverage.printed} %`))
    const { now, max, text } = await slider(page)
    assert.equal(Number(now), Number(max) - 1)
    assert.match(text, new RegExp(`^${before.as_of}`))
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowRight') // there is no further
    await reads(page, new RegExp(`^${newest.as_of}`))
    await page.keyboard.press('Home')
    await page.waitForFunction(() => document.querySelector('.over [role="slider"]').ariaValueNow === '1')
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'slider')
  }))

test('exact values under the pointer and under a finger', async () => {
  const { points } = answered('3.14.0')
  const middle = async (page, kind, back) => {
    const boxes = await page.$$eval(`.chart-${kind} .chart-column`, list => list.map(e => { const { x, y, width, height } = e.getBoundingClientRect(); return [x + width / 2, y + height / 2] }))
    return boxes.at(-back)
  }
  await ask('version=3.14.0&lang=en', {}, async page => {
    await page.$eval('.over-chart', e => e.scrollIntoView({ block: 'center' }))
    await page.mouse.move(...await middle(page, 'wide', 2))
    await reads(page, new RegExp(`^${points.at(-2).as_of}`))
    await page.mouse.move(...await middle(page, 'wide', 3))
    await reads(page, new RegExp(`^${points.at(-3).as_of}`))
  })
  await ask('version=3.14.0&lang=en', { width: 360, height: 740 }, async page => {
    await page.$eval('.over-chart', e => e.scrollIntoView({ block: 'center' }))
    await page.touchscreen.tap(...await middle(page, 'narrow', 2))
    await reads(page, new RegExp(`^${points.at(-2).as_of}`))
  })
})

test('where rows straddle only the bounds are read out, and no line is drawn', () =>
  ask('platform=alipay&version=2.8.0&lang=en', {}, async page => {
    await page.focus('.over [role="slider"]')
    await page.keyboard.press('Home')
    await reads(page, /^2021-09-02: cannot be told, between 0 % and 95\.83 %/)
    assert.equal(await page.$('.outlook'), null)
    await page.click('.over details summary')
    const rows = await page.$$eval('.over details tbody tr', list => list.map(e => e.innerText))
    assert.equal(rows.length, answered('2.8.0').points.length)
    assert.match(rows[0], /^2021-09-02\s+–\s/)
    await shot(page, 'over-alipay-en', { fullPage: true })
  }))

test('without a version there is an example to try; what cannot be drawn says why', async () => {
  await ask('lang=en', {}, async page => {
    await page.click('.over-note button')
    await page.waitForSelector('.line-chart')
    assert.equal(await page.$eval('[name="feature"]', e => e.value), 'chooseMedia')
  })
  await ask('platform=xiaohongshu&version=1.0.0&lang=en', {}, async page => {
    assert.match(await textOf(page, '.over'), /No distribution is published/)
  })
  await ask('feature=nosuchthing&lang=en', {}, async page => {
    assert.match(await textOf(page, '.over'), /The minimum of this feature is not known/)
  })
})

test('the chart as SVG, PNG and CSV, under the policy of the site', () =>
  ask('version=3.14.0&lang=zh', {}, async page => {
    const saved = await saves(page, '.over', 'minicompat-wechat-3.14.0-all')
    const text = saved.svg.toString()
    await alone(page, text, [760, 386])
    assert.match(text, /^<svg [^>]*><title>基础库 3\.14\.0 及以上的用户占比<\/title>/)
    for (const said of [`微信 · 全部系统 · 2025-11-30 至 ${newest('wechat')}<`, '数据来源：', '预计达到的区间']) assert.ok(text.includes(said), said)
    picture(saved.png, [1520, 772])
    const [head, ...lines] = rows(saved.csv)
    assert.deepEqual(head, ['platform', 'line', 'segment', 'version', 'as_of', 'printed', 'straddling', 'lower', 'upper'])
    assert.deepEqual(lines, answered('3.14.0').points.map(({ as_of: day, coverage: c }) =>
      ['wechat', '', 'all', '3.14.0', day, ...[c.printed, c.straddling, c.lower, c.upper].map(String)]))
    await shot(page, 'over-way-zh', { fullPage: true })
  }))

test('the distribution with its cut as SVG, PNG and CSV', () =>
  ask('platform=alipay&version=2.9.14&lang=en', {}, async page => {
    const saved = await saves(page, '.bars', 'minicompat-alipay-2.x-2024-04-01-all')
    const text = saved.svg.toString()
    const height = Number(/height="(\d+)"/.exec(text)[1])
    await alone(page, text, [760, height])
    for (const said of ['<title>Distribution, with the cut</title>', 'cut at 2.9.14', '≥ 2.9.19', 'Alipay 2.x, All systems, as of 2024-04-01']) assert.ok(text.includes(said), said)
    picture(saved.png, [1520, 2 * height])
    const [head, ...lines] = rows(saved.csv)
    assert.deepEqual(head.slice(4, 7), ['version', 'share', 'coverage'])
    assert.ok(lines.some(line => line[4] === '>=2.9.19' && Number(line[5]) > 90))
    assert.ok(lines.length > 20)
  }))

test('axe finds nothing and nothing overflows, in both themes, both languages and both widths', async () => {
  for (const lang of ['zh', 'en']) {
    for (const dark of [false, true]) {
      for (const [name, query] of Object.entries({ way: 'version=3.14.0', feature: 'feature=chooseMedia', alipay: 'platform=alipay&version=2.8.0', nothing: '' })) {
        await ask(`${query}&lang=${lang}`, { dark }, async page => assert.deepEqual(await violations(page), [], `${name} ${lang}`))
        await ask(`${query}&lang=${lang}`, { width: 360, height: 740, dark }, async page => {
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, `${name} ${lang}`)
          if (name === 'way') assert.deepEqual(await violations(page), [], `${name} ${lang} narrow`)
          await shot(page, `over-phone-${name}-${lang}-${dark ? 'dark' : 'light'}`, { fullPage: true })
        })
      }
    }
  }
})
