// Choosing a minimum in a browser: raising it, several features, the three
// platforms side by side, and the chart of coverage by minimum.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { golden, newest, shot } from './harness.mjs'
import { ask, start } from './page.mjs'
import { alone, picture, rows, saves } from './saved.mjs'

start()

const textOf = (page, selector) => page.$eval(selector, element => element.innerText.replaceAll('\u00a0', ' '))
const sees = (page, selector, words) => page.waitForFunction((selector, words) =>
  document.querySelector(selector)?.innerText.replaceAll('\u00a0', ' ').includes(words), { timeout: 5000 }, selector, words)

async function retype(page, selector, text) {
  await page.click(selector, { clickCount: 3 })
  await page.keyboard.press('Backspace')
  await page.type(selector, text)
}

const ownUsers = {
  state: 'read', refused: [],
  tables: [{ as_of: '2026-11-20', title: 'shop', segments: [
    { segment: 'all', sum: '100.00', rows: [{ version: '3.8.0', share: '60.00' }, { version: '2.9.0', share: '40.00' }] },
    { segment: 'ios', sum: '100', rows: [{ version: '3.8.0', share: '100' }] }] }],
}

async function bring(page) {
  await page.click('[role="tab"][data-arg="own"]')
  await page.waitForSelector('[data-read]')
  await page.$eval('[data-read]', (panel, detail) => panel.dispatchEvent(new CustomEvent('minicompat-told', { detail, bubbles: true })), JSON.stringify(ownUsers))
  await page.waitForSelector('[data-on-click="own.keep"]')
  await page.click('[data-on-click="own.keep"]')
  await sees(page, '.own-shelf', 'shop')
}

test('raise: filled from the question, typed over, wrong and right, in the address', () =>
  ask('?feature=chooseMedia&version=2.9.0&tool=raise&lang=en', {}, async page => {
    assert.deepEqual(await page.$$eval('.plan-fields input', list => list.map(e => e.value)), ['2.9.0', '2.10.0'])
    await sees(page, '.plan', 'Going from 2.9.0 to 2.10.0 loses')
    await retype(page, '[name="to"]', 'v3.0.0')
    await page.waitForSelector('[name="to"][aria-invalid="true"]')
    assert.equal(await page.$eval('[name="to"]', e => e.value), 'v3.0.0')
    await (await page.waitForSelector('.plan-fields .fix')).click()
    await sees(page, '.plan', 'Going from 2.9.0 to 3.0.0 loses')
    assert.equal(await page.evaluate(() => document.activeElement.name), 'to')
    assert.match(page.url(), /to=3\.0\.0/)
    await page.reload()
    await sees(page, '.plan', 'Going from 2.9.0 to 3.0.0 loses')
    assert.deepEqual(await page.$$eval('.plan-table th[scope="row"]', list => list.map(e => e.textContent)), ['All systems', 'iOS', 'Android'])
    await shot(page, 'raise-en', { fullPage: true })
  }))

test('raise: groups open by keyboard, a feature is a link that asks', () =>
  ask('?tool=raise&from=2.0.0&to=2.10.0&lang=en', {}, async page => {
    assert.equal(await page.$eval('.group-head[data-arg="api"]', e => e.getAttribute('aria-expanded')), 'false')
    await page.focus('.group-head[data-arg="api"]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.feature-rows a[data-arg="wechat chooseMedia"]')
    assert.match(await page.$eval('a[data-arg="wechat chooseMedia"]', e => e.href), /feature=chooseMedia/)
    await page.focus('a[data-arg="wechat chooseMedia"]')
    await page.keyboard.press('Enter')
    await sees(page, '.verdict', 'Supported from 2.10.0 on')
    assert.match(page.url(), /feature=chooseMedia.*from=2\.0\.0/)
    await page.goBack()
    await page.waitForFunction(() => !document.querySelector('.verdict'))
  }))

test('raise: what is new before what was there, each owner once, opened by keyboard', () =>
  ask('?tool=raise&from=2.6.0&to=2.7.0&lang=en', {}, async page => {
    const titles = await page.$$eval('.owners h4', list => list.map(e => e.textContent))
    assert.deepEqual(titles.slice(-2), ['New components (1)', 'Additions to existing components (11)'])
    assert.deepEqual(titles.slice(0, 2), ['New APIs (13)', 'Additions to existing APIs (5)'])
    const links = () => page.$$eval('.owners a', list => list.map(e => e.textContent))
    const before = await links()
    assert.ok(before.includes('editor') && !before.some(path => path.startsWith('editor.') || path.startsWith('video.')))
    await page.focus('.owner-head[data-arg="editor"]')
    assert.equal(await page.$eval('.owner-head[data-arg="editor"]', e => e.getAttribute('aria-label')), 'editor: parts: 10')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.owner-head[data-arg="editor"][aria-expanded="true"]')
    assert.equal((await links()).filter(path => path.startsWith('editor.')).length, 10)
    assert.equal(await page.evaluate(() => document.activeElement.dataset.arg), 'editor')
    await page.click('.owner-head[data-arg="video"]')
    await page.waitForSelector('a[data-arg="wechat video.vslide-gesture"]')
    assert.equal((await links()).length, before.length + 10 + 3)
    await shot(page, 'raise-owners-en', { fullPage: true })
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => !document.querySelector('a[data-arg="wechat video.vslide-gesture"]'))
  }))

