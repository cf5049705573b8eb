// What becomes of <mini-compat> where files do not arrive, engines end, storage and
// clipboard refuse: in every browser the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakNext, fault, half, otherBuild } from './broken.mjs'
import { answered, heard, on, sees, shown } from './host.mjs'

const one = '<mini-compat feature="chooseMedia" version="2.9.0"><a href="#x">badge</a></mini-compat>'
const wasms = server => server.requests.filter(path => path.endsWith('.wasm')).length

export function elementFaults() {
  test('one crash: what is answered stands, and the engine starts again', () => on(`${one}<mini-compat load="eager" feature="showToast"></mini-compat>`, async (page, server) => {
    await answered(page, 2)
    await breakNext(page)
    await page.$eval('mini-compat', e => { e.version = '2.20.0' })
    await sees(page, '.line', '引擎在这个问题上出错了')
    assert.equal((await shown(page))[1].word, '1.0.0 起支持')
    await page.$$eval('mini-compat', list => { list[1].version = '2.9.0' }) // others go on
    await sees(page, '.word', '支持', 1)
    assert.equal(wasms(server), 2)
    await page.$eval('mini-compat', e => e.shadowRoot.querySelector('.line button').click())
    await sees(page, '.word', '支持', 0)
    assert.ok((await heard(page)).includes('minicompat-error'))
  }, { expectErrors: true }))

  test('a second crash: calm, with a way on', () => on(`${one}<mini-compat load="eager" feature="showToast"></mini-compat>`, async page => {
    await answered(page, 2)
    for (const version of ['2.20.0', '2.21.0']) {
      await breakNext(page)
      await page.$eval('mini-compat', (e, version) => { e.version = version }, version)
      await sees(page, '.line', '出错')
      await page.waitForFunction(() => true)
      await new Promise(resolve => setTimeout(resolve, 600))
    }
    await page.$$eval('mini-compat', list => { list[1].version = '2.9.0' })
    await sees(page, '.line', '出错，已停止', 1)
    assert.equal((await shown(page))[1].word, '1.0.0 起支持') // what the build wrote
    await page.$$eval('mini-compat', list => list[1].shadowRoot.querySelector('.line button').click())
    await sees(page, '.word', '支持', 1)
  }, { expectErrors: true }))

  const gone = { status: 503, body: 'no' }
  for (const [name, path, change, word, spare] of [
    ['the engine\'s script does not arrive', /engine-/, gone, '2.10.0 起支持', false],
    ['the WebAssembly does not arrive', /\.wasm$/, gone, '2.10.0 起支持', false],
    ['the WebAssembly is truncated', /\.wasm$/, { body: half('minicompat-', '.wasm') }, '2.10.0 起支持', false],
    ['the WebAssembly is a page of the wrong type', /\.wasm$/, { type: 'text/html', body: '<!doctype html>' }, '2.10.0 起支持', false],
    ['the WebAssembly is that of another build, which would run', /\.wasm$/, { body: otherBuild('minicompat-') }, '2.10.0 起支持', false],
    ['the WebAssembly is the page\'s', /\.wasm$/, { body: half('widget-', '.wasm') }, '2.10.0 起支持', false],
    ['nothing but the loader arrives', /engine-|\.wasm$|^first\//, gone, '还没有结论', true],
  ]) {
    test(`${name}: it says so, and trying again works`, () => {
      const broken = fault(path, change)
      return on(one, async page => {
        await sees(page, '.line', '引擎没有载入')
        const [got] = await shown(page)
        assert.equal(got.word, word)
        assert.equal(await page.$eval('a', a => a.checkVisibility({ visibilityProperty: true })), spare)
        assert.doesNotMatch(got.line + got.word, /未知/)
        broken.broken = false
        await page.$eval('mini-compat', e => e.shadowRoot.querySelector('.line button').click())
        await sees(page, '.word', '不支持')
      }, { expectErrors: true, server: { change: broken.change } })
    })
  }

  test('a WebAssembly of another build in a cache is asked for past it, and nobody notices', () => {
    const broken = fault(/\.wasm$/, { body: otherBuild('minicompat-') })
    const change = async path => { const answer = await broken.change(path); if (answer) broken.broken = false; return answer }
    return on(one, async (page, server) => {
      await sees(page, '.word', '不支持')
      assert.equal(wasms(server), 2)
    }, { server: { change } })
  })

  test('the right WebAssembly of the wrong type works', () => on(one, page => sees(page, '.word', '不支持'),
    { server: { change: path => path.endsWith('.wasm') ? { type: 'text/plain' } : null } }))

  test('an engine that ends while somebody types: the fields keep it', () => on('<mini-compat load="eager" view="full" feature="chooseMedia"></mini-compat>', async page => {
    await answered(page)
    const version = await page.evaluateHandle(() => document.querySelector('mini-compat').shadowRoot.querySelector('[name=version]'))
    await version.evaluate(e => e.focus())
    await page.keyboard.type('2.9')
    await breakNext(page)
    await page.keyboard.type('.0') // the first of which ends it
    await sees(page, '.word', '不支持')
    assert.equal(await page.evaluate(() => document.heard.filter(e => e.detail.message).length), 1)
    assert.equal(await version.evaluate(e => e.value), '2.9.0')
  }, { expectErrors: true }))

  test('storage that is forbidden is nothing to it', () => on(one, page => sees(page, '.word', '不支持'), {
    prepare: page => page.evaluateOnNewDocument(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } })
    }),
  }))

  test('a clipboard that refuses: it says so, and the code is selected', () => on('<mini-compat load="eager" feature="chooseMedia"></mini-compat>', async page => {
    await answered(page)
    await page.$eval('mini-compat', e => {
      e.shadowRoot.querySelector('details.guard').open = true
      e.shadowRoot.querySelector('.guard button').click()
    })
    await sees(page, '.guard button', '请手动选中')
    await sees(page, '[role=status]', '请手动选中')
  }, { prepare: page => page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })) }))

  test('the first answers cannot be had: the engine\'s follows', () => on(one, page => sees(page, '.word', '不支持'),
    { expectErrors: true, server: { change: path => path.startsWith('first/') ? { status: 503, body: 'no' } : null } }))
}
