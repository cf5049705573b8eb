// Reporting wrong data, and the age of what is shown, on the page and in the
// element's full view.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { dist, madeName, open, root, shot } from './harness.mjs'
import { answered, on, sees, start as startHost } from './host.mjs'
import { address, ask, browser, start } from './page.mjs'

start()
startHost()

const axe = readFileSync(join(root, 'scripts', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')
const opener = '[data-report]'
const textOf = (page, selector) => page.$eval(selector, e => e.innerText.replaceAll('\u00a0', ' '))

async function sound(page) {
  await page.evaluate(axe)
  const found = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }))
  assert.deepEqual(found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(', ')}`), [])
}

for (const [lang, says] of [['zh', ['数据有误？报告', '路径：微信 `UDPSocket.send.object.setBroadcast`', '正确的应该是：']], ['en', ['Report wrong data', 'Path: WeChat `UDPSocket.send.object.setBroadcast`', 'What is right:']]]) {
  for (const [name, options] of [['', {}], ['-dark', { dark: true }], ['-narrow', { width: 360, height: 740 }]]) {
    test(`report without a tracker: a text to copy, ${lang}${name}`, () =>
      ask(`?feature=UDPSocket.send.object.setBroadcast&version=2.9.0&lang=${lang}`, options, async page => {
        await page.browserContext().overridePermissions(new URL(page.url()).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'])
        assert.match(await textOf(page, opener), new RegExp(says[0].replace('？', '.')))
        await shot(page, `report-closed-${lang}${name}`)
        await page.focus(opener)
        await page.keyboard.press('Enter')
        await page.waitForSelector('dialog.dialog[open] [id$="report-text"]')
        const said = await textOf(page, 'dialog[open] [id$="report-text"]')
        for (const want of [...says.slice(1), '2.24.0', '2.23.3', page.url().split('?')[0]]) assert.ok(said.includes(want), `${want} in ${said}`)
        await sound(page)
        await shot(page, `report-${lang}${name}`)
        await page.click('dialog[open] .code-file button')
        await page.waitForFunction(words => words.includes(document.querySelector('dialog[open] .code-file button').textContent), {}, ['Copied', '已复制'])
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.$eval('dialog[open] [id$="report-text"]', e => e.textContent))
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling')
        await page.keyboard.press('Escape')
        await page.waitForFunction(() => !document.querySelector('dialog[open]'))
        assert.ok(await page.evaluate(s => document.activeElement === document.querySelector(s), opener), 'focus is back')
      }))
  }
}

// What the build writes with -issues, in place of what it wrote without.
const withTracker = async act => {
  const name = madeName('page-', '.js')
  const script = readFileSync(join(dist, name), 'utf8')
  const changed = script.replace(/issues:""/, 'issues:"https://github.com/OWNER/REPO/issues/new?labels=data"')
  assert.notEqual(changed, script)
  const prepare = async page => {
    await page.setRequestInterception(true)
    page.on('request', request => new URL(request.url()).pathname.endsWith(name)
      ? request.respond({ status: 200, contentType: 'text/javascript', body: changed, headers: { 'Content-Security-Policy': "default-src 'self'" } })
      : request.continue())
  }
  const opened = await open(browser(), address() + '?feature=chooseMedia&version=2.9.0&lang=en', { prepare })
  await act(opened.page)
  await opened.close()
}

test('report with a tracker: a link with the issue filled in, and nothing is asked of that host', () => withTracker(async page => {
  const { href, rel, target } = await page.$eval(opener, e => ({ href: e.href, rel: e.rel, target: e.target }))
  const url = new URL(href)
  assert.equal(url.origin + url.pathname, 'https://github.com/OWNER/REPO/issues/new')
  assert.equal(url.searchParams.get('labels'), 'data')
  assert.equal(url.searchParams.get('title'), 'minicompat, wrong data: WeChat chooseMedia')
  for (const want of ['`chooseMedia`', '`2.10.0`', 'Not supported', 'Data version: `', `Permalink: ${page.url().split('?')[0]}?`]) assert.ok(url.searchParams.get('body').includes(want), want)
  assert.ok(href.length < 7500)
  assert.deepEqual([rel, target], ['noopener noreferrer', '_blank'])
  await sound(page)
}))

test('hostile input is no markup in a report', () =>
  ask('?feature=chooseMedia&version=' + encodeURIComponent('`<img src=x onerror=alert(1)>`') + '&lang=en', {}, async page => {
    await page.click(opener)
    await page.waitForSelector('dialog[open] [id$="report-text"]')
    assert.equal(await page.$('dialog[open] img'), null)
    assert.ok((await textOf(page, 'dialog[open] [id$="report-text"]')).includes('`` `<img src=x onerror=alert(1)>` ``'))
  }))

test('the link of an element leads to where the answer is reported', () =>
  ask('?feature=chooseMedia&lang=en#report', {}, async page => {
    await page.waitForFunction(s => document.activeElement === document.querySelector(s), {}, opener)
  }))

test('the full view of the element tells the age of its figures and facts, and where to report', () =>
  on('<mini-compat platform="wechat" feature="createWorker" view="full" load="eager" lang="en"></mini-compat>', async page => {
    await answered(page)
    await sees(page, '.notes', 'since 1.9.92')
    const said = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('mini-compat')
      shadowRoot.querySelector('details.more').open = true
      return { card: shadowRoot.querySelector('.card').innerText.replaceAll('\u00a0', ' '), report: shadowRoot.querySelector('.notes a[href$="#report"]')?.href }
    })
    assert.match(said.card, /as of \d{4}-\d\d-\d\d · [\d.]+ (days|months|years) old/)
    assert.match(said.card, /Source: .* as of \d{4}-\d\d(-\d\d)?(: fresh|, [\d.]+ (months|years) old: stated versions stay)/)
    assert.match(said.card, /Sources differ/)
    assert.match(said.card, /since 1\.9\.90[\s\S]*since 1\.9\.92/)
    assert.match(said.report, /\?.*feature=createWorker.*#report$/)
    await shot(page, 'element-report-en', { fullPage: true })
  }))
