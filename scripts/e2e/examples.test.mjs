// The examples for documentation authors, as their README says: the VitePress
// one built by the real VitePress, the plain one served under its policy, both
// with the built package and without another host.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { launch, newest, open, packageDist, root, serve, shot } from './harness.mjs'

const temporary = mkdtempSync(join(tmpdir(), 'minicompat-'))
let chrome
before(async () => { chrome = await launch() })
after(async () => { await chrome.close(); rmSync(temporary, { recursive: true, force: true }) })

// Copies an example with the package in its place, as its README says.
function copy(name, place) {
  const folder = join(temporary, name)
  const builtBefore = /minicompat$|node_modules$|\.vitepress.(cache|dist)$/
  const from = join(root, 'web', 'examples', name)
  cpSync(from, folder, { recursive: true, filter: path => path === from || !builtBefore.test(path) })
  cpSync(packageDist, join(folder, place), { recursive: true })
  return folder
}

/** Opens a page, does something with it, and checks that nothing went wrong; warnings count too. */
async function at(url, act, options) {
  const warnings = []
  const prepare = page => { page.on('console', message => { if (message.type() === 'warn') warnings.push(message.text()) }) }
  const opened = await open(chrome.browser, url, { ready: false, prepare, ...options })
  try {
    await act(opened.page)
    assert.deepEqual(warnings, [])
  } catch (error) {
    await opened.page.browserContext().close()
    throw error
  }
  await opened.close()
}

/** Waits until an element's text, by its selector, matches; scrolls there first. */
async function says(page, selector, pattern) {
  await page.$eval(selector, element => element.scrollIntoView({ block: 'center' }))
  await page.waitForFunction((s, source) => new RegExp(source, 's').test(document.querySelector(s)?.shadowRoot?.textContent ?? ''),
    { timeout: 20_000 }, selector, pattern.source)
}

/** Replaces what stands in a field of an element. */
async function type(page, selector, name, text) {
  const field = await page.$(`${selector} >>> [name="${name}"]`)
  await field.click({ count: 3 })
  await page.keyboard.type(text)
}

const colour = (page, selector) => page.$eval(selector, element => getComputedStyle(element.shadowRoot.querySelector('[part="card"]')).backgroundColor)

