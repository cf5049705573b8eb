// What <mini-compat> does to the page that embeds it: under its policies, from
// another origin, where the engine cannot run or ends, and wherever an element
// may be put in a document.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { dist, serve } from './harness.mjs'
import { answered, browser, heard, on, sees, serveHost, shown, start, strict } from './host.mjs'

start()

const one = '<mini-compat feature="chooseMedia" version="2.9.0"><a href="#x">badge</a></mini-compat>'
const policyOf = text => ({ headers: { 'Content-Security-Policy': text } })
const wasms = server => server.requests.filter(path => path.endsWith('.wasm')).length

// Ends the engine at the next question: the function that decodes its text throws once.
const breakNext = page => page.evaluate(() => {
  const { decode } = TextDecoder.prototype
  TextDecoder.prototype.decode = () => { TextDecoder.prototype.decode = decode; throw new Error('broken on purpose') }
})

describe('policies', () => {
  test('trusted types need no policy of the element\'s', () => on(one, async page => {
    await sees(page, '.word', '不支持')
    assert.equal(await page.evaluate(() => document.policies), 0)
  }, {
    server: {
      ...policyOf(strict + "; require-trusted-types-for 'script'; trusted-types 'none'"),
      script: "document.policies = 0; const make = trustedTypes.createPolicy; trustedTypes.createPolicy = (...a) => { document.policies++; return make.apply(trustedTypes, a) }",
    },
  }))

  test('no globals, no inline style, nothing from elsewhere', () => on(one, async page => {
    await answered(page)
    const got = await page.evaluate(() => ({
      added: Object.getOwnPropertyNames(globalThis).filter(name => !document.globals.has(name) && !/ariaQuerySelector/.test(name)),
      styled: document.querySelector('mini-compat').shadowRoot.querySelectorAll('style, [style]').length,
      head: document.head.querySelectorAll('style').length,
    }))
    assert.deepEqual(got, { added: [], styled: 0, head: 0 })
  }, { server: { script: 'document.globals = new Set(Object.getOwnPropertyNames(globalThis))' } }))

  test('WebAssembly that is forbidden: the static answer, and it says so', () => on(`${one}<mini-compat version="2.9.0"><i>badge</i></mini-compat>`, async page => {
    await sees(page, '.line', '引擎没有载入，只能给出静态的答案')
    const [first, second] = await shown(page)
    assert.equal(first.word, '2.10.0 起支持')
    assert.equal(second.word, '还没有结论')
    assert.match(second.line, /引擎没有载入，没有结论/)
    assert.ok(await page.$eval('i', i => i.checkVisibility({ visibilityProperty: true })))
    assert.ok((await heard(page)).includes('minicompat-error'))
    assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /未知/)
  }, { expectErrors: true, server: policyOf(strict.replace(" 'wasm-unsafe-eval'", '')) }))

  test('WebAssembly that is not there', () => on(`${one}<mini-compat load="eager" view="badge" version="2.9.0"><i>badge</i></mini-compat>`, async page => {
    await sees(page, '.line', '这里不能运行 WebAssembly，只能给出静态的答案')
    assert.equal((await shown(page))[0].word, '2.10.0 起支持')
    assert.ok(await page.$eval('i', i => i.checkVisibility({ visibilityProperty: true })))
  }, { prepare: page => page.evaluateOnNewDocument(() => { delete globalThis.WebAssembly }) }))
})

describe('origins', () => {
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

  test('one page with two builds: the first defines the element, both answer scripts', () => on(one, async page => {
    const names = await page.evaluate(async () => {
      const again = await import('./minicompat.js?again')
      return [again.MiniCompat === customElements.get('mini-compat'), (await again.canIUse({ platform: 'wechat', feature: 'showToast' })).since]
    })
    assert.deepEqual(names, [false, '1.0.0'])
    await sees(page, '.word', '不支持')
  }))
})

