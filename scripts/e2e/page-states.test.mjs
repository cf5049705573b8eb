// The page where things go wrong and how it says so; axe in every state.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { open, serve, shot } from './harness.mjs'
import { address, at, browser, field, message, paste, says, search, start, type, value, verdict } from './page.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

start()

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
    const opened = await open(browser(), slow.url, { ready: false })
    assert.deepEqual(await stages(opened.page), ['loading'])
    await shot(opened.page, 'loading')
    await says(opened.page, '试试这些真实的问题')
    assert.deepEqual(await stages(opened.page), [])
    await shot(opened.page, 'ready')
    await opened.close()
    await slow.close()
  })

  test('without JavaScript', async () => {
    const context = await browser().createBrowserContext()
    const page = await context.newPage()
    await page.setJavaScriptEnabled(false)
    await page.goto(address())
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
    await page.evaluate(() => {
      document.told = []
      const voice = document.querySelector('[role="status"][id$="voice"]')
      new MutationObserver(() => document.told.push(voice.textContent)).observe(voice, { subtree: true, characterData: true, childList: true })
    })
    await type(page, 'feature', 'showToast')
    await page.waitForFunction(() => document.told.some(t => t.includes('showToast')), { timeout: 10_000 })
    const told = await page.evaluate(() => document.told.map(t => t.replaceAll(/\s/g, '')))
    // A page that stood for long enough told its first answer, too.
    assert.deepEqual(told.filter(t => !t.includes('chooseMedia')), ['支持:showToast自1.0.0起支持，2.9.0已经有它。'])
  }))
})
