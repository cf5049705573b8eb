// What <mini-compat> does to the page that embeds it: under its policies, from
// another origin, where the engine cannot run or ends, and wherever an element
// may be put in a document.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { dist, serve } from './harness.mjs'
import { elsewhere, trusting } from './embedding.mjs'
import { elementFaults } from './element-faults.mjs'
import { answered, browser, heard, on, sees, serveHost, shown, start, strict } from './host.mjs'

start()

const one = '<mini-compat feature="chooseMedia" version="2.9.0"><a href="#x">badge</a></mini-compat>'
const policyOf = text => ({ headers: { 'Content-Security-Policy': text } })
const wasms = server => server.requests.filter(path => path.endsWith('.wasm')).length

describe('policies', () => {
  trusting()

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
  elsewhere()

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

describe('faults', elementFaults)
