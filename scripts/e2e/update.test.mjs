// What becomes of a tab that shows one build while the site becomes another, and of a
// file that was kept wrongly.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { app, built } from './app.mjs'
import { crash, otherBuild } from './broken.mjs'
import { madeName, open, waitReady } from './harness.mjs'
import { browser, start } from './host.mjs'
import { field, type, value, verdict } from './page.mjs'

start()

async function on(query, act, change) {
  const site = await app(change)
  const { page, close } = await open(browser(), site.server.url + query, { expectErrors: true })
  try { await act(page, site) } finally { await close().finally(site.close) }
}

test('an old loader after an update: its engine comes from what was kept, and the next visit is the new build', () => on('?version=2.9.0&lang=zh', async (page, site) => {
  await site.worker(page)
  site.next()
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update() })
  await page.waitForFunction(async () => (await caches.keys()).at(-1) === 'minicompat-ffffffffffff' && !(await navigator.serviceWorker.getRegistration()).installing, { polling: 100 })
  await crash(page)
  await waitReady(page)
  await type(page, 'feature', 'chooseMedia')
  await verdict(page, '不支持')
  assert.equal(await built(page), 'first build')
  await page.reload()
  await verdict(page, '不支持')
  assert.equal(await built(page), 'second build')
}))

test('an old loader after an update, where nothing was kept: it says so, and reloading loses nothing', () => on('?tool=own&version=2.9.0&lang=zh', async (page, site) => {
  await page.$eval(field('own-paste'), e => { e.value = '3.8.0\t60.00%' })
  site.next()
  await crash(page)
  await page.waitForFunction(() => document.documentElement.dataset.state === 'lost')
  await type(page, 'feature', 'chooseMedia')
  await Promise.all([page.waitForNavigation(), page.click('[data-when="lost"] [data-reload]')])
  await waitReady(page)
  assert.equal(await built(page), 'second build')
  assert.deepEqual([await value(page, 'own-paste'), await value(page, 'feature')], ['3.8.0\t60.00%', 'chooseMedia'])
  await verdict(page, '不支持')
}, path => path === 'sw.js' ? { status: 404 } : null))

test('a WebAssembly of another build that the service worker kept: it is replaced, and nobody notices', () => on('?feature=chooseMedia&version=2.9.0&lang=zh', async (page, site) => {
  await site.worker(page)
  const name = madeName('widget-', '.wasm')
  const stamp = () => page.evaluate(async name => {
    const kept = await (await caches.match(name)).arrayBuffer()
    return String.fromCharCode(...new Uint8Array(kept.slice(-16)))
  }, name)
  const good = await stamp()
  await page.evaluate(async (name, stamp) => {
    const cache = await caches.open((await caches.keys())[0])
    const bytes = new Uint8Array(await (await cache.match(name)).arrayBuffer())
    bytes.set(new TextEncoder().encode(stamp), bytes.length - 16)
    await cache.put(name, new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } }))
  }, name, otherBuild('widget-').subarray(-16).toString())
  assert.notEqual(await stamp(), good)
  await page.reload()
  await verdict(page, '不支持')
  await page.waitForFunction(async () => (await caches.keys()).length > 0)
  for (let i = 0; i < 50 && await stamp() !== good; i++) await new Promise(resolve => setTimeout(resolve, 100))
  assert.equal(await stamp(), good)
}))

test('the same without a network: it says so, and works when there is one', () => on('?feature=chooseMedia&version=2.9.0&lang=zh', async (page, site) => {
  await site.worker(page)
  await page.evaluate(async name => {
    await (await caches.open((await caches.keys())[0])).put(name, new Response('cut', { headers: { 'Content-Type': 'application/wasm' } }))
  }, madeName('widget-', '.wasm'))
  site.take()
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset.state === 'failed')
  site.give()
  await page.click('[data-when="failed"] [data-retry]')
  await verdict(page, '不支持')
}))
