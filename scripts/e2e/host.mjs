// A documentation page that embeds the element, for tests: it listens for the
// element's events and works under the policy that the project promises.
import { after, before } from 'node:test'
import { launch, open, serve } from './harness.mjs'

let chrome

/** The browser of this file, started and ended with it. */
export function start(launcher = launch) {
  before(async () => { chrome = await launcher() })
  after(() => chrome.close())
}

export const browser = () => chrome.browser

/** The policy that the documentation of the element gives. */
export const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'"

const listening = `
document.heard = []
for (const type of ['minicompat-ready', 'minicompat-change', 'minicompat-error']) {
  document.addEventListener(type, event => document.heard.push({ type, composed: event.composed, from: event.target.localName, detail: event.detail }))
}`

const style = `
:root { color-scheme: light dark }
body { max-width: 760px; margin: 20px auto; padding: 0 16px; font: 16px/1.6 "Noto Sans", "Noto Sans CJK SC", sans-serif; background: light-dark(#fff, #111); color: light-dark(#222, #ddd) }`

/** The files of a page with this body; script is a module that runs before the element is defined. */
export function host(body, { lang = 'zh-CN', script = '', loader = 'minicompat.js', tag = '' } = {}) {
  return {
    'host.html': `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Docs</title>
<link rel="icon" href="icon.svg"><link rel="stylesheet" href="host.css"><link rel="stylesheet" href="minicompat.css">
<script type="module" src="host.js"></script><script type="module" src="${loader}"${tag}></script><body><main>${body}</main></body></html>`,
    'host.js': listening + '\n' + script,
    'host.css': style,
  }
}

/** Serves the site with such a page beside it. */
export const serveHost = (body, options = {}) => serve({ headers: { 'Content-Security-Policy': strict }, ...options, extra: { ...host(body, options), ...options.extra } })

/**
 * Opens a page with this body, does something with it, and checks that nothing
 * went wrong. server are options of serveHost, the others of open.
 */
export async function on(body, act, { server: serverOptions, ...options } = {}) {
  const server = await serveHost(body, serverOptions)
  const opened = await open(chrome.browser, server.url + 'host.html', { ready: false, ...options })
  try {
    await act(opened.page, server)
  } catch (error) {
    await opened.page.browserContext().close()
    await server.close()
    throw error
  }
  await opened.close()
  await server.close()
}

/** What an element shows, for each element of the page. */
export const shown = page => page.$$eval('mini-compat', list => list.map(e => {
  const text = name => e.shadowRoot?.querySelector(name)?.textContent ?? null
  return {
    word: text('.word'), path: text('.path'), about: text('.about'), share: text('.share'), percent: text('.percent'), basis: text('.basis'),
    line: text('.line'), tone: e.shadowRoot?.querySelector('[data-tone]')?.dataset.tone ?? null,
  }
}))

/** Waits until an element (the first) shows a text in a part. */
export async function sees(page, part, text, at = 0) {
  await page.waitForFunction((part, text, at) => document.querySelectorAll('mini-compat')[at]?.shadowRoot?.querySelector(part)?.textContent.includes(text),
    { timeout: 8000 }, part, text, at)
}

/** Waits until the engine has answered n elements. */
export const answered = (page, n = 1) => page.waitForFunction(n => document.heard.filter(e => e.type === 'minicompat-ready').length >= n, { timeout: 20_000 }, n)

export const heard = page => page.evaluate(() => document.heard.map(e => e.type))
