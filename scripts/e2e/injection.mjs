// Hostile strings through every input of page and element, in every browser: none
// becomes markup, script, style, address or request. Many go in per page: loading
// one for each would take minutes.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dist, open, policy, serve, waitReady } from './harness.mjs'
import { host } from './host.mjs'
import { browser } from './page.mjs'
import { watch } from './unharmed.mjs'

/** Opens a page that watches itself, does something, and looks what came of it. */
export async function guarded(path, act, { extra = {}, headers = { 'Content-Security-Policy': policy }, prepare = () => {} } = {}) {
  const server = await serve({ extra, headers })
  const { page, errors, close } = await open(browser(), server.url + path, {
    ready: false, expectErrors: true,
    prepare: async page => { await page.evaluateOnNewDocument(watch); await prepare(page, server) },
  })
  try {
    await act(page, server)
    assert.deepEqual(await page.evaluate(() => document.harm()), [])
    assert.deepEqual(errors.filter(text => !/Failed to load resource: .* 404/.test(text)), [])
    // first/… of a path that is none is the one file of ours that may be missing.
    const ours = path => path.startsWith('first/') || path in extra || path === 'favicon.ico' || existsSync(join(dist, path))
    assert.deepEqual(server.requests.filter(path => !ours(path)), [])
  } finally { await close().finally(server.close) }
}

/** Puts strings in, some at a time, by a function of the page that returns what is wrong: [string, found]. */
async function each(page, strings, put) {
  const wrong = []
  for (let at = 0; at < strings.length; at += 50) wrong.push(...await page.evaluate(put, strings.slice(at, at + 50), at))
  assert.deepEqual(wrong, [])
}

/** What a string could do is seen when it is done. */
export const seesHarm = () => guarded('?lang=zh', async page => {
  await waitReady(page)
  const seen = await page.evaluate(() => {
    const planted = [
      () => document.createElement('object'), () => { const p = document.createElement('p'); p.setAttribute('payload', ''); return p }, () => document.createComment('x'),
      () => document.createElement('script'), () => document.createElement('img'), () => document.createTextNode('a\u202eb'),
      () => Object.assign(document.createElement('a'), { href: 'https://evil.example/' }), () => Object.assign(document.createElement('a'), { href: 'javascript:0' }),
    ]
    return planted.map(make => {
      const node = make()
      document.querySelector('#app').append(node)
      const found = document.harm()
      node.remove()
      return found.length
    })
  })
  assert.deepEqual(seen.map(n => n > 0), seen.map(() => true))
})

/** The query of the page's address: each string as the path or the version, and as some of the others. */
export const byAddress = strings => guarded('?lang=zh', async page => {
  await waitReady(page)
  await each(page, strings, async (strings, from) => {
    const wrong = []
    const tools = ['', 'shares', 'adoption', 'raise', 'needs', 'own', 'scan', 'features', 'compare', 'across']
    const platforms = ['wechat', 'alipay', 'xiaohongshu']
    const others = ['client', 'segment', 'snapshot', 'own', 'a', 'b', 'coverage', 'filter', 'kind', 'from', 'to', 'needs', 'utm_source']
    const at = i => strings[i % strings.length]
    const go = params => {
      history.replaceState(null, '', '?' + new URLSearchParams(params))
      dispatchEvent(new PopStateEvent('popstate'))
      const found = document.harm()
      if (found.length) wrong.push([Object.values(params), ...found])
    }
    for (let i = 0; i < strings.length; i += 2) {
      const [tool, platform] = [tools[(from + i) / 2 % tools.length], platforms[i % 3]]
      go({ ...Object.fromEntries(others.map((name, j) => [name, at(i + 3 * j)])), feature: at(i), version: at(i + 1), platform, tool })
      if (i % 6 === 0) go({ feature: at(i + 1), version: '2.9.0', platform })
      if (i % 10 === 0) go({ feature: 'chooseMedia', version: '2.9.0', platform: at(i), tool: at(i + 1), lang: at(i), theme: at(i + 1), [at(i)]: at(i + 1) })
    }
    return wrong.slice(0, 5)
  })
})

/** The same as a page is loaded, where another script reads it first. */
export const byLoading = strings => guarded('', async page => {
  for (const text of strings) {
    const query = new URLSearchParams(Object.fromEntries(['lang', 'theme', 'platform', 'version', 'feature', 'tool', 'needs', 'own'].map(name => [name, text])))
    await page.goto(page.url().split('?')[0] + '?' + query)
    await waitReady(page)
    assert.deepEqual(await page.evaluate(() => document.harm()), [], JSON.stringify(text))
  }
})

