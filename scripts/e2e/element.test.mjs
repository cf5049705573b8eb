// <mini-compat> as documentation authors use it: attributes and properties,
// events, questions in the view full, and questions from scripts.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newest, shot } from './harness.mjs'
import { answered, heard, on, sees, shown, start } from './host.mjs'

start()

const media = '<mini-compat platform="wechat" feature="chooseMedia"></mini-compat>'

describe('asking', () => {
  test('since and share, then verdict and bounds', () => on('<mini-compat platform="wechat" feature="showToast.object.image" version="2.9.0">fallback</mini-compat>', async page => {
    await answered(page)
    await sees(page, '.word', '支持')
    const [got] = await shown(page)
    assert.equal(got.path, 'showToast.object.image')
    assert.equal(got.about, '微信 · 2.9.0')
    assert.match(got.line, /^1\.1\.0 起支持。要求它会失去 0\s% 至 0\.\d+\s% 的用户。$/)
    assert.match(got.basis, new RegExp(`^微信，全部系统，截至 ${newest('wechat')} · [\\d.]+ (天|个月|年)前$`))
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
    await page.$eval('mini-compat', e => { e.distribution = null })
    await sees(page, '.basis', `截至 ${newest('wechat')}`)
  }))

  const three = { shares: '3.8.0 60.00, 2.9.0 40.00', ios: { '3.8.0': '70.00', '2.9.0': '30.00' }, android: [['3.8.0', '50.00'], ['2.9.0', '50.00']], asOf: '2026-11-20' }

  test('one of three groups: the segment chooses, and one that lacks has no data', () => on(`${media}<mini-compat view="full" feature="chooseMedia" segment="ios"></mini-compat>`, async page => {
    await answered(page, 2)
    await page.$$eval('mini-compat', (list, three) => { for (const e of list) e.distribution = three }, three)
    await sees(page, '.share', '60\u00a0% 的用户可用')
    await sees(page, '.share', '70\u00a0% 的用户可用', 1)
    await sees(page, '.basis', '你自己的分布，iOS，2026-11-20（未公开发布）', 1)
    assert.deepEqual(await page.$$eval('mini-compat', list => [...list[1].shadowRoot.querySelectorAll('tbody td.cell')].map(td => td.innerText.trim().replace('\u00a0', ' '))), ['60 %', '70 %', '50 %'])
    await page.$eval('mini-compat', e => { e.segment = 'android' })
    await sees(page, '.share', '50\u00a0% 的用户可用')
    const lacking = async segment => {
      await page.$eval('mini-compat', (e, segment) => { e.segment = segment }, segment)
      await sees(page, '.share', '未知')
      return (await shown(page))[0]
    }
    // Of a published one, of one's own, and of a file: the same state.
    const { ios, ...rest } = three
    await page.$eval('mini-compat', e => { e.distribution = null; e.snapshot = '2017-07-10' })
    const published = await lacking('all')
    await page.$eval('mini-compat', (e, own) => { e.snapshot = null; e.segment = ''; e.distribution = own }, rest)
    await sees(page, '.share', '60')
    assert.deepEqual(await lacking('ios'), { ...published, line: '这一天的分布没有“iOS”。' })
    assert.deepEqual(await page.evaluate(() => document.heard.at(-1).type), 'minicompat-change')
  }))

  test('one as a file that the site exported, or as a batch has it', () => on(media, async page => {
    await answered(page)
    const assign = own => page.$eval('mini-compat', (e, own) => { e.distribution = own }, own)
    await assign('# platform: wechat\n# as_of: 2026-11-20\n# name: 我的店\nall\t3.8.0\t60.00\nios\t3.8.0\t70.00\n')
    await sees(page, '.share', '60')
    await sees(page, '.basis', '你自己的分布“我的店”，2026-11-20（未公开发布）')
    await page.$eval('mini-compat', e => { e.segment = 'android' })
    await sees(page, '.line', '没有“Android”')
    await assign({ platform: 'wx', shares_ios: '3.8.0 70', shares_android: '3.8.0 50', as_of: '2026-11-21', name: 'batch' })
    await sees(page, '.share', '50')
    await sees(page, '.basis', '“batch”，Android，2026-11-21')
    await page.$eval('mini-compat', e => { e.platform = 'alipay'; e.feature = 'getLocation' })
    await sees(page, '.line', '你自己的分布是微信的')
  }))

  const faults = [
    ['5', 'shares、ios 或 android'], ['[]', 'shares、ios 或 android'], ['{ name: "x" }', 'shares、ios 或 android'], ['"3.8.0 60"', '不是从网站导出的'],
    ['"# platform: wechat\\nall\\t3.8.0"', '第 2 行'], ['{ shares: 7 }', '“shares”里没有版本'], ['{ ios: {}, shares: "3.8.0 60" }', '“ios”里没有版本'],
    ['{ shares: "3.8.0 60", iOS: "3.8.0 60" }', '“iOS”这一项'], ['{ all: "3.8.0 60" }', '“all”这一项'], ['{ shares: [1, null] }', '“1”不是一个版本'],
    ['{ shares: { "3.8.0": "60%" } }', '不带 % 号'], ['{ android: { "3..0": 60 }, shares: "3.8.0 60" }', 'Android：“3..0 60”的版本'],
    ['{ shares: "3.8.0 60", asOf: new Date(0) }', '这里不能是'], ['{ get shares() { throw new Error("mine") } }', 'shares、ios 或 android'],
    ['{ shares: [Object.create(null)] }', 'shares、ios 或 android'], ['new Proxy({}, { get() { throw 1 }, ownKeys() { throw 1 } })', 'shares、ios 或 android'],
    ['{ shares: [[Symbol("a"), 1n]] }', 'shares、ios 或 android'], ['{ shares: "3.8.0 60", platform: "<b>weixin" }', '是<b>weixin的'],
  ]
  test('what is none is a problem in words, and the setter never throws', () => on(media, async page => {
    await answered(page)
    for (const [odd, line] of faults) {
      await page.$eval('mini-compat', e => { e.distribution = null })
      await sees(page, '.basis', '截至')
      await page.evaluate(`document.querySelector('mini-compat').distribution = (${odd}); 1`)
      await sees(page, '.line', line).catch(async () => assert.fail(`${odd}: ${(await shown(page))[0].line}`))
    }
    await page.$eval('mini-compat', e => { e.distribution = { shares: { '3.8.0': 60 } } })
    await sees(page, '.share', '60')
    await shot(page, 'element-own', { fullPage: true })
  }))

  test('a badge says that its share is of no published one', () => on('<mini-compat view="badge" feature="chooseMedia" lang="en"></mini-compat>', async page => {
    await answered(page)
    assert.doesNotMatch((await shown(page))[0].percent, /published/)
    await page.$eval('mini-compat', (e, own) => { e.distribution = own }, { ...three, name: 'my shop' })
    await sees(page, '.percent', '60\u00a0% (not published)')
    assert.match(await page.$eval('mini-compat', e => e.shadowRoot.querySelector('.badge').title), /^Your own distribution “my shop”, 2026-11-20 \(not published\) · [\d.]+ (days|months|years) old\nRequiring it loses/)
    await shot(page, 'element-own-badge')
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
