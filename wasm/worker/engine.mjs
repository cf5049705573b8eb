// Starts the Go program and asks it.
import exec from 'minicompat:exec'

const decoder = new TextDecoder()

// What the program may see as its global object: wasm_exec.js, the library and
// package version look these up there.
const names = ['Array', 'Date', 'Error', 'Headers', 'Object', 'Promise', 'ReadableStream', 'Request', 'Response', 'TextDecoder', 'TextEncoder',
  'Uint8Array', 'Uint8ClampedArray', 'WebAssembly', 'FixedLengthStream', 'clearTimeout', 'console', 'crypto', 'parseFloat', 'performance',
  'setTimeout']

/** Starts a Go program and returns what asks it; ask throws when it has ended. */
export function start(module) {
  const scope = Object.fromEntries(names.map(name => [name, globalThis[name]]))
  scope.context = { binding: {} }
  const Go = exec(scope)
  const go = new Go()
  let ready = false
  let request, response
  const instance = new WebAssembly.Instance(module, {
    ...go.importObject,
    workers: { ready: () => { ready = true } },
    minicompat: {
      give: address => new Uint8Array(instance.exports.mem.buffer, address >>> 0, request.length).set(request),
      take(address, size, head) {
        const text = new Uint8Array(instance.exports.mem.buffer, address >>> 0, size)
        response = { head: decoder.decode(text.subarray(0, head)), body: text.slice(head) }
      },
    },
  })
  go.run(instance).catch(() => {}) // runs until the program waits for requests
  if (!ready) throw new Error('the program did not start')
  return bytes => {
    request = bytes
    try {
      instance.exports.answer(bytes.length)
      if (go.exited || !response) throw new Error('the program ended')
      return response
    } finally {
      request = response = undefined
    }
  }
}
