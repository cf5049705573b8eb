// The page in Firefox, driven over WebDriver BiDi: its main paths and some of the
// hostile strings, by the same bodies as in Chromium, and the golden corpus.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { golden, launchFirefox, madeName, open, serve } from './harness.mjs'
import { byAddress, byElement, byFields, byStorage, byTables } from './injection.mjs'
import { asking, linking } from './main-paths.mjs'
import { bringing } from './own-paths.mjs'
import { browser, start } from './page.mjs'
import { few } from './payloads.mjs'
import { choosingZip } from './scan-paths.mjs'

start(launchFirefox)

describe('asking', () => asking({ few: true }))
describe('linking', linking)
describe('one\'s own users', bringing)
describe('a project', choosingZip)
describe('hostile strings', () => {
  test('in the address', () => byAddress(few))
  test('in every field', () => byFields(few.slice(0, 30)))
  test('in the storage', () => byStorage(few, 3))
  test('in tables', () => byTables(few))
  test('in an element', () => byElement(few))
})

test('the golden corpus answers with the same bytes as native Go', async () => {
  const server = await serve({ extra: {
    'bare.html': '<!doctype html><link rel="icon" href="data:,"><title>bare</title><script type="module" src="bare.js"></script>',
    'bare.js': `const { start } = await import('./${madeName('engine-', '.js')}')\ndocument.api = await start()`,
  } })
  const corpus = golden()
  const { page, close } = await open(browser(), server.url + 'bare.html', { ready: false })
  await page.waitForFunction(() => document.api)
  const answers = await page.evaluate(requests => requests.map(request => document.api.ask(JSON.stringify(request))), corpus.map(({ question, params }) => ({ question, params })))
  for (const [i, { comment, answer }] of corpus.entries()) assert.equal(answers[i], answer, comment)
  await close()
  await server.close()
})
