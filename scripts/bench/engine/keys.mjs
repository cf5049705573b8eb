// How long a keystroke in the path field takes in the page, of a thousand: until
// every handler has run (the suggestions are in the document), and until the
// frame is painted, by a browser that paints at once instead of at the next of
// sixty frames a second: what a display makes one wait is not the page's.
import { launch } from '../../e2e/harness.mjs'
import { ms, quantile } from './rounds.mjs'

const words = ['getSystemInfoAsync.success.safeArea', 'showToast.object.image', 'CameraContext.onCameraFrame', 'button.open-type.contact', 'chooseMedia.object.mediaType']
const count = 1000

export async function keys({ origin, builds }) {
  const chrome = await launch('--disable-frame-rate-limit', '--disable-gpu-vsync')
  try {
    return await measure({ browser: chrome.browser, origin, builds })
  } finally {
    await chrome.close()
  }
}

async function measure({ browser, origin, builds }) {
  const lines = []
  for (const build of Object.keys(builds)) {
    const times = await typed(browser, `${origin}/${build}/index.html?platform=wechat&version=2.9.0`)
    if (times.length < count) throw new Error(`${build}: ${times.length} of ${count} keystrokes were painted`)
    for (const [at, what] of ['answered', 'painted'].entries()) {
      const list = times.map(t => t[at])
      lines.push([`keystroke ${what}, ${list.length}`, build, ms(quantile(list, 0.5)), `p99 ${ms(quantile(list, 0.99))}`, ''])
    }
  }
  return lines
}

async function typed(browser, url) {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    await page.goto(url)
    await page.waitForFunction(() => document.documentElement.dataset.state === 'ready')
    await page.evaluate(watchKeys)
    await type(page, words[0]) // the browser compiles what it has seen run
    await page.evaluate(() => { document.times.length = 0 })
    for (let left = count, word = 0; left > 0; left -= words[word++ % words.length].length) await type(page, words[word % words.length])
    return (await page.evaluate(() => document.times)).slice(0, count)
  } finally {
    await context.close()
  }
}

async function type(page, text) {
  await page.focus('[name="feature"]')
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  for (const key of text) {
    await page.keyboard.type(key)
    await new Promise(resolve => setTimeout(resolve, 40))
  }
}

// Runs in the page.
function watchKeys() {
  document.times = []
  let began
  addEventListener('input', () => { began = performance.now() }, true)
  addEventListener('input', () => {
    const start = began
    const answered = performance.now() - start
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => document.times.push([answered, performance.now() - start])
      channel.port2.postMessage(0)
    })
  })
}
