// The other ways to embed: the page for frames, the page as one file, the
// snippets of the dialog, and the site as an app that works offline.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, test } from 'node:test'
import { dist, open, serve, shot, waitReady } from './harness.mjs'
import { app, built } from './app.mjs'
import { framing } from './embedding.mjs'
import { browser, host, sees, start } from './host.mjs'

start()

const anyone = { 'Access-Control-Allow-Origin': '*' }
const until = (page, test, ...args) => page.waitForFunction(test, { timeout: 10_000 }, ...args)
const verdict = (page, word) => until(page, word => document.querySelector('.verdict-word')?.textContent === word, word)

describe('embed.html', () => {
  framing()

  test('only the frame itself is heard, and no height is beyond reason', async () => {
    const sender = "const id = new URL(location).searchParams.get('say'); parent.postMessage({ minicompat: id, height: 99999 }, '*')"
    const docs = await serve({
      headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'" },
      extra: {
        ...host('<iframe title="a" src="other.html?id=a&amp;say=b" height="50"></iframe><iframe title="b" src="other.html?id=b&amp;say=b" height="50"></iframe>', { loader: 'frames.js' }),
        'other.html': '<!doctype html><title>other</title><script src="other.js"></script>', 'other.js': sender,
      },
    })
    const { page, close } = await open(browser(), docs.url + 'host.html', { ready: false })
    await page.reload()
    await page.evaluate(() => { for (const f of document.querySelectorAll('iframe')) f.contentWindow.location.reload() })
    await until(page, () => document.querySelectorAll('iframe')[1].height === '4000')
    assert.equal(await page.$eval('iframe', f => f.height), '50')
    await close()
    await docs.close()
  })

  test('hostile addresses stay texts', async () => {
    const site = await serve()
    const { page, close } = await open(browser(), `${site.url}embed.html?feature=%3Cimg%20src=x%20onerror=alert(1)%3E&version=%22%3E%3Cscript%3E&view=%3Cb%3E&theme=x&lang=%3C&id=..%2F`, { ready: false })
    await sees(page, '.word', 'answer')
    assert.equal(await page.$eval('mini-compat', e => e.shadowRoot.querySelectorAll('img, script, b').length), 0)
    await close()
    await site.close()
  })
})

test('minicompat.html opens from a disk, asks nobody, and answers', async () => {
  const file = pathToFileURL(join(dist, 'minicompat.html')).href
  const { page, close } = await open(browser(), file + '?feature=chooseMedia&version=2.9.0', { friends: [file] })
  await verdict(page, '不支持')
  await page.focus('[name=feature]')
  await page.evaluate(() => document.querySelector('[name=feature]').select())
  await page.keyboard.type('showToast')
  await verdict(page, '支持')
  assert.equal(await page.evaluate(() => document.body.innerText.includes('嵌入这个结论')), false) // it has no address to embed from
  await shot(page, 'single-file')
  await close()
})

