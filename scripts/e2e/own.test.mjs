// One's own users: a distribution pasted through the real clipboard, dropped or
// chosen as a file, kept, used everywhere, exported, shared in a link, deleted.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { shot } from './harness.mjs'
import { address, at, says, search, start } from './page.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

start()

const html = `<table><thead><tr><th>基础库版本</th><th>占比</th></tr></thead><tbody>
<tr><td>3.8.0</td><td>60.00%</td></tr><tr><td>2.9.0</td><td>40.00%</td></tr></tbody></table>`

/** Pastes into the panel's field, through the clipboard that people use. */
async function paste(page, { html = '', text }) {
  await page.browserContext().overridePermissions(new URL(address()).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'])
  await page.bringToFront()
  await page.evaluate(async (html, text) => {
    const items = { 'text/plain': new Blob([text], { type: 'text/plain' }) }
    if (html) items['text/html'] = new Blob([html], { type: 'text/html' })
    await navigator.clipboard.write([new ClipboardItem(items)])
  }, html, text)
  await page.focus('[name=own-paste]')
  await page.keyboard.down('Control')
  await page.keyboard.press('v')
  await page.keyboard.up('Control')
}

const button = (page, text, within = '.brought') => page.waitForFunction((text, within) =>
  [...document.querySelectorAll(`${within} button, ${within} a.button`)].find(b => b.textContent.startsWith(text)), {}, text, within)
const press = async (page, text) => (await button(page, text)).evaluate(b => b.click()) // the ask bar may lie over it
const figure = page => page.$eval('.impact-figure', e => e.innerText.replaceAll('\u00a0', ' '))
const kept = page => page.evaluate(() => JSON.parse(localStorage.getItem('minicompat.own') ?? '[]'))

async function keepShop(page) {
  await paste(page, { html, text: '基础库版本\t占比\n3.8.0\t60.00%\n2.9.0\t40.00%' })
  await says(page, '2 行，合计 100')
  await page.type('[name=own-name]', '我的店')
  await page.$eval('[name=own-day]', e => { e.value = '2026-11-20'; e.dispatchEvent(new Event('input', { bubbles: true })) })
  await press(page, '保存并用它回答')
  await says(page, '正在使用')
}

describe('a distribution of one\'s own', () => {
  test('pasted, understood, kept, and used by every figure', () => at('?tool=own&feature=chooseMedia&version=2.8.0', async page => {
    await keepShop(page)
    assert.match(await figure(page), /40 %/)
    await says(page, '你自己的分布“我的店”，2026-11-20（未公开发布）')
    await shot(page, 'own-kept', { fullPage: true })
    assert.match(await search(page), /snapshot=own%3A/)
    await page.evaluate(() => document.querySelector('[data-arg="shares"], [id$="tab-shares"]').click())
    await says(page, '确定能覆盖')
    assert.match(await page.$eval('.distribution', e => e.innerText), /2\.9\.0/)
    assert.equal((await kept(page)).length, 1)

    await page.reload() // the next visit has it
    await says(page, '你自己的分布“我的店”')
    await page.goto(address() + '?tool=own')
    await says(page, '我的店 · 2026-11-20')
    await press(page, '删除')
    await page.waitForFunction(() => !document.querySelector('.own-shelf'))
    assert.deepEqual(await kept(page), [])
  }))

  test('exported, and read back as a file', () => at('?tool=own&feature=chooseMedia', async page => {
    await keepShop(page)
    const [href, name] = await (await button(page, '导出')).evaluate(a => [a.href, a.download])
    assert.equal(name, 'minicompat-wechat-2026-11-20.tsv')
    const text = decodeURIComponent(href.slice(href.indexOf(',') + 1))
    assert.equal(text, '# platform: wechat\n# as_of: 2026-11-20\n# name: 我的店\nall\t3.8.0\t60.00\nall\t2.9.0\t40.00\n')
    await press(page, '删除')
    const folder = mkdtempSync(join(tmpdir(), 'minicompat-own-'))
    writeFileSync(join(folder, name), text)
    await (await page.$('.brought input[type=file]')).uploadFile(join(folder, name))
    await says(page, '正在使用')
    assert.match(await figure(page), /40 %/)
    rmSync(folder, { recursive: true })
  }))

  test('shared in a link, which another browser reads and may keep', () => at('?tool=own&feature=chooseMedia&version=2.8.0', async page => {
    await keepShop(page)
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { document.copied = text } } }))
    await press(page, '复制链接')
    await says(page, '链接已复制')
    const link = await page.evaluate(() => document.copied)
    assert.ok(link.startsWith(address()) && link.length < 400, link)
    const context = await page.browser().createBrowserContext()
    const other = await context.newPage()
    await other.goto(link + '&lang=zh')
    await says(other, '来自链接')
    assert.match(await figure(other), /40 %/)
    assert.deepEqual(await kept(other), [])
    await press(other, '保存')
    await says(other, '正在使用')
    assert.equal((await kept(other)).length, 1)
    await context.close()
  }))

  test('dropped', () => at('?tool=own&feature=chooseMedia', async page => {
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(new File(['版本,占比\n3.8.0,60.00%\n2.9.0,40.00%\n'], 'shop.csv', { type: 'text/csv' }))
      document.querySelector('[data-read]').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
    })
    await says(page, '2 行，合计 100')
  }))

  test('for a platform that publishes none', () => at('?platform=xiaohongshu&version=3.90.0&tool=own', async page => {
    await paste(page, { text: '3.95.1\t60.5%\n3.89.0\t39.5%' })
    await press(page, '保存并用它回答（小红书）')
    assert.match(await figure(page), /39\.5 %/)
  }))
})

