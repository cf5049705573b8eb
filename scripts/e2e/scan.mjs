// What tests of scanning share: projects made for them, as folders and zips, and
// the ways to hand them to the page.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { newest } from './harness.mjs'

/** A mini program for WeChat in which every state of a use occurs. */
export const shop = {
  'app.json': '{"pages":["pages/index/index"]}',
  'project.config.json': '{"appid":"touristappid"}',
  'pages/index/index.json': '{"usingComponents":{"my-card":"/components/card"}}',
  'pages/index/index.js': `Page({
  onLoad() {
    wx.chooseMedia({ count: 9 })
    if (wx.canIUse('getRendererUserAgent')) {
      wx.getRendererUserAgent()
    }
    if (compareVersion(wx.getSystemInfoSync().SDKVersion, '2.0.0') >= 0) {
      wx.createRewardedVideoAd({ adUnitId: 'a' })
    }
    wx.showToast({ title: 'a', image: '/a.png' })
    wx.frobnicate()
  },
})
`,
  'pages/index/index.wxml': '<view>\n  <my-card/>\n  <live-player src="{{url}}"/>\n</view>\n',
  'utils/env.js': "const { SDKVersion } = wx.getSystemInfoSync()\nif (SDKVersion >= '2.10.0') wx.nextTick(() => {})\n",
  'broken.js': 'function ( { wx.login(',
  'node_modules/lib/index.js': 'wx.getUserProfile()',
  'img/logo.png': '\x89PNG',
}

const folders = []
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })

/** Writes files below a new folder of this name, and returns its path. */
export function folderOf(files, name = 'my-shop') {
  const top = mkdtempSync(join(tmpdir(), 'minicompat-scan-'))
  folders.push(top)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(top, name, path)), { recursive: true })
    writeFileSync(join(top, name, path), content)
  }
  return join(top, name)
}

/** Packs files as a zip, each entry deflated. */
export function zipOf(files) {
  const parts = []
  const directory = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const [path, plain] = [Buffer.from(name), Buffer.from(content)]
    const packed = deflateRawSync(plain)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x0800, 2) // names are UTF-8
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(plain.length, 18)
    head.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), head, path, packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, path)
    at += 30 + path.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

/** Writes a zip, and returns its path. */
export const zipFile = (files, name = 'my-shop.zip') => join(folderOf({ [name]: zipOf(files) }), name)

/** Chooses a folder by the panel's own button, and waits until the browser has listed it. */
export async function choose(page, path, kind = 'folder') {
  const input = await page.waitForSelector(`.scan [id$="scan-${kind}"]`)
  await input.evaluate(e => { document.chosen = new Promise(resolve => e.addEventListener('change', () => resolve(), { once: true })) })
  await input.uploadFile(path)
  await page.evaluate(() => document.chosen)
}

/** Drops paths from outside on an element, as a file manager does. */
export async function drop(page, paths, selector = '.scan-source') {
  await page.$eval(selector, e => e.scrollIntoView({ block: 'center' }))
  const box = await (await page.$(selector)).boundingBox()
  const session = await page.createCDPSession()
  const data = { items: [], files: [paths].flat(), dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', { type, x: box.x + box.width / 2, y: box.y + 20, data })
  }
  await session.detach()
}

/** Waits until a result is shown. */
export const finished = (page, timeout = 30_000) => page.waitForSelector('.scan-result', { timeout })

/** The text of an element, with plain spaces. */
export const textOf = (page, selector) => page.$eval(selector, e => e.innerText.replaceAll('\u00a0', ' '))

export const sees = (page, selector, words) => page.waitForFunction((selector, words) =>
  document.querySelector(selector)?.innerText.replaceAll('\u00a0', ' ').includes(words), { timeout: 10_000 }, selector, words)

/** Clicks by script: the ask bar may lie over it. */
export const press = (page, selector) => page.$eval(selector, e => e.click())

/** The paths in the table, as they stand. */
export const rows = page => page.$$eval('.scan-table .scan-path', list => list.map(e => e.textContent))

/** Waits for what the shop needs, whichever way it came. */
export async function isTheShop(page) {
  await finished(page)
  await sees(page, '.scan-answer', 'at least 2.10.0')
  const said = await textOf(page, '.scan-answer')
  assert.match(said, /chooseMedia forces it: pages\/index\/index\.js:3:8/)
  assert.match(said, /7 files read/)
  assert.match(said, new RegExp(`as of ${newest('wechat')}`))
  assert.match(said, /Taken for WeChat: \d+ mentions of wx, 1 \.wxml templates, WeChat's project file/)
}
