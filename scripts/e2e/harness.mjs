// What browser tests share: a static server for web/dist that can misbehave
// on demand, and a Chromium whose pages report every error and every request
// to another host.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** The site under test; MINICOMPAT_DIST names another, such as web/dist-release. */
export const dist = resolve(root, process.env.MINICOMPAT_DIST || join('web', 'dist'))
/** What documentation authors host themselves, of the same build. */
export const packageDist = `${dist}-package`
const shots = join(root, 'scripts', 'e2e', 'shots')

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.png': 'image/png', '.webmanifest': 'application/manifest+json',
}

/** The policy that the page must work under. */
export const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types minicompat"

/** The made file whose name begins and ends so; a hash stands between. */
export function madeName(start, end, folder = dist) {
  const found = readdirSync(folder).filter(name => name.startsWith(start) && name.endsWith(end))
  assert.equal(found.length, 1, `${start}*${end}: ${found}`)
  return found[0]
}

/**
 * Serves a folder under a prefix. change(path, response) may answer in place
 * of the server by returning { status, type, body, delay }, or a promise of it; it is asked for
 * each request with the path below the prefix.
 */
export async function serve({ folder = dist, prefix = '/', headers = { 'Content-Security-Policy': policy }, change = () => null, extra = {} } = {}) {
  const requests = []
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (!pathname.startsWith(prefix)) return response.writeHead(404).end()
    let path = normalize(decodeURIComponent(pathname.slice(prefix.length))) || '.'
    if (path === '.' || path.endsWith('/')) path = join(path, 'index.html')
    requests.push(path)
    const changed = (await change(path)) ?? {}
    if (changed.delay) await new Promise(resolve => setTimeout(resolve, changed.delay))
    const file = join(folder, path)
    const body = changed.body ?? extra[path] ?? (file.startsWith(folder) && existsSync(file) ? readFileSync(file) : null)
    const status = changed.status ?? (body === null ? 404 : 200)
    response.writeHead(status, { 'Content-Type': changed.type ?? types[extname(path)] ?? 'text/plain', 'Cache-Control': 'no-store', ...headers })
    response.end(body ?? 'not found')
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref() // a test that failed before it closed its server must not keep the run alive
  const origin = `http://127.0.0.1:${server.address().port}`
  return {
    origin, requests, url: origin + prefix,
    close: () => new Promise(resolve => { server.closeAllConnections(); server.close(resolve) }),
  }
}

/** Starts Firefox, driven over WebDriver BiDi. */
export async function launchFirefox() {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX_PATH || '/usr/bin/firefox-esr', headless: true })
  return { browser, close: () => browser.close() }
}

const chromiums = new WeakSet()

/** Starts Chromium with a profile of its own, and with more arguments. */
export async function launch(...more) {
  const profile = mkdtempSync(join(tmpdir(), 'minicompat-'))
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
    headless: true,
    userDataDir: profile,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--lang=zh-CN', '--process-per-site', ...more],
  })
  chromiums.add(browser)
  return { browser, close: async () => { await browser.close(); rmSync(profile, { recursive: true, force: true }) } }
}

/**
 * Opens a page that keeps what went wrong: errors (thrown or printed), and
 * foreign (requests to any host but the one it was loaded from and friends).
 */
export async function open(browser, url, { width = 1280, height = 900, lang = 'zh-CN', dark = false, ready = true, expectErrors = false, friends = [], prepare } = {}) {
  const { origin } = new URL(url)
  const { context, clear } = await contextOf(browser, origin)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const errors = []
  const foreign = []
  page.on('pageerror', error => errors.push(String(error.stack ?? error)))
  page.on('console', message => { if (message.type() === 'error') errors.push(message.text()) })
  page.on('request', request => {
    if (![origin, ...friends].some(host => request.url().startsWith(host)) && !/^(data|blob|about|chrome-error):/.test(request.url())) foreign.push(request.url())
  })
  await page.setViewport({ width, height })
  if (chromiums.has(browser)) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }])
  await page.evaluateOnNewDocument(tag => {
    Object.defineProperty(navigator, 'languages', { get: () => [tag] })
    Object.defineProperty(navigator, 'language', { get: () => tag })
  }, lang)
  await prepare?.(page)
  await page.goto(url, { waitUntil: 'load' })
  if (ready) await waitReady(page)
  return {
    page, errors, foreign,
    async close() {
      await clear()
      assert.deepEqual(foreign, [], 'requests to other hosts')
      if (!expectErrors) assert.deepEqual(errors, [], 'errors on the page')
    },
  }
}

const kept = new WeakMap() // by Chromium: the context that its tests share, and a page that stays in it

// A context with nothing in it. Chromium's tests take turns in one, where a page
// that stays keeps their process: there the engine is compiled once, and not once
// for each test.
async function contextOf(browser, origin) {
  if (!chromiums.has(browser)) {
    const context = await browser.createBrowserContext()
    return { context, clear: () => context.close() }
  }
  if (!kept.has(browser) || kept.get(browser).keeper.isClosed()) kept.set(browser, await newKept(browser, origin))
  const { context, keeper } = kept.get(browser)
  return { context, clear: () => clearContext(context, keeper, origin) }
}

async function newKept(browser, origin) {
  const context = await browser.createBrowserContext()
  const keeper = await context.newPage()
  await keeper.goto(`${origin}/icon.svg`)
  return { context, keeper }
}

async function clearContext(context, keeper, origin) {
  const pages = await context.pages()
  await Promise.all(pages.filter(page => page !== keeper).map(page => page.close()))
  await context.clearPermissionOverrides()
  const session = await keeper.createCDPSession()
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

/** Waits until the page shows that the engine answers. */
export const waitReady = page => page.waitForFunction(() => document.documentElement.dataset.state === 'ready', { timeout: 20_000 })

/**
 * Keeps a picture of the page under scripts/e2e/shots, for people to look at,
 * where MINICOMPAT_SHOTS is set: hundreds of pictures take a minute.
 */
export async function shot(page, name, options = {}) {
  if (!process.env.MINICOMPAT_SHOTS) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`), ...options })
}

/** The day of the newest distribution of a platform. */
export const newest = platform => readdirSync(join(root, 'internal', 'dataset', 'src', platform, 'shares')).sort().at(-1).slice(0, '2026-03-31'.length)

/** The golden corpus: [{ comment, question, params, answer }]. */
export function golden() {
  const text = readFileSync(join(root, 'internal', 'query', 'testdata', 'golden.txt'), 'utf8')
  return text.trim().split('\n\n').map(block => {
    const lines = block.split('\n')
    const [request, answer] = lines.slice(-2)
    const [question, query] = request.split(/\?(.*)/s)
    const params = {}
    for (const [name, value] of new URLSearchParams(query)) (params[name] ??= []).push(value)
    return { comment: lines[0], question, params, answer }
  })
}
