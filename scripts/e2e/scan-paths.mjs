// Choosing a project to scan, in every browser.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shot } from './harness.mjs'
import { at } from './page.mjs'
import { choose, folderOf, isTheShop, rows, shop, textOf, zipFile } from './scan.mjs'

export function choosingZip() {
  test('chosen as a zip', () => at('?tool=scan&lang=en', async page => {
    await choose(page, zipFile(shop), 'zip')
    await isTheShop(page)
  }))
}

/** No driver of Firefox chooses a folder. */
export function choosingFolder() {
  test('chosen as a folder, and what is found in it', () => at('?tool=scan&lang=en', async page => {
    await choose(page, folderOf(shop))
    await isTheShop(page)
    assert.match(await textOf(page, '.scan-answer'), /my-shop/)
    const found = await rows(page)
    assert.equal(found[0], 'getRendererUserAgent')
    assert.ok(found.includes('live-player') && found.includes('frobnicate') && !found.includes('getUserProfile') && !found.includes('my-card'), String(found))
    assert.match(await textOf(page, '.scan-rest'), /Versions compared as text or numbers \(1\)/)
    assert.match(await textOf(page, '.scan-rest'), /utils\/env\.js:2:5/)
    await shot(page, 'scan-result-en', { fullPage: true })
  }))
}