describe('the dialog', () => {
  async function snippets(page) {
    await until(page, () => [...document.querySelectorAll('button')].some(b => b.textContent === '嵌入这个结论'))
    await page.evaluate(() => [...document.querySelectorAll('button')].find(b => b.textContent === '嵌入这个结论').click())
    await until(page, () => document.querySelector('dialog[open]'))
    return page.$$eval('dialog[open] code', list => list.map(code => code.textContent))
  }

  test('its snippets work where they are pasted', async () => {
    const site = await serve({ headers: { ...anyone } })
    const opened = await open(browser(), site.url + '?platform=wechat&feature=chooseMedia.object.count&version=2.9.0')
    const [element, pinned, frame, markdown] = await snippets(opened.page)
    await shot(opened.page, 'embed-dialog')
    await opened.page.keyboard.press('Escape')
    await until(opened.page, () => !document.querySelector('dialog[open]'))
    await opened.close()

    const docs = await serve({ headers: {}, extra: {
      'element.html': `<!doctype html><html lang="en"><link rel="icon" href="icon.svg"><title>docs</title>${element}`, 'pinned.html': `<!doctype html><html lang="en"><link rel="icon" href="icon.svg"><title>docs</title>${pinned}`,
      'frame.html': `<!doctype html><html lang="en"><link rel="icon" href="icon.svg"><title>docs</title>${frame}`,
    } })
    for (const name of ['element', 'pinned']) {
      const { page, close } = await open(browser(), docs.url + name + '.html', { ready: false, friends: [site.origin] })
      await sees(page, '.word', 'Not supported')
      assert.match(await page.$eval('mini-compat a', a => a.href), /^http:\/\/127.*\?.*feature=chooseMedia\.object\.count/)
      await close()
    }
    const { page, close } = await open(browser(), docs.url + 'frame.html', { ready: false, friends: [site.origin] })
    await until(page, () => +document.querySelector('iframe').height !== 230)
    await close()
    const [, image, link] = markdown.match(/^\[!\[chooseMedia\]\((.*?)\)\]\((.*?)\)$/)
    assert.match(readFileSync(join(dist, image.slice(site.url.length)), 'utf8'), /^<svg/)
    assert.match(link, /feature=chooseMedia\.object\.count/)
    await docs.close()
    await site.close()
  })

  test('copies by keyboard, and closes with the focus where it was', async () => {
    const site = await serve()
    const { page, close } = await open(browser(), site.url + '?feature=chooseMedia')
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { document.copied = text } } }))
    await until(page, () => [...document.querySelectorAll('button')].some(b => b.textContent === '嵌入这个结论'))
    await page.evaluate(() => [...document.querySelectorAll('button')].find(b => b.textContent === '嵌入这个结论').focus())
    await page.keyboard.press('Enter')
    await until(page, () => document.querySelector('dialog[open]'))
    await page.focus('dialog[open] .code-file button')
    await page.keyboard.press('Enter')
    await until(page, () => document.copied?.includes('<mini-compat'))
    await page.keyboard.press('Escape')
    await until(page, () => document.activeElement.textContent === '嵌入这个结论')
    await close()
    await site.close()
  })

  test('a path without a badge has none to offer', async () => {
    const site = await serve()
    const { page, close } = await open(browser(), site.url + '?feature=noSuchThing')
    const codes = await snippets(page)
    assert.equal(codes.length, 3)
    assert.doesNotMatch(codes.join(), /badge\//)
    await close()
    await site.close()
  })
})

