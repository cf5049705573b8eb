// What tests of the page share: a browser, a server, and the page's own parts.
import { after, before } from 'node:test'
import { launch, open, serve } from './harness.mjs'

let chrome, server

/** The browser and the server of this file, started and ended with it. */
export function start(launcher = launch) {
  before(async () => { chrome = await launcher(); server = await serve() })
  after(async () => { await chrome.close(); await server.close() })
}

export const browser = () => chrome.browser
export const address = () => server.url

/** Opens the page at a query, does something with it, and checks that nothing went wrong. */
export async function at(query, act, options) {
  const opened = await open(chrome.browser, server.url + query, options)
  try {
    await act(opened.page)
  } catch (error) {
    await opened.page.browserContext().close()
    throw error
  }
  await opened.close()
}

/** The same, with the options before what is done. */
export const ask = (query, options, act) => at(query, act, options)

export const field = name => `[name="${name}"]`
export const word = page => page.$eval('.verdict-word', e => e.textContent)
export const value = (page, name) => page.$eval(field(name), e => e.value)
export const search = page => page.evaluate(() => location.search)
export const says = (page, text) => page.waitForFunction(t => document.body.innerText.includes(t), { timeout: 5000 }, text)
export const message = (page, name) => page.$eval(field(name), e => document.getElementById(e.getAttribute('aria-describedby')).innerText)

export async function verdict(page, expected) {
  await page.waitForFunction(w => document.querySelector('.verdict-word')?.textContent === w, { timeout: 5000 }, expected)
}

export async function type(page, name, text) {
  await page.focus(field(name))
  await page.evaluate(n => document.querySelector(n).select(), field(name))
  await page.keyboard.type(text)
}

/** Puts a text into a field as a paste does: keys would take minutes for a megabyte. */
export async function paste(page, name, text) {
  await page.focus(field(name))
  await page.evaluate((n, t) => {
    const input = document.querySelector(n)
    input.value = t
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, field(name), text)
}