test('needs: typed and pasted, answered, named line by line, kept in the address', () =>
  ask('?tool=needs&snapshot=2019-04-27&lang=en', {}, async page => {
    await page.type('[name="needs"]', 'wx.login()\n')
    await sees(page, '.needs', 'login forces it')
    await page.evaluate(() => document.execCommand('insertText', false, 'CameraContext.takePhoto, <live-player> // video\nchoseMedia\na..b\n'))
    await sees(page, '.needs', 'live-player forces it')
    await sees(page, '.needs-unread', 'Line 4')
    const rows = await page.$$eval('.needs-table tbody tr', list => list.map(e => e.querySelector('a').textContent))
    assert.deepEqual(rows, ['live-player', 'CameraContext.takePhoto', 'login', 'choseMedia'])
    await page.waitForFunction(() => location.search.includes('needs='))
    await page.waitForFunction(() => location.search.includes('a..b'))
    await shot(page, 'needs-en', { fullPage: true })
    await page.reload()
    await sees(page, '.needs', 'live-player forces it')
    assert.match(await page.$eval('[name="needs"]', e => e.value), /^wx\.login\(\)\nCamera/)
    await page.focus('.needs-table a')
    await page.keyboard.press('Enter')
    await sees(page, '.verdict', 'Supported from 1.7.0 on')
  }))

test('needs: a file lands in the list; one that is no text is refused, and nothing is lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  writeFileSync(join(folder, 'page.js'), 'wx.chooseMedia({\r\n  success() { wx.showToast({ title: "a" }) },\r\n})\r\n')
  writeFileSync(join(folder, 'photo.txt'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
  try {
    await ask('?tool=needs&lang=zh', {}, async page => {
      const input = await page.$('[data-list] input[type="file"]')
      await input.uploadFile(join(folder, 'page.js'))
      await sees(page, '.needs', '由 chooseMedia 决定')
      assert.deepEqual(await page.$$eval('.needs-table tbody a', list => list.map(e => e.textContent)), ['chooseMedia', 'showToast'])
      await input.uploadFile(join(folder, 'photo.txt'))
      await sees(page, '.needs', '这个文件读不出来')
      assert.match(await page.$eval('[name="needs"]', e => e.value), /chooseMedia/)
    })
  } finally { rmSync(folder, { recursive: true }) }
})

// Drags a file of the disk over an element and drops it, as a reader does.
async function drop(page, selector, file) {
  const box = await (await page.waitForSelector(selector)).boundingBox()
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const session = await page.createCDPSession()
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files: [file], dragOperationsMask: 1 } })
    if (type === 'dragOver') await page.waitForSelector('.needs-source.is-over')
  }
  await session.detach()
}

