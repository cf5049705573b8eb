// How long a keystroke in the path field takes in the page, in Chromium on
// this machine: until every handler has run (the suggestions are in the
// document), and until the frame is painted.
//
//   go run ./scripts/build && node scripts/bench/keystrokes.mjs
import { launch, open, serve } from '../e2e/harness.mjs'

const words = ['getSystemInfoAsync.success.safeArea', 'showToast.object.image', 'CameraContext.onCameraFrame', 'button.open-type.contact', 'chooseMedia.object.mediaType']
const rounds = 8

const server = await serve()
const chrome = await launch()
const { page, close } = await open(chrome.browser, `${server.url}?version=2.9.0`)
await page.evaluate(() => {
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
})

async function type(text) {
  await page.focus('[name="feature"]')
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  for (const key of text) {
    await page.keyboard.type(key)
    await new Promise(resolve => setTimeout(resolve, 40))
  }
}

await type(words[0]) // the browser compiles what it has seen run
await page.evaluate(() => { document.times.length = 0 })
for (let round = 0; round < rounds; round++) for (const text of words) await type(text)
const times = await page.evaluate(() => document.times)
const at = (column, share) => times.map(t => t[column]).sort((a, b) => a - b)[Math.floor((times.length - 1) * share)].toFixed(1)
console.log(`| ${times.length} keystrokes | p50 | p99 |\n|---|---|---|`)
console.log(`| answered | ${at(0, 0.5)} ms | ${at(0, 0.99)} ms |`)
console.log(`| painted | ${at(1, 0.5)} ms | ${at(1, 0.99)} ms |`)
await close()
await chrome.close()
await server.close()
