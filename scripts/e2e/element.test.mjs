// <mini-compat> as documentation authors use it: attributes and properties,
// events, questions from scripts, and what is painted before the engine.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { launch, open, shot } from './harness.mjs'
import { answered, heard, sees, serveHost, shown } from './host.mjs'

let chrome
before(async () => { chrome = await launch() })
after(() => chrome.close())

/** Opens a page with this body, does something with it, and checks that nothing went wrong. */
async function on(body, act, { server: serverOptions, ...options } = {}) {
  const server = await serveHost(body, serverOptions)
  const opened = await open(chrome.browser, server.url + 'host.html', { ready: false, ...options })
  try {
    await act(opened.page, server)
  } catch (error) {
    await opened.page.browserContext().close()
    await server.close()
    throw error
  }
  await opened.close()
  await server.close()
}

const media = '<mini-compat platform="wechat" feature="chooseMedia"></mini-compat>'
const held = path => path.endsWith('.wasm') ? { delay: 60_000 } : null

describe('asking', () => {
  test('since and share, then verdict and bounds', () => on('<mini-compat platform="wechat" feature="showToast.object.image" version="2.9.0">fallback</mini-compat>', async page => {
    await answered(page)
    await sees(page, '.word', '支持')
    const [got] = await shown(page)
    assert.equal(got.path, 'showToast.object.image')
    assert.equal(got.about, '微信 · 2.9.0')
    assert.match(got.line, /^1\.1\.0 起支持。要求它会失去 0\s% 至 0\.\d+\s% 的用户。$/)
    assert.match(got.basis, /^微信，全部系统，截至 2026-03-31$/)
    assert.deepEqual(await heard(page), ['minicompat-ready', 'minicompat-change'])
    const event = await page.evaluate(() => document.heard[1])
    assert.equal(event.composed, true)
    assert.equal(event.detail.canIUse.support, 'supported')
    assert.equal(event.detail.impact.minimum, '1.1.0')
    assert.equal(event.detail.problem, null)
    assert.equal(event.detail.question.feature, 'showToast.object.image')
  }))

  const questions = [
    ['platform="wechat" feature="chooseMedia" version="2.9.0"', 'bad', '不支持', /2\.10\.0 起支持/],
    ['platform="wechat" feature="chooseMedia" version=">=2.9.0 &lt;3"', 'mixed', '部分支持', /2\.10\.0 起支持/],
    ['platform="wechat" feature="chooseMedia" minimum="2.4.0"', 'bad', '不支持', /比最低版本 2\.4\.0 多失去/],
    ['platform="wechat" feature="chooseMedia" minimum="2.20.0"', 'good', '支持', /不会再失去用户/],
    ['platform="wechat" minimum="2.20.0"', 'info', '最低版本 2.20.0', /失去/],
    ['platform="wx" feature="chooseMedia.object.count"', 'info', '不早于 2.10.0', /可能更多/],
    ['platform="alipay" feature="getLocation" version="2.0.0"', 'good', '支持', /1\.1\.1 起支持/],
    ['platform="xiaohongshu" feature="showToast" version="3.0.0"', 'unknown', '未知', /没有公开用户分布/],
    ['platform="wechat" feature="choseMedia"', 'unknown', '起始版本未知', /chooseMedia/],
    ['platform="wechat" feature="chooseMedia" version="2..1"', 'unknown', '还没有结论', /2\.\.1|数字/],
    ['platform="wechat" feature="chooseMedia" snapshot="1999-01-01"', 'info', '2.10.0 起支持', /1999-01-01/],
    ['platform="weixin" feature="chooseMedia"', 'unknown', '还没有结论', /平台/],
    ['', 'unknown', '还没有要回答的问题', /例如 showToast\.object\.image/],
  ]
  test('what each question is answered with', () => on(questions.map(([attributes]) => `<mini-compat load="eager" ${attributes}></mini-compat>`).join('\n'), async page => {
    await answered(page, questions.length - 1)
    const got = await shown(page)
    for (const [i, [attributes, tone, word, line]] of questions.entries()) {
      assert.equal(got[i].word, word, attributes)
      assert.equal(got[i].tone, tone, attributes)
      assert.match(got[i].line, line, attributes)
    }
    const problems = await page.evaluate(() => document.heard.filter(e => e.type === 'minicompat-error').map(e => e.detail.problem.code))
    assert.deepEqual(problems.sort(), ['invalid_platform', 'invalid_version'])
    await shot(page, 'element-questions', { fullPage: true })
  }, { expectErrors: true })) // the misspelt path has no file, which Chromium notes

  test('properties reflect attributes, also when set before the definition', () => on('<mini-compat></mini-compat>', async page => {
    await answered(page)
    const got = await page.$eval('mini-compat', e => ({
      html: e.outerHTML.replace(/ class=""/, ''), own: Object.keys(e), heading: e.headingLevel, lang: e.lang, view: e.view, absent: e.snapshot,
    }))
    assert.equal(got.html, '<mini-compat platform="wechat" feature="chooseMedia" version="2.9.0" heading-level="3"></mini-compat>')
    assert.deepEqual(got, { ...got, own: [], heading: '3', view: '', absent: '' })
    await sees(page, '.word', '不支持')
    assert.deepEqual(await page.$eval('mini-compat', e => {
      const head = e.shadowRoot.querySelector('.head')
      return [head.getAttribute('role'), head.getAttribute('aria-level')]
    }), ['heading', '3'])
    await page.$eval('mini-compat', e => { e.version = null })
    assert.equal(await page.$eval('mini-compat', e => e.hasAttribute('version')), false)
    await sees(page, '.word', '2.10.0 起支持')
  }, {
    server: { script: "Object.assign(document.querySelector('mini-compat'), { platform: 'wechat', feature: 'chooseMedia', headingLevel: 3, version: '2.9.0' })" },
  }))

  test('a change is answered, and many in one turn once', () => on(media, async page => {
    await answered(page)
    await page.$eval('mini-compat', e => { e.feature = 'x'; e.version = '2.9.0'; e.feature = 'showToast' })
    await sees(page, '.path', 'showToast')
    await sees(page, '.word', '支持')
    assert.deepEqual(await heard(page), ['minicompat-ready', 'minicompat-change', 'minicompat-change'])
    await page.$eval('mini-compat', e => { e.view = 'badge' })
    await sees(page, '.badge .word', '支持')
    await page.$eval('mini-compat', e => { e.view = 'nonsense' })
    await sees(page, '.card .word', '支持')
  }))

  test('a distribution of one\'s own, and one that is none', () => on(media, async page => {
    await answered(page)
    await page.$eval('mini-compat', e => { e.distribution = { shares: { '3.8.0': '60.00', '2.9.0': 40 }, asOf: '2026-11-20', name: '我的<b>店' } })
    await sees(page, '.share', '60')
    const [got] = await shown(page)
    assert.match(got.basis, /我的<b>店.*2026-11-20.*未公开发布/)
    await page.$eval('mini-compat', e => { e.distribution = { shares: [['3.8.0', '60.00'], ['3.7.0', '55.00']] } })
    await sees(page, '.word', '还没有结论')
    assert.equal(await page.evaluate(() => document.heard.at(-1).detail.problem.code), 'invalid_table')
    for (const odd of [5, 'text', { shares: 7 }, { shares: [1, null] }, []]) await page.$eval('mini-compat', (e, odd) => { e.distribution = odd }, odd)
    await page.$eval('mini-compat', e => { e.distribution = null })
    await sees(page, '.basis', '截至 2026-03-31')
  }))

  test('language: the page\'s, the element\'s, and changes of it', () => on(`${media}<mini-compat lang="en" feature="chooseMedia"></mini-compat>`, async page => {
    await answered(page, 2)
    await sees(page, '.word', 'Supported from 2.10.0 on', 1)
    await sees(page, '.word', '2.10.0 起支持', 0)
    await page.evaluate(() => { document.documentElement.lang = 'en-GB' })
    await sees(page, '.word', 'Supported from 2.10.0 on', 0)
    await page.evaluate(() => { document.querySelectorAll('mini-compat')[1].lang = 'zh' })
    await sees(page, '.word', '2.10.0 起支持', 1)
  }))

  test('theme: the page\'s, and one of its own', () => on(`${media}<mini-compat theme="dark" feature="chooseMedia"></mini-compat>`, async page => {
    await answered(page, 2)
    const grounds = await page.$$eval('mini-compat', list => list.map(e => getComputedStyle(e.shadowRoot.querySelector('.card')).backgroundColor))
    assert.deepEqual(grounds, ['rgb(255, 255, 255)', 'rgb(22, 26, 32)'])
  }))

  test('colours, room and parts are the page\'s to change', () => on(media, async page => {
    await answered(page)
    const got = await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('mini-compat { --minicompat-surface: rgb(1, 2, 3); --minicompat-spacing: 10px } mini-compat::part(verdict) { letter-spacing: 3px }')
      document.adoptedStyleSheets = [sheet]
      const root = document.querySelector('mini-compat').shadowRoot
      const card = getComputedStyle(root.querySelector('.card'))
      return [card.backgroundColor, card.padding, getComputedStyle(root.querySelector('.head')).letterSpacing, card.fontFamily === getComputedStyle(document.body).fontFamily]
    })
    assert.deepEqual(got, ['rgb(1, 2, 3)', '20px', '3px', true])
  }))

  test('hidden is hidden', () => on('<mini-compat hidden feature="chooseMedia"></mini-compat>', async page => {
    await page.waitForFunction(() => customElements.get('mini-compat'))
    assert.equal(await page.$eval('mini-compat', e => e.getBoundingClientRect().height), 0)
  }))
})

