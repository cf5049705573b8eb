// One's own users: a distribution pasted through the real clipboard, dropped or
// chosen as a file, kept, used everywhere, exported, shared in a link, deleted.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { shot } from './harness.mjs'
import { bringing, button, figure, keepShop, kept, paste, press } from './own-paths.mjs'
import { address, at, says, start } from './page.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

start()

describe('a distribution of one\'s own', () => {
  bringing()

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

  test('for a platform that publishes none', () => at('?platform=xiaohongshu&version=3.90.0&tool=own', async page => {
    await paste(page, { text: '3.95.1\t60.5%\n3.89.0\t39.5%' })
    await press(page, '保存并用它回答（小红书）')
    assert.match(await figure(page), /39\.5 %/)
  }))
})

describe('what cannot be used', () => {
  test('markup stays a text', () => at('?tool=own', async page => {
    await paste(page, { text: '<img src=x onerror=alert(1)>\t50%\n3.8.0 <b>x</b>\t60.00%\n2.9.0\t40.00%' })
    await page.waitForFunction(() => /合计|没有读出/.test(document.querySelector('.own-outcome')?.innerText))
    assert.equal(await page.$$eval('.brought img, .brought b', list => list.filter(e => !e.closest('.own-item')).length), 0)
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
