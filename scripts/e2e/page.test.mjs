// The page as its users have it: real questions on real data, asked by typing,
// by link and by keyboard alone; what goes wrong and how it is said.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import { launch, open, serve, shot } from './harness.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let chrome, server
before(async () => { chrome = await launch(); server = await serve() })
after(async () => { await chrome.close(); await server.close() })

/** Opens the page at a query, does something with it, and checks that nothing went wrong. */
async function at(query, act, options) {
  const opened = await open(chrome.browser, server.url + query, options)
  try {
    await act(opened.page)
  } catch (error) {
    await opened.page.browserContext().close()
    throw error
  }
  await opened.close()
}

const field = name => `[name="${name}"]`
const word = page => page.$eval('.verdict-word', e => e.textContent)
const value = (page, name) => page.$eval(field(name), e => e.value)
const search = page => page.evaluate(() => location.search)
const says = (page, text) => page.waitForFunction(t => document.body.innerText.includes(t), { timeout: 5000 }, text)
const message = (page, name) => page.$eval(field(name), e => document.getElementById(e.getAttribute('aria-describedby')).innerText)

async function verdict(page, expected) {
  await page.waitForFunction(w => document.querySelector('.verdict-word')?.textContent === w, { timeout: 5000 }, expected)
}

async function type(page, name, text) {
  await page.focus(field(name))
  await page.evaluate(n => document.querySelector(n).select(), field(name))
  await page.keyboard.type(text)
}

/** Puts a text into a field as a paste does: keys would take minutes for a megabyte. */
async function paste(page, name, text) {
  await page.focus(field(name))
  await page.evaluate((n, t) => {
    const input = document.querySelector(n)
    input.value = t
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, field(name), text)
}

describe('asking', () => {
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
  for (const [query, expected, detail] of questions) {
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

  test('a link answers from any sub-path', async () => {
    const elsewhere = await serve({ prefix: '/docs/tools/compat/' })
    const opened = await open(chrome.browser, elsewhere.url + '?feature=chooseMedia&version=2.9.0')
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
    await page.goto(server.url)
    await says(page, 'Try one of these real questions')
    await page.goto(server.url + '?lang=zh')
    await says(page, '试试这些真实的问题')
  }))

  const ground = page => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0) / 3)

  test('dark by the system, light by the switch, kept', () => at('?feature=chooseMedia&version=2.9.0', async page => {
    assert.ok(await ground(page) < 60)
    await shot(page, 'dark', { fullPage: true })
    await page.click('[aria-label="浅色"]')
    assert.ok(await ground(page) > 200)
    await page.goto(server.url)
    await says(page, '试试')
    assert.ok(await ground(page) > 200)
  }, { dark: true }))

  test('dark by the address', () => at('?theme=dark', async page => {
    assert.ok(await ground(page) < 60)
    assert.equal(await page.$eval('[aria-label="深色"]', e => e.getAttribute('aria-pressed')), 'true')
  }))

  test('storage that is forbidden', async () => {
    const opened = await open(chrome.browser, server.url, { ready: false })
    await opened.page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })
    })
    await opened.page.goto(server.url + '?feature=chooseMedia&version=2.9.0')
    await opened.page.waitForSelector('.verdict-word')
    await opened.page.click('button[lang="en"]')
    await verdict(opened.page, 'Not supported')
    await opened.close()
  })
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

