// Scans a folder in Chromium: the site's own worker, spoken to as web/scanner.js
// documents. The files come from an input, as they do from a person.
import { relative } from 'node:path'
import { dist, launch, madeName, serve } from '../../e2e/harness.mjs'

const at = 2000 // files that one input takes; of many the browser is slow

/** Scans once without counting, so that the worker is there, and then measures. */
export async function scanInChromium({ folder, files, bytes }) {
  const server = await serve({ headers: {} })
  const chrome = await launch()
  try {
    const page = await chrome.browser.newPage()
    page.setDefaultTimeout(0)
    await page.goto(`${server.origin}/icon.svg`)
    await page.goto(`${server.origin}/embed.html`)
    await page.evaluate(prepare, `/${madeName('scanner-', '.js', dist)}`)
    for (let from = 0; from < files.length; from += at) {
      const input = await page.$('#files')
      await input.uploadFile(...files.slice(from, from + at))
      await page.evaluate(take, files.slice(from, from + at).map(file => relative(folder, file).replaceAll('\\', '/')))
    }
    await page.evaluate(warm)
    const before = await processorTime(chrome.browser)
    const measured = await page.evaluate(scan)
    const cpu = await processorTime(chrome.browser) - before
    if (measured.totals.bytes !== bytes && !measured.skipped) throw new Error(`${measured.totals.bytes} bytes read of ${bytes}`)
    return { ...measured, cpu, version: await chrome.browser.version() }
  } finally {
    await chrome.close()
    await server.close()
  }
}

// What all of Chromium's processes have used, in seconds.
async function processorTime(browser) {
  const session = await browser.target().createCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, one) => sum + one.cpuTime, 0)
}

// The next four run in the page.

function prepare(script) {
  document.body.innerHTML = '<input type="file" multiple id="files">'
  // The worker's memory is told by a wrapper around what it instantiates.
  const source = `
    const memories = []
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name]
      WebAssembly[name] = async (...given) => {
        const made = await original.apply(WebAssembly, given)
        const exports = (made.instance ?? made).exports
        for (const it of Object.values(exports)) if (it instanceof WebAssembly.Memory) memories.push(it)
        return made
      }
    }
    addEventListener('message', event => {
      if (event.data !== 'memory') return
      event.stopImmediatePropagation()
      postMessage({ memory: memories.reduce((sum, one) => sum + one.buffer.byteLength, 0) })
    })
    await import(${JSON.stringify(location.origin + script)})
    postMessage({ started: true })`
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' })
  window.bench = { worker, all: [], started: new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => { if (data.started) resolve() })
    worker.addEventListener('error', event => reject(new Error(event.message)))
  }) }
  window.bench.ask = (id, messages) => new Promise((resolve, reject) => {
    const hear = ({ data }) => {
      if (data.id !== id || data.answer === undefined && data.failed === undefined) return
      worker.removeEventListener('message', hear)
      data.failed === undefined ? resolve(data.answer) : reject(new Error(data.failed))
    }
    worker.addEventListener('message', hear)
    for (const message of messages) worker.postMessage({ id, ...message })
  })
  return window.bench.started
}

function take(names) {
  const { files } = document.getElementById('files')
  names.forEach((name, i) => window.bench.all.push({ name, file: files[i] }))
}

function warm() {
  const files = [{ name: 'a.js', file: new File(['wx.login()'], 'a.js') }]
  return window.bench.ask(1, [{ files }, { project: { platform: '' } }])
}

async function scan() {
  const { worker, ask, all } = window.bench
  const began = performance.now()
  const result = JSON.parse(await ask(2, [{ files: all }, { project: { platform: '' } }]))
  const seconds = (performance.now() - began) / 1000
  const memory = await new Promise(resolve => {
    worker.addEventListener('message', ({ data }) => { if (data.memory) resolve(data.memory) })
    worker.postMessage('memory')
  })
  return { seconds, peak: memory, totals: result.totals, skipped: result.skipped?.length ?? 0 }
}
