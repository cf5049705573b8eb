// The main paths of the page, as people take them in every browser: asking by
// link, by typing and by choosing, and what the address says of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shot } from './harness.mjs'
import { at, field, says, search, type, value, verdict, word } from './page.mjs'

const questions = [
  ['?feature=showToast.object.image&version=2.10.0', '支持', '1.1.0'],
  ['?feature=chooseMedia&version=2.9.0', '不支持', '2.10.0'],
  ['?feature=getSystemInfoAsync.success.safeArea.top&version=2.14.0', '不支持', '2.14.1'],
  ['?feature=wx.canIUse(%27showToast.object.image%27)&version=2.10.0', '支持', 'showToast.object.image'],
  ['?feature=choseMedia&version=2.9.0', '未知', 'chooseMedia'],
  ['?feature=chooseMedia&version=%3E%3D2.9.0+%3C3', '部分支持', '2.10.0'],
  ['?feature=chooseMedia', '2.10.0 起支持', '填入基础库版本'],
  ['?version=2.9.0', '基础库 2.9.0', '填入 API 路径'],
  ['?platform=alipay&feature=getLocation&version=2.0.0', '支持', '整个系列都有'],
  ['?platform=xiaohongshu&feature=showToast&version=3.0.0', '未知', '在 2024-12 的清单里有它，最低版本未知。'],
]

/** few takes only the first of the links. */
export function asking({ few = false } = {}) {
  for (const [query, expected, detail] of few ? questions.slice(0, 3) : questions) {
    test(query, () => at(query, async page => {
      assert.equal(await word(page), expected)
      await says(page, detail)
    }))
  }

  test('typing a path and choosing a suggestion by keyboard', () => at('', async page => {
    await type(page, 'version', '2.9.0')
    await page.keyboard.press('Enter')
    await type(page, 'feature', 'choosem')
    await page.waitForSelector('[role="option"]')
    const first = await page.$eval('[role="option"]', e => e.innerText)
    assert.match(first, /chooseMedia[^]*API[^]*2\.10\.0/)
    await page.keyboard.press('ArrowDown')
    const active = await page.$eval(field('feature'), e => document.getElementById(e.getAttribute('aria-activedescendant'))?.getAttribute('aria-selected'))
    assert.equal(active, 'true')
    await shot(page, 'suggestions')
    await page.keyboard.press('Enter')
    await verdict(page, '不支持')
    assert.equal(await value(page, 'feature'), 'chooseMedia')
    assert.equal(await search(page), '?version=2.9.0&feature=chooseMedia')
    assert.equal(await page.title(), 'chooseMedia · 2.9.0 · 微信 · minicompat')
    await shot(page, 'unsupported-zh', { fullPage: true })
  }))

  test('choosing a suggestion with the pointer, and clearing', () => at('', async page => {
    await type(page, 'feature', 'getSystemInfoS')
    await page.waitForSelector('[role="option"]')
    await page.click('[role="option"]')
    assert.equal(await value(page, 'feature'), 'getSystemInfoSync')
    await verdict(page, '1.0.0 起支持')
    await page.click('.field-feature .combo-button')
    assert.equal(await value(page, 'feature'), '')
    await says(page, '试试这些真实的问题')
  }))
}

export function linking() {
  test('the address holds the question, and other keys stay', () => at('?utm_source=mail&x', async page => {
    await type(page, 'version', '2.9.0')
    await page.keyboard.press('Enter')
    await page.select(field('segment'), 'ios')
    await page.select(field('snapshot'), '2019-04-27')
    assert.equal(await search(page), '?version=2.9.0&segment=ios&snapshot=2019-04-27&utm_source=mail&x')
    await page.reload()
    await page.waitForSelector(field('version'))
    assert.deepEqual([await value(page, 'version'), await value(page, 'segment'), await value(page, 'snapshot')], ['2.9.0', 'ios', '2019-04-27'])
  }))

  test('back and forward go from choice to choice', () => at('?version=2.9.0', async page => {
    for (const path of ['chooseMedia', 'showToast']) {
      await type(page, 'feature', path)
      await page.keyboard.press('Enter')
    }
    await page.click('input[value="alipay"]')
    await page.waitForFunction(() => location.search.includes('alipay'))
    const seen = []
    for (const go of ['goBack', 'goBack', 'goBack', 'goForward', 'goForward']) {
      await page[go]()
      await page.waitForFunction(() => true)
      seen.push(`${await search(page)} ${await value(page, 'feature')}`)
    }
    assert.deepEqual(seen, [
      '?version=2.9.0&feature=showToast showToast',
      '?version=2.9.0&feature=chooseMedia chooseMedia',
      '?version=2.9.0 ',
      '?version=2.9.0&feature=chooseMedia chooseMedia',
      '?version=2.9.0&feature=showToast showToast',
    ])
    await verdict(page, '支持')
  }))
}