/** Typed and pasted into every field of the page, a third into those of the tools; what was put in stays as it was. */
export const byFields = strings => guarded('?lang=zh', async page => {
  await waitReady(page)
  for (const [turn, query] of ['?platform=alipay&tool=compare', '?tool=shares', '?tool=raise', '?tool=needs', '?tool=features', '?tool=own'].entries()) {
    await page.evaluate(query => { history.replaceState(null, '', query + '&lang=zh'); dispatchEvent(new PopStateEvent('popstate')) }, query)
    await page.evaluate(turn => { document.within = turn === 0 ? '#app' : '[role=tabpanel]' }, turn) // the first fields are always there
    assert.ok(await page.evaluate(() => document.querySelector(document.within).querySelectorAll('input[name], textarea').length) > 0, query)
    await each(page, turn === 0 ? strings : strings.filter((_, i) => i % 3 === turn % 3), async strings => {
      const wrong = []
      for (let i = 0; i < strings.length; i += 2) {
        const fields = document.querySelector(document.within).querySelectorAll('input[name]:not([type=radio]):not([type=date]), textarea')
        for (const [j, field] of fields.entries()) {
          const text = strings[(i + j) % strings.length]
          field.value = text
          const put = field.value
          field.dispatchEvent(new InputEvent('input', { bubbles: true }))
          if (field.value !== put) wrong.push([text, field.name, 'was rewritten'])
        }
        const found = document.harm()
        if (found.length) wrong.push([...strings.slice(i, i + 3), ...found])
      }
      await new Promise(resolve => setTimeout(resolve, 60)) // the answer follows a rest
      const found = document.harm()
      return found.length ? [...wrong, ['at the end', ...found]] : wrong
    })
  }
})

/** What the storage holds from before: tables with such names, and what is none; most bounds how many pages. */
export async function byStorage(strings, most = Infinity) {
  const rows = '\nall\t3.8.0\t60\nall\t2.9.0\t40\n'
  const tables = strings.map(text => `# platform: wechat\n# as_of: 2026-11-20\n# name: ${text}${rows}`)
  const odd = ['{', '{"__proto__":{"polluted":1}}', '[1, "# platform: <b>"]', strings[3]]
  for (const own of [JSON.stringify(tables), ...odd].slice(0, most)) {
    await guarded('?tool=own&feature=chooseMedia&lang=zh', async page => {
      await waitReady(page)
      if (own.length < 1000) return
      const items = await page.$$eval('.own-item', list => list.length)
      assert.ok(items > strings.length * 0.9, `${items} tables on the shelf`) // equal names are one table
    }, {
      prepare: page => page.evaluateOnNewDocument((own, text) => {
        localStorage.setItem('minicompat.own', own)
        for (const name of ['lang', 'theme']) localStorage.setItem('minicompat.' + name, text)
        sessionStorage.setItem('minicompat.typed', own.length < 1000 ? own : JSON.stringify({ address: location.search, values: { feature: text, 'own-paste': text, __proto__: text } }))
      }, own, strings[own.length % strings.length]),
    })
  }
}

/** Attributes and properties of the element, in each view, and its questions for scripts. */
export const byElement = strings => guarded('host.html', async page => {
  await page.waitForFunction(() => document.heard.filter(e => e.type === 'minicompat-ready').length === 3)
  await each(page, strings, async strings => {
    const wrong = []
    const { ask, canIUse } = await import('./minicompat.js')
    const list = [...document.querySelectorAll('mini-compat')]
    const turn = () => new Promise(resolve => setTimeout(resolve))
    const look = async (text, what) => {
      await turn()
      const found = document.harm()
      if (found.length) wrong.push([text, what, ...found])
    }
    const names = ['platform', 'feature', 'version', 'minimum', 'segment', 'snapshot', 'load', 'lang', 'theme', 'heading-level']
    for (let i = 0; i < strings.length; i += list.length) {
      const at = j => strings[(i + j) % strings.length]
      for (const [j, element] of list.entries()) for (const [k, name] of names.entries()) element.setAttribute(name, at(j + 3 * k))
      await look(at(0), 'attributes')
      for (const [j, element] of list.entries()) {
        const text = at(j)
        Object.assign(element, { platform: 'wechat', lang: 'zh', theme: '', minimum: '', segment: '', snapshot: '', headingLevel: '2', version: '2.9.0', feature: text })
        element.distribution = [text, { shares: { [text]: '60' }, name: text }, { shares: '3.8.0 60, 2.9.0 40', name: text, asOf: text, platform: text }][(i / 3 + j) % 3]
      }
      await look(at(0), 'feature and distribution')
      for (const [j, element] of list.entries()) Object.assign(element, { feature: 'chooseMedia', view: j ? element.view : at(j), distribution: { shares: '3.8.0 60, 2.9.0 40', name: at(j), [at(j)]: at(j) } })
      await look(at(0), 'view, and a name')
      list[0].view = 'full'
      for (const asked of [ask(at(0), { [at(1)]: at(2) }), ask('features', { platform: 'wechat', text: at(0), [at(1)]: at(1) }), canIUse({ platform: at(0), feature: at(1), version: at(2) })]) {
        const name = await asked.then(() => 'MiniCompatError', reason => reason.name)
        if (name !== 'MiniCompatError') wrong.push([at(0), at(1), 'a question threw', name])
      }
    }
    return wrong.slice(0, 20)
  })
}, {
  headers: { 'Content-Security-Policy': policy.replace('trusted-types minicompat', "trusted-types 'none'") },
  extra: host(['full', 'compact', 'badge'].map(view => `<mini-compat load="eager" view="${view}" feature="showToast"></mini-compat>`).join('')),
})

