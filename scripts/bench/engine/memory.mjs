// The memory of the engine after so many questions, no two alike: WebAssembly's
// own, which never shrinks, with the heap that JavaScript still holds.
import { madeName } from '../../e2e/harness.mjs'

const steps = [10_000, 50_000, 100_000]

export async function memory({ browser, origin, builds }) {
  const lines = []
  for (const [build, folder] of Object.entries(builds)) {
    const page = await browser.newPage()
    await page.evaluateOnNewDocument(watchMemory)
    await page.goto(`${origin}/rates.html`)
    const session = await page.createCDPSession()
    const sizes = []
    for (let step = 0; step < steps.length; step++) {
      const memory = await page.evaluate(ask, { source: `${origin}/${build}/${madeName('engine-', '.js', folder)}`, from: steps[step - 1] ?? 0, to: steps[step] })
      await session.send('HeapProfiler.collectGarbage')
      sizes.push([memory, (await session.send('Runtime.getHeapUsage')).usedSize])
    }
    await page.close()
    const mb = bytes => (bytes / 1e6).toFixed(1)
    const list = at => sizes.map(size => mb(size[at])).join(', ')
    lines.push([`memory after ${steps.map(n => n.toLocaleString('en')).join(', ')} questions`, build, `${list(0)} MB`, `JavaScript’s heap ${list(1)} MB`, (sizes.at(-1)[0] / sizes[0][0]).toFixed(2)])
  }
  return lines
}

// The next two run in the page.
function watchMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const native = WebAssembly[name]
    WebAssembly[name] = async (...given) => {
      const made = await native.apply(WebAssembly, given)
      document.memory = Object.values((made.instance ?? made).exports).find(it => it instanceof WebAssembly.Memory)
      return made
    }
  }
}

async function ask({ source, from, to }) {
  const engine = await (await import(source)).start()
  for (let i = from; i < to; i++) {
    const answer = engine.ask(JSON.stringify({ question: 'impact', params: { platform: 'wechat', minimum: `${1 + i % 3}.${(i / 3 | 0) % 40}.${i / 120 | 0}` } }))
    if (!answer.startsWith('{"data":')) throw new Error(answer)
  }
  return document.memory.buffer.byteLength
}
