// The page as its users have it: real questions on real data, asked by typing,
// by link and by keyboard alone.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { open, serve, shot } from './harness.mjs'
import { asking, linking } from './main-paths.mjs'
import { address, at, browser, field, says, search, start, type, value, verdict, word } from './page.mjs'

start()

describe('asking', () => {
  asking()

  test('choosing a release from the list, with its date', () => at('', async page => {
    await page.click('.field-version .combo-button')
    await page.waitForSelector('.field-version [role="option"]')
    assert.match(await page.$eval('.field-version [role="option"]', e => e.innerText), /^\d+\.\d+\.\d+\s+\d{4}-\d\d-\d\d$/)
    await page.keyboard.type('2.9.')
    await page.waitForFunction(() => document.querySelector('.field-version [role="option"]')?.innerText.startsWith('2.9.'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    assert.match(await value(page, 'version'), /^2\.9\.\d+$/)
  }))

  test('what is typed is never rewritten: the caret stays in the middle', () => at('?feature=chooseMedia', async page => {
    await page.focus(field('feature'))
    await page.evaluate(n => document.querySelector(n).setSelectionRange(6, 6), field('feature'))
    await page.keyboard.type('XY')
    assert.equal(await value(page, 'feature'), 'chooseXYMedia')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    assert.equal(await page.$eval(field('feature'), e => e.selectionStart), 6)
    await verdict(page, '2.10.0 起支持')
  }))

  test('examples are questions that get an answer', () => at('', async page => {
    const count = await page.$$eval('.example', list => list.length)
    assert.equal(count, 9)
    for (let i = 0; i < count; i++) {
      await (await page.$$('.example'))[i].click()
      await page.waitForSelector('.verdict-word')
      assert.doesNotMatch(await word(page), /还没有结论/)
      await page.goBack()
      await page.waitForSelector('.example')
    }
  }))

  test('a suggestion for a misspelt path leads to its answer', () => at('?feature=choseMedia&version=2.11.0', async page => {
    await shot(page, 'unknown-zh')
    await page.click('.suggestions button')
    await verdict(page, '支持')
    assert.equal(await value(page, 'feature'), 'chooseMedia')
  }))
})

describe('linking', () => {
  linking()

  test('a link answers from any sub-path', async () => {
    const elsewhere = await serve({ prefix: '/docs/tools/compat/' })
    const opened = await open(browser(), elsewhere.url + '?feature=chooseMedia&version=2.9.0')
    assert.equal(await word(opened.page), '不支持')
    await opened.page.click('input[value="alipay"]')
    assert.equal(await opened.page.evaluate(() => location.pathname), '/docs/tools/compat/')
    await opened.close()
    await elsewhere.close()
  })
})

describe('language and theme', () => {
  for (const [tag, lang, expected] of [['zh-CN', 'zh-CN', '不支持'], ['zh-TW', 'zh-CN', '不支持'], ['en-GB', 'en', 'Not supported'], ['fr', 'en', 'Not supported']]) {
    test(`a browser in ${tag}`, () => at('?feature=chooseMedia&version=2.9.0', async page => {
      assert.equal(await word(page), expected)
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang)
    }, { lang: tag }))
  }

  test('the switch, kept for the next visit', () => at('?feature=chooseMedia&version=2.9.0', async page => {
    await page.click('button[lang="en"]')
    await verdict(page, 'Not supported')
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
    assert.equal(await search(page), '?version=2.9.0&feature=chooseMedia&lang=en')
    await shot(page, 'unsupported-en', { fullPage: true })
    await page.goto(address())
    await says(page, 'Try one of these real questions')
    await page.goto(address() + '?lang=zh')
    await says(page, '试试这些真实的问题')
  }))

  const ground = page => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0) / 3)

  test('dark by the system, light by the switch, kept', () => at('?feature=chooseMedia&version=2.9.0', async page => {
    assert.ok(await ground(page) < 60)
    await shot(page, 'dark', { fullPage: true })
    await page.click('[aria-label="浅色"]')
    assert.ok(await ground(page) > 200)
    await page.goto(address())
    await says(page, '试试')
    assert.ok(await ground(page) > 200)
  }, { dark: true }))

  test('dark by the address', () => at('?theme=dark', async page => {
    assert.ok(await ground(page) < 60)
    assert.equal(await page.$eval('[aria-label="深色"]', e => e.getAttribute('aria-pressed')), 'true')
  }))

})