describe('places', () => {
  const twenty = Array.from({ length: 20 }, (_, i) => `<mini-compat load="eager" feature="${['chooseMedia', 'showToast', 'canvas', 'request', 'login'][i % 5]}"></mini-compat>`).join('')

  test('twenty on a page: one engine, each file once', () => on(twenty, async (page, server) => {
    await answered(page, 20)
    const ours = server.requests.filter(path => !path.startsWith('host.') && !path.startsWith('icon'))
    assert.equal(new Set(ours).size, ours.length, ours.join())
    assert.equal(wasms(server), 1)
    assert.ok(server.requests.length <= 25, `${server.requests.length} requests`)
  }))

  test('moved, taken out and put back: the answer stands and is not given twice', () => on(`<div id="a">${one}</div><div id="b"></div>`, async page => {
    await sees(page, '.word', '不支持')
    const got = await page.evaluate(async () => {
      const turn = () => new Promise(resolve => setTimeout(resolve, 50))
      const element = document.querySelector('mini-compat')
      document.querySelector('#b').append(element)
      await turn()
      const moved = element.shadowRoot.querySelector('.word').textContent
      element.remove()
      element.version = '2.20.0'
      await turn()
      document.querySelector('#a').append(element)
      await turn()
      return [moved, element.shadowRoot.querySelector('.word').textContent, document.heard.map(e => e.type)]
    })
    assert.deepEqual(got, ['不支持', '支持', ['minicompat-ready', 'minicompat-change', 'minicompat-change']])
  }))

  test('cloned from a template, and made by a script', () => on(`<template>${one}</template>`, async (page, server) => {
    assert.equal(wasms(server), 0)
    await page.evaluate(() => {
      document.body.append(document.querySelector('template').content.cloneNode(true))
      const made = document.createElement('mini-compat')
      Object.assign(made, { feature: 'showToast', version: '2.9.0' })
      document.body.append(made)
    })
    await sees(page, '.word', '不支持', 0)
    await sees(page, '.word', '支持', 1)
  }))

  test('moved into a frame of the same origin, and back', () => on(`${one}<iframe src="frame.html"></iframe>`, async page => {
    await sees(page, '.word', '不支持')
    const words = await page.evaluate(async () => {
      const turn = () => new Promise(resolve => setTimeout(resolve, 100))
      const element = document.querySelector('mini-compat')
      const look = () => [element.shadowRoot.querySelector('.word').textContent, element.ownerDocument.defaultView.getComputedStyle(element.shadowRoot.querySelector('.card')).borderRadius]
      document.querySelector('iframe').contentDocument.body.append(element)
      element.version = '2.20.0'
      await turn()
      const inside = look()
      document.body.append(element)
      element.version = '2.9.0'
      await turn()
      return [inside, look()]
    })
    assert.deepEqual(words, [['支持', '10px'], ['不支持', '10px']])
  }, { server: { ...policyOf(strict + "; frame-src 'self'"), extra: { 'frame.html': '<!doctype html><title>frame</title><body></body>' } } }))

  test('in a tab that is hidden, and shown later', async () => {
    const server = await serveHost(one)
    const context = await browser().createBrowserContext()
    const page = await context.newPage()
    await page.evaluateOnNewDocument(() => Object.defineProperty(document, 'heard', { value: [], writable: true }))
    const front = await context.newPage()
    await front.bringToFront()
    await page.goto(server.url + 'host.html')
    assert.equal(await page.evaluate(() => document.visibilityState), 'hidden')
    // Frames rest in a hidden tab: look without them.
    const word = () => page.evaluate(() => document.querySelector('mini-compat').shadowRoot?.querySelector('.word')?.textContent)
    for (let i = 0; i < 50 && !(await word())?.includes('2.10.0'); i++) await new Promise(resolve => setTimeout(resolve, 100))
    assert.match(await word(), /2\.10\.0|不支持/)
    await page.bringToFront()
    await sees(page, '.word', '不支持')
    await context.close()
    await server.close()
  })

  test('nothing is left when elements go: listeners, observers, instances', () => on('', async page => {
    await page.evaluate(() => import('./minicompat.js').then(m => m.canIUse({ platform: 'wechat', feature: 'showToast' })))
    const client = await page.createCDPSession()
    const count = async () => {
      await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 50)))
      await client.send('HeapProfiler.collectGarbage')
      const prototype = await client.send('Runtime.evaluate', { expression: "customElements.get('mini-compat').prototype" })
      const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId })
      const { result } = await client.send('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: 'function () { return this.length }', returnByValue: true })
      await client.send('Runtime.releaseObject', { objectId: objects.objectId })
      await client.send('Runtime.releaseObject', { objectId: prototype.result.objectId })
      const { metrics } = await client.send('Performance.getMetrics')
      return { instances: result.value, listeners: metrics.find(m => m.name === 'JSEventListeners').value }
    }
    await client.send('Performance.enable')
    const round = () => page.evaluate(async () => {
      for (let i = 0; i < 30; i++) {
        const box = document.createElement('div')
        for (const view of ['badge', 'compact', 'full']) {
          const element = document.createElement('mini-compat')
          Object.assign(element, { feature: 'chooseMedia', version: '2.9.0', load: ['eager', 'visible', 'interaction'][i % 3], view })
          box.append(element)
        }
        document.body.append(box)
        await new Promise(resolve => setTimeout(resolve, 5))
        box.remove()
      }
      document.heard.length = 0
    })
    await round()
    const before = await count()
    for (let i = 0; i < 4; i++) await round()
    const after = await count()
    // Those of the last turn may still be held by the script that made them.
    assert.ok(after.instances <= 3, `${before.instances}, then ${after.instances} instances after 360 more`)
    assert.ok(after.listeners <= before.listeners, `${before.listeners}, then ${after.listeners} listeners`)
  }))
})

describe('faults', () => {
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

  for (const [name, broken, word, spare] of [
    ['the engine\'s script', /engine-/, '2.10.0 起支持', false],
    ['the WebAssembly', /\.wasm$/, '2.10.0 起支持', false],
    ['anything but the loader', /engine-|\.wasm$|^first\//, '还没有结论', true],
  ]) {
    test(`${name} cannot be had, then can`, () => {
      let down = true
      return on(one, async page => {
        await sees(page, '.line', '引擎没有载入')
        const [got] = await shown(page)
        assert.equal(got.word, word)
        assert.equal(await page.$eval('a', a => a.checkVisibility({ visibilityProperty: true })), spare)
        assert.doesNotMatch(got.line + got.word, /未知/)
        down = false
        await page.$eval('mini-compat', e => e.shadowRoot.querySelector('.line button').click())
        await sees(page, '.word', '不支持')
      }, { expectErrors: true, server: { change: path => down && broken.test(path) ? { status: 503, body: 'no' } : null } })
    })
  }

  test('the first answers cannot be had: the engine\'s follows', () => on(one, page => sees(page, '.word', '不支持'),
    { expectErrors: true, server: { change: path => path.startsWith('first/') ? { status: 503, body: 'no' } : null } }))
})
