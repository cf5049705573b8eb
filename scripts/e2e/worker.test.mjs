// The Worker in workerd: the same bytes as native Go, one program for all
// requests, and nothing that comes from outside breaks it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { compareEngine, digestOf, native } from './everypath.mjs'
import { golden } from './harness.mjs'
import { hostile } from './hostile.mjs'
import { payloads } from './payloads.mjs'
import { postSlowly, startWorker, withFaults } from './workerd.mjs'

let worker
before(async () => { worker = await startWorker() })
after(() => worker.close())

const address = ({ question, params }) => {
  const search = new URLSearchParams()
  for (const [name, values] of Object.entries(params)) for (const value of values) search.append(name, value)
  return `/api/v1/${encodeURIComponent(question)}?${search}`
}

const post = (to, body) => fetch(to.origin + '/api/v1/batch', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

test('the golden corpus answers with the same bytes as native Go', async () => {
  const corpus = golden()
  assert.ok(corpus.length >= 150)
  for (const one of corpus) {
    const response = await fetch(worker.origin + address(one))
    assert.equal(await response.text(), one.answer, `${one.comment}: ${address(one)}`)
    assert.equal(response.status, JSON.parse(one.answer).status ?? 200)
    assert.match(response.headers.get('content-type'), response.ok ? /^application\/json/ : /^application\/problem\+json/)
    assert.match(response.headers.get('minicompat-data'), /^[0-9a-f]{12}$/)
  }
  for (let at = 0; at < corpus.length; at += 100) {
    const part = corpus.slice(at, at + 100)
    const response = await post(worker, { questions: part.map(({ question, params }) => ({ question, params })) })
    assert.equal(await response.text(), `{"data":[${part.map(({ answer }) => answer).join(',')}]}`)
  }
})

test('every path answers the same bytes as native Go', async t => {
  const go = native()
  const batch = async requests => (await (await post(worker, { questions: requests })).text()).slice('{"data":['.length, -']}'.length)
  const { paths, questions } = await compareEngine(go, {
    digests: async chunks => {
      const list = []
      for (const requests of chunks) list.push(digestOf(await batch(requests)))
      return list
    },
    answer: request => batch([request]),
  })
  t.diagnostic(`${questions} questions about ${paths} paths`)
  go.close()
})

test('HEAD, OPTIONS, conditional requests and badges', async () => {
  const url = worker.origin + '/api/v1/impact?platform=wechat&minimum=2.6.6&snapshot=2019-04-27'
  const get = await fetch(url)
  const tag = get.headers.get('etag')
  assert.match(tag, /^"[0-9a-f]{12}-[0-9a-f]+"$/)
  assert.equal(get.headers.get('minicompat-snapshot'), '2019-04-27')
  const same = await fetch(url, { headers: { 'If-None-Match': tag } })
  assert.deepEqual([same.status, await same.text(), same.headers.get('etag')], [304, '', tag])
  const head = await fetch(url, { method: 'HEAD' })
  assert.deepEqual([head.status, await head.text(), head.headers.get('etag'), +head.headers.get('content-length')],
    [200, '', tag, (await get.arrayBuffer()).byteLength])
  const options = await fetch(url, { method: 'OPTIONS' })
  assert.deepEqual([options.status, options.headers.get('allow'), options.headers.get('access-control-allow-origin')], [204, 'GET, HEAD, OPTIONS', '*'])
  const badge = await fetch(worker.origin + '/api/v1/badge/wechat/chooseMedia.svg?version=2.9.0&label=%3Cb%3E')
  assert.match(badge.headers.get('content-type'), /^image\/svg\+xml/)
  assert.match(await badge.text(), /&lt;b&gt;.*2\.9\.0 ✗/)
})

test('a snapshot of one\'s own in the body of a batch', async () => {
  const response = await post(worker, {
    questions: [{ question: 'impact', params: { platform: 'wechat', minimum: '3.0.0' } }],
    snapshot: { platform: 'wechat', shares: '3.0.0 60, 2.0.0 40', as_of: '2026-11-01', name: '我们' },
  })
  const [{ data }] = (await response.json()).data
  assert.deepEqual([data.affected.printed, data.snapshot.own, data.snapshot.name], [40, true, '我们'])
})

test('hostile requests get a problem each', async () => {
  const list = hostile()
  assert.ok(list.length >= 500, `${list.length} requests`)
  for (const { name, path, options } of list) {
    const response = await fetch(worker.origin + path, { redirect: 'manual', signal: AbortSignal.timeout(10_000), ...options })
    const text = await response.text()
    assert.ok(response.status >= 400 && response.status < 500, `${name}: ${response.status} ${text.slice(0, 200)}`)
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/, name)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff', name)
    assert.match(response.headers.get('content-security-policy'), /^default-src 'none'/, name)
    assert.equal(response.headers.get('x-evil'), null, name)
    assert.equal(JSON.parse(text).status, response.status, name)
  }
})

