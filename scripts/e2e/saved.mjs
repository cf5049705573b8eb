// What tests of charts share: the files that a chart can be kept as.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Clicks the three buttons of a chart and reads what the browser kept. */
export async function saves(page, chart, name) {
  const folder = mkdtempSync(join(tmpdir(), 'minicompat-saved-'))
  const session = await page.browser().target().createCDPSession()
  try {
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId: page.browserContext().id })
    const saved = {}
    for (const kind of ['svg', 'png', 'csv']) {
      await page.$eval(`${chart} .downloads [data-arg="${kind}"]`, e => e.click())
      const file = join(folder, `${name}.${kind}`)
      for (let i = 0; i < 100 && !existsSync(file); i++) await new Promise(resolve => setTimeout(resolve, 50))
      saved[kind] = readFileSync(file)
    }
    return saved
  } finally {
    await session.detach()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The file must say what it is without the page around it. */
export async function alone(page, text, size) {
  const found = await page.evaluate(async source => {
    // Trusted Types forbid DOMParser: an image says whether it can be drawn.
    const image = new Image()
    image.src = 'data:image/svg+xml,' + encodeURIComponent(source)
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, text)
  assert.deepEqual(found, size)
  assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  assert.match(text, /<rect [^>]*fill="#fff"/)
  assert.doesNotMatch(text, /class=|style=|var\(|<script|href=/)
}

/** A PNG of a size, with something on it. */
export function picture(bytes, size) {
  assert.equal(bytes.subarray(0, 8).toString('hex'), '89504e470d0a1a0a')
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], size)
  assert.ok(bytes.length > 10_000, 'not an empty picture')
}

/** The cells of a CSV in which none is quoted. */
export const rows = bytes => bytes.toString().trimEnd().split('\r\n').map(line => line.split(','))
