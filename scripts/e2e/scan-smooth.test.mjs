// The page draws on while a project is scanned, and while a large result is
// shown: it only tells the panel numbers, and few features at a time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, start } from './page.mjs'
import { choose, finished, folderOf, press, sees, textOf } from './scan.mjs'

start()

const names = ['login', 'request', 'chooseMedia', 'showToast', 'getLocation', 'setStorage', 'navigateTo', 'getUserProfile', 'createCameraContext', 'downloadFile']

// A project of some megabytes, with many uses of a few features and 1,500 names
// that nobody knows.
function large() {
  const files = { 'app.json': '{}', 'project.config.json': '{}' }
  for (let i = 0; i < 150; i++) {
    const lines = Array.from({ length: 250 }, (_, n) =>
      `  if (ready) wx.${names[(i + n) % names.length]}({ success(res) { this.setData({ a${n}: res.data, text: 'some words that fill the line' }) } })`)
    lines.push(...Array.from({ length: 10 }, (_, n) => `  wx.unknown${i * 10 + n}()`))
    files[`pages/p${i}/p${i}.js`] = `Page({ onLoad(ready) {\n${lines.join('\n')}\n} })\n`
  }
  return files
}

// Watches frames until told to stop: their gaps in milliseconds, sorted.
const watch = page => page.evaluate(() => {
  document.gaps = []
  let last = performance.now()
  document.watching = true
  requestAnimationFrame(function frame(now) {
    document.gaps.push(now - last)
    last = now
    if (document.watching) requestAnimationFrame(frame)
  })
})
const watched = page => page.evaluate(() => {
  document.watching = false
  return document.gaps.slice(1).sort((a, b) => a - b)
})
const pause = ms => new Promise(resolve => setTimeout(resolve, ms))
const median = list => list[list.length >> 1]

test('frames come as before while megabytes are scanned and shown', () => at('?tool=scan&lang=en', async page => {
  const folder = folderOf(large())
  await watch(page) // what this machine does anyway
  await pause(2000)
  const idle = await watched(page)
  await page.evaluate(() => {
    document.told = []
    document.addEventListener('minicompat-told', ({ detail }) => { document.told.push([performance.now(), JSON.parse(detail).state]) })
  })
  await watch(page)
  const begun = performance.now()
  await choose(page, folder)
  await finished(page, 120_000)
  const took = performance.now() - begun
  await pause(1000)
  const busy = await watched(page)
  const told = await page.evaluate(() => document.told)
  const reports = told.filter(([, state]) => state === 'reading').map(([when]) => when)
  const slow = busy.filter(gap => gap > 50).length
  console.log(`${await textOf(page, '.scan-answer .muted')}: ${Math.round(took)} ms, ${busy.length} frames, ${slow} of them over 50 ms; ` +
    `median ${median(busy).toFixed(1)} ms, longest ${busy.at(-1).toFixed(0)} ms; without a scan median ${median(idle).toFixed(1)} ms, longest ${idle.at(-1).toFixed(0)} ms`)
  assert.ok(median(busy) < Math.max(18, 1.5 * median(idle)), `a frame takes ${median(busy)} ms`)
  assert.ok(busy.at(-1) < Math.max(200, 3 * idle.at(-1)), `a frame took ${busy.at(-1)} ms`)
  assert.ok(reports.length > 1, 'progress is told')
  const often = reports.slice(2).filter((when, i) => when - reports[i + 1] < 50).length // the first is the page's own
  assert.equal(often, 0, 'progress is told at most ten times a second')

  // A long result is shown in parts.
  await sees(page, '.scan', 'Features used (1,5')
  assert.equal(await page.$$eval('.scan-path', list => list.length), 25)
  await press(page, '[data-on-click="scan.more"]')
  await page.waitForFunction(() => document.querySelectorAll('.scan-path').length === 125)
  await press(page, '.scan-path[data-arg="login"]')
  await page.waitForFunction(() => document.querySelectorAll('.scan-use').length === 20)
  await press(page, '[data-on-click="scan.uses"]')
  await page.waitForFunction(() => document.querySelectorAll('.scan-use').length === 40)
}))