/** What is wider than the window. */
const overflow = page => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe('VitePress', () => {
  let site
  const [full, compact, badge] = ['mini-compat[view="full"]', 'mini-compat:not([view])', 'mini-compat[view="badge"]']

  before(async () => {
    const folder = copy('vitepress', 'docs/public/minicompat')
    symlinkSync(join(root, 'scripts', 'node_modules'), join(folder, 'node_modules'))
    const said = execFileSync(process.execPath, ['node_modules/vitepress/bin/vitepress.js', 'build', 'docs'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
    assert.match(said, /build complete/)
    site = await serve({ folder: join(folder, 'docs', '.vitepress', 'dist'), headers: {} })
  })
  after(() => site?.close())

  test('each view answers, and a question of the reader\'s', () => at(site.url, async page => {
    await says(page, badge, /chooseMedia.*2\.10\.0\+/)
    await says(page, compact, /不支持.*2\.9\.0/)
    await says(page, full, /支持.*chooseMedia.*2\.10\.0/)
    await type(page, full, 'version', '2.9.0')
    await says(page, full, /不支持.*chooseMedia/)
    await type(page, full, 'feature', 'showToast.object.image')
    await says(page, full, /支持.*showToast\.object\.image.*1\.1\.0/)
    await page.$eval(compact, element => element.setAttribute('version', '2.10.0'))
    await page.waitForFunction(s => document.querySelector(s).shadowRoot.querySelector('[part="verdict"]').textContent.startsWith('支持'), {}, compact)
    await shot(page, 'vitepress', { fullPage: true })
  }))

  test('dark mode and language follow the reader\'s choice', () => at(site.url, async page => {
    await says(page, compact, /不支持/)
    const light = await colour(page, compact)
    await page.evaluate(() => { scrollTo(0, 0) })
    await page.click('.VPNavBarAppearance button')
    await page.waitForFunction(() => document.documentElement.classList.contains('dark'))
    assert.notEqual(await colour(page, compact), light)
    await page.hover('.VPNavBarTranslations')
    await (await page.waitForSelector('.VPNavBarTranslations a[href$="/en/"]', { visible: true })).click()
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    await says(page, compact, /Not supported.*2\.9\.0/)
    await shot(page, 'vitepress-dark-en', { fullPage: true })
  }))

  test('a phone shows all of it', () => at(site.url, async page => {
    await says(page, full, /支持/)
    assert.equal(await overflow(page), 0)
  }, { width: 360, height: 740 }))

  test('without JavaScript the fallback is there', async () => {
    const page = await chrome.browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.goto(site.url)
    const picture = await page.$eval(`${compact} img`, image => [image.alt, image.getBoundingClientRect().width > 100])
    assert.deepEqual(picture, ['wx.chooseMedia：基础库 2.10.0 起', true])
    await page.close()
  })
})

describe('plain HTML', () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'"
  let site
  before(async () => { site = await serve({ folder: copy('plain', 'minicompat'), headers: { 'Content-Security-Policy': policy } }) })
  after(() => site?.close())

  const text = (page, selector) => page.$eval(selector, element => element.textContent)
  const until = (page, selector, pattern) => page.waitForFunction(
    (s, source) => new RegExp(source).test(document.querySelector(s).textContent), { timeout: 20_000 }, selector, pattern.source)

  test('each view answers, and tells', () => at(site.url, async page => {
    await says(page, '#badge', /chooseMedia.*2\.10\.0\+/)
    await says(page, '#compact', /Not supported.*2\.9\.0/)
    await says(page, '#full', /Supported.*showToast\.object\.image/)
    await says(page, '#styled', /支持.*getLocation/)
    for (const told of [/ready {2}#full {2}showToast\.object\.image: supported/, /change {2}#compact {2}chooseMedia: unsupported/]) await until(page, '#log', told)
    await type(page, '#full', 'version', '1.0.0')
    await says(page, '#full', /Not supported/)
    await until(page, '#log', /change {2}#full {2}showToast\.object\.image: unsupported/)
    await type(page, '#full', 'version', '1..0')
    await until(page, '#log', /error {2}#full {2}.*1\.\.0/)
    await shot(page, 'plain', { fullPage: true })
  }))

  test('an own distribution can be put on and off', () => at(site.url, async page => {
    await says(page, '#own', /Our users.*2026-10-31/)
    await page.click('#use-own')
    await says(page, '#own', new RegExp(`as of ${newest('wechat')}`))
    assert.doesNotMatch(await page.$eval('#own', element => element.shadowRoot.textContent), /Our users/)
  }))

  test('scripts get answers, and reasons', () => at(site.url, async page => {
    await page.click('#compare button')
    await until(page, '#compare output', /2\.10\.0 > 2\.9\.0/)
    await page.click('#keep button')
    await until(page, '#keep output', new RegExp(`Base library [\\d.]+ keeps [\\d.]+ % for certain, as of ${newest('wechat')}\\.`))
    await page.$eval('#a', input => { input.value = 'v2' })
    await page.click('#compare button')
    await until(page, '#compare output', /version: /)
    assert.doesNotMatch(await text(page, '#compare output'), /[<>]/)
  }))

  test('the theme follows the page', () => at(site.url, async page => {
    await says(page, '#compact', /Not supported/)
    const light = await colour(page, '#compact')
    await page.select('#theme', 'dark')
    assert.notEqual(await colour(page, '#compact'), light)
    assert.equal(await overflow(page), 0)
  }, { width: 360, height: 740 }))
})