describe('what cannot be used', () => {
  test('is shown with its line and reason; what was pasted stays', () => at('?tool=own', async page => {
    const text = '1.7.482.21%\nhello'
    await paste(page, { text })
    await page.waitForFunction(() => document.querySelector('.own-outcome')?.innerText.includes('1.7.482.21%'))
    assert.equal(await page.$eval('[name=own-paste]', e => e.value), text)
    assert.equal(await page.$('[data-on-click="own.keep"]'), null)
    await shot(page, 'own-refused', { fullPage: true })
  }))

  test('markup stays a text', () => at('?tool=own', async page => {
    await paste(page, { text: '<img src=x onerror=alert(1)>\t50%\n3.8.0 <b>x</b>\t60.00%\n2.9.0\t40.00%' })
    await page.waitForFunction(() => /合计|没有读出/.test(document.querySelector('.own-outcome')?.innerText))
    assert.equal(await page.$$eval('.brought img, .brought b', list => list.filter(e => !e.closest('.own-item')).length), 0)
  }))

  test('storage that is full says so, and the table works as long as the page', () => at('?tool=own&feature=chooseMedia', async page => {
    await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } })
    await paste(page, { text: '3.8.0\t60.00%\n2.9.0\t40.00%' })
    await press(page, '保存并用它回答')
    await says(page, '浏览器没有空间')
    assert.match(await figure(page), /40 %/)
  }))
})

for (const dark of [false, true]) {
  test(`axe finds nothing, and nothing is wider than a phone${dark ? ', dark' : ''}`, () => at('?tool=own&feature=chooseMedia', async page => {
    await paste(page, { text: '3.8.0\t60.00%\n2.9.0\t40.00%\n1.7.482.21%' })
    await says(page, '2 行')
    await page.evaluate(axe)
    const found = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
      .map(v => `${v.id}: ${v.nodes.map(n => n.target + ' ' + (n.any[0]?.message ?? '')).slice(0, 3).join(' | ')}`))
    assert.deepEqual(found, [])
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await shot(page, `own-phone${dark ? '-dark' : ''}`, { fullPage: true })
  }, { dark, width: 360 }))
}