describe('a phone of 360 px', () => {
  const queries = ['', '?feature=getSystemInfoAsync.success.safeArea.top&version=2.10.4', '?platform=alipay&feature=getLocation&version=1.0.0',
    '?platform=xiaohongshu&feature=showToast&version=3', '?feature=%3Cimg%20onerror%3E&version=2..1&snapshot=2017-07-10', '?version=2.9.0&tool=shares',
    '?version=2.9.0&tool=features', '?tool=compare&a=1.11.0&b=1.9.9', '?version=2.10.0&coverage=99.5', '?feature=' + 'a'.repeat(120)]
  for (const lang of ['zh', 'en']) {
    for (const query of queries) {
      const link = query + (query ? '&' : '?') + 'lang=' + lang
      test(link, () => at(link, async page => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.equal(wide, 360, 'the page scrolls sideways')
        await shot(page, `phone-${lang}-${queries.indexOf(query)}`, { fullPage: true })
      }, { width: 360, height: 740 }))
    }
  }

  test('targets for fingers, and fields that do not zoom', () => at('?platform=alipay&feature=getLocation&version=1.0.0', async page => {
    const small = await page.$$eval('.header button, .ask input:not([type=radio]), .ask select, .ask button, .ask label[for*=platform], [role=tab]', list => list
      .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
      .filter(([, r]) => r.height && r.height < 40 || r.width && r.width < 32).map(([html, r]) => `${html} ${r.width}x${r.height}`))
    assert.deepEqual(small, [])
    const zoom = await page.$$eval('input:not([type=radio]), select', list => list.filter(e => parseFloat(getComputedStyle(e).fontSize) < 16).map(e => e.name))
    assert.deepEqual(zoom, [])
  }, { width: 360, height: 740 }))

  test('suggestions fit', () => at('', async page => {
    await type(page, 'feature', 'getSystemInfo')
    await page.waitForSelector('[role="option"]')
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
    await shot(page, 'phone-suggestions')
  }, { width: 360, height: 740 }))
})

describe('by keyboard alone', () => {
  const focused = page => page.evaluate(() => {
    const e = document.activeElement
    return e.name?.replace(/^mc\d+-/, '') || e.getAttribute('aria-label') || e.innerText || e.className
  })

  test('a whole question', () => at('', async page => {
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), '跳到结论')
    const order = []
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press('Tab')
      order.push(await focused(page))
    }
    assert.deepEqual(order, ['中文', 'EN', '跟随系统', '浅色', '深色', 'platform', 'version', 'feature', 'segment', 'snapshot'])
    await page.keyboard.press('/')
    assert.equal(await focused(page), 'snapshot', 'a slash in a list is the list’s own')
    await page.evaluate(() => document.activeElement.blur())
    await page.keyboard.press('/')
    assert.equal(await focused(page), 'feature')
    await page.keyboard.type('chooseM')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    assert.equal(await value(page, 'feature'), 'chooseMedia')
    await page.keyboard.down('Shift')
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab')
    await page.keyboard.up('Shift')
    assert.equal(await focused(page), 'version')
    await page.keyboard.type('2.9.0')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await verdict(page, '不支持')
    await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    await page.keyboard.up('Shift')
    assert.equal(await focused(page), 'platform')
    await page.keyboard.press('ArrowRight')
    await says(page, '客户端版本')
    assert.equal(await page.evaluate(() => document.activeElement.value), 'alipay')
  }))

  test('the skip link leads to the answer', () => at('?feature=chooseMedia', async page => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement.className), 'answer')
    assert.equal(await search(page), '?feature=chooseMedia')
  }))

  test('focus is always visible', () => at('?feature=chooseMedia&version=2.9.0', async page => {
    for (let i = 0; i < 24; i++) {
      await page.keyboard.press('Tab')
      const shown = await page.evaluate(() => {
        const e = document.activeElement
        if (e === document.body) return true
        const ring = getComputedStyle(e), label = e.nextElementSibling && getComputedStyle(e.nextElementSibling)
        return ring.outlineStyle !== 'none' || label?.outlineStyle !== 'none' || e.className
      })
      assert.equal(shown, true)
    }
  }))
})