test('needs: a file that is dropped on the list is taken, marked while it hovers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  writeFileSync(join(folder, 'list.txt'), 'wx.chooseMedia()\r\n<live-player> // video\r\nCameraContext.takePhoto\r\n')
  writeFileSync(join(folder, 'photo.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
  try {
    await ask('?tool=needs&snapshot=2019-04-27&lang=en', {}, async page => {
      await page.$eval('.needs-list', e => e.scrollIntoView({ block: 'center' }))
      await drop(page, '.needs-list', join(folder, 'list.txt'))
      await sees(page, '.needs', 'chooseMedia forces it')
      const paths = await page.$$eval('.needs-table tbody tr', list => list.map(e => e.querySelector('a').textContent))
      assert.deepEqual(paths, ['chooseMedia', 'live-player', 'CameraContext.takePhoto'])
      assert.equal(await page.$('.needs-source.is-over'), null)
      assert.match(page.url(), /needs=wx\.chooseMedia/)
      await drop(page, '.needs-list', join(folder, 'photo.jpg'))
      await sees(page, '.needs', 'This file cannot be read')
      assert.match(await page.$eval('[name="needs"]', e => e.value), /^wx\.chooseMedia/)
    })
  } finally { rmSync(folder, { recursive: true }) }
})

test('needs: a list too long for the address stays on the page', () =>
  ask('?tool=needs&lang=en', {}, async page => {
    await page.$eval('[name="needs"]', e => {
      e.value = Array.from({ length: 120 }, (_, i) => `wx.someRatherLongName${i}()`).join('\n')
      e.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await sees(page, '.needs', 'Only the first 100 are worked out, 20 more are not')
    await sees(page, '.needs', 'too long for the address')
    await new Promise(resolve => setTimeout(resolve, 500))
    assert.ok(page.url().length < 200)
  }))

test('a table that was brought answers in every tool', () =>
  ask('?version=2.9.0&feature=getRendererUserAgent&lang=en', {}, async page => {
    await bring(page)
    await page.click('[role="tab"][data-arg="raise"]')
    await page.waitForSelector('.plan-fields')
    await retype(page, '[name="to"]', '3.0.0')
    await sees(page, '.plan-table', '39.99 % – 40.01 %')
    assert.deepEqual(await page.$$eval('.plan-table th[scope="row"]', list => list.map(e => e.textContent)), ['All systems', 'iOS'])
    await page.click('[role="tab"][data-arg="needs"]')
    await page.waitForSelector('[name="needs"]')
    await page.type('[name="needs"]', 'chooseMedia')
    await sees(page, '.needs', 'about 40 % of users')
    await sees(page, '.needs', 'not published')
    await sees(page, '.across', 'not published')
    await shot(page, 'plan-own-en', { fullPage: true })
  }))

test('across: three platforms, each a link that asks there', () =>
  ask('?feature=getLocation.success.latitude&version=2.9.0&lang=en', {}, async page => {
    const said = await textOf(page, '.across')
    assert.match(said, /getLocation\.callback\.latitude/)
    assert.match(said, /Alipay 2\.x, as of 2024-04-01/)
    assert.match(said, new RegExp(`WeChat, as of ${newest('wechat')}`))
    await shot(page, 'across-en', { fullPage: true })
    await page.$$eval('.across a', list => list.find(e => e.textContent === 'getLocation.callback.latitude').click())
    await page.waitForFunction(() => document.querySelector('[name$="platform"][value="alipay"]')?.checked)
    assert.match(page.url(), /platform=alipay.*feature=getLocation\.callback\.latitude/)
  }))

test('coverage: the target is marked, the chart is read by click and by keys', () =>
  ask('?snapshot=2019-04-27&lang=en', {}, async page => {
    await sees(page, '.stairs', 'certain up to 1.9.97')
    await page.$eval('.stairs', e => e.scrollIntoView({ block: 'center' }))
    const box = await (await page.$('.stairs-hit[data-arg="1.9.97"]')).boundingBox()
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await sees(page, '.stairs-value', '1.9.97: certain 99.')
    await page.focus('.stairs [role="slider"]')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => !document.querySelector('.stairs-value').innerText.startsWith('1.9.97:'))
    assert.equal(await page.$eval('.stairs [role="slider"]', e => e.getAttribute('aria-valuetext')), (await page.$eval('.stairs-value', e => e.textContent)))
    const lines = await page.$$eval('.stairs path', list => list.map(e => getComputedStyle(e).strokeDasharray))
    assert.ok(new Set(lines).size >= 3, 'lines differ without colour')
    await shot(page, 'stairs-en', { fullPage: true })
  }))

test('coverage: the chart as SVG, PNG and CSV', () =>
  ask('?snapshot=2019-04-27&lang=zh', {}, async page => {
    const saved = await saves(page, '.stairs', 'minicompat-coverage-wechat-2019-04-27-all')
    const text = saved.svg.toString()
    await alone(page, text, [760, 446])
    assert.match(text, /^<svg [^>]*><title>设为最低版本后的覆盖率<\/title>/)
    for (const said of ['微信，全部系统，截至 2019-04-27<', '数据来源：', '到 1.9.97 为止确定达标', '目标 99\u00a0%', '纵轴从 95\u00a0% 开始']) assert.ok(text.includes(said), said)
    picture(saved.png, [1520, 892])
    const [head, ...lines] = rows(saved.csv)
    assert.deepEqual(head, ['platform', 'line', 'segment', 'as_of', 'version', 'share', 'coverage', 'coverage_lower', 'coverage_upper', 'source'])
    const { answer } = golden().find(g => g.question === 'minimum' && g.params.snapshot?.[0] === '2019-04-27' && g.params.coverage?.[0] === '99')
    const { versions, snapshot } = JSON.parse(answer).data
    assert.deepEqual(lines, versions.map(({ version, printed, coverage: c }) =>
      ['wechat', '', 'all', '2019-04-27', version, printed, ...[c.printed, c.lower, c.upper].map(String), snapshot.source.key]))
  }))

test('the systems side by side as SVG, PNG and CSV', () =>
  ask('?version=3.8.0&lang=en', {}, async page => {
    const saved = await saves(page, '.strips', `minicompat-systems-wechat-${newest('wechat')}-3.8.0`)
    const text = saved.svg.toString()
    const height = Number(/height="(\d+)"/.exec(text)[1])
    await alone(page, text, [760, height])
    for (const said of ['Users lost by a minimum of 3.8.0, by system', '>iOS<', '>Android<', `WeChat, as of ${newest('wechat')}<`, 'cannot be told<']) assert.ok(text.includes(said), said)
    picture(saved.png, [1520, 2 * height])
    assert.deepEqual(rows(saved.csv).slice(1).map(([, , segment, day, minimum]) => [segment, day, minimum]), ['all', 'ios', 'android'].map(s => [s, newest('wechat'), '3.8.0']))
  }))
