// Hostile strings in the names and contents of files that are dropped, and what of
// them stands in the files that people save: reports, charts, tables.
import assert from 'node:assert/strict'
import { waitReady } from './harness.mjs'
import { guarded } from './injection.mjs'
import { zipOf } from './scan.mjs'

// Keeps what the page gives its reader to save, by name.
const keepSaved = page => page.evaluateOnNewDocument(() => {
  document.saved = {}
  let last
  const make = URL.createObjectURL
  URL.createObjectURL = blob => { last = blob; return make.call(URL, blob) }
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download || this.isConnected) return click.call(this)
    last.text().then(text => { document.saved[this.download] = text })
  }
})

async function saved(page, press, end) {
  await page.evaluate(press => document.querySelector(press).click(), press)
  const found = await page.waitForFunction(end => Object.entries(document.saved).find(([name]) => name.endsWith(end)), {}, end)
  return found.jsonValue()
}

// A program whose files have such names, and use such features.
function project(strings) {
  const files = { 'app.json': '{"pages":["pages/index"]}', 'project.config.json': '{"appid":"a"}' }
  const one = text => `wx.chooseMedia()\nif (SDKVersion > ${JSON.stringify(text)}) wx.login()\nwx[${JSON.stringify(text)}]()\nwx.canIUse(${JSON.stringify(text)})\n// ${text}\n${text}`
  const entries = strings.map((text, i) => [`pages/${text}${i % 3 ? '.js' : '.wxml'}`, i % 3 ? one(text) : `<view ${text}="${text}"/><${text}/>\n<live-player ${text}/>`])
  return [...Object.entries(files), ...entries]
}

/** Checks reports of what was scanned. */
async function reports(page) {
  const by = format => saved(page, `[data-on-click="scan.save"][data-arg="${format}"]`, { json: '.json', csv: '.csv', sarif: '.sarif', markdown: '.md' }[format])
  const [, json] = await by('json')
  assert.match(JSON.stringify(JSON.parse(json)), /onerror=alert.*__proto__/) // they did get there
  const [, sarif] = await by('sarif')
  for (const { artifactLocation } of JSON.parse(sarif).runs[0].results.flatMap(result => result.locations.map(one => one.physicalLocation))) {
    assert.match(artifactLocation.uri, /^[\w.~!$&'()*+,;=:@%\/-]*$/) // an address that is escaped,
    assert.doesNotMatch(artifactLocation.uri, /^[a-z]+:|^\/\//i) // and of no other place
  }
  const [, csv] = await by('csv')
  assert.deepEqual(cellsOf(csv).filter(cell => /^[=+@\t\r-]/.test(cell) && !/^-?[\d.]+$/.test(cell)), [])
  const [, markdown] = await by('markdown')
  const bare = markdown.replace(/(`+)[^`](?:(?!\1)[^])*?\1(?!`)/g, 'code').replace(/\\./g, '')
  assert.deepEqual(bare.match(/<[a-z!/]|\]\(|https?:|@\w|^ {0,3}(?:```|~~~)/gim) ?? [], [], 'markup in the report')
}

/** The cells of a CSV. */
function cellsOf(csv) {
  const cells = []
  for (const [, quoted, plain] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(?:,|\r\n)/g)) cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
  return cells
}

/** Projects, dropped as files and as a zip. */
export const byProjects = strings => guarded('?tool=scan&lang=en', async page => {
  await waitReady(page)
  const entries = project(strings)
  const zip = zipOf(Object.fromEntries(entries)).toString('base64')
  const sources = [entries, null]
  for (const files of sources) {
    await page.evaluate((files, zip) => {
      document.saved = {}
      const dataTransfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(zip), c => c.charCodeAt(0))
      for (const [name, content] of files ?? [['<img src=x onerror=alert(1)>.zip', bytes]]) dataTransfer.items.add(new File([content], name))
      document.querySelector('.scan-source').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    }, files, zip)
    await page.waitForSelector('.scan-table .scan-path', { timeout: 30_000 })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('.scan details')) details.open = true
      for (const path of document.querySelectorAll('.scan-table .scan-path')) path.click()
    })
    await new Promise(resolve => setTimeout(resolve, 300)) // the uses of each are asked for
    assert.deepEqual(await page.evaluate(() => document.harm()), [])
    await reports(page)
    await page.evaluate(() => document.querySelector('.scan').dispatchEvent(new CustomEvent('minicompat-told', { bubbles: true, detail: '{"state":"stopped"}' })))
    await page.waitForFunction(() => !document.querySelector('.scan-table'))
  }
}, { prepare: keepSaved })

/** Charts of a table with such a name, as files. */
export const byCharts = strings => guarded('?feature=chooseMedia&version=2.8.0&tool=shares&lang=zh', async page => {
  await waitReady(page)
  for (const text of strings) {
    await page.evaluate(text => {
      document.saved = {}
      const own = ['wechat', '-', '2026-11-20', 'all~3.8.0_60~2.9.0_40'].join('!') + '!!' + text
      history.replaceState(null, '', '?' + new URLSearchParams({ feature: 'chooseMedia', version: '2.8.0', tool: 'shares', lang: 'zh', own }))
      dispatchEvent(new PopStateEvent('popstate'))
    }, text)
    const [, svg] = await saved(page, '.downloads [data-arg="svg"]', '.svg')
    assert.ok(svg.length > 1000)
    assert.doesNotMatch(svg.replace(/>[^<]*</g, '><'), /<(?!\/?(?:svg|g|rect|path|text|tspan|title|desc|defs|pattern|line|circle)[\s>/])|\son\w+=|href=|javascript:|style=/i)
    const [, csv] = await saved(page, '.downloads [data-arg="csv"]', '.csv')
    assert.deepEqual(cellsOf(csv).filter(cell => /^[=+@\t\r-]./.test(cell) && !/^-?[\d.]+$/.test(cell)), [])
  }
}, { prepare: keepSaved })
