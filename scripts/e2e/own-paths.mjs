// Bringing one's own distribution, as people do in every browser: the ways to hand
// a table over, and what becomes of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shot } from './harness.mjs'
import { address, at, says, search } from './page.mjs'

const html = `<table><thead><tr><th>基础库版本</th><th>占比</th></tr></thead><tbody>
<tr><td>3.8.0</td><td>60.00%</td></tr><tr><td>2.9.0</td><td>40.00%</td></tr></tbody></table>`

/** Pastes into the panel's field, through the clipboard that people use. */
export async function paste(page, { html = '', text }) {
  if (page.browser().protocol !== 'cdp') return pasteEvent(page, { html, text })
  await page.browserContext().overridePermissions(new URL(address()).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'])
  await page.bringToFront()
  await page.evaluate(async (html, text) => {
    const items = { 'text/plain': new Blob([text], { type: 'text/plain' }) }
    if (html) items['text/html'] = new Blob([html], { type: 'text/html' })
    await navigator.clipboard.write([new ClipboardItem(items)])
  }, html, text)
  await page.focus('[name=own-paste]')
  await page.keyboard.down('Control')
  await page.keyboard.press('v')
  await page.keyboard.up('Control')
}

// The same where a browser's clipboard cannot be filled from outside: the text
// lands in the field, and the event brings both.
const pasteEvent = (page, given) => page.$eval('[name=own-paste]', (field, { html, text }) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  if (html) clipboardData.setData('text/html', html)
  field.value = text
  const event = new ClipboardEvent('paste', { bubbles: true })
  Object.defineProperty(event, 'clipboardData', { value: clipboardData })
  field.dispatchEvent(event)
}, given)

export const button = (page, text, within = '.brought') => page.waitForFunction((text, within) =>
  [...document.querySelectorAll(`${within} button, ${within} a.button`)].find(b => b.textContent.startsWith(text)), {}, text, within)
export const press = async (page, text) => (await button(page, text)).evaluate(b => b.click()) // the ask bar may lie over it
export const figure = page => page.$eval('.impact-figure', e => e.innerText.replaceAll('\u00a0', ' '))
export const kept = page => page.evaluate(() => JSON.parse(localStorage.getItem('minicompat.own') ?? '[]'))

export async function keepShop(page) {
  await paste(page, { html, text: '基础库版本\t占比\n3.8.0\t60.00%\n2.9.0\t40.00%' })
  await says(page, '2 行，合计 100')
  await page.type('[name=own-name]', '我的店')
  await page.$eval('[name=own-day]', e => { e.value = '2026-11-20'; e.dispatchEvent(new Event('input', { bubbles: true })) })
  await press(page, '保存并用它回答')
  await says(page, '正在使用')
}

export function bringing() {
  test('pasted, understood, kept, and used by every figure', () => at('?tool=own&feature=chooseMedia&version=2.8.0', async page => {
    await keepShop(page)
    assert.match(await figure(page), /40 %/)
    await says(page, '你自己的分布“我的店”，2026-11-20（未公开发布）')
    await shot(page, 'own-kept', { fullPage: true })
    assert.match(await search(page), /snapshot=own%3A/)
    await page.evaluate(() => document.querySelector('[data-arg="shares"], [id$="tab-shares"]').click())
    await says(page, '确定能覆盖')
    assert.match(await page.$eval('.distribution', e => e.innerText), /2\.9\.0/)
    assert.equal((await kept(page)).length, 1)

    await page.reload() // the next visit has it
    await says(page, '你自己的分布“我的店”')
    await page.goto(address() + '?tool=own')
    await says(page, '我的店 · 2026-11-20')
    await press(page, '删除')
    await page.waitForFunction(() => !document.querySelector('.own-shelf'))
    assert.deepEqual(await kept(page), [])
  }))

  test('dropped', () => at('?tool=own&feature=chooseMedia', async page => {
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(new File(['版本,占比\n3.8.0,60.00%\n2.9.0,40.00%\n'], 'shop.csv', { type: 'text/csv' }))
      document.querySelector('[data-read]').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
    })
    await says(page, '2 行，合计 100')
  }))

  test('is shown with its line and reason; what was pasted stays', () => at('?tool=own', async page => {
    const text = '1.7.482.21%\nhello'
    await paste(page, { text })
    await page.waitForFunction(() => document.querySelector('.own-outcome')?.innerText.includes('1.7.482.21%'))
    assert.equal(await page.$eval('[name=own-paste]', e => e.value), text)
    assert.equal(await page.$('[data-on-click="own.keep"]'), null)
    await shot(page, 'own-refused', { fullPage: true })
  }))
}
