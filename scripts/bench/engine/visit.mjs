// One visit with a cold cache: when the answers were painted, and what was
// fetched until then. Every contender is watched in the same way.

const slow = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
const patience = 40_000
const settling = 700 // a new window loads parts of the browser's own, which would take the processor

/**
 * Opens a page in a context of its own and waits until each goal is reached
 * by every element. Returns { marks: { goal: ms }, requests, engines }: times
 * count from the start of the navigation.
 */
export async function visit(browser, url, { contender, throttled, size }) {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    await page.setViewport(size)
    const session = await page.createCDPSession()
    await session.send('Network.enable')
    if (throttled) await session.send('Network.emulateNetworkConditions', slow)
    const requests = record(session)
    await new Promise(resolve => setTimeout(resolve, settling))
    await page.evaluateOnNewDocument(probe, contender.tag, contender.count, contender.goals)
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: patience })
    const seen = await page.evaluate(limit => Promise.race([document.painted, new Promise(resolve => setTimeout(resolve, limit, null))]), patience)
    if (!seen) throw new Error(`no answer from ${contender.name}: ${await page.evaluate(tag => document.querySelector(tag)?.shadowRoot?.textContent, contender.tag)}`)
    return { ...seen, requests: requests() }
  } finally {
    await context.close()
  }
}

// Keeps what each request took, in milliseconds since the navigation began.
function record(session) {
  const all = new Map()
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (request.url.startsWith('http')) all.set(requestId, { path: new URL(request.url).pathname, began: timestamp * 1000 })
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (all.has(requestId)) all.get(requestId).status = response.status
  })
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    if (all.has(requestId)) Object.assign(all.get(requestId), { ended: timestamp * 1000, bytes: encodedDataLength })
  })
  return () => {
    const [first] = all.values()
    return [...all.values()].map(r => ({ ...r, began: r.began - first.began, ended: r.ended === undefined ? Infinity : r.ended - first.began }))
  }
}

// Runs in the page before its own scripts. In every frame it reads the text of
// the elements: of the shadow root, or of a frame that they show. When the last
// element matches a goal, a message tells that this frame was painted: the next
// frame would also wait for whatever long task comes after.
function probe(tag, count, goals) {
  if (window !== top) return
  let engines = 0
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const native = WebAssembly[name]
    WebAssembly[name] = function (...given) { engines++; return native.apply(this, given) }
  }
  const text = element => {
    const frame = element.querySelector('iframe')
    if (!frame) return element.shadowRoot?.textContent ?? ''
    return Number(getComputedStyle(frame).opacity) > 0 ? frame.contentDocument?.body?.textContent ?? '' : ''
  }
  const open = goals.map(([name, pattern]) => ({ name, pattern: new RegExp(pattern), waiting: null }))
  const marks = {}
  document.painted = new Promise(resolve => {
    const look = () => {
      for (const goal of open) {
        if (goal.name in marks) continue
        const elements = goal.waiting ?? [...document.querySelectorAll(tag)]
        const left = elements.filter(element => !goal.pattern.test(text(element)))
        if (elements.length === count || goal.waiting) goal.waiting = left
        if (goal.waiting?.length === 0) {
          marks[goal.name] = null
          const channel = new MessageChannel()
          channel.port1.onmessage = () => { marks[goal.name] = performance.now() }
          channel.port2.postMessage(null)
        }
      }
      if (open.every(goal => marks[goal.name])) resolve({ marks, engines })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
