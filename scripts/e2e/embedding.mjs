// <mini-compat> as authors embed it, in every browser: attributes and properties,
// its fields, under a policy with Trusted Types, from another origin, in frames.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { dist, newest, open, serve, shot } from './harness.mjs'
import { answered, browser, heard, host, on, sees, shown, strict } from './host.mjs'

const media = '<mini-compat platform="wechat" feature="chooseMedia"></mini-compat>'
const one = '<mini-compat feature="chooseMedia" version="2.9.0"><a href="#x">badge</a></mini-compat>'
const policyOf = text => ({ headers: { 'Content-Security-Policy': text } })
const wasms = server => server.requests.filter(path => path.endsWith('.wasm')).length
const until = (page, test, ...args) => page.waitForFunction(test, { timeout: 10_000 }, ...args)

export function asking() {
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
}

export function fields() {
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
}

export function trusting() {
  test('trusted types need no policy of the element\'s', () => on(one, async page => {
    await sees(page, '.word', '不支持')
    assert.equal(await page.evaluate(() => document.policies), 0)
  }, {
    server: {
      ...policyOf(strict + "; require-trusted-types-for 'script'; trusted-types 'none'"),
      script: "document.policies = 0; const make = trustedTypes.createPolicy; trustedTypes.createPolicy = (...a) => { document.policies++; return make.apply(trustedTypes, a) }",
    },
  }))
}

export function elsewhere() {
  test('embedded from another origin, pinned by its integrity, under the policy that the documentation gives', async () => {
    const site = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } })
    const [[loader, integrity]] = Object.entries(JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8')))
    const allowed = `default-src 'none'; script-src 'self' ${site.origin} 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' ${site.origin}; connect-src ${site.origin}`
    const body = `<mini-compat feature="chooseMedia" version="2.9.0"><img src="${site.url}badge/wechat/api/chooseMedia.svg" alt=""></mini-compat>`
    const page = { loader: site.url + loader, tag: ` integrity="${integrity}" crossorigin="anonymous"` }
    await on(body, async page => {
      await sees(page, '.word', '不支持')
      await page.$eval('mini-compat', e => { for (const box of e.shadowRoot.querySelectorAll('details')) box.open = true })
      assert.ok(site.requests.includes('first/1/wechat/chooseMedia.json'))
      assert.equal(wasms(site), 1)
    }, { friends: [site.origin], server: { ...policyOf(allowed), ...page } })

    // A loader whose bytes are others is refused, and the page keeps its light DOM.
    const wrong = { ...page, tag: page.tag.replace(/sha384-..../, 'sha384-AAAA') }
    await on(body, async page => {
      await new Promise(resolve => setTimeout(resolve, 300))
      assert.equal(await page.evaluate(() => customElements.get('mini-compat') === undefined), true)
      assert.ok(await page.$eval('img', img => img.naturalWidth > 100))
    }, { friends: [site.origin], expectErrors: true, server: { ...policyOf(allowed), ...wrong } })
    await site.close()
  })
}

export function framing() {
  test('answers in a frame and tells its height to the page that frames it', async () => {
    const site = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } })
    const frame = id => `<iframe title="answer" src="${site.url}embed.html?platform=wechat&amp;feature=chooseMedia&amp;version=2.9.0&amp;lang=en${id && '&amp;id=' + id}" width="100%" height="50"></iframe>`
    const docs = await serve({
      headers: { 'Content-Security-Policy': `default-src 'none'; script-src 'self' ${site.origin}; style-src 'self'; img-src 'self'; frame-src ${site.origin}` },
      extra: host(frame('one') + frame(''), { loader: site.url + 'frames.js', script: "document.told = []; addEventListener('message', e => document.told.push([e.origin, e.data]))" }),
    })
    const { page, close } = await open(browser(), docs.url + 'host.html', { ready: false, friends: [site.origin] })
    await until(page, () => +document.querySelector('iframe').height > 150)
    const [first, second] = await Promise.all((await page.$$('iframe')).map(f => f.contentFrame()))
    await sees(first, '.word', 'Not supported')
    assert.equal(await first.$eval('mini-compat', e => e.shadowRoot.querySelector('a').ownerDocument.querySelector('base').target), '_blank')
    const { told, heights, inner } = await page.evaluate(async inner => ({
      told: document.told, heights: [...document.querySelectorAll('iframe')].map(f => f.height), inner,
    }), await first.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)))
    assert.deepEqual(heights, [String(inner), '50'])
    for (const [origin, data] of told) assert.deepEqual([origin, Object.keys(data), data.minicompat], [site.origin, ['minicompat', 'height'], 'one'])
    // Details that are opened make it taller, and the page follows.
    await first.$eval('mini-compat', e => { e.shadowRoot.querySelector('details').open = true })
    await until(page, inner => +document.querySelector('iframe').height > inner + 40, inner)
    await sees(second, '.word', 'Not supported')
    await close()
    await docs.close()
    await site.close()
  })
}

/** All of it. */
export function embedding() {
  for (const part of [asking, fields, trusting, elsewhere, framing]) part()
}
