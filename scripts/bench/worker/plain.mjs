// A plain JavaScript Worker that answers canIUse for WeChat's APIs from the same
// packed data, with the same bytes and headers as the Go program, to be measured
// against. It knows what the questions of the load need, and no more: no
// components or classes, no contested paths, no ranges, no suggestions.
import categories from 'categories.txt'
import data from 'version.txt'
import features from 'features.txt'
import sources from 'sources.txt'

const rows = text => text.trimEnd().split('\n').map(line => line.split('\t'))
const byPath = new Map(rows(features).map(row => [row[0], row]))
const folders = new Map(rows(categories))
const sourceOf = new Map(rows(sources).map(([letter, key, name, url, licence, accessed]) => [letter, { key, name, url: url || undefined, licence, accessed }]))
const kinds = { a: 'api', n: 'method', p: 'param', r: 'result', v: 'value' }
const dataVersion = data.trim()
const encoder = new TextEncoder()

const isVersion = /^\d{1,9}(\.\d{1,9}){0,3}$/

function compare(a, b) {
  const x = a.split('.'), y = b.split('.')
  for (let i = 0; i < 4; i++) {
    const difference = (+x[i] || 0) - (+y[i] || 0)
    if (difference) return difference
  }
  return 0
}

/** The latest statement on a path and its ancestors. */
function inForce(path) {
  let since = '', from = '', deprecated = ''
  for (let at = path; at; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
    const [, , stated, , discouraged] = byPath.get(at) ?? []
    if (stated && (!since || compare(stated, since) > 0)) { since = stated; from = at }
    deprecated ||= discouraged
  }
  return { since, from, deprecated }
}

function answer(feature, version) {
  const [, flags] = byPath.get(feature)
  const { since, from, deprecated } = inForce(feature)
  const root = feature.split('.', 1)[0]
  const supported = compare(version, since) >= 0
  const { key, name, url, licence, accessed } = sourceOf.get(byPath.get(from)[1][1])
  return {
    platform: 'wechat', feature, known: true, kind: kinds[flags[0]], version, support: supported ? 'supported' : 'unsupported', since,
    deprecated: deprecated || undefined, basis: from === feature ? 'stated' : 'inherited', from, at_least: from !== feature || undefined,
    source: { key, name, url, page: `https://developers.weixin.qq.com/miniprogram/dev/api/${folders.get(root)}/wx.${root}.html`, licence, accessed },
    native: { call: `wx.canIUse('${feature}')`, ...native(version, supported) },
  }
}

function native(version, supported) {
  if (compare(version, '1.1.1') < 0) return { answer: 'missing', reason: 'no_can_i_use', below: '1.1.1' }
  if (!supported) return { answer: 'false' }
  if (compare(version, '2.6.2') < 0) return { answer: 'unreliable', reason: 'incomplete', below: '2.6.2' }
  return { answer: 'true' }
}

/** FNV-1a of 64 bits, in two halves. */
function hash(bytes) {
  let high = 0xcbf29ce4, low = 0x84222325
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0
    const product = low * 0x1b3
    high = (high * 0x1b3 + Math.floor(product / 0x100000000) + low * 0x100) % 0x100000000
    low = product >>> 0
  }
  return high ? high.toString(16) + low.toString(16).padStart(8, '0') : low.toString(16)
}

export default {
  fetch(request) {
    const { pathname, searchParams } = new URL(request.url)
    const feature = searchParams.get('feature'), version = searchParams.get('version')
    const ok = request.method === 'GET' && pathname === '/api/v1/canIUse' && searchParams.get('platform') === 'wechat' &&
      byPath.has(feature) && isVersion.test(version)
    if (!ok) return new Response(null, { status: 404 })
    const body = encoder.encode(JSON.stringify({ data: answer(feature, version) }))
    const tag = `"${dataVersion}-${hash(body)}"`
    const headers = {
      'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Minicompat-Data, Minicompat-Snapshot', 'Cache-Control': 'public, max-age=300',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox", 'Cross-Origin-Resource-Policy': 'cross-origin', ETag: tag,
      'Minicompat-Data': dataVersion, 'X-Content-Type-Options': 'nosniff',
    }
    if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers })
    return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': String(body.length) } })
  },
}
