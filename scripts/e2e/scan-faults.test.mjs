// Scanning that is given up, goes wrong, or has no network.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { launch, open, serve } from './harness.mjs'
import { at, start } from './page.mjs'
import { choose, drop, finished, folderOf, isTheShop, press, sees, shop } from './scan.mjs'

start()

describe('what goes wrong', () => {
  const big = () => folderOf({ ...shop, ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`pages/big${i}.js`, `wx.login({ success(res) { res.code } })\n`.repeat(8000)])) })

  test('a scan that is given up ends with its worker, calmly, and the next one works', () => at('?tool=scan&lang=en', async page => {
    await choose(page, folderOf(shop)) // the scanner is there
    await finished(page)
    await choose(page, big())
    await page.waitForSelector('[role="progressbar"][aria-valuenow]')
    const ended = new Promise(resolve => page.once('workerdestroyed', resolve))
    await press(page, '[data-on-click="scan.stop"]')
    await ended
    await sees(page, '.scan', 'Cancelled; nothing was kept.')
    assert.match(await page.evaluate(() => document.activeElement.id), /scan-(folder|zip)$/)
    await choose(page, folderOf(shop))
    await isTheShop(page)
  }))

  test('an empty folder, a file that is no zip, one that is no mini program', () => at('?tool=scan&lang=en', async page => {
    await choose(page, folderOf({ 'a.zip': 'PK but no zip' }) + '/a.zip', 'zip')
    await sees(page, '.scan', 'This is no zip that can be read')
    await drop(page, folderOf({ '.hidden/a': 'a' }))
    await sees(page, '.scan', 'There are no files in it')
    await choose(page, folderOf({ 'readme.md': 'hello' }))
    await sees(page, '.scan', 'Nothing tells which platform this is for')
    await press(page, '.scan-platform [data-arg="wechat"]')
    await sees(page, '.scan', "No use of a platform's feature was found")
  }))

  test('a worker that crashes, or cannot be had, says what to do', async () => {
    let gone = true
    const chrome = await launch()
    const server = await serve({ change: path => path === 'sw.js' ? { status: 404 } : /^scanner-.*js$/.test(path) && gone ? { status: 404, body: 'gone' } : null })
    const { page, close } = await open(chrome.browser, server.url + '?tool=scan&lang=en', { expectErrors: true })
    await choose(page, folderOf(shop))
    await sees(page, '.scan', 'The scanner did not load')
    gone = false
    await choose(page, folderOf(shop))
    await isTheShop(page)
    const [worker] = page.workers()
    await worker.evaluate(() => { setTimeout(() => { throw new Error('made to crash') }) })
    await new Promise(resolve => page.once('workerdestroyed', resolve))
    await press(page, '.scan-path[data-arg="chooseMedia"]') // its result went with it
    await sees(page, '.scan-detail', 'the scanner has ended')
    await choose(page, big())
    await page.waitForSelector('[role="progressbar"][aria-valuenow]')
    await page.workers()[0].evaluate(() => { setTimeout(() => { throw new Error('made to crash') }) })
    await sees(page, '.scan', 'The scanner failed')
    await choose(page, folderOf(shop))
    await isTheShop(page)
    await close()
    await server.close()
    await chrome.close()
  })

  test('the single file says that it cannot', async () => {
    const chrome = await launch()
    const server = await serve({ headers: {} })
    const { page, close } = await open(chrome.browser, server.url + 'minicompat.html?tool=scan&lang=en')
    await sees(page, '.scan', 'This page in one file comes without the scanner')
    assert.equal(await page.$('.scan input'), null)
    await close()
    await server.close()
    await chrome.close()
  })
})

test('without a network it scans as before, once it did with one', async () => {
  const chrome = await launch()
  const server = await serve()
  const { page, close } = await open(chrome.browser, server.url + '?tool=scan&lang=en', { expectErrors: true })
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller)
  await choose(page, folderOf(shop))
  await isTheShop(page)
  await page.waitForFunction(async () => {
    for (const name of await caches.keys()) {
      const kept = (await (await caches.open(name)).keys()).map(({ url }) => url)
      if (['js', 'wasm'].every(kind => kept.some(url => url.includes('/scanner-') && url.endsWith(kind)))) return true
    }
    return false
  }, { polling: 200 })
  await page.setOfflineMode(true)
  await page.reload()
  await page.waitForSelector('.scan')
  await choose(page, folderOf(shop))
  await isTheShop(page)
  await close()
  await server.close()
  await chrome.close()
})