test('hostile strings are answered as JSON, a badge or a problem, and never as anything else', async () => {
  const wild = text => encodeURIComponent(text.toWellFormed?.() ?? Buffer.from(text).toString()).slice(0, 3000)
  const json = { 'Content-Type': 'application/json' }
  const requests = payloads.flatMap((text, i) => [
    [`/api/v1/canIUse?platform=wechat&version=2.9.0&feature=${wild(text)}`], [`/api/v1/impact?platform=wechat&minimum=${wild(text)}&shares=${wild(text)}&name=${wild(text)}`],
    [`/api/v1/features?platform=wechat&text=${wild(text)}&${wild(text)}=${wild(text)}`], [`/api/v1/${wild(text)}?platform=${wild(text)}`],
    ...i % 3 ? [] : [[`/api/v1/badge/wechat/${wild(text)}.svg?label=${wild(text)}`]], [`/api/v1/badge/wechat/chooseMedia.svg?label=${wild(text)}&colour=${wild(text)}`],
    ['/api/v1/batch', { method: 'POST', headers: json, body: JSON.stringify({ questions: [{ question: 'compare', params: { a: text, b: text } }, { question: text, params: { [text]: text } }], snapshot: { platform: 'wechat', shares: '3.0.0 60, 2.0.0 40', name: text } }) }],
    ['/api/v1/batch', { method: 'POST', headers: json, body: text }],
    ['/api/v1/compare?a=1&b=2', { headers: Object.fromEntries(['Accept', 'Origin', 'If-None-Match', 'X-Forwarded-Host', 'Referer', 'Cookie', 'X-Requested-With'].map(name => [name, text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').trim().slice(0, 300)])) }],
  ])
  assert.ok(requests.length > 3000)
  for (let at = 0; at < requests.length; at += 16) await Promise.all(requests.slice(at, at + 16).map(request => harmless(...request)))
})

async function harmless(path, options = {}) {
  const asked = `${path.slice(0, 200)} ${JSON.stringify(options).slice(0, 300)}`
  const response = await fetch(worker.origin + path, { redirect: 'manual', ...options }).catch(reason => assert.fail(`${asked}: ${reason.cause}`))
  const body = await response.text()
  const name = `${asked}: ${response.status}`
  assert.ok(response.status < 500 && !response.headers.has('set-cookie') && !response.headers.has('x-evil') && !response.headers.has('location'), name)
  assert.equal(response.headers.get('access-control-allow-origin'), '*', name)
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff', name)
  assert.match(response.headers.get('content-security-policy'), /^default-src 'none'/, name)
  const type = response.headers.get('content-type')
  if (response.status === 304) return
  if (type.startsWith('image/svg+xml')) return assert.doesNotMatch(body.replace(/>[^<]*</g, '><'), /<(?!\/?(?:svg|g|rect|path|text|title|defs|clipPath|linearGradient|stop)[\s>/])|\son\w+=|href=|javascript:[^<]*"/i, name)
  assert.match(type, /^application\/(problem\+)?json/, name)
  JSON.parse(body)
}

test('a body is refused as soon as it is known to be too large', async () => {
  const declared = await postSlowly(worker, '/api/v1/batch', ['{'], { length: 1e9 })
  assert.equal(declared.status, 413)
})

const compare = async (to, a) => {
  const response = await fetch(`${to.origin}/api/v1/compare?a=${a}&b=1.0`)
  return [response.status, (await response.json()).data?.a]
}

test('every answer belongs to its question, whatever happens beside it', async () => {
  const broken = await startWorker({ program: withFaults() })
  const batch = n => JSON.stringify({ questions: [{ question: 'compare', params: { a: `7.${n}`, b: '1.0' } }] })
  const halves = text => [text.slice(0, 30), text.slice(30, 50), text.slice(50)]
  const kinds = [
    async n => assert.deepEqual(await compare(broken, `5.${n}`), [200, `5.${n}`]),
    async n => {
      const { status, text } = await postSlowly(broken, '/api/v1/batch', halves(batch(n)), { wait: 5 + n % 40 })
      assert.equal(status, 200)
      assert.ok(text.includes(`"a":"7.${n}"`), text)
    },
    async n => postSlowly(broken, '/api/v1/batch', halves(batch(n)).slice(0, 2), { wait: 5 + n % 20, leave: true, length: 500 }),
    async () => {
      const response = await fetch(broken.origin + '/api/v1/fault/panic')
      assert.deepEqual([response.status, (await response.json()).code], [500, 'internal'])
    },
    async n => {
      const response = await fetch(`${broken.origin}/api/v1/compare?a=x${n}&b=1.0`)
      assert.deepEqual([response.status, (await response.json()).given], [400, `x${n}`])
    },
  ]
  try {
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 100 }, (_, i) => kinds[i % kinds.length](round * 100 + i)))
    }
    assert.match(broken.printed.join(''), /as the test wishes/) // a panic is logged, with its stack
  } finally {
    await broken.close()
  }
})

test('a program that ended is followed by a new one', async () => {
  const broken = await startWorker({ program: withFaults() })
  try {
    for (const fault of ['exit', 'block', 'exit']) {
      assert.deepEqual(await compare(broken, '5.1'), [200, '5.1'])
      const response = await fetch(`${broken.origin}/api/v1/fault/${fault}`)
      assert.deepEqual([response.status, (await response.json()).code, response.headers.get('x-content-type-options')], [500, 'internal', 'nosniff'], fault)
    }
    assert.deepEqual(await compare(broken, '5.2'), [200, '5.2'])
  } finally {
    await broken.close()
  }
})

test('the faults of the tests are in no other build', async () => {
  for (const fault of ['panic', 'exit', 'block']) assert.equal((await fetch(`${worker.origin}/api/v1/fault/${fault}`)).status, 404)
})

test('the site is served beside the API, with its headers', async () => {
  const whole = await startWorker({ assets: true })
  try {
    const page = await fetch(whole.origin + '/')
    assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=utf-8'])
    assert.deepEqual(await compare(whole, '5.1'), [200, '5.1'])
    const nothing = await fetch(whole.origin + '/no/such/file')
    assert.deepEqual([nothing.status, (await nothing.json()).code], [404, 'unknown_question'])
  } finally {
    await whole.close()
  }
})
