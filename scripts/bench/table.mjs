// How long a pasted table of 5 MB takes in the page, in Chromium on this
// machine: from the paste until the panel is told the answer. The shapes are
// those of internal/table/bench_test.go, each of 5 MB, and each is read in a page
// of its own: first (the scanner is fetched and compiled too), then warm, the
// best of a few. The third figure is the messages of progress of one reading.
//
//   go run ./scripts/build && node scripts/bench/table.mjs [shape …]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, open, root, serve } from '../e2e/harness.mjs'

const large = 5 << 20
const warmReads = 3

/** The newest table of the dataset: [[version, share], …]. */
function newest() {
  const text = readFileSync(join(root, 'internal', 'dataset', 'packed', 'wechat.shares.txt'), 'utf8')
  const [, rows] = /^@.*\tall\t.*\n([^@]*)/m.exec(text)
  return rows.trimEnd().split('\n').map(row => row.split('\t'))
}

const grid = [['基础库版本', '全部用户占比'], ...newest().map(([version, share]) => [version, share + '%'])]
const heading = '微信基础库版本分布（2026年3月31日）'
const asText = `${heading}\n${grid.map(row => row.join('\t') + '\r\n').join('')}\n`
const asHTML = `<html><body><!--StartFragment--><h3>${heading}</h3><table>` +
  grid.map(row => `<tr>${row.map(cell => `<td><span>${cell}</span></td>\n`).join('')}</tr>`).join('') +
  '</table><!--EndFragment--></body></html>'
const menu = '<div class="menu"><a href="/miniprogram/dev/framework/">基础库 版本 说明</a><p>微信小程序, 2026-03-31 更新</p></div>\n'

/** 5 MB of what make gives for the numbers from 0. */
function rows(make) {
  const list = []
  for (let i = 0, bytes = 0; bytes < large; i++) {
    list.push(make(`3.${Math.floor(i / 1000)}.${i % 1000}`))
    bytes += list.at(-1).length
  }
  return list.join('')
}

const repeat = text => text.repeat(Math.ceil(large / Buffer.byteLength(text)))
const list = () => `{"total":[${rows(version => `{"percentage":0.00001,"sdkVer":"${version}"},\n`).slice(0, -2)}]}`

const shapes = {
  page: () => ({ html: repeat(menu) + asHTML }),
  'tables, html': () => ({ html: repeat(asHTML) }),
  'tables, text': () => ({ text: repeat(asText) }),
  'one table': () => ({ text: rows(version => `${version}\t0.00%\n`) }),
  'one, html': () => ({ html: '<table>' + rows(version => `<tr><td>${version}</td><td>0.00%</td></tr>`) }),
  lines: () => ({ text: rows(version => `${version}\n0.00%\n`) }),
  json: () => ({ text: list() }),
  'json twice': () => ({ text: JSON.stringify({ json_data: list() }) }),
  prose: () => ({ text: repeat('基础库 3.8.0 的用户占比是 60%，以 2026 年的数据为准, and so on.\n') }),
  spaces: () => ({ text: repeat('3.8.0  60%  -  1.2  ') }),
  'one line': () => ({ text: repeat('3.8.0|') }),
  'open tags': () => ({ html: repeat('<table><tr><td colspan=99 rowspan=9999>') }),
  bullets: () => ({ text: repeat('["{') }),
}

/** Reads in the page: a paste into a panel of our own, timed until it is told. */
const read = (page, input) => page.evaluate(input => new Promise((resolve, reject) => {
  const panel = document.createElement('div')
  panel.dataset.read = ''
  document.getElementById('app').prepend(panel)
  const clipboardData = new DataTransfer()
  if (input.text) clipboardData.setData('text/plain', input.text)
  if (input.html) clipboardData.setData('text/html', input.html)
  let messages = -1 // the first is the page's own
  const start = performance.now()
  panel.addEventListener('minicompat-told', ({ detail }) => {
    const { state, reason } = JSON.parse(detail)
    if (state === 'reading') return messages++
    panel.remove()
    if (state === 'failed') reject(new Error(reason))
    else resolve({ took: performance.now() - start, messages })
  })
  panel.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
}), input)

async function measure(browser, url, input) {
  const { page, close } = await open(browser, url)
  page.setDefaultTimeout(120_000)
  const first = await read(page, input)
  let warm = first
  for (let i = 0; i < warmReads; i++) {
    const again = await read(page, input)
    if (i === 0 || again.took < warm.took) warm = again
  }
  await close()
  return [first.took, warm.took, first.messages]
}

const wanted = process.argv.slice(2)
const server = await serve()
const chrome = await launch()
console.log('| 5 MB | first, ms | warm, ms | messages of progress |\n|---|---|---|---|')
for (const [name, make] of Object.entries(shapes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const figures = await measure(chrome.browser, server.url, make())
  console.log(`| ${name} | ${figures.map(Math.round).join(' | ')} |`)
}
await chrome.close()
await server.close()