/** The query of the page for frames. */
export const byFrames = strings => {
  const names = ['platform', 'feature', 'version', 'minimum', 'segment', 'snapshot', 'view', 'lang', 'theme', 'id']
  const queries = []
  let params = []
  const end = () => { queries.push(String(new URLSearchParams(params))); params = [] }
  for (const text of strings) { // a server takes no address of any length
    if (params.length === names.length || String(new URLSearchParams([...params, ['', text]])).length > 8000) end()
    params.push([names[(params.length + queries.length) % names.length], text])
  }
  end()
  return guarded('frames.html', async page => {
    for (let at = 0; at < queries.length; at += 6) {
      await page.evaluate(async queries => {
        document.body.replaceChildren(...queries.map(query => Object.assign(document.createElement('iframe'), { src: 'embed.html?' + query, height: 50 })))
        await Promise.all([...document.body.children].map(frame => new Promise(resolve => { frame.onload = resolve })))
      }, queries.slice(at, at + 6))
      for (const frame of page.frames().slice(1)) {
        await frame.waitForFunction(() => document.querySelector('mini-compat').shadowRoot?.querySelector('.word')?.textContent.length > 1, { polling: 50, timeout: 30_000 })
        assert.deepEqual(await frame.evaluate(() => document.harm()), [], frame.url().slice(0, 500))
      }
    }
    await page.evaluate(() => document.body.replaceChildren())
  }, {
    headers: { 'Content-Security-Policy': policy + "; frame-src 'self'" },
    extra: { 'frames.html': '<!doctype html><link rel="icon" href="icon.svg"><title>frames</title><body></body>' },
  })
}

/** A file with such a name and content, as it is dropped on an element. */
const dropped = (page, selector, files) => page.$eval(selector, (zone, files) => {
  const dataTransfer = new DataTransfer()
  for (const [name, content] of files) dataTransfer.items.add(new File([content], name))
  zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
}, files)

/** Tables that are pasted, with markup and without, and dropped: names, versions, shares. */
export const byTables = strings => guarded('?tool=own&lang=zh', async page => {
  await waitReady(page)
  const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const told = () => page.waitForFunction(() => document.querySelector('.own-outcome')?.innerText.length > 3 && !document.querySelector('.own-outcome progress'))
  const look = async what => assert.deepEqual(await page.evaluate(() => document.harm()), [], what)
  const html = cell => `<h3>${cell(strings[0])}</h3><table>` + strings.map(text => `<tr><td>${cell(text)}</td><td>1%</td></tr><tr><td>3.8.0</td><td>${cell(text)}</td></tr>`).join('') + '<tr><td>2.9.0</td><td>40%</td></tr></table>'
  const shapes = {
    rows: { text: strings.map(text => `${text}\t50%\n3.8.0\t${text}`).join('\n') },
    csv: { text: '版本,占比\n' + strings.map(text => `"${text.replaceAll('"', '""')}",50%`).join('\n') },
    json: { text: JSON.stringify({ json_data: JSON.stringify({ update_time: strings[0], total: strings.map(text => ({ sdkVer: text, percentage: text })) }) }) },
    escaped: { html: html(escaped) },
    raw: { html: html(text => text) },
  }
  for (const [name, { text = '', html = '' }] of Object.entries(shapes)) {
    await page.$eval('[name=own-paste]', (field, { text, html }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      if (html) clipboardData.setData('text/html', html)
      const event = new ClipboardEvent('paste', { bubbles: true })
      Object.defineProperty(event, 'clipboardData', { value: clipboardData })
      field.dispatchEvent(event)
    }, { text, html })
    await told()
    await look(name)
  }
  for (const text of strings.filter((_, i) => i % 20 === 0)) {
    await dropped(page, '[data-read]', [[text, `版本,占比\n3.8.0,60.00%\n2.9.0,40.00%\n${text},${text}\n`]])
    await told()
    await page.$$eval('[name=own-name]', (list, text) => { for (const e of list) { e.value = text; e.dispatchEvent(new InputEvent('input', { bubbles: true })) } }, text)
    await look(text)
    await page.evaluate(() => document.querySelector('[data-on-click="own.keep"]')?.click())
    await look(text)
  }
})
