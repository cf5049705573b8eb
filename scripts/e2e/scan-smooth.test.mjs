// The page draws on while a project is scanned, and while a large result is
// shown: it only tells the panel numbers, and few features at a time.
//
// A frame may come late because of the page, or because others use the machine.
// So what is always asserted is how long the page itself computed at a stretch,
// in processor time; that no frame took over 200 ms only where the machine has a
// processor to spare.
import assert from 'node:assert/strict'
import { availableParallelism, loadavg } from 'node:os'
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

// The longest that the page's main thread computed at a stretch, in milliseconds
// of processor time, while something was done.
async function longestTask(page, act) {
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] })
  await act()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()))
  const main = new Set(traceEvents.filter(e => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map(e => `${e.pid} ${e.tid}`))
  const tasks = traceEvents.filter(e => /RunTask$/.test(e.name) && e.tdur !== undefined && main.has(`${e.pid} ${e.tid}`))
  assert.ok(tasks.length > 100, 'the trace holds the tasks of the page')
  return tasks.reduce((most, e) => Math.max(most, e.tdur), 0) / 1000
}

const describeGaps = gaps => `${gaps.length} frames, ${gaps.filter(gap => gap > 50).length} over 50 ms, median ${median(gaps).toFixed(1)} ms, longest ${gaps.at(-1).toFixed(0)} ms`

test('frames come as before while megabytes are scanned and shown', () => at('?tool=scan&lang=en', async page => {
  const folder = folderOf(large())
  await page.evaluate(() => {
    document.told = []
    document.addEventListener('minicompat-told', ({ detail }) => { document.told.push([performance.now(), JSON.parse(detail).state]) })
  })
  await watch(page)
  await pause(2000)
  const idle = await watched(page)
  const begun = performance.now()
  await watch(page)
  const task = await longestTask(page, async () => {
    await choose(page, folder)
    await finished(page, 120_000)
    await pause(1000)
  })
  const gaps = await watched(page)
  console.log(`${await textOf(page, '.scan-answer .muted')}: ${Math.round(performance.now() - begun)} ms, ${describeGaps(gaps)}; ` +
    `the page computed ${task.toFixed(0)} ms at a stretch; idle before: ${describeGaps(idle)}`)
  assert.ok(task < 100, `the page computed ${task} ms at a stretch`)
  assert.ok(median(gaps) < Math.max(18, 1.5 * median(idle)), `a frame takes ${median(gaps)} ms`)
  if (loadavg()[0] < availableParallelism() + 1) assert.ok(gaps.at(-1) < 200, `a frame took ${gaps.at(-1)} ms`)

  const reports = (await page.evaluate(() => document.told)).filter(([, state]) => state === 'reading').map(([when]) => when)
  assert.ok(reports.length > 1, 'progress is told')
  const took = reports.at(-1) - reports[1] // the first is the page's own
  assert.ok(reports.length - 2 <= took / 100 + 1, `${reports.length} reports in ${took} ms`)

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
