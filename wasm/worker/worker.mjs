// The Worker's JavaScript: it starts the Go program once per isolate, hands it
// requests, and makes responses of what it says. It holds nothing of a request
// but in that request's own call: an engine answers within one synchronous
// call, so no request can see another's.
//
// If the program ends or traps, the request that it was answering gets a 500
// problem, and the next request starts a new one. A request whose body is
// wanted (the program says so) is read here, up to the program's limit, so a
// slow or broken body never reaches the program.
import { start } from './engine.mjs'
import binary from './minicompat.wasm'

const encoder = new TextEncoder()

/** The Worker's fetch. */
function fetcher() {
  let ask
  const safely = bytes => {
    try {
      return parsed((ask ??= start(binary))(bytes))
    } catch (error) {
      ask = undefined // what is left of it is not to be trusted
      console.error(error)
      return failed()
    }
  }
  // Not async, and no look at the body of what has none: most requests are
  // answered at once.
  return request => {
    const top = head(request)
    const bare = request.method === 'GET' || !request.body
    const reply = safely(encoder.encode(top + (bare ? '\n\n' : '\nBody: later\n\n')))
    if (reply.status !== 100) return new Response(reply.body, reply)
    return read(request.body, +reply.headers[0][1]).then(body => {
      const reply = safely(joined(encoder.encode(top + '\n\n'), body))
      return new Response(reply.body, reply)
    })
  }
}

/** The head of a request, as the program reads it. */
function head(request) {
  let text = request.method + '\n' + request.url
  for (const name of ['Content-Length', 'Content-Type', 'If-None-Match']) {
    const value = request.headers.get(name)
    if (value !== null) text += '\n' + name + ': ' + value
  }
  return text
}

function parsed({ head, body }) {
  const [status, ...lines] = head.split('\n')
  const headers = lines.map(line => {
    const at = line.indexOf(': ')
    return [line.slice(0, at), line.slice(at + 2)]
  })
  return { status: +status, headers, body: body.length ? body : null }
}

/** Reads a body, and no more of it than shows that it is over limit bytes. */
async function read(stream, limit) {
  const parts = []
  let size = 0
  const reader = stream.getReader()
  while (size <= limit) {
    const { done, value } = await reader.read()
    if (done) return joined(...parts)
    parts.push(value)
    size += value.length
  }
  reader.cancel().catch(() => {}) // the rest is nobody's
  return joined(...parts).subarray(0, limit + 1)
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const problem = JSON.stringify({
  type: 'urn:minicompat:problem:internal', title: 'Internal error', status: 500, code: 'internal',
  detail: 'the engine failed on this request; please report it',
})

const failed = () => ({
  status: 500,
  body: problem,
  headers: [['Content-Type', 'application/problem+json; charset=utf-8'], ['Access-Control-Allow-Origin', '*'], ['Cache-Control', 'no-store'],
    ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox"], ['X-Content-Type-Options', 'nosniff']],
})

export default { fetch: fetcher() }
