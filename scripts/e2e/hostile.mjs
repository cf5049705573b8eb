// Requests that no one means well with, made of a table: what is put in, and
// where. Each must be refused with a problem.

// What is no version, platform, number or name, as it stands in an address.
const texts = [
  '%00', '%00%00%00', '1%0d%0aX-Evil:%20yes', '%0a', '%e2%80%a8', '..%2f..%2f..%2fetc%2fpasswd', '%2e%2e%5c%2e%2e', '%252e%252e%252f',
  '%zz', '%', '%c0%af', '%ff%fe', '%ed%a0%80', '%f4%90%80%80', '<script>alert(1)</script>', '%22%3E%3Csvg/onload=alert(1)%3E', "'%20or%201=1--",
  '${7*7}', '{{7*7}}', '%E2%80%AE1.0', '%F0%9F%92%A9', '__proto__', 'constructor', '[object%20Object]', 'NaN', '-1', '1e9', '0x10',
  'a'.repeat(2100), '1.'.repeat(900), '%41'.repeat(3000), '9'.repeat(400),
]

// Where they stand: «» is the place.
const places = [
  'compare?a=«»&b=1.0', 'compare?b=1.0&a=1.0.«»x', 'canIUse?platform=«»&feature=showToast', 'canIUse?platform=wechat&feature=showToast&version=x«»',
  'canIUse?platform=alipay&feature=alert&client=x«»', 'impact?platform=wechat&minimum=x«»', 'impact?platform=wechat&minimum=1.0&segment=«»',
  'impact?platform=wechat&minimum=1.0&snapshot=«»', 'impact?platform=wechat&minimum=1.0&shares=«»', 'raise?platform=wechat&from=x«»&to=2.0',
  'minimum?platform=wechat&coverage=x«»', 'features?platform=wechat&limit=x«»', 'features?platform=wechat&kind=«»', 'features?platform=wechat&internal=«»',
  'adoption?platform=wechat&version=x«»', 'client?platform=wechat&os=«»&minimum=1.0', 'guard?platform=wechat&feature=showToast&style=«»',
  'badge/«»/showToast.svg', 'badge/wechat/showToast.svg?colour=«»', 'badge/wechat/showToast.svg?version=x«»', '«»', 'compare/«»',
]

const bodies = [
  '', '{', '[', '"', 'nul', 'null', '1', '[]', '""', '{}', '{"questions":null}', '{"questions":{}}', '{"questions":[1]}', '{"questions":[[]]}',
  '{"questions":[{"question":1}]}', '{"questions":[{"question":"compare","params":[]}]}', '{"questions":[{"question":"compare","params":{"a":{}}}]}',
  '{"questions":[{"question":"compare","params":{"a":[1]}}]}', '{"questions":[{"question":"compare","params":{"a":null}}]}',
  '{"questions":[],"extra":1}', '{"questions":[]}{"questions":[]}', '{"questions":[],}', "{'questions':[]}", '{"questions":[]}\u0000', '\ufeff{"questions":[]}',
  '{"questions":[],"snapshot":1}', '{"questions":[],"snapshot":{}}', '{"questions":[],"snapshot":{"platform":"__proto__","shares":"1.0 1"}}',
  '{"questions":[],"snapshot":{"platform":"wx","shares":"1.0 1","as_of":"x\\r\\nSet-Cookie: a=b"}}', '{"questions":[],"snapshot":{"platform":"wx","shares":"1.0 1e999"}}',
  `{"questions":[${'{},'.repeat(100)}{}]}`, '['.repeat(50_000), '{"questions":['.repeat(5_000), ' '.repeat(300_000), 'x'.repeat(2_000_000),
]

const types = ['text/plain', 'text/html', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset', 'application/jsonp', 'x']

/** Every hostile request: { name, path, options } for fetch. */
export function hostile() {
  const list = []
  const add = (path, options = {}) => list.push({ name: `${options.method ?? 'GET'} ${path.slice(0, 100)} ${String(options.body ?? '').slice(0, 60)}`, path, options })
  for (const place of places) for (const text of texts) add('/api/v1/' + place.replace('«»', () => text))
  for (const path of ['', '//', '/../..', '/api', '/api/v1', '/api/v1/', '/api/v2/compare?a=1&b=2', '/.env', '/api/v1/%2e%2e/%2e%2e/etc/passwd', '/api/v1/compare%00?a=1&b=2',
    '/api/v1/compare?' + 'a'.repeat(16_400), '/api/v1/' + 'a/'.repeat(8_200), '/api/v1/impact?platform=wechat' + '&feature=a'.repeat(101), '/api/v1/compare?a=1;b=2']) add(path)
  // workerd itself answers 501 to a method that it does not know: these it knows
  for (const path of ['compare?a=1&b=2', 'canIUse?platform=wx&feature=showToast', 'openapi.json', 'badge/wx/showToast.svg', 'nothing']) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'LOCK', 'REPORT']) add('/api/v1/' + path, { method })
    add('/api/v1/' + path, { method: 'POST', body: 'x'.repeat(1_000_000) })
  }
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) add('/api/v1/batch', { method, ...(method !== 'GET' && { body: '{"questions":[]}' }) })
  const json = { 'Content-Type': 'application/json' }
  for (const body of bodies) add('/api/v1/batch', { method: 'POST', body, headers: json })
  add('/api/v1/batch', { method: 'POST', body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), headers: json })
  for (const type of types) add('/api/v1/batch', { method: 'POST', body: '{"questions":[]}', headers: { 'Content-Type': type } })
  return list
}
