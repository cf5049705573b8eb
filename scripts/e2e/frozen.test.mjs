// Tabs that the browser freezes, keeps while another page is shown, or takes away:
// what was typed and pasted is there when they come back, and they go on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open, serve, waitReady } from './harness.mjs'
import { answered, browser, on, start } from './host.mjs'
import { field, type, value } from './page.mjs'

start()

/** Freezes a page for a while, as browsers do with tabs in the background. */
async function freeze(page, meanwhile = async () => {}) {
  const session = await page.createCDPSession()
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await meanwhile()
  await new Promise(resolve => setTimeout(resolve, 500))
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await session.detach()
}

// A page that was frozen counts as hidden under this driver, and gets no frames:
// it is looked at by the clock.
const until = (page, test, ...args) => page.waitForFunction(test, { polling: 50, timeout: 10_000 }, ...args)
const verdict = (page, word) => until(page, word => document.querySelector('.verdict-word')?.textContent === word, word)
const says = (page, text) => until(page, text => document.body.innerText.includes(text), text)

// A page that a browser may keep while another is shown must not say no-store.
const keeping = { 'Cache-Control': 'no-cache' }

async function site(query, act, options = {}) {
  const server = await serve({ headers: keeping, extra: { 'away.html': '<!doctype html><link rel="icon" href="icon.svg"><title>away</title>' }, ...options })
  const { page, close } = await open(browser(), server.url + query, { ready: false })
  try { await act(page, server) } finally { await close().finally(server.close) }
}

test('frozen while somebody types, and resumed', () => site('?version=2.9.0&lang=zh', async page => {
  await waitReady(page)
  await page.evaluate(() => { document.events = []; for (const type of ['freeze', 'resume']) document.addEventListener(type, () => document.events.push(type)) })
  await type(page, 'feature', 'chooseMed') // its answer and its address are still to come
  await freeze(page)
  assert.deepEqual(await page.evaluate(() => document.events), ['freeze', 'resume'])
  await page.keyboard.type('ia')
  await verdict(page, '不支持')
  assert.equal(await value(page, 'feature'), 'chooseMedia')
  await until(page, () => location.search === '?version=2.9.0&feature=chooseMedia&lang=zh')
}))

test('frozen while the engine is on its way, and resumed', () => site('?feature=chooseMedia&version=2.9.0&lang=zh', async page => {
  await freeze(page)
  await verdict(page, '不支持')
}, { change: path => path.endsWith('.wasm') ? { delay: 400 } : null }))

test('frozen while a table is read, and resumed: what was pasted is there, and read', () => site('?tool=own&lang=zh', async page => {
  await waitReady(page)
  const text = '3.8.0\t60.00%\n2.9.0\t40.00%'
  await page.$eval(field('own-paste'), (e, text) => { e.value = text }, text)
  await page.click('[data-read-now]')
  await freeze(page)
  await says(page, '2 行，合计 100')
  assert.equal(await value(page, 'own-paste'), text)
}, { change: path => path.startsWith('scanner-') ? { delay: 300 } : null }))

test('an element, frozen and resumed', () => on('<mini-compat load="eager" view="full" feature="chooseMedia"></mini-compat>', async page => {
  await answered(page)
  await page.evaluate(() => document.querySelector('mini-compat').shadowRoot.querySelector('[name=version]').focus())
  await page.keyboard.type('2.9')
  await freeze(page)
  await page.keyboard.type('.0')
  await until(page, () => document.querySelector('mini-compat').shadowRoot.querySelector('.word').textContent === '不支持')
}))

const away = async page => { await page.goto(new URL('away.html', page.url()).href); await page.goBack() }
const typed = '3.8.0\t60.00%'

async function fillIn(page) {
  await waitReady(page)
  await page.$eval(field('own-paste'), (e, text) => { e.value = text }, typed)
  await page.evaluate(() => { document.before = true })
}

// Goes to another page and back; whether the browser had kept this one, which it
// may refuse to while it is busy.
async function thereAndBack(page) {
  await fillIn(page)
  await away(page)
  await waitReady(page)
  return page.evaluate(() => document.before === true)
}

async function goesOn(page) {
  assert.equal(await value(page, 'own-paste'), typed)
  await type(page, 'feature', 'chooseMedia')
  await verdict(page, '不支持')
}

test('kept by the browser while another page was shown: what was pasted is there, and it goes on', () => site('?tool=own&version=2.9.0&lang=zh', async page => {
  let kept = false
  for (let turn = 0; turn < 6 && !kept; turn++) kept = await thereAndBack(page)
  assert.ok(kept, 'the browser never kept it')
  await goesOn(page)
}))

test('made anew by going back: what was pasted is there, and it goes on', () => site('?tool=own&version=2.9.0&lang=zh', async page => {
  assert.equal(await thereAndBack(page), false)
  await goesOn(page)
}, { headers: { 'Cache-Control': 'no-store' } }))

test('taken away and loaded again: what no address holds is there, and only at that address', () => site('?tool=own&lang=zh', async page => {
  await fillIn(page)
  await page.reload()
  await waitReady(page)
  assert.equal(await value(page, 'own-paste'), typed)
  await page.goto(page.url() + '&version=2.9.0')
  await waitReady(page)
  assert.equal(await value(page, 'own-paste'), '')
}))