describe('offline', () => {
  test('answers after one visit, and takes a new build at the next', async () => {
    const site = await app()
    const { page, close } = await open(browser(), site.server.url + '?feature=chooseMedia&version=2.9.0', { expectErrors: true })
    await site.worker(page)
    site.take()
    await page.goto(site.server.url + '?feature=showToast&version=2.9.0')
    await waitReady(page)
    await verdict(page, '支持')
    assert.equal(await built(page), 'first build')
    await shot(page, 'offline')

    site.rebuild()
    site.give()
    await page.goto(site.server.url)
    await waitReady(page)
    assert.equal(await built(page), 'second build')
    await until(page, async () => {
      const { installing, waiting } = await navigator.serviceWorker.getRegistration()
      return (await caches.keys()).at(-1) === 'minicompat-ffffffffffff' && !installing && !waiting
    })
    site.take()
    await page.goto(site.server.url + '?feature=chooseMedia&version=2.9.0')
    await waitReady(page)
    await verdict(page, '不支持')
    assert.equal(await built(page), 'second build')
    assert.ok((await page.evaluate(() => caches.keys())).length <= 2)
    await close()
    await site.close()
  })

  // Reads a table as people do, and resolves with what the panel then says.
  async function readTable(page) {
    await page.waitForSelector('[name=own-paste]')
    await page.$eval('[name=own-paste]', e => { e.value = '3.8.0\t60.00%\n2.9.0\t40.00%' })
    await page.click('[data-read-now]')
    return (await page.waitForFunction(() => document.querySelector('.brought').innerText.match(/合计 100|第一次用时要从网络载入/)?.[0], { timeout: 10_000 })).jsonValue()
  }
  const keptNames = page => page.evaluate(async () => {
    const keys = await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(({ url }) => [name, url])))
    return keys.flat().filter(([, url]) => url.includes('/scanner-')).map(([name, url]) => name + ' ' + url.replace(/.*scanner-.*\./, ''))
  })
  const scanners = site => site.server.requests.filter(path => path.startsWith('scanner-'))

  test('what reads tables is loaded when it is used, and then stays', async () => {
    const site = await app()
    const tool = site.server.url + '?tool=own'
    const { page, close } = await open(browser(), tool, { expectErrors: true })
    await site.worker(page)
    assert.deepEqual(scanners(site), [], 'a first visit loads it')

    site.take() // not used yet: it is calm, and what was pasted stays
    await page.goto(tool)
    await waitReady(page)
    assert.equal(await readTable(page), '第一次用时要从网络载入')
    assert.match(await page.$eval('[name=own-paste]', e => e.value), /^3\.8\.0/)
    await shot(page, 'offline-reader')

    site.give() // used once
    assert.equal(await readTable(page), '合计 100')
    await until(page, async () => (await (await caches.open((await caches.keys())[0])).keys()).filter(({ url }) => url.includes('/scanner-')).length === 2)
    const loaded = scanners(site).length
    site.take()
    await page.goto(tool)
    await waitReady(page)
    assert.equal(await readTable(page), '合计 100')
    assert.equal(scanners(site).length, loaded)

    site.rebuild() // a new build takes it along
    site.give()
    await page.goto(tool)
    await until(page, async () => (await caches.keys()).at(-1) === 'minicompat-ffffffffffff' && !(await navigator.serviceWorker.getRegistration()).installing)
    assert.deepEqual((await keptNames(page)).filter(name => name.includes('ffff')).sort(), ['minicompat-ffffffffffff js', 'minicompat-ffffffffffff wasm'])
    await close()
    await site.close()
  })

  test('a new build does not load what was never used', async () => {
    const site = await app()
    const { page, close } = await open(browser(), site.server.url, { expectErrors: true })
    await site.worker(page)
    site.rebuild()
    await page.goto(site.server.url)
    await until(page, async () => (await caches.keys()).at(-1) === 'minicompat-ffffffffffff' && !(await navigator.serviceWorker.getRegistration()).installing)
    assert.deepEqual([await keptNames(page), scanners(site)], [[], []])
    await close()
    await site.close()
  })

  test('a table that is read while the site is being kept is read offline too', async () => {
    const site = await app()
    let release
    const gate = new Promise(resolve => { release = resolve })
    site.hold(path => path === 'sw.js' ? gate : null)
    const tool = site.server.url + '?tool=own'
    const { page, close } = await open(browser(), tool, { expectErrors: true })
    assert.equal(await readTable(page), '合计 100')
    assert.deepEqual(await keptNames(page), [])
    release()
    await site.worker(page)
    await until(page, async () => (await (await caches.open((await caches.keys())[0])).keys()).filter(({ url }) => url.includes('/scanner-')).length === 2)
    site.take()
    await page.goto(tool)
    await waitReady(page)
    assert.equal(await readTable(page), '合计 100')
    await close()
    await site.close()
  })

  test('its manifest and icons make it an app', async () => {
    const site = await serve()
    const { page, close } = await open(browser(), site.url)
    const client = await page.createCDPSession()
    const { errors, data } = await client.send('Page.getAppManifest')
    assert.deepEqual(errors, [])
    const { name, icons, start_url: start, display } = JSON.parse(data)
    assert.deepEqual([name.startsWith('minicompat'), start, display], [true, './', 'standalone'])
    for (const icon of icons) assert.ok(existsSync(join(dist, icon.src)), icon.src)
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors')
    assert.deepEqual(installabilityErrors.filter(e => e.errorId !== 'in-incognito'), []) // tests run in a context of their own
    await close()
    await site.close()
  })
})