describe('the view full', () => {
  test('asking in its fields, by keyboard', () => on('<mini-compat view="full" feature="chooseMedia"></mini-compat>', async page => {
    await answered(page)
    const field = name => page.evaluateHandle(name => document.querySelector('mini-compat').shadowRoot.querySelector(`[name=${name}]`), name)
    const version = await field('version')
    await version.type('>=2.9.0 <3')
    await sees(page, '.word', '部分支持')
    assert.equal(await version.evaluate(e => e.value), '>=2.9.0 <3')
    const feature = await field('feature')
    await feature.evaluate(e => e.select())
    await feature.type('getSystemInfoS')
    await page.waitForFunction(() => [...document.querySelector('mini-compat').shadowRoot.querySelectorAll('option')].some(o => o.value === 'getSystemInfoSync'))
    await feature.type('ync')
    await sees(page, '.word', '支持')
    await (await field('platform')).evaluate(e => { e.value = 'alipay'; e.dispatchEvent(new Event('change', { bubbles: true })) })
    await sees(page, '.about', '支付宝')
    assert.equal(await page.$eval('mini-compat', e => e.platform), 'alipay')
    await version.evaluate(e => e.select())
    await version.type('2..1')
    await sees(page, '.line', '2..1')
    assert.deepEqual(await version.evaluate(e => [e.getAttribute('aria-invalid'), e.value]), ['true', '2..1'])
    await shot(page, 'element-full-error', { fullPage: true })
  }))

  test('the systems side by side, basis and guard', () => on('<mini-compat view="full" feature="chooseMedia" version="2.9.0" lang="en"></mini-compat>', async page => {
    await answered(page)
    const rows = await page.$eval('mini-compat', e => [...e.shadowRoot.querySelectorAll('tbody tr')].map(row => row.innerText.replace(/\s+/g, ' ')))
    assert.equal(rows.length, 3)
    assert.match(rows[1], /^iOS .*% .*% – .*%$/)
    await page.$eval('mini-compat', e => { for (const box of e.shadowRoot.querySelectorAll('details')) box.open = true })
    await sees(page, '.notes', ' old')
    await sees(page, '.guard code', 'wx.chooseMedia')
    const links = await page.$eval('mini-compat', e => [...e.shadowRoot.querySelectorAll('a')].map(a => a.href))
    assert.match(links[0], /^https:\/\/developers\.weixin\.qq\.com\//)
    assert.match(links[1], /^http:\/\/127\.0\.0\.1:\d+\/\?platform=wechat&version=2\.9\.0&feature=chooseMedia&lang=en$/)
    await shot(page, 'element-full-en', { fullPage: true })
  }))

  test('the guard is copied, or selected where the clipboard refuses', () => on('<mini-compat feature="chooseMedia"></mini-compat>', async page => {
    await answered(page)
    const button = await page.evaluateHandle(() => {
      const root = document.querySelector('mini-compat').shadowRoot
      root.querySelector('details.guard').open = true
      return root.querySelector('.guard button')
    })
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async text => { document.copied = text } } }))
    await button.click()
    await sees(page, '.guard button', '已复制')
    assert.match(await page.evaluate(() => document.copied), /wx\.chooseMedia/)
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }))
    await button.click()
    await sees(page, '.guard button', '请手动选中')
    await sees(page, '[role=status]', '请手动选中')
  }))
})

