// <mini-compat> before its engine is there: what stands in the document without
// JavaScript, what is painted from one small file, and that nothing moves then.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answered, browser, heard, on, sees, serveHost, shown, start } from './host.mjs'

start()

const media = '<mini-compat platform="wechat" feature="chooseMedia"></mini-compat>'
const held = path => path.endsWith('.wasm') ? { delay: 60_000 } : null

test('the first answer needs one small file and no engine', () => on(`${media}<mini-compat view="badge" feature="chooseMedia.object.count"></mini-compat>`, async (page, server) => {
  await sees(page, '.word', '2.10.0 起支持')
  await sees(page, '.word', '≥ 2.10.0', 1)
  assert.deepEqual(await heard(page), [])
  const [got] = await shown(page)
  assert.match(got.share, /^99\.96\s% 的用户可用$/)
  assert.equal(server.requests.filter(path => path.startsWith('first/')).join(), 'first/1/wechat/chooseMedia.json')
}, { server: { change: held } }))

test('the light DOM is the answer until there is another', () => on('<mini-compat feature="chooseMedia"><a href="#x">since 2.10.0</a></mini-compat><mini-compat view="badge" feature="chooseMedia"><a href="#x">since 2.10.0</a></mini-compat>', async page => {
  await page.waitForFunction(() => customElements.get('mini-compat'))
  const visible = () => page.$$eval('mini-compat a', list => list.map(a => a.checkVisibility({ visibilityProperty: true })))
  assert.deepEqual(await visible(), [true, true])
  await sees(page, '.word', '起支持')
  await sees(page, '.word', '2.10.0+', 1)
  assert.deepEqual(await visible(), [false, false])
}, { server: { change: path => path.startsWith('first/') ? { delay: 1200 } : held(path) } }))

test('without JavaScript the light DOM stands', async () => {
  const server = await serveHost('<mini-compat feature="chooseMedia"><a href="#x">since 2.10.0</a></mini-compat>')
  const context = await browser().createBrowserContext()
  const page = await context.newPage()
  await page.setJavaScriptEnabled(false)
  await page.goto(server.url + 'host.html')
  assert.match(await page.content(), /since 2\.10\.0/)
  const box = await (await page.$('mini-compat a')).boundingBox()
  assert.ok(box.width > 50)
  await context.close()
  await server.close()
})

test('interaction: the engine waits for the reader', () => on('<mini-compat load="interaction" feature="chooseMedia" version="2.9.0"></mini-compat><mini-compat load="interaction" version="2.9.0"><i>nothing yet</i></mini-compat>', async (page, server) => {
  await sees(page, '.word', '2.10.0 起支持')
  await sees(page, '.word', '还没有结论', 1)
  assert.ok(await page.$eval('mini-compat i', i => i.checkVisibility({ visibilityProperty: true })))
  await new Promise(resolve => setTimeout(resolve, 300))
  assert.deepEqual(server.requests.filter(path => /engine|wasm/.test(path)), [])
  await page.hover('mini-compat')
  await sees(page, '.word', '不支持')
  await page.evaluate(() => document.querySelectorAll('mini-compat')[1].shadowRoot.querySelector('.line button').click())
  await sees(page, '.word', '最低版本 2.9.0', 1)
}))

test('visible: what is far away waits', () => on(`${media}<div id="far"></div><mini-compat feature="showToast" version="2.9.0"></mini-compat>`, async page => {
  await answered(page)
  await sees(page, '.word', '1.0.0 起支持', 1)
  assert.equal(await page.evaluate(() => document.heard.length), 2)
  await page.$$eval('mini-compat', list => list[1].scrollIntoView())
  await sees(page, '.word', '支持', 1)
  await answered(page, 2)
}, { server: { extra: { 'host.css': '#far { height: 4000px }' } } }))

for (const width of [1280, 560, 360]) {
  for (const lang of ['zh', 'en']) {
    test(`nothing moves when the engine takes over: ${width} px, ${lang}`, async () => {
      const asked = [
        'feature="chooseMedia"', 'feature="chooseMedia" version="2.9.0"', 'feature="chooseMedia.object.count" version="2.9.0"', 'feature="canvas"',
        'feature="chooseMedia" minimum="2.4.0"', 'platform="alipay" feature="getLocation.object.type"', 'platform="xiaohongshu" feature="showToast" version="3.0.0"',
        'view="full" feature="chooseMedia"', 'view="badge" feature="chooseMedia"', 'view="badge" feature="chooseMedia" version="2.9.0"',
        'view="badge" platform="xiaohongshu" feature="showToast" version="3.0.0"',
      ]
      let release
      const gate = new Promise(resolve => { release = resolve })
      await on(asked.map(attributes => `<p>a <mini-compat load="eager" ${attributes}></mini-compat> b</p>`).join(''), async page => {
        await page.waitForFunction(n => [...document.querySelectorAll('mini-compat')].filter(e => /\d|未知|unknown|since|not known/.test(e.shadowRoot?.querySelector('.word')?.textContent)).length === n, {}, asked.length)
        const boxes = () => page.$$eval('mini-compat', list => list.map(e => { const { x, y, width, height } = e.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join() }))
        const first = await boxes()
        await page.evaluate(() => {
          document.shifts = 0
          new PerformanceObserver(list => { for (const entry of list.getEntries()) document.shifts += entry.value }).observe({ type: 'layout-shift' })
        })
        release()
        await answered(page, asked.length)
        assert.deepEqual(await boxes(), first)
        assert.equal(await page.evaluate(() => document.shifts), 0)
      }, { width, server: { lang, change: async path => { if (path.endsWith('.wasm')) await gate; return null } } })
    })
  }
}

for (const width of [1280, 360]) {
  test(`minicompat.css keeps the room before the script is there: ${width} px`, async () => {
    let release
    const gate = new Promise(resolve => { release = resolve })
    await on(`${media}<mini-compat view="full" feature="chooseMedia"></mini-compat>`, async page => {
      const heights = () => page.$$eval('mini-compat', list => list.map(e => e.getBoundingClientRect().height))
      const before = await heights()
      release()
      await sees(page, '.word', '起支持', 1)
      const off = (await heights()).map((height, i) => Math.round(height - before[i]))
      assert.ok(off.every(n => Math.abs(n) <= 4), `off by ${off}`)
    }, { width, server: { loader: 'late.js', extra: { gate: 'open', 'late.js': "fetch('gate').finally(() => import('./minicompat.js'))" }, change: async path => { if (path === 'gate') await gate; return held(path) } } })
  })
}
