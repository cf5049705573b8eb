// Choosing a minimum, for everybody: axe finds nothing in any state of the
// tools, in both themes and languages, and nothing is wider than a phone.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { shot } from './harness.mjs'
import { ask, start } from './page.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

start()

const views = {
  raise: '?tool=raise&from=2.6.0&to=2.10.0&version=2.9.0',
  'raise-empty': '?tool=raise&to=x..1',
  needs: '?tool=needs&needs=wx.login()%0ACameraContext.takePhoto%0AchoseMedia%0Aa..b%0AshowModal.object.editable',
  'needs-empty': '?tool=needs',
  across: '?feature=getLocation.success.latitude&version=2.9.0',
  'across-alone': '?platform=wechat&feature=chooseMedia.object.mediaType',
  xiaohongshu: '?platform=xiaohongshu&tool=raise&from=3.0.0&to=3.1.0&feature=showToast',
  alipay: '?platform=alipay&tool=raise&from=1.24.0&to=2.9.20',
}

for (const [name, query] of Object.entries(views)) {
  for (const dark of [false, true]) {
    test(`${name}: axe finds nothing, and nothing is wider than 360 px${dark ? ', dark' : ''}`, async () => {
      for (const lang of ['zh', 'en']) {
        await ask(`${query}&lang=${lang}`, { width: 360, height: 740, dark }, async page => {
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, lang)
          await page.evaluate(axe)
          const found = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
            .map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | ')}`))
          assert.deepEqual(found, [], lang)
          await shot(page, `plan-phone-${name}-${lang}${dark ? '-dark' : ''}`, { fullPage: true })
        })
      }
    })
  }
}
