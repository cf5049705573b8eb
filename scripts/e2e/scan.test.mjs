// Scanning a project in a browser: dropped or chosen, as a folder or a zip, on a
// phone, as another platform.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { at, start } from './page.mjs'
import { choosingFolder, choosingZip } from './scan-paths.mjs'
import { choose, drop, finished, folderOf, isTheShop, press, sees, shop, textOf, zipFile } from './scan.mjs'

start()

describe('a project', () => {
  choosingFolder()
  choosingZip()

  test('dropped as a folder: what is in node_modules is not even listed', () => at('?tool=scan&lang=en', async page => {
    await drop(page, folderOf(shop))
    await isTheShop(page)
    await page.$$eval('.scan-rest details', list => list.forEach(e => { e.open = true }))
    assert.match(await textOf(page, '.scan-rest'), /node_modules folders that were not opened: 1/)
    assert.equal(await page.evaluate(() => document.querySelector('.is-dragging')), null)
  }))

  test('dropped as a zip, anywhere on the page', () => at('?tool=scan&lang=en', async page => {
    await drop(page, zipFile(shop), '.header')
    await isTheShop(page)
  }))

  test('dropped as several folders and files', () => at('?tool=scan&lang=en', async page => {
    const folder = folderOf(shop)
    await drop(page, ['pages', 'utils', 'app.json', 'project.config.json', 'broken.js'].map(name => `${folder}/${name}`))
    await isTheShop(page)
  }))

  test('dropped with more files than a browser lists at once', () => at('?tool=scan&lang=en', async page => {
    const many = Object.fromEntries(Array.from({ length: 350 }, (_, i) => [`pages/p${i}.js`, 'wx.login()\n']))
    await drop(page, folderOf({ ...shop, ...many }))
    await finished(page)
    assert.match(await textOf(page, '.scan-answer'), /357 files read/)
  }))

  test('scanned again as another platform, and a second one replaces the first', () => at('?tool=scan&lang=en', async page => {
    await choose(page, folderOf(shop))
    await isTheShop(page)
    await press(page, '.scan-platform [data-arg="alipay"]')
    await sees(page, '.scan', 'Scanned as Alipay, as you chose')
    await drop(page, folderOf({ 'app.js': 'my.getLocation()', 'mini.project.json': '{}' }, 'other'))
    await sees(page, '.scan-answer', 'other · 2 files read')
    await sees(page, '.scan', 'The page asks about WeChat; this rests on the newest distribution of Alipay')
    await press(page, '[data-on-click="scan.turn"]')
    await page.waitForFunction(() => location.search.includes('platform=alipay'))
  }))
})

test('phones, which have no picker for folders, are offered a zip', () => at('?tool=scan&lang=en', async page => {
  await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true })
  await page.reload()
  await sees(page, '.scan', 'Choose a zip of the mini program')
  assert.equal(await page.$('[webkitdirectory]'), null)
  await choose(page, zipFile(shop), 'zip')
  await isTheShop(page)
}))