describe('bad input', () => {
  const megabyte = '9'.repeat(1 << 20)
  const cases = [
    ['version', '2..1', '有一段是空的'], ['version', '2.x', '第 3 个字符“x”'], ['version', 'latest', '第 1 个字符“l”'],
    ['version', '-1.0.0', '第 1 个字符“-”'], ['version', '1.2.3.4.5', '超过四段'], ['version', megabyte, '太长'],
    ['version', '2.1\u00010', '␁'], ['version', '<img src=x onerror=alert(1)>', '版本'],
    ['feature', 'a..b', '有一段是空的'], ['feature', '<img src=x onerror=alert(1)>', '任何路径都不会有的字符'],
    ['feature', megabyte, '太长'], ['feature', 'a\u0001b', '控制字符'], ['feature', Array(200).fill('a').join('.'), '太'],
    ['client', '10.x', '第 4 个字符“x”'],
  ]
  for (const [name, text, expected] of cases) {
    test(`${name}: ${JSON.stringify(text.slice(0, 40))}`, () => at('?platform=alipay&version=2.0.0&feature=getLocation', async page => {
      const images = await page.$$eval('img', list => list.length)
      const start = Date.now()
      await paste(page, name, text)
      await page.waitForFunction(n => document.querySelector(n).getAttribute('aria-invalid') === 'true', { timeout: 5000 }, field(name))
      const said = await message(page, name)
      assert.ok(said.includes(expected), said)
      assert.ok(said.includes('正确的写法例如'), said)
      assert.ok(said.length < 200, said)
      assert.equal(await value(page, name), text, 'what was typed is kept')
      await new Promise(resolve => setTimeout(resolve, 500)) // the address follows
      assert.ok((await search(page)).length < 2000)
      assert.equal(await page.$$eval('img', list => list.length), images, 'markup reached the page')
      assert.ok(Date.now() - start < 5000, 'the page hung')
      if (text === '2..1') await shot(page, 'bad-input')
      await paste(page, name, { version: '2.0.0', feature: 'getLocation', client: '10.2.30' }[name])
      await verdict(page, '支持')
    }))
  }

  test('empty, and only space', () => at('?version=2.9.0&feature=chooseMedia', async page => {
    await paste(page, 'version', '')
    assert.match(await message(page, 'version'), /没有填版本.*例如 2\.10\.0/)
    await verdict(page, '2.10.0 起支持')
    await paste(page, 'feature', '')
    await page.keyboard.press('Tab')
    assert.match(await message(page, 'feature'), /没有填路径.*例如 showToast\.object\.image/)
    await paste(page, 'feature', '   ')
    assert.match(await message(page, 'feature'), /例如 showToast\.object\.image/)
    await paste(page, 'version', '  2.9.0 ')
    await verdict(page, '基础库 2.9.0').catch(() => verdict(page, '还没有结论'))
  }))

  test('a suggestion puts it right in one click', () => at('?version=v2.9.0&feature=chooseMedia', async page => {
    await page.click('.fix')
    assert.equal(await value(page, 'version'), '2.9.0')
    await verdict(page, '不支持')
    assert.equal(await page.evaluate(() => document.activeElement.name), 'version')
  }))

  test('a day without that segment, and what there is', () => at('?version=1.2.0&snapshot=2017-07-10', async page => {
    assert.match(await message(page, 'segment'), /没有“全部系统”/)
    await page.click('.field-segment .fix')
    assert.match(await search(page), /segment=(ios|android)/)
  }))

  test('in an address: markup, a day that is none, keys that are not ours', () => at('?version=%3Cimg%20src=x%3E&feature=%3Cscript%3Ealert(1)%3C/script%3E&snapshot=%3Cb%3E&segment=%22&platform=tt&__proto__=1', async page => {
    assert.equal(await page.$$eval('.page img, .page script, .page b', list => list.length), 0)
    for (const name of ['version', 'feature', 'snapshot']) assert.equal(await page.$eval(field(name), e => e.getAttribute('aria-invalid')), 'true', name)
    assert.equal(await value(page, 'version'), '<img src=x>')
  }))
})

describe('four looks', () => {
  const stages = page => page.$$eval('.stage', list => list.filter(e => e.offsetParent).map(e => e.dataset.when))

  test('loading, then ready', async () => {
    const slow = await serve({ change: path => path.endsWith('.wasm') ? { delay: 1500 } : null })
    const opened = await open(chrome.browser, slow.url, { ready: false })
    assert.deepEqual(await stages(opened.page), ['loading'])
    await shot(opened.page, 'loading')
    await says(opened.page, '试试这些真实的问题')
    assert.deepEqual(await stages(opened.page), [])
    await shot(opened.page, 'ready')
    await opened.close()
    await slow.close()
  })

  test('failed to load, and trying again', async () => {
    let broken = true
    const poor = await serve({ change: path => broken && path.endsWith('.wasm') ? { status: 503, body: 'no' } : null })
    const opened = await open(chrome.browser, poor.url + '?feature=chooseMedia&version=2.9.0', { ready: false, expectErrors: true })
    await opened.page.waitForFunction(() => document.documentElement.dataset.state === 'failed')
    assert.deepEqual(await stages(opened.page), ['failed'])
    await shot(opened.page, 'failed')
    broken = false
    await opened.page.click('[data-when="failed"] [data-retry]')
    await verdict(opened.page, '不支持')
    await opened.close()
    await poor.close()
  })

  test('without JavaScript', async () => {
    const context = await chrome.browser.createBrowserContext()
    const page = await context.newPage()
    await page.setJavaScriptEnabled(false)
    await page.goto(server.url)
    const text = await page.evaluate(() => document.body.innerText).catch(async () => (await page.content()))
    assert.match(text, /internal\/dataset\/src/)
    await shot(page, 'noscript')
    await context.close()
  })
})

describe('for everybody', () => {
  const queries = ['', '?feature=chooseMedia&version=2.9.0', '?platform=alipay&feature=getLocation&version=2..1', '?feature=choseMedia&version=2.9.0',
    '?tool=shares&version=2.9.0', '?tool=features', '?tool=compare&a=1.11.0&b=1.9.9']
  for (const dark of [false, true]) {
    for (const query of queries) {
      test(`axe finds nothing: ${query || 'empty'}${dark ? ', dark' : ''}`, () => at(query, async page => {
        await page.evaluate(axe)
        const found = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
          .map(v => `${v.id}: ${v.nodes.map(n => n.target + ' ' + (n.any[0]?.message ?? '')).slice(0, 3).join(' | ')}`))
        assert.deepEqual(found, [])
      }, { dark }))
    }
  }

  test('answers are announced once they stand, in a sentence', () => at('?feature=chooseMedia&version=2.9.0', async page => {
    const told = await page.evaluate(() => {
      document.told = []
      const voice = document.querySelector('[role="status"][id$="voice"]')
      new MutationObserver(() => document.told.push(voice.textContent)).observe(voice, { subtree: true, characterData: true, childList: true })
      return voice.textContent
    })
    assert.equal(told, '')
    await type(page, 'feature', 'showToast')
    await page.waitForFunction(() => document.told.length > 0, { timeout: 4000 })
    assert.deepEqual(await page.evaluate(() => document.told.map(t => t.replaceAll(' ', ''))), ['支持:showToast自1.0.0起支持，2.9.0已经有它。'])
  }))
})