describe('before the engine', () => {
  test('the first answer needs one small file and no engine', () => on(`${media}<mini-compat view="badge" feature="chooseMedia.object.count"></mini-compat>`, async (page, server) => {
    await sees(page, '.word', '2.10.0 起支持')
    await sees(page, '.word', '≥ 2.10.0', 1)
    assert.deepEqual(await heard(page), [])
    const [got] = await shown(page)
    assert.match(got.share, /^99\.96\s% 的用户可用$/)
    assert.equal(server.requests.filter(path => path.startsWith('first/')).join(), 'first/wechat/chooseMedia.json')
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
    const context = await chrome.browser.createBrowserContext()
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
          await page.waitForFunction(n => [...document.querySelectorAll('mini-compat')].filter(e => /\d|未知|unknown|seen|not known/.test(e.shadowRoot?.querySelector('.word')?.textContent)).length === n, {}, asked.length)
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
})

describe('answers for scripts', () => {
  test('the exports, without a view', () => on('', async page => {
    const got = await page.evaluate(async () => {
      const m = await import('./minicompat.js')
      const refused = await m.canIUse({ platform: 'wechat', feature: 'chooseMedia', version: '2..1' }).catch(e => [e.name, e.problem.code, e.problem.field])
      return {
        names: Object.keys(m).sort(),
        compared: [await m.compareVersion('1.11.0', '1.9.9'), await m.compareVersion('1.2', '1.2.0'), await m.compareVersion('2.9', '2.10')],
        can: (await m.canIUse({ platform: 'wechat', feature: 'wx.chooseMedia()', version: '2.9.0' })).support,
        impact: (await m.impact({ platform: 'wechat', feature: ['chooseMedia', 'showToast'] })).forcing,
        own: (await m.impact({ platform: 'wechat', minimum: '2.10.0', shares: '3.8.0 60, 2.9.0 40', as_of: '2026-11-20' })).affected.printed,
        minimum: (await m.minimum({ platform: 'wechat', coverage: 99 })).wanted,
        features: (await m.features({ platform: 'wechat', prefix: 'chooseMedia', limit: 1 })).features.length,
        any: (await m.ask('snapshots', { platform: 'alipay' })).platform,
        refused,
      }
    })
    assert.deepEqual(got, {
      names: ['MiniCompat', 'MiniCompatError', 'ask', 'canIUse', 'compareVersion', 'features', 'impact', 'minimum'],
      compared: [1, 0, -1], can: 'unsupported', impact: 'chooseMedia', own: 40, minimum: 99, features: 1, any: 'alipay',
      refused: ['MiniCompatError', 'invalid_version', 'version'],
    })
  }))
})
